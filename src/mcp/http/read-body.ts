import type { IncomingMessage } from "node:http";
import { isJsonContentType } from "@modelcontextprotocol/server";
import { refusal } from "./refusal.ts";

const PARSE_ERROR = -32_700;

/** A client that still sends does not read: so much of a body too large is swallowed before it is told. */
const MAX_SWALLOWED_BYTES = 16 * 1024 * 1024;

export type Body =
  | { readonly value: unknown; readonly refused?: undefined }
  | { readonly refused: Response };

/** The JSON of a POST, or the answer that says why it is not taken. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Body> {
  const { "content-type": type, "content-encoding": encoding } = request.headers;
  if (!isJsonContentType(type ?? null) || (encoding !== undefined && encoding !== "identity")) {
    return {
      refused: refusal({
        status: 415,
        message: "Unsupported Media Type: Content-Type must be application/json, not compressed",
      }),
    };
  }
  const bytes = await collect(request, maxBytes);
  if (bytes === undefined) {
    return {
      refused: refusal({
        status: 413,
        message: `Payload Too Large: a request body may have ${maxBytes} bytes`,
        headers: { connection: "close" },
      }),
    };
  }
  try {
    return { value: JSON.parse(bytes.toString("utf8")) };
  } catch {
    return {
      refused: refusal({
        status: 400,
        code: PARSE_ERROR,
        message: "Parse error: the request body is not valid JSON",
      }),
    };
  }
}

/** Undefined for a body longer than allowed. */
async function collect(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Ending the loop must leave the connection open, or nobody would read the refusal.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk;
    length += bytes.length;
    if (length <= maxBytes) chunks.push(bytes);
    else chunks.length = 0;
    if (length > MAX_SWALLOWED_BYTES) break;
  }
  return length > maxBytes ? undefined : Buffer.concat(chunks);
}
