import { isAscii } from "node:buffer";
import { nextTurn, TURN_MS } from "../event-loop.ts";
import { BrokenAnswer } from "../http/answer-sink.ts";
import { createElementTexts } from "./element-texts.ts";
import { skipBlanks, skipBlanksBack } from "./json-blanks.ts";
import { scanJson, startScan } from "./scan-json.ts";

/** Takes an element, its share of the bytes, and a way to its text as it was sent, to be asked for at once or never. */
export type OnElement = (
  element: unknown,
  byteLength: number,
  text: () => string,
) => void | Promise<void>;

export interface ElementSplitter {
  /** Bytes from behind the opening bracket on. Returns what follows the closing bracket, once that was found. */
  push(chunk: Uint8Array): Uint8Array | undefined;
  /** Resolves when all elements so far were taken; undefined where they are. */
  taking(): Promise<void> | undefined;
  /** Memory for bytes that are not yet elements. */
  held(): number;
  /** No more bytes come. Throws `BrokenAnswer` where the closing bracket is missing. */
  finish(): Uint8Array;
}

/** Long enough that a parse costs as little as in one piece, short enough to stay in the young generation. */
const RUN_BYTES = 64 * 1024;
/** A guess that failed this often in a row is not tried again. */
const MAX_MISSES = 4;
const MAX_MARK_BYTES = 200;
const [OPEN, CLOSE, COMMA, QUOTE, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x2c, 0x22, 0x7b, 0x7d];

/**
 * Splits the inside of a JSON array into elements, with one `JSON.parse` a run of elements rather than one each.
 * A run is cut where an element seems to begin like the first one did; `JSON.parse` of `[run]` proves the cut,
 * because a run cut inside a string, an object or behind the array's end is no valid array. Where the guess
 * fails, an exact scan finds the cut. The shares of a run's elements are equal, their sum is exact.
 */
export function createElementSplitter(onElement: OnElement): ElementSplitter {
  const state: SplitState = {
    onElement,
    bytes: Buffer.allocUnsafeSlow(2 * RUN_BYTES).fill(OPEN, 0, 1),
    end: 1,
    goal: RUN_BYTES,
    mark: undefined,
    misses: 0,
    afterComma: false,
    taking: undefined,
  };
  return {
    push(chunk) {
      append(state, chunk);
      if (state.end <= state.goal) return undefined;
      return cutByGuess(state) ? undefined : cutExactly(state);
    },
    taking: () => state.taking,
    held: () => state.bytes.length,
    finish() {
      const rest = cutExactly(state);
      if (rest === undefined) throw new BrokenAnswer("the answer stops short");
      return rest;
    },
  };
}

interface SplitState {
  readonly onElement: OnElement;
  /**
   * `[` and the bytes up to `end` that are not yet elements; they begin where an element may begin. With the bracket
   * before it a run needs only a `]` in place of the comma behind it. One buffer serves all runs: a fresh one each
   * would make more garbage than the elements do.
   */
  bytes: Buffer;
  end: number;
  /** How many bytes are held before the next cut is tried. */
  goal: number;
  /** How elements begin. */
  mark: Uint8Array | undefined;
  misses: number;
  afterComma: boolean;
  /** Of elements that take long. */
  taking: Promise<void> | undefined;
}

function append(state: SplitState, chunk: Uint8Array): void {
  const end = state.end + chunk.length;
  if (end > state.bytes.length) {
    const larger = Buffer.allocUnsafeSlow(2 * end);
    state.bytes.copy(larger, 0, 0, state.end);
    state.bytes = larger;
  }
  state.bytes.set(chunk, state.end);
  state.end = end;
}

/** Goes on with what stands from `from` on. */
function keepFrom(state: SplitState, from: number): void {
  state.bytes.copyWithin(1, from, state.end);
  state.end -= from - 1;
}

function cutByGuess(state: SplitState): boolean {
  if (state.mark === undefined || state.misses >= MAX_MISSES) return false;
  const bytes = state.bytes.subarray(0, state.end);
  const cut = guessCut(bytes, state.mark);
  const run = cut === -1 ? undefined : parseRun(bytes, cut);
  if (run === undefined) {
    state.misses++;
    return false;
  }
  state.misses = 0;
  emit(state, run, cut);
  state.afterComma = true;
  keepFrom(state, cut + 1);
  return true;
}

