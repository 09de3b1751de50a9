import type { IncomingMessage, ServerResponse } from "node:http";
import { once } from "node:events";
import { hideOwnSecrets } from "../../text/own-secrets.ts";

/** The SDK looks at method, headers and signal only; the body travels beside it, parsed. */
const ANY_URL = "http://localhost/mcp";

/** Aborted when the client goes away before its answer is complete. */
export function closedEarly(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** What the SDK asks of a client; we have asked ourselves what the client takes. */
const ANY_ACCEPT = "application/json, text/event-stream";

/** A request of Node as the SDK takes it, without a body. */
export function toWebRequest(request: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set("accept", ANY_ACCEPT);
  return new Request(ANY_URL, { method: request.method ?? "GET", headers, signal });
}

/**
 * Writes an answer of the SDK: a stream event by event as it comes, anything else at once. When the
 * client goes away the stream is cancelled at that moment, not at its next event: a client that comes
 * back must not find its old stream in the way.
 */
export async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  if (response.destroyed) return void answer.body?.cancel();
  // Whether a connection stays open is Node's to say, which knows when the server closes.
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name, value]) => name !== "connection" || value === "close"),
  );
  if (answer.body === null) {
    response.writeHead(answer.status, headers).end();
    return;
  }
  if (!headers["content-type"]?.startsWith("text/event-stream")) {
    const text = hideOwnSecrets(await answer.text());
    headers["content-length"] = String(Buffer.byteLength(text));
    response.writeHead(answer.status, headers).end(text);
    return;
  }
  response.writeHead(answer.status, headers).flushHeaders();
  await pump(answer.body, response);
}

async function pump(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const gone = new AbortController();
  response.once("close", () => {
    gone.abort();
    reader.cancel().catch(() => {});
  });
  for (;;) {
    const { done, value } = await reader.read();
    if (done || gone.signal.aborted) break;
    if (!response.write(withoutOwnSecrets(value))) await drained(response, gone.signal);
  }
  response.end();
}

/** The SDK writes an event at a time, so that no secret is cut in two. */
function withoutOwnSecrets(bytes: Uint8Array): Uint8Array | string {
  const text = Buffer.from(bytes).toString("utf8");
  const hidden = hideOwnSecrets(text);
  return hidden === text ? bytes : hidden;
}

async function drained(response: ServerResponse, signal: AbortSignal): Promise<void> {
  try {
    await once(response, "drain", { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
