import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  type RequestId,
  type WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import { type EventMemory, parseEventId } from "./event-memory.ts";
import type { PendingCall, PendingCalls } from "./pending-calls.ts";
import { refusal } from "./refusal.ts";
import { watchStream } from "./watch-stream.ts";

export interface SessionStreamsOptions {
  readonly transport: WebStandardStreamableHTTPServerTransport;
  readonly calls: PendingCalls;
  readonly events: EventMemory;
}

/** The requests of one session, and which connection carries which of its streams. */
export interface SessionStreams {
  /** Streams that a connection carries. */
  readonly open: number;
  handle(request: Request, body: unknown): Promise<Response>;
}

/** How the SDK names the stream of a GET, for what the server sends unasked. */
const STANDALONE = "_GET_stream";

export function createSessionStreams(options: SessionStreamsOptions): SessionStreams {
  const { transport, calls, events } = options;
  let open = 0;

  async function post(request: Request, body: unknown): Promise<Response> {
    const messages: unknown[] = Array.isArray(body) ? body : [body];
    const ids = messages.filter((message) => isJSONRPCRequest(message)).map(({ id }) => id);
    const call = ids.length > 0 ? calls.begin(ids) : undefined;
    const answer = await transport.handleRequest(request, { parsedBody: body });
    for (const id of messages.flatMap((message) => cancelledBy(message))) {
      calls.settle(id);
      // There will be no answer, so that nothing else would end the stream.
      transport.closeSSEStream(id);
    }
    if (call !== undefined && !answer.ok) calls.drop(call);
    return carry(answer, call);
  }

  async function get(request: Request): Promise<Response> {
    const lastEventId = request.headers.get("last-event-id");
    if (!lastEventId) return carry(await transport.handleRequest(request));
    const position = parseEventId(lastEventId);
    if (position === undefined) return unknownEvent();
    const call = calls.ofStream(position.streamId);
    const isOver = call === undefined && position.streamId !== STANDALONE;
    if (isOver && !events.hasAfter(position)) return ended();
    if (call !== undefined) calls.attach(call);
    return carry(await transport.handleRequest(request), call);
  }

  /** Knows from here on whether a connection carries the answer. */
  function carry(answer: Response, call?: PendingCall): Response {
    if (answer.body === null || !answer.ok) {
      if (call !== undefined) calls.detach(call);
      return answer;
    }
    open += 1;
    const body = watchStream(answer.body, {
      onChunk(chunk) {
        if (call !== undefined) call.streamId ??= streamIdOf(chunk);
      },
      onEnd() {
        open -= 1;
        if (call !== undefined) calls.detach(call);
      },
    });
    return new Response(body, { status: answer.status, headers: answer.headers });
  }

  return {
    get open() {
      return open;
    },
    handle(request, body) {
      if (request.method === "POST") return post(request, body);
      return request.method === "GET" ? get(request) : transport.handleRequest(request);
    },
  };
}

/**
 * 405 is how a server says that it offers no stream to a GET (specification 2025-11-25, Transports,
 * "Listening for Messages"), and the only answer after which clients stop asking: to an empty
 * stream they come back every second, as after each error that a call ended with.
 */
function ended(): Response {
  return refusal({
    status: 405,
    message: "This stream has ended, and nothing of it is left to send",
    headers: { allow: "POST, DELETE" },
  });
}

function unknownEvent(): Response {
  const message = "Bad Request: Last-Event-ID is not one of this server";
  return refusal({ status: 400, message });
}

function cancelledBy(message: unknown): RequestId[] {
  if (!isJSONRPCNotification(message) || message.method !== "notifications/cancelled") return [];
  const id = message.params?.["requestId"];
  return typeof id === "string" || typeof id === "number" ? [id] : [];
}

function streamIdOf(chunk: Uint8Array): string | undefined {
  const [, id] = /^id: (.+)$/m.exec(new TextDecoder().decode(chunk)) ?? [];
  return id === undefined ? undefined : parseEventId(id)?.streamId;
}
