import type { ServerResponse } from "node:http";
import { once } from "node:events";
import type { Answer } from "./body.ts";

/** Only half of the body leaves, and this is how its connection ends: reset, closed, or as if all were well. */
export type Cut = "drop" | "truncate" | "chunked";

export interface WriteOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly cut: Cut | undefined;
}

/**
 * Writes an answer with backpressure; stops, without an error, when the other side has gone.
 * @throws Error when the body turns out shorter than its measured length.
 */
export async function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  { headers, cut }: WriteOptions,
): Promise<void> {
  const { body } = answer;
  // A write after the other side has gone is no failure of ours.
  response.on("error", () => {});
  response.writeHead(answer.status, {
    "content-type": body.contentType,
    ...(cut === "chunked" ? {} : { "content-length": body.length }),
    ...answer.headers,
    ...headers,
  });
  let left = cut === undefined ? body.length : Math.floor(body.length / 2);
  for await (const chunk of body.open()) {
    const part = chunk.length > left ? chunk.subarray(0, left) : chunk;
    left -= part.length;
    if (response.destroyed) return;
    if (!response.write(part)) await drained(response);
    if (left === 0) break;
  }
  if (left > 0) throw new Error(`the body is ${left} bytes shorter than it was measured`);
  await endAnswer(response, cut);
}

async function endAnswer(response: ServerResponse, cut: Cut | undefined): Promise<void> {
  if (cut === undefined || cut === "chunked") {
    response.end();
    return;
  }
  // What was written shall arrive first: else the other side sees a refused connection, not a torn body.
  await new Promise<void>((resolve) => {
    response.flushHeaders();
    response.write("", () => resolve());
    response.once("close", resolve);
  });
  if (cut === "drop") response.socket?.resetAndDestroy();
  else response.socket?.end();
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
