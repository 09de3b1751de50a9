import { maskRun } from "./mask-run.ts";

/** Classes of characters: what ends a run, what belongs to one, and what makes it worth a look. */
const END = 0;
const INSIDE = 1;
const DIGIT = 2;
const EQUALS = 61;
const ZERO = 48;
const CLASSES = new Uint8Array(128).fill(END);
for (let unit = 0; unit < 128; unit += 1) {
  if (/[A-Za-z_.:~$%-]/.test(String.fromCharCode(unit))) CLASSES[unit] = INSIDE;
  if (unit >= 48 && unit <= 57) CLASSES[unit] = DIGIT;
}

/**
 * A text with what changes from one event to the next taken out: numbers become `#`, ids, hashes and
 * temporary names `*`, addresses their scope. What tells two actions apart stays.
 */
export function mask(text: string): string {
  let masked = "";
  let copied = 0;
  let start = 0;
  let hasDigit = false;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 32;
    const kind = unit < 128 ? CLASSES[unit] : INSIDE;
    if (kind !== END) {
      if (kind === DIGIT) hasDigit = true;
      continue;
    }
    if ((hasDigit || isTemporary(text, start, at)) && !isSwitch(text, start, at)) {
      masked += text.slice(copied, start) + maskRun(text.slice(start, at));
      copied = at;
    }
    start = at + 1;
    hasDigit = false;
  }
  return copied === 0 ? text : masked + text.slice(copied);
}

/** `=0` and `=1` switch things off and on. */
function isSwitch(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || text.charCodeAt(start - 1) !== EQUALS) return false;
  const unit = text.charCodeAt(start);
  return unit === ZERO || unit === ZERO + 1;
}

/** Whether the run holds `tmp` at either end. */
export function isTemporary(text: string, start: number, end: number): boolean {
  if (end - start < 5) return false;
  return isTmpAt(text, start) || isTmpAt(text, end - 3);
}

function isTmpAt(text: string, at: number): boolean {
  return (
    (text.charCodeAt(at) | 32) === 116 &&
    (text.charCodeAt(at + 1) | 32) === 109 &&
    (text.charCodeAt(at + 2) | 32) === 112
  );
}