/** Returns what follows the array, if the array ends within the bytes. */
function cutExactly(state: SplitState): Uint8Array | undefined {
  const bytes = state.bytes.subarray(0, state.end);
  const { comma, close } = scanElements(bytes);
  const cut = close === -1 ? comma : close;
  if (cut === -1) {
    // One long element: looked at again only when twice as much is there, so that the cost stays linear.
    state.goal = 2 * state.end;
    return undefined;
  }
  const run = parseRun(bytes, cut);
  const mayBeEmpty = close !== -1 && !state.afterComma;
  if (run === undefined || (run.elements.length === 0 && !mayBeEmpty)) {
    throw new BrokenAnswer("the answer is not valid JSON");
  }
  state.mark ??= readMark(bytes);
  emit(state, run, close === -1 ? cut : cut - 1);
  state.afterComma = true;
  state.goal = RUN_BYTES;
  if (close !== -1) return Uint8Array.from(bytes.subarray(cut + 1));
  keepFrom(state, cut + 1);
  return undefined;
}

interface Run {
  readonly elements: readonly unknown[];
  /** The array that they were parsed from. */
  readonly text: string;
}

/** Undefined where the bytes up to `cut` are no whole elements. */
function parseRun(bytes: Buffer, cut: number): Run | undefined {
  const cutByte = bytes[cut] ?? COMMA;
  bytes[cut] = CLOSE;
  const run = bytes.subarray(0, cut + 1);
  const text = run.toString(isAscii(run) ? "latin1" : "utf8");
  bytes[cut] = cutByte;
  try {
    const elements: unknown = JSON.parse(text);
    return Array.isArray(elements) ? { elements, text } : undefined;
  } catch {
    return undefined;
  }
}

/** Hands the elements on, those of the run before first. */
function emit(state: SplitState, { elements, text }: Run, byteLength: number): void {
  const textAt = createElementTexts(text);
  const share = Math.floor(byteLength / elements.length);
  const last = elements.length - 1;
  let at = 0;
  /** As many as there is time for in one turn of the event loop. */
  function takeSome(): void | Promise<void> {
    const until = performance.now() + TURN_MS;
    while (at <= last) {
      const own = at;
      at += 1;
      const taken = state.onElement(
        elements[own],
        own === last ? byteLength - share * last : share,
        () => textAt(own),
      );
      if (taken instanceof Promise) return taken;
      if (at <= last && performance.now() > until) return nextTurn();
    }
  }
  async function takeRest(before: Promise<void>): Promise<void> {
    await before;
    while (at <= last) await takeSome();
    if (state.taking === taking) state.taking = undefined;
  }
  const begun = state.taking ?? takeSome();
  if (!(begun instanceof Promise)) return;
  const taking = takeRest(begun);
  // Whoever writes waits for it; what it throws is told there.
  taking.catch(() => {});
  state.taking = taking;
}

/** The last comma between `}` and something that begins like the first element; -1 if there is none. */
function guessCut(bytes: Buffer, mark: Uint8Array): number {
  const start = bytes.lastIndexOf(mark);
  const comma = skipBlanksBack(bytes, start - 1);
  if (start <= 1 || bytes[comma] !== COMMA) return -1;
  return bytes[skipBlanksBack(bytes, comma - 1)] === CLOSE_OBJECT ? comma : -1;
}

/** `{"firstKey"` as it stands in the bytes. */
function readMark(bytes: Buffer): Uint8Array | undefined {
  const start = skipBlanks(bytes, 1);
  if (bytes[start] !== OPEN_OBJECT) return undefined;
  const keyStart = bytes.indexOf(QUOTE, start);
  const keyEnd = bytes.indexOf(QUOTE, keyStart + 1);
  if (keyStart === -1 || keyEnd === -1 || keyEnd - start > MAX_MARK_BYTES) return undefined;
  return Buffer.from(bytes.subarray(start, keyEnd + 1));
}

function scanElements(bytes: Buffer): { comma: number; close: number } {
  const state = startScan();
  let comma = -1;
  for (let at = scanJson(bytes, 1, state); at !== -1; at = scanJson(bytes, at + 1, state)) {
    if (bytes[at] === CLOSE) return { comma, close: at };
    if (bytes[at] !== COMMA) throw new BrokenAnswer("the answer is not valid JSON");
    comma = at;
  }
  return { comma, close: -1 };
}
