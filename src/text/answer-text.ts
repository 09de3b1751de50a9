import { capLength } from "./cap-length.ts";
import type { CleanText, OwnWords } from "./clean-text.ts";
import { dataRegion, newRegionTag } from "./data-region.ts";

declare const laidOut: unique symbol;

/**
 * A text as a client gets it, of many lines: our own words, and words of others inside a data region. A plain
 * string is none, nor is clean text, which may hold words of others.
 */
export type WholeText = string & { readonly [laidOut]: true };

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
export function layOut({ head, data, after }: AnswerText, tag: string = SAMPLE_TAG): WholeText {
  const lines = [head, ...(data.length > 0 ? [dataRegion(data, tag)] : []), ...after];
  return markWhole(lines.join("\n"));
}

/** Draws a tag that nobody who wrote the words of an answer knows. */
export type DrawTag = () => string;

/** The parts as the text that is sent: its tag is new, and stands nowhere in what others wrote. */
export function layOutTagged(parts: AnswerText, draw: DrawTag = newRegionTag): WholeText {
  const words = [parts.head, ...parts.data, ...parts.after].join("\n").normalize("NFKC");
  let tag = draw();
  while (words.includes(tag)) tag = draw();
  return layOut(parts, tag);
}

/** The beginning of a first line, where there is room for nothing else. */
export function clipHead(head: CleanText, maxChars: number): WholeText {
  return markWhole(capLength(head, maxChars));
}

/** A text that stands in the source code, such as a guide. */
export function ownText<Text extends string>(text: OwnWords<Text>): WholeText {
  return markWhole(text);
}

/** Our own words around values that are clean, or around another whole text. */
export function wholeText(
  words: TemplateStringsArray,
  ...values: readonly (CleanText | WholeText | number)[]
): WholeText {
  return markWhole(String.raw({ raw: words }, ...values));
}

function markWhole(text: string): WholeText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the mark is given
  return text as WholeText;
}
