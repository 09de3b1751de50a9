import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** What Node's parser gives up on: these requests never become one, so the answer is written by hand. */
const ANSWERS: Readonly<Record<string, { status: number; message: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: "Request Header Fields Too Large" },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: "The request did not arrive in time" },
};
const MALFORMED = { status: 400, message: "Bad Request: this is not HTTP" };

/** Answers what cannot be parsed, and ends its connection; where an answer `hasBegun`, it can only be cut off. */
export function answerClientError(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  { hasBegun }: { hasBegun: boolean },
): void {
  if (error.code === "ECONNRESET" || !socket.writable || hasBegun) {
    socket.destroy();
    return;
  }
  const { status, message } = ANSWERS[error.code ?? ""] ?? MALFORMED;
  const body = JSON.stringify({ jsonrpc: "2.0", error: { code: -32_000, message }, id: null });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "content-type: application/json",
      `content-length: ${Buffer.byteLength(body)}`,
      "connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}
