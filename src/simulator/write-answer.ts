import type { ServerResponse } from "node:http";
import { once } from "node:events";
import type { Answer } from "./body.ts";

/** How much of a body leaves, and how its connection ends: see the faults `drop` and `truncate`. */
export type Cut = "drop" | "truncate" | "chunked";

export interface WriteOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly cut: Cut | undefined;
}

/** Writes an answer with backpressure; stops, without an error, when the other side has gone. */
export async function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  { headers, cut }: WriteOptions,
): Promise<void> {
  const { body } = answer;
  response.writeHead(answer.status, {
    "content-type": body.contentType,
    ...(cut === "chunked" ? {} : { "content-length": body.length }),
    ...answer.headers,
    ...headers,
  });
  let left = cut === undefined ? body.length : Math.floor(body.length / 2);
  if (cut !== undefined) response.flushHeaders();
  for await (const chunk of body.open()) {
    const part = chunk.length > left ? chunk.subarray(0, left) : chunk;
    left -= part.length;
    if (response.destroyed) return;
    if (part.length > 0 && !response.write(part)) await drained(response);
    if (left === 0) break;
  }
  endAnswer(response, cut);
}

function endAnswer(response: ServerResponse, cut: Cut | undefined): void {
  if (cut === "drop") response.socket?.resetAndDestroy();
  else if (cut === "truncate") response.socket?.end();
  else response.end();
}

async function drained(response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  const onClose = (): void => gone.abort();
  response.once("close", onClose);
  try {
    if (!response.destroyed) await once(response, "drain", { signal: gone.signal });
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  } finally {
    response.off("close", onClose);
  }
}
