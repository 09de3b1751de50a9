/** Index of the first byte at or after `from` that is no JSON whitespace. */
export function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isBlankByte(bytes[at])) at++;
  return at;
}

/** Index of the last byte at or before `from` that is no JSON whitespace; -1 if there is none. */
export function skipBlanksBack(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at >= 0 && isBlankByte(bytes[at])) at--;
  return at;
}

function isBlankByte(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
