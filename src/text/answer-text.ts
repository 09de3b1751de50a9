import type { CleanText } from "./clean-text.ts";
import { dataRegion } from "./data-region.ts";

/** The three parts of every answer. */
export interface AnswerText {
  /** Our own words: what this is, the true total, how many are shown, order and time window. */
  readonly head: CleanText;
  /** Lines that hold words of others; where there are none there is no data region. */
  readonly data: readonly CleanText[];
  /** Our own words: what was left out, the next calls. */
  readonly after: readonly CleanText[];
}

/** As costly as any tag, for counting a text before it has its own. */
const SAMPLE_TAG = "123456";

/** The parts as one text. */
export function layOut({ head, data, after }: AnswerText, tag: string = SAMPLE_TAG): string {
  return [head, ...(data.length > 0 ? [dataRegion(data, tag)] : []), ...after].join("\n");
}
