import { isUtf8 } from "node:buffer";
import { readJson } from "../read-json.ts";
import { JsonScanner } from "./json-scanner.ts";
import { BARE_LIST, type OpenList, openListOf } from "./open-list.ts";
import { PendingBytes } from "./pending-bytes.ts";
import {
  MAX_DOCUMENT_BYTES,
  NOT_UTF8,
  NO_JSON,
  NO_OBJECT,
  type OnBadLine,
  type PlacedDocument,
  TOO_LONG,
} from "./placed-document.ts";

const COMMA = 0x2c;
const [OPEN_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x5b, 0x5d];
/** A document that goes on beyond this is a list of records rather than a record, if there is one in it. */
const LIST_BYTES = 4 * 1024 * 1024;
/** From here on the end of a value is looked for, even though its line goes on. */
const LONG_LINE_BYTES = 64 * 1024;

/** What a step came to: something was taken, or more bytes are needed. */
type Step = "taken" | "needs more";

/**
 * Splits text into documents, one at a time however they stand in it: JSON a line, in an array, pretty printed,
 * or one directly behind the other, and lines that are no JSON. A bad line costs that line only. A list within
 * an envelope that is too large to be held comes in slices: each element within the envelope's beginning.
 */
export class DocumentSplitter {
  readonly #onBadLine: OnBadLine;
  readonly #pending = new PendingBytes();
  #found: PlacedDocument[] = [];
  #line = 1;
  /** Of the value that begins the pending bytes, where its end is looked for, and how far that has come. */
  #scanner: JsonScanner | undefined;
  #scanned = 0;
  /** Whether that value was found to hold no list. */
  #isNoList = false;
  /** The array whose elements are documents; undefined outside of one. */
  #list: OpenList | undefined;
  /** Behind a list within an envelope: nothing there is a record. */
  #tail: JsonScanner | undefined;
  /** The line that is no document as a whole. */
  #shared = 0;
  #isSkipping = false;
  /** What was taken for JSON is a line of text. */
  #isTextLine = false;
  #hasJson = false;
  #hasEnded = false;

  constructor(onBadLine: OnBadLine) {
    this.#onBadLine = onBadLine;
  }

  /** The line that is being read, from 1. */
  get line(): number {
    return this.#line;
  }

  push(chunk: Uint8Array): PlacedDocument[] {
    this.#pending.append(chunk);
    return this.#run();
  }

