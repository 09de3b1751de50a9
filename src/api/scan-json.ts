/** Where a scan stands between two chunks; the text itself is not kept. */
export interface ScanState {
  depth: number;
  quoted: boolean;
  escaped: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;

export function startScan(): ScanState {
  return { depth: 0, quoted: false, escaped: false };
}

/**
 * Index of the next `,` `:` `]` or `}` that stands outside strings and outside every bracket opened since the scan
 * began; -1 when the bytes end before it. Multi-byte characters hold none of these bytes.
 */
export function scanJson(bytes: Uint8Array, from: number, state: ScanState): number {
  let at = from;
  while (at < bytes.length) {
    if (state.quoted) {
      at = skipString(bytes, at, state);
      continue;
    }
    const byte = bytes[at];
    if (byte === QUOTE) state.quoted = true;
    // `[` 0x5b and `{` 0x7b, `]` 0x5d and `}` 0x7d differ in one bit each.
    else if (byte === 0x5b || byte === 0x7b) state.depth++;
    else if (byte === 0x5d || byte === 0x7d) {
      if (state.depth === 0) return at;
      state.depth--;
    } else if (state.depth === 0 && (byte === COMMA || byte === COLON)) return at;
    at++;
  }
  return -1;
}

/** From inside a string to behind its closing quote, or to the end of the bytes. */
function skipString(bytes: Uint8Array, from: number, state: ScanState): number {
  let at = from;
  if (state.escaped && at < bytes.length) {
    state.escaped = false;
    at++;
  }
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      state.quoted = false;
      return at + 1;
    }
    if (byte !== BACKSLASH) continue;
    if (at + 1 === bytes.length) state.escaped = true;
    at++;
  }
  return bytes.length;
}
