import type { ThreatStackError } from "../errors.ts";
import { clipHead, type DrawTag, layOutTagged, type WholeText } from "../text/answer-text.ts";
import type { Clean } from "../text/clean.ts";
import { cleanText, markClean } from "../text/clean-text.ts";
import { withinTokens } from "../tokens/count-tokens.ts";
import type { PresentedAnswer } from "./answer.ts";
import { errorText } from "./error-text.ts";

/** Upstream words are cut first where the budget is short, then ours. */
const UPSTREAM_CHARS = [300, 120, 40, 0] as const;

export interface PresentErrorOptions {
  readonly banner: string;
  readonly clean: Clean;
  readonly tokens: number;
  /** Of the tag of the data region; at random unless given. */
  readonly drawTag?: DrawTag | undefined;
}

/** Code, what happened and what to do in our own words; words of the upstream only cleaned and marked as data. */
export function presentError(
  error: ThreatStackError,
  { banner, clean, tokens, drawTag }: PresentErrorOptions,
): PresentedAnswer {
  const { upstream = "" } = error;
  const { code, message, hint } = errorText(error, clean);
  const first = cleanText`error ${code}: ${message}`;
  const head = markClean(`${banner}${first}`);
  const next = hint === "" ? [] : [cleanText`next: ${hint}`];
  const textWith = (chars: number): WholeText =>
    layOutTagged(
      {
        head,
        data:
          upstream === "" || chars === 0
            ? []
            : [cleanText`the API said: ${clean(upstream, chars)}`],
        after: next,
      },
      drawTag,
    );
  const text = UPSTREAM_CHARS.map(textWith).find((candidate) => withinTokens(candidate, tokens));
  return { text: text ?? clipHead(head, tokens), meta: {}, links: [], error };
}
