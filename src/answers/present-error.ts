import type { ThreatStackError } from "../errors.ts";
import { layOut } from "../text/answer-text.ts";
import { capLength } from "../text/cap-length.ts";
import type { Clean } from "../text/clean.ts";
import { cleanText, markClean } from "../text/clean-text.ts";
import { newRegionTag } from "../text/data-region.ts";
import { withinTokens } from "../tokens/count-tokens.ts";
import type { PresentedAnswer } from "./answer.ts";

const MAX_MESSAGE_CHARS = 600;
/** Upstream words are cut first where the budget is short, then ours. */
const UPSTREAM_CHARS = [300, 120, 40, 0] as const;

export interface PresentErrorOptions {
  readonly banner: string;
  readonly clean: Clean;
  readonly tokens: number;
}

/** Code, what happened and what to do in our own words; words of the upstream only cleaned and marked as data. */
export function presentError(
  error: ThreatStackError,
  { banner, clean, tokens }: PresentErrorOptions,
): PresentedAnswer {
  const { code, message, hint, upstream = "" } = error;
  const first = cleanText`error ${clean(code)}: ${clean(message, MAX_MESSAGE_CHARS)}`;
  const next = hint ? [cleanText`next: ${clean(hint, MAX_MESSAGE_CHARS)}`] : [];
  const tag = newRegionTag();
  const textWith = (chars: number): string =>
    layOut(
      {
        head: markClean(`${banner}${first}`),
        data:
          upstream === "" || chars === 0
            ? []
            : [cleanText`the API said: ${clean(upstream, chars)}`],
        after: next,
      },
      tag,
    );
  const text = UPSTREAM_CHARS.map(textWith).find((candidate) => withinTokens(candidate, tokens));
  return { text: text ?? capLength(textWith(0), tokens), meta: {}, links: [], error };
}
