/** Share of the room for the end, which holds the file, the value or the parent more often than the middle does. */
const TAIL_SHARE = 0.36;
/** `…+123…` */
const NOTE_CHARS = 6;
/** The same where a place in between is kept as well, and what is told around it. */
const HEAD_BESIDE = 0.4;
const TAIL_BESIDE = 0.2;
/** Of a longer place its end, where what it asks for last stands. */
const MAX_PLACE = 48;

/** Characters from `from` up to `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A text of about `max` characters: where it is longer, its start and its end, and how much is missing. */
export function shortenMiddle(text: string, max: number): string {
  return isShort(text, max) ? text : join(text, endsOf(text, max));
}

/** The same, keeping the first of `places` that would else be cut out, or the end of a long one. */
export function shortenAround(text: string, max: number, places: readonly Span[]): string {
  if (isShort(text, max)) return text;
  const ends = endsOf(text, max);
  const [head, tail] = ends;
  const lost = places.find(({ from, to }) => from < tail.from && to > head.to);
  if (lost === undefined) return join(text, ends);
  const from = Math.max(lost.from, lost.to - MAX_PLACE);
  const room = max - (lost.to - from) - 2 * NOTE_CHARS;
  const around = Math.floor((room * (1 - HEAD_BESIDE - TAIL_BESIDE)) / 2);
  return join(text, [
    { from: 0, to: Math.floor(room * HEAD_BESIDE) },
    { from: from - around, to: lost.to + around },
    { from: text.length - Math.floor(room * TAIL_BESIDE), to: text.length },
  ]);
}

function isShort(text: string, max: number): boolean {
  return text.length <= max + NOTE_CHARS;
}

function endsOf(text: string, max: number): readonly [Span, Span] {
  const tail = Math.floor(max * TAIL_SHARE);
  return [
    { from: 0, to: max - tail - NOTE_CHARS },
    { from: text.length - tail, to: text.length },
  ];
}

/** Parts in order, and what lies between them as a count unless that is no longer than the count. */
function join(text: string, spans: readonly Span[]): string {
  let short = "";
  let end = 0;
  for (const { from, to } of spans) {
    const start = from - end <= NOTE_CHARS ? end : wholeAt(text, from);
    const stop = Math.max(start, to >= text.length ? text.length : wholeAt(text, to));
    const gap = start - end;
    short += `${gap > 0 ? `…+${String(gap)}…` : ""}${text.slice(start, stop)}`;
    end = stop;
  }
  return short;
}

/** The same place or the one before, so that no character is cut in two. */
function wholeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
