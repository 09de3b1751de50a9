import type { IncomingMessage, ServerResponse } from "node:http";
import { createMcpHandler, type ServerNotifier } from "@modelcontextprotocol/server";
import type { Logger } from "../../logger.ts";
import type { CreateServer } from "../create-server-factory.ts";
import type { Subscriptions } from "../subscriptions.ts";
import { type AnswerRequest, createAnswerRequest } from "./answer-request.ts";
import { createBodyRoom } from "./body-room.ts";
import { drain } from "./drain.ts";
import { followSubscriptions } from "./follow-subscriptions.ts";
import { createGate } from "./gate.ts";
import { createHeaderGuard } from "./guard-headers.ts";
import { DEFAULT_LIMITS, type HttpLimits } from "./limits.ts";
import { listen } from "./listen.ts";
import { refusal } from "./refusal.ts";
import { createSessions } from "./sessions.ts";
import { closedEarly, sendResponse } from "./web-exchange.ts";

export interface HttpOptions {
  readonly createServer: CreateServer;
  /** Absent where nothing can be watched. */
  readonly subscriptions?: Subscriptions;
  /** A loopback address: who may call is not asked. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly logger: Logger;
  readonly limits?: Partial<HttpLimits>;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export interface HttpServing {
  /** Where clients connect to, such as `http://127.0.0.1:3333/mcp`. */
  readonly url: string;
  /** Tells the subscriptions of 2026-era clients what has changed. */
  readonly notify: ServerNotifier;
  /** Sessions of 2025-era clients that are open. */
  readonly sessions: () => number;
  /** Lets calls in flight finish, for a limited time, then ends every stream and connection. */
  readonly close: () => Promise<void>;
}

/** Serves MCP over Streamable HTTP at one endpoint, 2026-era clients without state and 2025-era ones in sessions. */
export async function serveHttp(options: HttpOptions): Promise<HttpServing> {
  const { createServer, host, logger, now = Date.now } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const gate = createGate(limits.maxConcurrent);
  const sessions = createSessions({ createServer, gate, limits, now, logger });
  const stateless = createMcpHandler(createServer, {
    legacy: "reject",
    maxSubscriptions: limits.maxSubscriptions,
    onerror: ({ message }) => logger.info({ reason: message }, "refused"),
  });
  const modern = options.subscriptions
    ? followSubscriptions(stateless, options.subscriptions)
    : stateless;
  let isDraining = false;
  const answerRequest = createAnswerRequest({
    guard: createHeaderGuard(host),
    gate,
    room: createBodyRoom(limits.arrivingBytes),
    sessions,
    modern,
    limits,
    isDraining: () => isDraining,
  });
  const listening = await listen({
    host,
    port: options.port,
    limits,
    onRequest: (request, response) => void exchange({ request, response, answerRequest, logger }),
  });
  const sweeper = setInterval(() => sessions.sweep(now()), limits.sweepMs).unref();
  logger.info({ url: listening.url }, "listening");
  return {
    url: listening.url,
    notify: modern.notify,
    sessions: () => sessions.size,
    async close() {
      isDraining = true;
      clearInterval(sweeper);
      logger.info({ calls: gate.busy, sessions: sessions.size }, "draining");
      await drain({ listening, gate, sessions, modern, drainMs: limits.drainMs });
    },
  };
}

interface ExchangeOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly answerRequest: AnswerRequest;
  readonly logger: Logger;
}

/** One request and its answer; nothing that goes wrong in it leaves it. */
async function exchange(options: ExchangeOptions): Promise<void> {
  const { request, response, answerRequest, logger } = options;
  // A write after the client has gone is no failure of ours.
  response.on("error", () => {});
  try {
    const answer = await answerRequest(request, {
      signal: closedEarly(response),
      setHeaders: (headers) => void response.setHeaders(new Map(Object.entries(headers))),
      onClose: (listener) => void response.once("close", listener),
    });
    logger.debug({ method: request.method, path: request.url, status: answer.status }, "request");
    await sendResponse(answer, response);
  } catch (error) {
    if (response.destroyed) return;
    logger.error({ err: error }, "a request failed");
    if (response.headersSent) response.destroy();
    else await sendResponse(refusal({ status: 500, message: "Internal error" }), response);
  }
}
