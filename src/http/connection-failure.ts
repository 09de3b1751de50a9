import { ThreatStackError } from "../errors.ts";

export interface ConnectionFailure {
  readonly error: ThreatStackError;
  /** `unsent`: nothing reached the server. `maybe-sent`: it may have. `final`: trying again cannot help. */
  readonly retry: "unsent" | "maybe-sent" | "final";
}

const UNSENT = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const TIMEOUTS = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"]);
const BROKEN =
  /^(ECONN|EPIPE|ETIMEDOUT|EPROTO|HPE_|UND_ERR_(SOCKET|RES_CONTENT_LENGTH_MISMATCH|HEADERS_OVERFLOW|ABORTED))/;
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/;
const GONE_HINT =
  "Check THREATSTACK_BASE_URL and the proxy variables. The vendor's own hosts were switched off in 2026; --demo runs against an embedded API.";

/** What a network error of undici or Node means here; undefined for anything else, such as a bug of ours. */
export function connectionFailure(
  thrown: unknown,
  operation: string,
): ConnectionFailure | undefined {
  const code = errorCode(thrown);
  if (code === undefined) return undefined;
  const fail = (
    retry: ConnectionFailure["retry"],
    says: string,
    hint: string,
  ): ConnectionFailure => ({
    error: new ThreatStackError("unreachable", `${operation}: ${says} (${code})`, {
      hint,
      cause: thrown,
    }),
    retry,
  });
  if (UNSENT.has(code)) return fail("unsent", "the API host cannot be reached", GONE_HINT);
  if (code === "ENOTFOUND") return fail("final", "the API host is not known", GONE_HINT);
  if (TLS.test(code)) {
    return fail(
      "final",
      "the host's certificate is not trusted",
      "For a private authority set NODE_EXTRA_CA_CERTS.",
    );
  }
  if (TIMEOUTS.has(code)) {
    const error = new ThreatStackError("timeout", `${operation}: the API stopped answering`, {
      cause: thrown,
    });
    return { error, retry: "final" };
  }
  return BROKEN.test(code)
    ? fail(
        "maybe-sent",
        "the connection broke before the answer was complete",
        "It may pass: try again.",
      )
    : undefined;
}

function errorCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || thrown instanceof ThreatStackError) return undefined;
  if ("code" in thrown && typeof thrown.code === "string") return thrown.code;
  return thrown.cause === undefined ? undefined : errorCode(thrown.cause);
}
