import { createHmac, randomBytes } from "node:crypto";

const KEY_BYTES = 32;
const TAG_CHARS = 4;

let key: Buffer | string = randomBytes(KEY_BYTES);

/** Instead of the random key of this process: with a known one, tags are the same in every run. */
export function useTagKey(known: string): void {
  key = known;
}

/**
 * Four hexadecimal digits by which a reader sees that two redacted secrets are equal. Without the key,
 * which dies with the process, nothing can be tried against them.
 */
export function tagOf(secret: string): string {
  return createHmac("sha256", key).update(plainForm(secret)).digest("hex").slice(0, TAG_CHARS);
}

/** The same secret in a URL, in JSON or in a script. */
function plainForm(secret: string): string {
  const unescaped = secret.replaceAll("\\", "");
  if (!/%[0-9a-f]{2}/i.test(unescaped)) return unescaped;
  try {
    return decodeURIComponent(unescaped);
  } catch {
    return unescaped;
  }
}

/** What stands in the place of a secret. */
export function redactedMark(kind: string, secret: string): string {
  return `[redacted ${kind} ${tagOf(secret)}]`;
}

const MARK = /\[redacted ([a-z][\w ]{0,30}) [0-9a-f]{4}\]/gi;

/** The marks without their tags, for a text that stands for many: their secrets may differ. */
export function withoutTags(text: string): string {
  return text.includes("[redacted ") ? text.replace(MARK, "[redacted $1]") : text;
}
