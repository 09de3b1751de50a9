/**
 * `text` within `maxChars` code points: what is longer is cut between two code points and ends in
 * `…+N`, which counts towards `maxChars` and says how many code points were left out.
 */
export function capLength(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const total = countCodePoints(text);
  if (total <= maxChars) return text;
  let kept = maxChars;
  let mark = "";
  do {
    kept = Math.max(0, maxChars - Math.max(mark.length, 3));
    mark = `…+${String(total - kept)}`;
  } while (kept > 0 && kept + mark.length > maxChars);
  return text.slice(0, offsetOf(text, kept)) + mark;
}

function countCodePoints(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at += 1) if (isPair(text, at)) count -= 1;
  return count;
}

/** Where in `text` the code point number `position` begins. */
function offsetOf(text: string, position: number): number {
  let at = 0;
  for (let seen = 0; seen < position; seen += 1) at += isPair(text, at + 1) ? 2 : 1;
  return at;
}

/** Whether the code unit at `at` is the second half of a pair. */
function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (!(unit >= 0xdc00 && unit <= 0xdfff)) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
