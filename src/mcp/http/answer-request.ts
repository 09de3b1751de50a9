import type { IncomingMessage } from "node:http";
import {
  classifyInboundRequest,
  isJSONRPCRequest,
  type McpHttpHandler,
  SUPPORTED_PROTOCOL_VERSIONS,
} from "@modelcontextprotocol/server";
import { readCall } from "../read-call.ts";
import type { Gate } from "./gate.ts";
import type { HttpLimits } from "./limits.ts";
import { readBody } from "./read-body.ts";
import { busy, refusal } from "./refusal.ts";
import type { Sessions } from "./sessions.ts";
import { toWebRequest } from "./web-exchange.ts";

export interface AnswerRequestOptions {
  readonly guard: (headers: IncomingMessage["headers"]) => Response | undefined;
  readonly gate: Gate;
  readonly sessions: Sessions;
  /** The 2026 era, which knows no sessions. */
  readonly modern: McpHttpHandler;
  readonly limits: HttpLimits;
  readonly isDraining: () => boolean;
}

interface Exchange {
  /** Aborted when the client goes away before the answer is complete. */
  readonly signal: AbortSignal;
  /** Called when the connection has carried the whole answer, or has ended before. */
  readonly onClose: (listener: () => void) => void;
}

export type AnswerRequest = (request: IncomingMessage, exchange: Exchange) => Promise<Response>;

/** From a request to its answer, for every route and both protocol eras. Limits are checked before anything is read. */
export function createAnswerRequest(options: AnswerRequestOptions): AnswerRequest {
  const { guard, gate, sessions, modern, limits, isDraining } = options;

  async function post(request: IncomingMessage, exchange: Exchange): Promise<Response> {
    const leave = gate.tryEnter();
    if (leave === undefined)
      return busy(`Too many calls at the same time: ${limits.maxConcurrent} are at work`);
    exchange.onClose(leave);
    const read = await readBody(request, limits.maxBodyBytes);
    if (read.refused !== undefined) return read.refused;
    const body = readCall(read.value);
    // What a client has to say to a call that is still at work is heard to the end.
    if (isDraining() && asksForWork(body)) return draining();
    const web = toWebRequest(request, exchange.signal);
    if (isLegacy(web, body)) return sessions.handle(web, body);
    // A subscription lasts as long as its client wants and is counted by the SDK.
    if (isSubscription(body)) leave();
    return modern.fetch(web, { parsedBody: body });
  }

  return async function answerRequest(request, exchange) {
    const refused = guard(request.headers);
    if (refused !== undefined) return refused;
    const path = request.url?.split("?", 1)[0];
    if (path === "/healthz") return health(isDraining());
    if (path !== "/mcp") return refusal({ status: 404, message: "Not found: MCP is at /mcp" });
    if (!METHODS.includes(request.method ?? "")) return notAllowed();
    if (request.method === "POST") return post(request, exchange);
    if (isDraining()) return draining();
    const web = toWebRequest(request, exchange.signal);
    return isLegacy(web, undefined) ? sessions.handle(web, undefined) : modern.fetch(web);
  };
}

const METHODS = ["GET", "POST", "DELETE"];

/** The SDK's own classification, which takes every GET for the 2025 era; one that names the 2026 era is not. */
function isLegacy({ method, headers }: Request, body: unknown): boolean {
  const version = headers.get("mcp-protocol-version");
  if (method !== "POST")
    return (
      headers.has("mcp-session-id") ||
      version === null ||
      SUPPORTED_PROTOCOL_VERSIONS.includes(version)
    );
  const mcpMethod = headers.get("mcp-method");
  const route = classifyInboundRequest({
    httpMethod: method,
    body,
    ...(version !== null && { protocolVersionHeader: version }),
    ...(mcpMethod !== null && { mcpMethodHeader: mcpMethod }),
  });
  return route.kind === "legacy";
}

function asksForWork(body: unknown): boolean {
  const messages: unknown[] = Array.isArray(body) ? body : [body];
  return messages.some((message) => isJSONRPCRequest(message));
}

function isSubscription(body: unknown): boolean {
  return isJSONRPCRequest(body) && body.method === "subscriptions/listen";
}

function notAllowed(): Response {
  const headers = { allow: METHODS.join(", ") };
  return refusal({ status: 405, message: "Method not allowed", headers });
}

function draining(): Response {
  return refusal({
    status: 503,
    message: "This server is stopping",
    headers: { "retry-after": "5", connection: "close" },
  });
}

function health(isDraining: boolean): Response {
  return Response.json(
    { status: isDraining ? "draining" : "ok" },
    { status: isDraining ? 503 : 200, headers: { "cache-control": "no-store" } },
  );
}
