import type { ServerResponse } from "node:http";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type { Answer } from "./body.ts";

const READING_MS = 5;

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
  // Half of nothing is not even a head: with one, nothing would be missing.
  if (body.length === 0 && isCutShort(cut)) return endAnswer(response, cut);
  response.writeHead(answer.status, { ...headersOf(answer, cut), ...headers });
  let left = cut === undefined ? body.length : Math.floor(body.length / 2);
  for await (const chunk of body.open()) {
    const part = chunk.length > left ? chunk.subarray(0, left) : chunk;
    left -= part.length;
    if (response.destroyed) return;
    if (cut !== undefined && left === 0) await arrived(response, part);
    else if (!response.write(part)) await drained(response);
    if (left === 0) break;
  }
  if (left > 0) throw new Error(`the body is ${left} bytes shorter than it was measured`);
  endAnswer(response, cut);
}

/** A 204 has no body to describe. */
function headersOf({ status, body, headers }: Answer, cut: Cut | undefined) {
  if (status === 204) return { ...headers };
  const length = cut === "chunked" ? {} : { "content-length": body.length };
  return { "content-type": body.contentType, ...length, ...headers };
}

function isCutShort(cut: Cut | undefined): boolean {
  return cut === "drop" || cut === "truncate";
}

function endAnswer(response: ServerResponse, cut: Cut | undefined): void {
  if (cut === "drop") response.socket?.resetAndDestroy();
  else if (cut === "truncate") response.socket?.end();
  else response.end();
}

/** A reset discards what the other side has not read yet: half a body gets a moment to be read. */
async function arrived(response: ServerResponse, part: Uint8Array): Promise<void> {
  await new Promise<void>((resolve) => {
    response.write(part, () => resolve());
  });
  await delay(READING_MS);
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
