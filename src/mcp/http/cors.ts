import type { IncomingHttpHeaders } from "node:http";

/** What clients of both protocol eras send. */
const REQUEST_HEADERS = [
  "accept",
  "authorization",
  "content-type",
  "last-event-id",
  "mcp-method",
  "mcp-name",
  "mcp-protocol-version",
  "mcp-session-id",
];
/** What a page may read besides the body and its type. */
const ANSWER_HEADERS = ["mcp-session-id", "retry-after", "www-authenticate"];
/** As long as browsers keep it at most. */
const MAX_AGE_SECONDS = 7200;

/** Headers that let a page read an answer; none for whoever is no page. Only for an origin that was let in. */
export function corsHeaders({ origin }: IncomingHttpHeaders): Readonly<Record<string, string>> {
  if (origin === undefined || !/^https?:\/\//i.test(origin)) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": ANSWER_HEADERS.join(", "),
    vary: "Origin",
  };
}

/** The answer to OPTIONS: what may be asked at this path, and for a page with which headers. */
export function preflight(headers: IncomingHttpHeaders, methods: readonly string[]): Response {
  const allow = [...methods, "OPTIONS"].join(", ");
  if (headers["access-control-request-method"] === undefined)
    return new Response(null, { status: 204, headers: { allow } });
  return new Response(null, {
    status: 204,
    headers: {
      allow,
      "access-control-allow-methods": allow,
      "access-control-allow-headers": allowedHeaders(headers["access-control-request-headers"]),
      "access-control-max-age": String(MAX_AGE_SECONDS),
    },
  });
}

/** Whatever else a page of this machine wants to send, tracing for example, is not looked at. */
function allowedHeaders(requested = ""): string {
  const others = requested.split(",").map((name) => name.trim().toLowerCase());
  const names = others.filter((name) => /^[\w!#$%&'*+.^`|~-]+$/.test(name));
  return [...new Set([...REQUEST_HEADERS, ...names])].join(", ");
}
