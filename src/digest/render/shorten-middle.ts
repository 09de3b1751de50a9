/** Share of the room for the end, which holds the file, the value or the parent more often than the middle does. */
const TAIL_SHARE = 0.36;
/** `…+123…` */
const NOTE_CHARS = 6;

/** A text of about `max` characters: where it is longer, its start and its end, and how much is missing. */
export function shortenMiddle(text: string, max: number): string {
  if (text.length <= max + NOTE_CHARS) return text;
  const tail = Math.floor(max * TAIL_SHARE);
  const head = wholeAt(text, max - tail - NOTE_CHARS);
  const rest = wholeAt(text, text.length - tail);
  return `${text.slice(0, head)}…+${String(rest - head)}…${text.slice(rest)}`;
}

/** The same place or the one before, so that no character is cut in two. */
function wholeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
