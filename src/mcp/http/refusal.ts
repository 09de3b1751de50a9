/** The code that the SDK's transports use for a request turned away before it reaches the protocol. */
const NOT_ACCEPTED = -32_000;

export interface Refusal {
  readonly status: number;
  /** For whoever reads the client's log: what was wrong and what would be right. */
  readonly message: string;
  /** JSON-RPC error code; -32000 where the protocol names none. */
  readonly code?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A JSON-RPC error without an id: no request of the body was looked at. */
export function refusal({ status, message, code = NOT_ACCEPTED, headers = {} }: Refusal): Response {
  return Response.json(
    { jsonrpc: "2.0", error: { code, message }, id: null },
    { status, headers: { ...headers } },
  );
}

/** 503 for a limit that frees itself: the same request may succeed a moment later. */
export function busy(message: string, retryAfterSeconds = 1): Response {
  return refusal({ status: 503, message, headers: { "retry-after": String(retryAfterSeconds) } });
}

/** 406, which a client can mend by what it names in `Accept`. */
export function notAcceptable(offered: string): Response {
  return refusal({ status: 406, message: `Not Acceptable: Accept must allow ${offered}` });
}

/** 503 for work that comes when the process was told to stop. */
export function draining(): Response {
  return refusal({
    status: 503,
    message: "This server is stopping",
    headers: { "retry-after": "5", connection: "close" },
  });
}
