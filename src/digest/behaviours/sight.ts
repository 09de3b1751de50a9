import type { Signals } from "../parsers/signals.ts";

/** Of a long text the beginning and the end are read, and what stands around words that matter. */
const HEAD = 4096;
const TAIL = 2048;
const BEFORE = 160;
const BEHIND = 320;
/** Parts between beginning and end. */
const MAX_PARTS = 12;
/** Longer texts are read in parts. */
const MAX_WHOLE = HEAD + TAIL;
/** At most so long is what a pattern sees of one text. */
export const MAX_SEEN = MAX_WHOLE + MAX_PARTS * (BEFORE + BEHIND + 3) + 3;
/** Between parts: what no pattern reaches across, and behind which no command begins. */
const BREAK = "\n¦ ";
/** Said where only parts were read. */
export const SEEN_IN_PARTS =
  "behaviour looked for in its first 4 KB, last 2 KB and near known words";

const TEXTS = [
  "program",
  "path",
  "parent",
  "command",
  "target",
  "extra",
  "user",
  "params",
] as const;

/** Where words that matter stand in a text, the weightiest first. */
export type FindPlaces = (text: string) => readonly number[];

/** Whether a text of the signals is too long to be read as a whole. */
export function isLong(signals: Signals): boolean {
  return TEXTS.some((name) => signals[name].length > MAX_WHOLE);
}

/**
 * Signals as patterns see them. What a pattern costs on a hostile text grows with what it sees of it; so it
 * sees no more than `MAX_SEEN`, however long the text is.
 */
export function inSight(signals: Signals, findPlaces: FindPlaces): Signals {
  if (!isLong(signals)) return signals;
  const seen = TEXTS.map((name) => [name, partsOf(signals[name], findPlaces)]);
  return { ...signals, ...Object.fromEntries(seen) };
}

function partsOf(text: string, findPlaces: FindPlaces): string {
  if (text.length <= MAX_WHOLE) return text;
  const end = text.length - TAIL;
  const places = findPlaces(text.slice(HEAD - BEFORE, end)).slice(0, MAX_PARTS);
  let seen = text.slice(0, HEAD);
  let upTo = HEAD;
  for (const place of places.toSorted((a, b) => a - b)) {
    const from = Math.max(upTo, place + HEAD - 2 * BEFORE);
    const to = Math.min(end, place + HEAD - BEFORE + BEHIND);
    if (to <= from) continue;
    seen += (from > upTo ? BREAK : "") + text.slice(from, to);
    upTo = to;
  }
  return seen + (end > upTo ? BREAK : "") + text.slice(end);
}
