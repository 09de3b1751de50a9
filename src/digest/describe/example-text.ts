import type { Behaviour } from "../behaviours/behaviour.ts";
import { flatCopy } from "../bounded/flat-copy.ts";
import { shortenBlobs } from "../shape/shorten-blobs.ts";
import type { Values } from "../parsers/parser.ts";
import type { EventShape } from "./event-shape.ts";

const MAX_TEXT = 480;
/** Shown before what made a long text suspicious. */
const LEAD = 40;
/** In which a long text is searched; no match is longer than the overlap. */
const PART = 4096;
const OVERLAP = 1024;

/**
 * An event in words, unmasked; of a long one the part around what made it suspicious. Where `values` are
 * redacted, `whole` are those that are not: what was looked for may have been in what is gone.
 */
export function exampleText(shape: EventShape, values: Values, whole: Values = values): string {
  const text = textOf(shape, values);
  if (text.length <= MAX_TEXT) return flatCopy(text);
  const from = startOf(text, shape.hits, () => (whole === values ? text : textOf(shape, whole)));
  const rest = text.length - from - MAX_TEXT;
  const lead = from === 0 ? "" : `…+${String(from)} `;
  const tail = rest > 0 ? `…+${String(rest)}` : "";
  return flatCopy(`${lead}${text.slice(from, from + MAX_TEXT)}${tail}`);
}

function textOf({ parser }: EventShape, values: Values): string {
  return shortenBlobs(parser.describe(values).text);
}

/** Some characters before the first match of what was looked for in a command or script. */
function startOf(text: string, hits: readonly Behaviour[], whole: () => string): number {
  const pattern = hits
    .flatMap(({ conditions }) => conditions)
    .find(({ signal, wanted }) => signal === "command" && wanted)?.pattern;
  if (pattern === undefined) return 0;
  const found = findIn(text, pattern)?.from;
  const at = found ?? placeIn(text, whole(), pattern);
  return at < MAX_TEXT / 2 ? 0 : at - LEAD;
}

/** About where in `text` stands what matches in `whole`, which has more before it or in it. */
function placeIn(text: string, whole: string, pattern: RegExp): number {
  const match = findIn(whole, pattern);
  if (match === undefined) return -1;
  const behind = whole.slice(match.from + match.length);
  return text.endsWith(behind)
    ? Math.max(0, text.length - behind.length - match.length)
    : Math.min(match.from, text.length - 1);
}

/** Part by part, because a pattern takes ever longer on a text made to hold it up. */
function findIn(text: string, pattern: RegExp): { from: number; length: number } | undefined {
  for (let at = 0; at < text.length; at += PART - OVERLAP) {
    const match = pattern.exec(text.slice(at, at + PART).toLowerCase());
    if (match !== null) return { from: at + match.index, length: match[0].length };
  }
  return undefined;
}
