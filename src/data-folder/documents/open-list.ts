import { type Bracket, JsonScanner } from "./json-scanner.ts";

/** A JSON array whose elements are documents. */
export interface OpenList {
  /** What makes a document of an element: the envelope's beginning and its closing brackets; empty for an array alone. */
  readonly before: string;
  readonly behind: string;
  /** Reads what stands behind the array, to the end of the envelope; undefined for an array alone. */
  readonly tail: JsonScanner | undefined;
}

export const BARE_LIST: OpenList = { before: "", behind: "", tail: undefined };

/** An envelope says little before its records come. */
const MAX_BEFORE_BYTES = 64 * 1024;
/** `hits.hits` stands two objects deep. */
const MAX_DEPTH = 4;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The outermost array of objects that is open at the end of these bytes, and where its elements begin. */
export function openListOf(
  bytes: Buffer,
): { readonly list: OpenList; readonly from: number } | undefined {
  const at = outermostOpenArray(bytes);
  if (at === undefined || at > MAX_BEFORE_BYTES) return undefined;
  const beginning = bytes.subarray(0, at + 1);
  const scanner = new JsonScanner();
  scanner.scan(beginning, 0);
  if (scanner.open.length > MAX_DEPTH) return undefined;
  const behind = scanner.open.map(closing).toReversed().join("");
  return {
    list: { before: beginning.toString("utf8"), behind, tail: scanner },
    from: at + 1,
  };
}

/** Index of its bracket; undefined where none is open whose first element is an object. */
function outermostOpenArray(bytes: Buffer): number | undefined {
  const open: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) open.push(at);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) open.pop();
  }
  const outermost = open.find((at) => bytes[at] === OPEN_ARRAY);
  if (outermost === undefined) return undefined;
  const first = bytes.subarray(outermost + 1, outermost + 1 + 256).find((byte) => byte > 0x20);
  return first === OPEN_OBJECT ? outermost : undefined;
}

function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

function closing(bracket: Bracket): string {
  return bracket === "{" ? "}" : "]";
}
