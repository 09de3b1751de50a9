import type { IncomingMessage } from "node:http";
import { ApiFailure } from "./api-failure.ts";

const MAX_BYTES = 1024 * 1024;

/** @throws ApiFailure 413 for a body larger than any operation takes. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes: Uint8Array = chunk;
    length += bytes.length;
    if (length > MAX_BYTES) throw new ApiFailure(413, "The body is too large.");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
