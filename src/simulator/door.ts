import type { IncomingMessage } from "node:http";
import type { ApiFailure } from "./api-failure.ts";
import type { Answer } from "./body.ts";

/** How one version of the API lets callers in and turns them away. */
export interface Door {
  /** @throws ApiFailure 401 for credentials that are missing or wrong. */
  authenticate(request: IncomingMessage, clockErrorMs: number): Promise<Session>;
  /** A refusal as this version words it. */
  refuse(failure: ApiFailure): Answer;
}

/** One authenticated request. */
export interface Session {
  /** The organization asked for. */
  readonly organizationId: string | undefined;
  /** @throws ApiFailure 401 for a body that is not the one that was signed. */
  verifyBody(body: Uint8Array, contentType: string | undefined): void;
  /** Value of `Server-Authorization` for an answer whose payload hash is `hash`; undefined where none is sent. */
  readonly sign: ((hash: string) => string) | undefined;
}
