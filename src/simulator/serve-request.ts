import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "../logger.ts";
import type { AnswerRequest, AnsweredRequest } from "./answer-request.ts";
import type { Answer } from "./body.ts";
import type { FaultEffect } from "./fault-kinds.ts";
import { createPayloadHash } from "./payload-hash.ts";
import { requestTarget } from "./request-target.ts";
import { writeAnswer } from "./write-answer.ts";

export interface ServeRequestOptions {
  /** What strikes a request to this path. */
  readonly strike: (pathname: string) => FaultEffect;
  readonly answerRequest: AnswerRequest;
  readonly clock: () => number;
  /** Ends waiting for a `slow` fault. */
  readonly signal: AbortSignal;
  readonly logger: Logger | undefined;
}

/** One request from its faults to its last byte. */
export function createServeRequest(
  options: ServeRequestOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { strike, answerRequest, clock, signal, logger } = options;
  return async (request, response) => {
    const gone = goneWith(response);
    const effect = strike(requestTarget(request).pathname);
    const { delayMs, replacement, lost, lateMs, clockErrorMs = 0 } = effect;
    if (delayMs !== undefined) await delay(delayMs, undefined, { signal });
    const done =
      replacement === undefined
        ? await answerRequest(request, { clockErrorMs, signal: gone })
        : bare(replacement);
    if (lateMs !== undefined) await delay(lateMs, undefined, { signal });
    if (gone.aborted) return;
    const answered = lost === undefined ? done : bare(lost);
    const { answer, rateHeaders } = answered;
    const { method, url } = request;
    logger?.debug({ method, url, status: answer.status }, "embedded API");
    const headers = {
      ...rateHeaders,
      ...proofOf(answered, effect.signature),
      date: new Date(clock() + clockErrorMs).toUTCString(),
    };
    await writeAnswer(response, answer, { headers, cut: effect.cut });
  };
}

/** Of somebody in between, who neither signs nor counts. */
function bare(answer: Answer): AnsweredRequest {
  return { answer, rateHeaders: {}, sign: undefined };
}

/** Aborted once the connection has closed, whoever closed it. */
function goneWith(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return gone.signal;
}

/** `Server-Authorization` of an authenticated answer, as clients verify it (docs/threat-stack-api.md §1.3 [C]). */
function proofOf(
  { answer, sign }: AnsweredRequest,
  signature: FaultEffect["signature"],
): Record<string, string> {
  if (sign === undefined || signature === "absent") return {};
  const hash = signature === "wrong-hash" ? hashOfAnother() : answer.body.hash;
  return { "server-authorization": sign(hash) };
}

function hashOfAnother(): string {
  const hash = createPayloadHash("application/json");
  hash.update(Buffer.from("another payload"));
  return hash.digest();
}
