import { ThreatStackError } from "../errors.ts";
import { type AnswerSink, BrokenAnswer } from "../http/answer-sink.ts";
import { notTheApiError } from "../http/not-the-api.ts";
import { skipBlanks } from "./json-blanks.ts";
import type { PageTokens } from "./paginate.ts";
import { UNKNOWN_FORM_HINT } from "./parse-edges.ts";
import { type ScanState, scanJson, startScan } from "./scan-json.ts";
import { readTokens } from "./schemas/page.ts";
import { setReading } from "./schemas/reading.ts";
import { type ElementSplitter, type OnElement, createElementSplitter } from "./split-elements.ts";

export interface EventsStreamOptions {
  /** Names the operation in errors. */
  readonly operation: string;
  /** Called for every element of the array, in order. */
  readonly onElement: OnElement;
  /** The member that holds the array; `events` by default. */
  readonly member?: string;
  /** Whether an answer without that member means none. */
  readonly optional?: boolean;
}

/** Of a key or of a token; everything else outside the array passes unkept. */
const MAX_KEPT_BYTES = 64 * 1024;
/** Of UTF-8. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN = 0x5b;
/** `<`: no JSON begins so. */
const OPEN_PAGE = 0x3c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Reads `{"events":[…],"token":…}` or a bare array from chunks of bytes, however they are cut. Other members may
 * stand anywhere. Throws `BrokenAnswer` for what is no whole JSON, `upstream_shape` where there is no such array and for a web page. A byte order mark is skipped.
 */
export function createEventsStream(options: EventsStreamOptions): AnswerSink<PageTokens> {
  const reader: Reader = {
    operation: options.operation,
    member: options.member ?? "events",
    splitter: createElementSplitter(options.onElement),
    members: {},
    markBytes: 0,
    phase: "start",
    bare: false,
    sawEvents: false,
    key: "",
    scan: startScan(),
    kept: [],
    keptBytes: 0,
  };
  return {
    write(chunk) {
      read(reader, chunk);
      return reader.splitter.taking();
    },
    held: () => reader.splitter.held() + reader.keptBytes,
    async end() {
      if (reader.phase === "start") throw shape(reader, "has no body");
      if (reader.phase === "elements") leaveArray(reader, reader.splitter.finish());
      await reader.splitter.taking();
      if (reader.phase !== "done") throw new BrokenAnswer("the answer stops short");
      const { [reader.member]: events, ...members } = reader.members;
      const isNone = options.optional === true && (events === null || events === undefined);
      if (!reader.sawEvents && !isNone) throw shape(reader, `has no ${reader.member} list`);
      const { tokens, unread } = readTokens(members);
      return setReading(tokens, { sent: members, unread });
    },
  };
}

interface Reader {
  readonly operation: string;
  readonly member: string;
  readonly splitter: ElementSplitter;
  /** Parsed values of the kept keys. */
  readonly members: Record<string, unknown>;
  /** How many bytes of a byte order mark were skipped. */
  markBytes: number;
  /** What the next byte belongs to. */
  phase: "start" | "key" | "value-start" | "value" | "elements" | "after-array" | "done";
  /** The array stands alone, without an object around it. */
  bare: boolean;
  sawEvents: boolean;
  key: string;
  scan: ScanState;
  kept: Uint8Array[];
  keptBytes: number;
}

/** Takes bytes from `at` on and returns where it stopped. */
type Step = (reader: Reader, bytes: Uint8Array, at: number) => number;

const STEPS: Readonly<Record<Exclude<Reader["phase"], "elements">, Step>> = {
  start: readStart,
  key: readKey,
  "value-start": readValueStart,
  value: readValue,
  "after-array": readAfterMember,
  done: () => {
    throw broken();
  },
};

function read(reader: Reader, chunk: Uint8Array): void {
  let at = 0;
  while (at < chunk.length) {
    if (reader.phase === "elements") {
      const rest = reader.splitter.push(chunk.subarray(at));
      if (rest) leaveArray(reader, rest);
      return;
    }
    if (!reader.scan.quoted) at = skipBlanks(chunk, at);
    if (at < chunk.length) at = STEPS[reader.phase](reader, chunk, at);
  }
}

function readStart(reader: Reader, bytes: Uint8Array, at: number): number {
  if (bytes[at] === BYTE_ORDER_MARK[reader.markBytes]) reader.markBytes += 1;
  else if (bytes[at] === OPEN_PAGE) throw notTheApiError(reader.operation, "an HTML or XML page");
  else if (bytes[at] === OPEN) {
    reader.bare = true;
    enterArray(reader);
  } else if (bytes[at] === OPEN_OBJECT) reader.phase = "key";
  else throw broken();
  return at + 1;
}

function readKey(reader: Reader, bytes: Uint8Array, at: number): number {
  const stop = gather(reader, bytes, at);
  if (stop === -1) return bytes.length;
  const text = takeKept(reader);
  if (bytes[stop] === COLON) {
    reader.key = String(parse(text));
    reader.phase = "value-start";
  } else if (bytes[stop] === CLOSE_OBJECT && text === "") reader.phase = "done";
  else throw broken();
  return stop + 1;
}

function readValueStart(reader: Reader, bytes: Uint8Array, at: number): number {
  if (reader.key === reader.member && bytes[at] === OPEN) {
    enterArray(reader);
    return at + 1;
  }
  reader.phase = "value";
  return at;
}

function readValue(reader: Reader, bytes: Uint8Array, at: number): number {
  const stop = gather(reader, bytes, at);
  if (stop === -1) return bytes.length;
  const text = takeKept(reader);
  if (isKept(reader)) reader.members[reader.key] = parse(text);
  return readAfterMember(reader, bytes, stop);
}

function readAfterMember(reader: Reader, bytes: Uint8Array, at: number): number {
  if (bytes[at] === COMMA) reader.phase = "key";
  else if (bytes[at] === CLOSE_OBJECT) reader.phase = "done";
  else throw broken();
  return at + 1;
}

function enterArray(reader: Reader): void {
  if (reader.sawEvents) throw shape(reader, `holds \`${reader.member}\` twice`);
  reader.sawEvents = true;
  reader.phase = "elements";
}

function leaveArray(reader: Reader, rest: Uint8Array): void {
  reader.phase = reader.bare ? "done" : "after-array";
  read(reader, rest);
}

/** Moves to the end of a key or value, keeping its bytes where they matter; -1 when the bytes end before it. */
function gather(reader: Reader, bytes: Uint8Array, at: number): number {
  const stop = scanJson(bytes, at, reader.scan);
  if (reader.phase === "key" || isKept(reader)) {
    const part = bytes.slice(at, stop === -1 ? bytes.length : stop);
    reader.kept.push(part);
    reader.keptBytes += part.length;
    if (reader.keptBytes > MAX_KEPT_BYTES) throw shape(reader, "is too large outside its events");
  }
  if (stop !== -1) reader.scan = startScan();
  return stop;
}

function takeKept(reader: Reader): string {
  const text = Buffer.concat(reader.kept).toString("utf8");
  reader.kept = [];
  reader.keptBytes = 0;
  return text;
}

function isKept({ key, member }: Reader): boolean {
  return key === "token" || key === "paginationToken" || key === member;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken();
  }
}

function broken(): BrokenAnswer {
  return new BrokenAnswer("the answer is not valid JSON");
}

function shape({ operation }: Reader, says: string): ThreatStackError {
  return new ThreatStackError("upstream_shape", `${operation}: the answer ${says}`, {
    hint: UNKNOWN_FORM_HINT,
  });
}
