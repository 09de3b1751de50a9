import type { IncomingMessage } from "node:http";
import { isJsonContentType } from "@modelcontextprotocol/server";
import type { BodyPlace, BodyRoom } from "./body-room.ts";
import { refusal } from "./refusal.ts";

/** A client that still sends does not read: so much of a body too large is swallowed before it is told. */
const MAX_SWALLOWED_BYTES = 16 * 1024 * 1024;

export type Body =
  | { readonly bytes: Buffer; readonly refused?: undefined }
  | { readonly refused: Response };

export interface ReadBodyOptions {
  readonly maxBytes: number;
  readonly room: BodyRoom;
}

/** The body of a POST, or the answer that says why it is not taken. */
export async function readBody(request: IncomingMessage, options: ReadBodyOptions): Promise<Body> {
  const { maxBytes, room } = options;
  const { "content-type": type, "content-encoding": encoding } = request.headers;
  if (!isJsonContentType(type ?? null) || (encoding !== undefined && encoding !== "identity")) {
    return {
      refused: refusal({
        status: 415,
        message: "Unsupported Media Type: Content-Type must be application/json, not compressed",
      }),
    };
  }
  const place = room.enter(() => request.destroy());
  try {
    const bytes = await collect(request, { maxBytes, place });
    return bytes === undefined ? { refused: tooLarge(maxBytes) } : { bytes };
  } finally {
    place.leave();
  }
}

function tooLarge(maxBytes: number): Response {
  return refusal({
    status: 413,
    message: `Payload Too Large: a request body may have ${maxBytes} bytes`,
    headers: { connection: "close" },
  });
}

/** Undefined for a body longer than allowed. */
async function collect(
  request: IncomingMessage,
  { maxBytes, place }: { maxBytes: number; place: BodyPlace },
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Ending the loop must leave the connection open, or nobody would read the refusal.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk;
    length += bytes.length;
    if (length > maxBytes) {
      chunks.length = 0;
      place.leave();
    } else {
      place.take(bytes.length);
      chunks.push(bytes);
    }
    if (length > MAX_SWALLOWED_BYTES) break;
  }
  return length > maxBytes ? undefined : Buffer.concat(chunks);
}
