import type { ErrorCode } from "../errors.ts";

/** Who waits for the answer: somebody, or only a program that looks from time to time. */
export type RequestPriority = "interactive" | "background";

/** One request as it is to be sent, apart from its signature. */
export interface OutgoingRequest {
  /** Names the request in messages and logs, such as `alerts.list`. */
  readonly operation: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: URL;
  /** Exact bytes of a JSON body. */
  readonly body?: Uint8Array | undefined;
  /** May it be sent again after it may have reached the server? */
  readonly retry: "safe" | "never";
  readonly accept: "json" | "any";
  readonly signal?: AbortSignal | undefined;
  /** Whose turn it is when the rate budget is short; `interactive` where absent. */
  readonly priority?: RequestPriority | undefined;
  /** Told when the request, or an attempt to repeat it, is about to be sent. */
  readonly onRequest?: (() => void) | undefined;
  /** Told before each wait for another attempt. */
  readonly onRetry?: ((retry: Retry) => void) | undefined;
}

/** Why the request is sent again, and how long it waits before. */
export interface Retry {
  readonly operation: string;
  readonly code: ErrorCode;
  readonly waitMs: number;
}

/** `payload`: MAC and payload hash were right. `header`: the MAC was, no hash came. `absent`: nothing to verify came. */
export type Verified = "payload" | "header" | "absent";

export interface Answer<T> {
  readonly value: T;
  readonly status: number;
  /** As it came; empty where none did. */
  readonly contentType: string;
  readonly verified: Verified;
}
