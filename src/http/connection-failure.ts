import { isIP } from "node:net";
import { type ErrorCode, ThreatStackError } from "../errors.ts";

export interface ConnectionFailure {
  readonly error: ThreatStackError;
  /** `unsent`: nothing reached the server. `maybe-sent`: it may have. `final`: trying again cannot help. */
  readonly retry: "unsent" | "maybe-sent" | "final";
  /** False where no connection was made, though trying again cannot help. */
  readonly reached?: false;
}

interface Meaning {
  /** Error codes of undici, Node, OpenSSL or the HTTP parser. */
  readonly codes: RegExp;
  readonly means: ErrorCode;
  readonly retry: ConnectionFailure["retry"];
  readonly reached?: false;
  readonly says: string;
  readonly hint: string;
}

const GONE_HINT =
  "Check THREATSTACK_BASE_URL and the proxy variables. The vendor's own hosts were switched off in 2026; --demo runs against an embedded API.";

const OTHER_HOST_HINT =
  "Another program may be listening there, or a proxy changes the answers: check host and port of THREATSTACK_BASE_URL and the proxy variables.";

/** The first that fits counts. */
const MEANINGS: readonly Meaning[] = [
  {
    codes: /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/,
    means: "unreachable",
    retry: "unsent",
    says: "the API host cannot be reached",
    hint: GONE_HINT,
  },
  {
    codes: /^ENOTFOUND$/,
    means: "unreachable",
    retry: "final",
    reached: false,
    says: "the API host is not known",
    hint: GONE_HINT,
  },
  {
    codes: /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|UND_ERR_PRX_TLS)/,
    means: "unreachable",
    retry: "final",
    reached: false,
    says: "no trusted TLS connection to the API host",
    hint: "For a private authority set NODE_EXTRA_CA_CERTS; behind a proxy check its variables.",
  },
  {
    codes: /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/,
    means: "timeout",
    retry: "final",
    says: "the API stopped answering",
    hint: "Ask for less, or raise THREATSTACK_TIMEOUT (seconds).",
  },
  {
    codes: /^UND_ERR_(DESTROYED|CLOSED)$/,
    means: "cancelled",
    retry: "final",
    says: "the program is closing",
    hint: "Start it again.",
  },
  {
    codes: /^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/,
    means: "upstream_shape",
    retry: "final",
    says: "the answer's headers are longer than any of the API",
    hint: OTHER_HOST_HINT,
  },
  {
    // Not where the connection ended within a chunk, which is told as a fault of the form as well.
    codes: /^HPE_(?!INVALID_EOF_STATE$|CLOSED_CONNECTION$)/,
    means: "upstream_shape",
    retry: "final",
    says: "the host answers with something that is not HTTP",
    hint: OTHER_HOST_HINT,
  },
  {
    codes:
      /^(ECONN|EPIPE$|ETIMEDOUT$|EPROTO$|HPE_|UND_ERR_(SOCKET|RES_CONTENT_LENGTH_MISMATCH|ABORTED)$)/,
    means: "unreachable",
    retry: "maybe-sent",
    says: "the connection broke before the answer was complete",
    hint: "This may be temporary: try again.",
  },
];

/** undici tells a refused tunnel only in words. */
const PROXY_REFUSAL = /^Proxy response \((\d+)\)/;

/** What a network error of undici or Node means here; undefined for anything else, such as a bug of ours. */
export function connectionFailure(
  thrown: unknown,
  operation: string,
): ConnectionFailure | undefined {
  const code = errorCode(thrown);
  const meaning = code && (proxyRefusal(thrown) ?? MEANINGS.find(({ codes }) => codes.test(code)));
  if (!meaning) return undefined;
  const { means, retry, reached, says, hint } = meaning;
  const message = `${operation}: ${says} (${[code, addressOf(thrown)].filter(Boolean).join(" ")})`;
  const error = new ThreatStackError(means, message, { hint, cause: causeOf(thrown) });
  return { error, retry, ...(reached === false && { reached }) };
}

function proxyRefusal(thrown: unknown): Omit<Meaning, "codes"> | undefined {
  const refused = thrown instanceof Error ? PROXY_REFUSAL.exec(thrown.message) : null;
  if (refused === null) return undefined;
  return {
    means: "unreachable",
    retry: "final",
    reached: false,
    says: `the proxy refused the connection with HTTP ${refused[1]}`,
    hint:
      refused[1] === "407"
        ? "It asks for a user name and a password: put them into the proxy variable, http://user:password@host:port."
        : "Check the proxy variables, or add the API host to NO_PROXY.",
  };
}

/** Who could not be reached, which may be a proxy; empty where the error does not tell. */
function addressOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "";
  const [first = thrown] = thrown instanceof AggregateError ? thrown.errors : [];
  const { address, port }: { address?: unknown; port?: unknown } = Object(first);
  if (typeof address === "string" && isIP(address) !== 0 && typeof port === "number") {
    return `${isIP(address) === 6 ? `[${address}]` : address}:${port}`;
  }
  return addressOf(thrown.cause);
}

const PARSER_ERROR = "HTTPParserError";

/** Of a parser's error the name only: it carries bytes of the answer, which have no place in a log. */
function causeOf(thrown: unknown): unknown {
  return thrown instanceof Error && thrown.name === PARSER_ERROR ? new Error(PARSER_ERROR) : thrown;
}

function errorCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || thrown instanceof ThreatStackError) return undefined;
  if ("code" in thrown && typeof thrown.code === "string") return thrown.code;
  if (thrown.name === PARSER_ERROR) return "HPE_INVALID";
  return thrown.cause === undefined ? undefined : errorCode(thrown.cause);
}
