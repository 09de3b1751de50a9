import { randomUUID } from "node:crypto";
import {
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type McpServer,
  type RequestId,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import type { Logger } from "../../logger.ts";
import { createEventMemory, type EventRoom } from "./event-memory.ts";
import type { Gate } from "./gate.ts";
import type { HttpLimits } from "./limits.ts";
import { createPendingCalls } from "./pending-calls.ts";
import { createSessionStreams } from "./session-streams.ts";

export interface SessionOptions {
  readonly createServer: () => McpServer;
  readonly gate: Gate;
  readonly limits: HttpLimits;
  readonly room: EventRoom;
  readonly now: () => number;
  readonly logger: Logger;
  readonly onOpen: (id: string, session: Session) => void;
  readonly onClose: (id: string) => void;
}

/** One 2025-era client: a server of its own behind the SDK's session transport. */
export interface Session {
  /** `body` is the parsed JSON of a POST. */
  handle(request: Request, body: unknown): Promise<Response>;
  /** Ends calls whose client has not come back until `at`. */
  sweep(at: number): void;
  /** How long there has been neither a request nor an open stream; 0 while there is one. */
  idleMs(at: number): number;
  /** Whether its client has asked for anything since it opened it. */
  readonly isUsed: boolean;
  /** Ends its streams cleanly and its work at once. */
  close(): Promise<void>;
}

/** Made for an `initialize` request, which must be handled next: only that opens it. */
export async function createSession(options: SessionOptions): Promise<Session> {
  const { limits, now, logger } = options;
  const calls = createPendingCalls({ now, cancel, enter: () => options.gate.enter() });
  const events = createEventMemory({
    maxBytes: limits.sessionEventBytes,
    room: options.room,
    onMessage: (message) => settle(message),
  });
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    eventStore: events,
    retryInterval: limits.retryMs,
    onsessioninitialized: (id) => options.onOpen(id, session),
  });
  Object.assign(transport, {
    onclose() {
      if (transport.sessionId !== undefined) options.onClose(transport.sessionId);
      calls.clear();
      events.clear();
    },
  });
  const server = options.createServer();
  const report = ({ message }: Error): void => logger.info({ reason: message }, "refused");
  Object.assign(server.server, { onerror: report });
  await server.connect(transport);
  const streams = createSessionStreams({ transport, calls, events });
  let lastSeen = now();
  let isUsed = false;

  function settle(message: JSONRPCMessage): void {
    const isAnswer = isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message);
    if (isAnswer && message.id !== undefined) calls.settle(message.id);
  }

  function cancel(requestId: RequestId): void {
    logger.info({ requestId }, "the client did not come back for its answer");
    const params = { requestId, reason: "the client has gone" };
    transport.onmessage?.({ jsonrpc: "2.0", method: "notifications/cancelled", params });
  }

  const session: Session = {
    get isUsed() {
      return isUsed;
    },
    handle(request, body) {
      lastSeen = now();
      isUsed ||= isUse(request, body);
      return streams.handle(request, body);
    },
    sweep: (at) => calls.abandon(at - limits.resumeGraceMs),
    idleMs(at) {
      if (streams.open > 0 || calls.size > 0) lastSeen = at;
      return at - lastSeen;
    },
    close: () => server.close(),
  };
  return session;
}

/** What comes after the handshake: any request, or a stream to listen to. */
function isUse({ method }: Request, body: unknown): boolean {
  if (method !== "POST") return true;
  const messages: unknown[] = Array.isArray(body) ? body : [body];
  return messages.some((message) => isJSONRPCRequest(message) && message.method !== "initialize");
}
