import type { JSONRPCMessage } from "@modelcontextprotocol/server";
import { createIdScanner } from "./id-scanner.ts";
import { isTooDeep } from "./is-too-deep.ts";
import { INVALID_REQUEST, PARSE_ERROR, type Refused } from "./refused.ts";
import { understandMessage } from "./understand-message.ts";

/** What a client sent in one line or one body. */
export interface Incoming {
  /** In the order in which they came, each in exactly the form of the protocol. */
  readonly messages: readonly JSONRPCMessage[];
  /** The answers to the others. */
  readonly refused: readonly Refused[];
  readonly isBatch: boolean;
}

/** As many as the SDK takes over HTTP. */
const MAX_BATCH = 100;
const BYTE_ORDER_MARKS = /^\uFEFF+/;

/** The messages of a JSON text in UTF-8, whatever it holds: each of them is understood or refused. */
export function readIncoming(bytes: Buffer): Incoming {
  const text = bytes.toString("utf8").replace(BYTE_ORDER_MARKS, "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusedWhole({ id: scanId(bytes), code: PARSE_ERROR, message: parseProblem(text) });
  }
  if (isTooDeep(value)) return refusedWhole(invalid(scanId(bytes), "it is nested too deep"));
  return Array.isArray(value) ? readBatch(value) : readSingle(value, bytes);
}

function readSingle(value: unknown, bytes: Buffer): Incoming {
  const { message, refused } = understandMessage(value);
  if (message !== undefined) return { messages: [message], refused: [], isBatch: false };
  // As it was sent: an id that is refused may be a number that loses digits when it is read.
  return refusedWhole({ ...refused, id: refused.id === "null" ? "null" : scanId(bytes) });
}

/** Batches belong to the protocol of 2025-03-26; later clients send none. */
function readBatch(values: readonly unknown[]): Incoming {
  if (values.length === 0) return refusedWhole(invalid("null", "the batch is empty"));
  if (values.length > MAX_BATCH)
    return refusedWhole(invalid("null", `a batch may hold ${MAX_BATCH} messages`));
  const read = values.map((value) => understandMessage(value));
  return {
    messages: read.flatMap(({ message }) => message ?? []),
    refused: read.flatMap(({ refused }) => refused ?? []),
    isBatch: true,
  };
}

function refusedWhole(refused: Refused): Incoming {
  return { messages: [], refused: [refused], isBatch: false };
}

function invalid(id: string, what: string): Refused {
  return { id, code: INVALID_REQUEST, message: `Invalid request: ${what}` };
}

function scanId(bytes: Buffer): string {
  const scanner = createIdScanner();
  scanner.push(bytes);
  return scanner.id;
}

/** The framing of language servers is the one mistake that can be told apart. */
function parseProblem(text: string): string {
  return /^content-length:/i.test(text)
    ? "Parse error, a message is one line of JSON without a Content-Length header"
    : "Parse error, this is not valid JSON";
}
