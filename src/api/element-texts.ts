const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** The elements of a valid JSON array as they are written; the text is looked at when one is first asked for. */
export function createElementTexts(array: string): (index: number) => string {
  let ends: readonly number[] | undefined;
  return (index) => {
    ends ??= elementEnds(array);
    const from = index === 0 ? array.indexOf("[") : (ends[index - 1] ?? 0);
    return array.slice(from + 1, ends[index]).trim();
  };
}

/** Where the comma or bracket behind each element stands. */
function elementEnds(array: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < array.length; at += 1) {
    const unit = array.charCodeAt(at);
    if (unit === QUOTE) at = closingQuote(array, at);
    else if (OPENING.has(unit)) depth += 1;
    else if (CLOSING.has(unit)) {
      depth -= 1;
      if (depth === 0) ends.push(at);
    } else if (unit === COMMA && depth === 1) ends.push(at);
  }
  return ends;
}

function closingQuote(text: string, opening: number): number {
  for (let at = opening + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at += 1;
    else if (unit === QUOTE) return at;
  }
  return text.length;
}
