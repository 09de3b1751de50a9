import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import { ApiFailure } from "./api-failure.ts";
import type { Session } from "./door.ts";
import { createNonceMemory } from "./nonce-memory.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** Seconds a request's time may differ from ours; also how long a nonce is remembered on each side. */
const SKEW_SECONDS = 60;

interface HawkCredentials {
  readonly key: string;
  readonly algorithm: "sha256";
}

interface HawkArtifacts {
  readonly ext?: string | undefined;
  readonly hash?: string | undefined;
}

interface HawkResult {
  readonly credentials: HawkCredentials;
  readonly artifacts: HawkArtifacts;
}

interface HawkAuthenticateOptions {
  readonly localtimeOffsetMsec: number;
  readonly timestampSkewSec: number;
  readonly nonceFunc: (key: string, nonce: string, ts: string) => Promise<void>;
}

/** The server half of the `hawk` package, which ships no types. */
interface HawkPackage {
  readonly server: {
    authenticate(
      request: IncomingMessage,
      findCredentials: (id: string) => HawkCredentials | null,
      options: HawkAuthenticateOptions,
    ): Promise<HawkResult>;
    authenticatePayload(
      payload: Uint8Array,
      credentials: HawkCredentials,
      // oxlint-disable-next-line max-params -- the package's own signature
      artifacts: HawkArtifacts,
      contentType: string | undefined,
    ): void;
    header(
      credentials: HawkCredentials,
      artifacts: HawkArtifacts,
      options: { readonly hash?: string },
    ): string;
  };
}

const hawk: HawkPackage = createRequire(import.meta.url)("hawk");

export interface HawkServer {
  /**
   * Checks the `Authorization` header over the raw request target and `Host`. The organization is Hawk's
   * `ext` (docs/threat-stack-api.md §1.3 [D]); a body needs a payload hash over its exact bytes (§1.3 [C]).
   * @throws ApiFailure 401, with `WWW-Authenticate` as the `hawk` package words it: `ts` and `tsm`
   *   for a stale time (behaviour of the service unknown, docs/threat-stack-api.md §1.3 [I]).
   */
  authenticate(request: IncomingMessage, clockErrorMs: number): Promise<Session>;
}

export interface HawkServerOptions {
  readonly credentials: Tenant["credentials"];
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Replayed nonces are refused, as Hawk advises; what the service did is unknown [I]. */
export function createHawkServer({ credentials, clock }: HawkServerOptions): HawkServer {
  const known: HawkCredentials = { key: credentials.apiKey, algorithm: "sha256" };
  const nonces = createNonceMemory({ clock, keepMs: 2 * SKEW_SECONDS * 1000 });
  return {
    async authenticate(request, clockErrorMs) {
      const result = await refusing(() =>
        hawk.server.authenticate(request, (id) => (id === credentials.userId ? known : null), {
          localtimeOffsetMsec: clock() + clockErrorMs - Date.now(),
          timestampSkewSec: SKEW_SECONDS,
          nonceFunc: async (_key, nonce, ts) => nonces.use(`${ts} ${nonce}`),
        }),
      );
      return toSession(result);
    },
  };
}

function toSession({ credentials, artifacts }: HawkResult): Session {
  return {
    organizationId: artifacts.ext,
    verifyBody(body, contentType) {
      if (artifacts.hash === undefined) {
        throw new ApiFailure(401, "Missing required payload hash", { "www-authenticate": "Hawk" });
      }
      try {
        hawk.server.authenticatePayload(body, credentials, artifacts, contentType);
      } catch (error) {
        throw toFailure(error);
      }
    },
    sign: (hash) => hawk.server.header(credentials, artifacts, { hash }),
  };
}

async function refusing<T>(authenticate: () => Promise<T>): Promise<T> {
  try {
    return await authenticate();
  } catch (error) {
    throw toFailure(error);
  }
}

/** The package says 400 for a header it cannot parse; to a caller that is as unauthorized as a wrong one. */
function toFailure(error: unknown): ApiFailure {
  const message = error instanceof Error && error.message !== "" ? error.message : "Unauthorized";
  return new ApiFailure(401, message, { "www-authenticate": challengeOf(error) });
}

function challengeOf(error: unknown): string {
  const headers = field(field(error, "output"), "headers");
  const challenge = field(headers, "WWW-Authenticate");
  return typeof challenge === "string" ? challenge : "Hawk";
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
