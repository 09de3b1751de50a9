import type { IncomingMessage } from "node:http";
import { SUPPORTED_PROTOCOL_VERSIONS } from "@modelcontextprotocol/server";
import { chooseMedia, STREAM } from "./accept.ts";
import { type AnswerPostOptions, createAnswerPost, type Exchange } from "./answer-post.ts";
import { corsHeaders, preflight } from "./cors.ts";
import type { GuardedRequest } from "./guard-headers.ts";
import { draining, notAcceptable, refusal } from "./refusal.ts";
import { toWebRequest } from "./web-exchange.ts";

export interface AnswerRequestOptions extends AnswerPostOptions {
  readonly guard: (request: GuardedRequest) => Response | undefined;
}

export interface HttpExchange extends Exchange {
  /** Sets headers of whatever answer follows. */
  readonly setHeaders: (headers: Readonly<Record<string, string>>) => void;
}

export type AnswerRequest = (request: IncomingMessage, exchange: HttpExchange) => Promise<Response>;

const MCP_METHODS = ["GET", "POST", "DELETE"];

/** From a request to its answer, for every route and both protocol eras. Limits are checked before anything is read. */
export function createAnswerRequest(options: AnswerRequestOptions): AnswerRequest {
  const { guard, sessions, modern, isDraining } = options;
  const post = createAnswerPost(options);

  async function mcp(request: IncomingMessage, exchange: Exchange): Promise<Response> {
    const { method = "", headers } = request;
    if (!MCP_METHODS.includes(method)) return notAllowed();
    if (method === "POST") return post(request, exchange);
    if (isDraining()) return draining();
    if (method === "GET" && chooseMedia(headers.accept, [STREAM]) === undefined)
      return notAcceptable(STREAM);
    const web = toWebRequest(request, exchange.signal);
    return isLegacy(web) ? sessions.handle(web, undefined) : modern.fetch(web);
  }

  return async function answerRequest(request, exchange) {
    const refused = guard(request);
    if (refused !== undefined) return refused;
    exchange.setHeaders(corsHeaders(request.headers));
    const path = pathOf(request.url);
    const isHealth = path === "/healthz";
    if (!isHealth && path !== "/mcp")
      return refusal({ status: 404, message: "Not found: MCP is at /mcp" });
    if (request.method === "OPTIONS")
      return preflight(request.headers, isHealth ? ["GET"] : MCP_METHODS);
    return isHealth ? health(isDraining()) : mcp(request, exchange);
  };
}

/** Without the query, and without a slash at its end. */
function pathOf(url = ""): string {
  return url.split("?", 1)[0]?.replace(/\/$/, "") ?? "";
}

/** Unlike the SDK's classification, which takes every GET for the 2025 era; one that names the 2026 era is not. */
function isLegacy({ headers }: Request): boolean {
  const version = headers.get("mcp-protocol-version");
  return (
    headers.has("mcp-session-id") ||
    version === null ||
    SUPPORTED_PROTOCOL_VERSIONS.includes(version)
  );
}

function notAllowed(): Response {
  const headers = { allow: [...MCP_METHODS, "OPTIONS"].join(", ") };
  return refusal({ status: 405, message: "Method not allowed", headers });
}

function health(isDraining: boolean): Response {
  return Response.json(
    { status: isDraining ? "draining" : "ok" },
    { status: isDraining ? 503 : 200, headers: { "cache-control": "no-store" } },
  );
}
