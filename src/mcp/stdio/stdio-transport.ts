import type { Readable, Writable } from "node:stream";
import {
  serializeMessage,
  STDIO_DEFAULT_MAX_BUFFER_SIZE,
  type Transport,
} from "@modelcontextprotocol/server";
import { hideOwnSecrets } from "../../text/own-secrets.ts";
import { readIncoming } from "../incoming/read-incoming.ts";
import { INVALID_REQUEST, type Refused, toJson } from "../incoming/refused.ts";
import { createLineReader } from "./line-reader.ts";

export interface StdioTransportOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Of one message; the limit of the SDK by default. */
  readonly maxLineBytes?: number;
}

export interface StdioTransport extends Transport {
  /** Resolves when the client has closed either end, or the transport was closed. */
  readonly closed: Promise<void>;
}

const SPACES = /^[\s\uFEFF]*$/;

/**
 * One message a line, as the SDK's own transport, which passes over in silence what it cannot read:
 * here every line is served or answered, and none makes the server deaf to the next.
 */
export function createStdioTransport(options: StdioTransportOptions): StdioTransport {
  const { input, output, maxLineBytes = STDIO_DEFAULT_MAX_BUFFER_SIZE } = options;
  let isClosed = false;
  let resolveClosed: () => void;
  const closed = new Promise<void>((resolve) => (resolveClosed = resolve));

  function refuse(refused: Refused): void {
    transport.onerror?.(new Error(refused.message));
    void write(output, `${toJson(refused)}\n`);
  }

  const read = createLineReader({
    maxBytes: maxLineBytes,
    onLine(line) {
      if (isBlank(line)) return;
      const { messages, refused } = readIncoming(line);
      for (const answer of refused) refuse(answer);
      for (const message of messages) transport.onmessage?.(message);
    },
    onTooLong: (id) => refuse(tooLong(id, maxLineBytes)),
  });

  function end(): void {
    if (isClosed) return;
    isClosed = true;
    input.off("data", read);
    input.pause();
    transport.onclose?.();
    resolveClosed();
  }

  function fail(error: NodeJS.ErrnoException): void {
    // A pipe that the other side has closed is how a client says goodbye.
    if (!isClosed && error.code !== "EPIPE") transport.onerror?.(error);
    end();
  }

  const transport: StdioTransport = {
    closed,
    async start() {
      // These stay: what fails late must find somebody who listens.
      input.on("error", fail).on("end", end).on("close", end);
      output.on("error", fail).on("close", end);
      if (input.readableEnded || input.destroyed) setImmediate(end);
      input.on("data", read);
    },
    async send(message) {
      if (!isClosed) await write(output, hideOwnSecrets(serializeMessage(message)));
    },
    async close() {
      end();
    },
  };
  return transport;
}

/** Resolves also when the client has gone, who misses nothing; what else fails is told by an event. */
function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve) => void output.write(text, () => resolve()));
}

function tooLong(id: string, maxBytes: number): Refused {
  const message = `Invalid request: a message may have ${maxBytes} bytes; this one is longer`;
  return { id, code: INVALID_REQUEST, message };
}

/** Between messages a line may be empty. */
function isBlank(line: Buffer): boolean {
  return line.length < 100 && SPACES.test(line.toString("utf8"));
}
