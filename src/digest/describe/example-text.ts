import type { Behaviour } from "../behaviours/behaviour.ts";
import { flatCopy } from "../bounded/flat-copy.ts";
import { shortenBlobs } from "../shape/shorten-blobs.ts";
import type { Values } from "../parsers/parser.ts";
import type { EventShape } from "./event-shape.ts";

const MAX_TEXT = 480;

/** An event in words, unmasked; of a long one the part around what made it suspicious. */
export function exampleText({ parser, hits }: EventShape, values: Values): string {
  const text = shortenBlobs(parser.describe(values).text);
  if (text.length <= MAX_TEXT) return flatCopy(text);
  const from = startOf(text, hits);
  const rest = text.length - from - MAX_TEXT;
  const lead = from === 0 ? "" : `…+${String(from)} `;
  const tail = rest > 0 ? `…+${String(rest)}` : "";
  return flatCopy(`${lead}${text.slice(from, from + MAX_TEXT)}${tail}`);
}

/** Some characters before the first match of what was looked for in a command or script. */
function startOf(text: string, hits: readonly Behaviour[]): number {
  const pattern = hits
    .flatMap(({ conditions }) => conditions)
    .find(({ signal, wanted }) => signal === "command" && wanted)?.pattern;
  const at = pattern === undefined ? -1 : text.toLowerCase().search(pattern);
  return at < MAX_TEXT / 2 ? 0 : at - 40;
}
