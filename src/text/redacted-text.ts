import { capLength } from "./cap-length.ts";
import { type CleanText, markClean } from "./clean-text.ts";
import { hideOwnSecrets } from "./own-secrets.ts";
import { stripUnsafe } from "./strip-unsafe.ts";

declare const redacted: unique symbol;

/**
 * Words of others whose secrets are gone, or stay because they are to be shown: each value was looked at
 * before it was put together with others. It must not be looked at again, as where two values meet
 * something may seem to be a secret that is none.
 */
export type RedactedText = string & { readonly [redacted]: true };

/** Our own words around values that are redacted: redactedText`failed: ${text}`. */
export function redactedText(
  words: TemplateStringsArray,
  ...values: readonly RedactedText[]
): RedactedText {
  return markRedacted(String.raw({ raw: words }, ...values));
}

/** Says of a text that its values were redacted. Only for what redacts them, or puts them together. */
export function markRedacted(text: string): RedactedText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the mark is given
  return text as RedactedText;
}

/** What is left of such a text where `cut` takes parts out. */
export function cutRedacted(text: RedactedText, cut: (whole: string) => string): RedactedText {
  return markRedacted(cut(text));
}

/** One line of safe text, at most `maxChars` code points of it. */
export function showRedacted(text: RedactedText, maxChars: number): CleanText {
  return markClean(capLength(hideOwnSecrets(stripUnsafe(text)), maxChars));
}