  /** No more bytes come; `isCut` says that there were more: half a document is then no bad line. */
  end(isCut: boolean): PlacedDocument[] {
    this.#hasEnded = true;
    const { length } = this.#pending;
    const isHalf = isCut && readJson(this.#pending.text(length).trim()) === undefined;
    if (isHalf || this.#isSkipping) this.#pending.drop(length);
    return this.#run();
  }

  #run(): PlacedDocument[] {
    while (this.#step() === "taken");
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #step(): Step {
    if (this.#isSkipping) return this.#finishSkipping();
    if (this.#tail !== undefined) return this.#passTail(this.#tail);
    if (this.#isTextLine) return this.#takeTextLine();
    if (this.#scanner !== undefined) return this.#scanValue(this.#scanner);
    this.#passBlanks();
    if (this.#pending.length === 0) return "needs more";
    const byte = this.#pending.at(0);
    if (byte === OPEN_OBJECT) return this.#takeValue();
    if (byte === OPEN_ARRAY && this.#list === undefined) return this.#takeBracket();
    if (byte === COMMA && this.#hasJson) return this.#passComma();
    if (this.#list !== undefined) return this.#takeInList(byte);
    return this.#takeTextLine();
  }

  /** What follows is not all of its line. */
  #passComma(): Step {
    if (this.#list === undefined) this.#shared = this.#line;
    return this.#drop(1);
  }

  #passBlanks(): void {
    const { end, lineStart, newlines } = this.#pending.skipBlanks();
    const first = this.#pending.at(end);
    // The blanks before a line of a log belong to it: they say that it continues the last one.
    const isOfLog = first !== undefined && !this.#hasJson && first !== OPEN_OBJECT;
    this.#line += newlines;
    this.#pending.drop(isOfLog && first !== OPEN_ARRAY ? lineStart : end);
  }

  #takeValue(): Step {
    const newline = this.#pending.newline();
    const end = newline === -1 && this.#hasEnded ? this.#pending.length : newline;
    if (end !== -1 && this.#shared !== this.#line && end <= MAX_DOCUMENT_BYTES) {
      if (this.#tryLine(end)) return "taken";
      this.#shared = this.#line;
    }
    // A line that the chunk cuts is waited for: it costs less than the scanner, and remains a line.
    const isShort = end === -1 && this.#pending.length < LONG_LINE_BYTES;
    if (isShort && this.#list === undefined && this.#shared !== this.#line) return "needs more";
    this.#scanner = new JsonScanner();
    this.#scanned = 0;
    this.#isNoList = false;
    return "taken";
  }

  /** JSON lines are read without a look at each byte. */
  #tryLine(end: number): boolean {
    if (!this.#emit(end, true)) return false;
    this.#pending.drop(end);
    return true;
  }

  #scanValue(scanner: JsonScanner): Step {
    const scan = scanner.scan(this.#pending.view(), this.#scanned);
    this.#scanned = this.#pending.length;
    if (scan.is === "whole" && this.#emit(scan.end, false)) return this.#drop(scan.end);
    if (scan.is !== "open" || this.#hasEnded) return this.#refuse();
    if (this.#pending.length <= LIST_BYTES) return "needs more";
    return this.#enterList();
  }

  /** One document, within its envelope where it comes out of one; false where it is no JSON. */
  #emit(bytes: number, isLine: boolean): boolean {
    const { before, behind } = this.#list ?? BARE_LIST;
    const read = this.#pending.text(bytes).trim();
    const text = this.#list !== undefined && read.endsWith(",") ? read.slice(0, -1) : read;
    const json = readJson(before === "" ? text : `${before}${text}${behind}`);
    if (json === undefined) return false;
    this.#hasJson = true;
    const line = this.#line;
    this.#found.push({
      line,
      document: { json },
      ...(before === "" ? { text } : {}),
      ...(isLine && this.#list === undefined ? { isLine: true as const } : {}),
    });
    this.#checkEncoding(text, bytes);
    return true;
  }

  #checkEncoding(text: string, bytes: number): void {
    if (!text.includes("\uFFFD") || isUtf8(this.#pending.view().subarray(0, bytes))) return;
    this.#onBadLine(this.#line, NOT_UTF8);
  }

  /** What begins like JSON may be a line of a log; not so in a list. */
  #refuse(): Step {
    this.#scanner = undefined;
    if (this.#list !== undefined) return this.#skipLine(NO_JSON);
    this.#isTextLine = true;
    return "taken";
  }

  #enterList(): Step {
    const isTried = this.#list !== undefined || this.#isNoList;
    const opened = isTried ? undefined : openListOf(this.#pending.view());
    this.#isNoList = true;
    if (opened !== undefined) {
      this.#list = opened.list;
      this.#hasJson = true;
      return this.#drop(opened.from);
    }
    return this.#pending.length > MAX_DOCUMENT_BYTES ? this.#skipLine(TOO_LONG) : "needs more";
  }

  /** `[` begins a list of records, or is a line such as `[1]` or `[2026-01-31 10:00:00] started`. */
  #takeBracket(): Step {
    const next = this.#pending.at(this.#pending.skipBlanks(1).end);
    if (next === undefined && !this.#hasEnded) return "needs more";
    if (next !== OPEN_OBJECT && next !== CLOSE_ARRAY) return this.#takeTextLine();
    this.#list = BARE_LIST;
    this.#hasJson = true;
    return this.#drop(1);
  }

  #takeInList(byte: number | undefined): Step {
    if (byte !== CLOSE_ARRAY) return this.#skipElement();
    this.#tail = this.#list?.tail;
    this.#list = undefined;
    if (this.#tail === undefined) this.#pending.drop(1);
    return "taken";
  }

  /** An element that is no object, or what a broken one left behind. */
  #skipElement(): Step {
    const bytes = this.#pending.view();
    const end = bytes.findIndex((byte, at) => at > 0 && ENDS_ELEMENT.has(byte));
    if (end === -1 && !this.#hasEnded) {
      return bytes.length > MAX_DOCUMENT_BYTES ? this.#skipLine(TOO_LONG) : "needs more";
    }
    this.#onBadLine(this.#line, NO_OBJECT);
    return this.#drop(end === -1 ? bytes.length : end);
  }

  #passTail(scanner: JsonScanner): Step {
    if (this.#pending.length === 0) return "needs more";
    const scan = scanner.scan(this.#pending.view(), 0);
    if (scan.is !== "open") this.#tail = undefined;
    if (scan.is === "broken") return this.#skipLine(NO_JSON);
    return this.#drop(scan.is === "whole" ? scan.end : this.#pending.length);
  }

  /** A line that is no JSON. */
  #takeTextLine(): Step {
    const newline = this.#pending.newline();
    if (newline === -1 && !this.#hasEnded && this.#pending.length <= MAX_DOCUMENT_BYTES) {
      return "needs more";
    }
    this.#isTextLine = false;
    const end = newline === -1 ? this.#pending.length : newline;
    if (end > MAX_DOCUMENT_BYTES) return this.#skipLine(TOO_LONG);
    const text = this.#pending.text(end).trimEnd();
    this.#found.push({ line: this.#line, document: { line: text } });
    this.#checkEncoding(text, end);
    this.#pending.drop(end);
    return "taken";
  }

  /** Leaves out what stands up to the end of this line. */
  #skipLine(why: string): Step {
    this.#onBadLine(this.#line, why);
    this.#scanner = undefined;
    this.#isTextLine = false;
    this.#isSkipping = true;
    return "taken";
  }

  #finishSkipping(): Step {
    const end = this.#pending.newline();
    this.#pending.drop(end === -1 ? this.#pending.length : end);
    this.#isSkipping = end === -1 && !this.#hasEnded;
    return this.#isSkipping ? "needs more" : "taken";
  }

  #drop(bytes: number): Step {
    this.#line += this.#pending.countNewlines(bytes);
    this.#pending.drop(bytes);
    this.#scanner = undefined;
    return "taken";
  }
}

/** `,` `]` and the end of a line. */
const ENDS_ELEMENT: ReadonlySet<number> = new Set([COMMA, CLOSE_ARRAY, 0x0a]);
