import type { Dispatcher } from "undici";
import { ThreatStackError } from "../errors.ts";
import type { AnswerPlace, AnswerRoom } from "./answer-room.ts";
import { type AnswerSink, BrokenAnswer } from "./answer-sink.ts";
import { connectionFailure } from "./connection-failure.ts";
import { createErrorBody } from "./error-body.ts";
import { JSON_TYPE } from "./hawk.ts";
import type { Answer, OutgoingRequest } from "./outgoing-request.ts";
import { readBody } from "./read-body.ts";
import { refuseForm } from "./refuse-form.ts";
import { RefusedAnswer } from "./refused-answer.ts";
import type { Signature, Signer, Stamp } from "./signer.ts";
import { statusError } from "./status-error.ts";
import { createVerifier } from "./verify-answer.ts";

/**
 * How one attempt ended. `retry` says what is known of the request: `unsent` (it did nothing), `maybe-sent`
 * (it may have done its work), `once` (worth one more look), `final` (trying again cannot help).
 */
export type Outcome<T> =
  | { readonly kind: "answer"; readonly answer: Answer<T> }
  | { readonly kind: "stale"; readonly serverTimeMs: number; readonly error: ThreatStackError }
  | Failure;

export interface Failure {
  readonly kind: "failed";
  readonly error: ThreatStackError;
  readonly retry: "unsent" | "maybe-sent" | "once" | "final";
  /** False where the request certainly never arrived, though trying again cannot help. */
  readonly reached?: false;
  /** Present when an answer came. */
  readonly headers?: Dispatcher.ResponseData["headers"];
}

export interface AttemptOptions {
  readonly dispatcher: Dispatcher;
  readonly signer: Signer;
  readonly userAgent: string;
  readonly stamp: Stamp;
  readonly signal: AbortSignal;
  /** Of all answers that arrive at the same time. */
  readonly room: AnswerRoom;
  readonly onHeaders: (headers: Dispatcher.ResponseData["headers"]) => void;
}

const RETRIED_STATUS = new Set([500, 502, 503, 504]);

/** Signs, sends and reads once. Throws only what is no outcome: an abort, or a fault of the sink's own. */
export async function attempt<T>(
  request: OutgoingRequest,
  begin: () => AnswerSink<T>,
  options: AttemptOptions,
): Promise<Outcome<T>> {
  const signature = options.signer.sign(request, options.stamp);
  request.onRequest?.();
  try {
    const response = await send(request, signature, options);
    options.onHeaders(response.headers);
    const place = options.room.enter((error) => response.body.destroy(error));
    // Whoever ends early destroys the body, which then reports that to nobody.
    response.body.on("error", () => {});
    try {
      return await read({ request, response, signature, signer: options.signer, place }, begin);
    } finally {
      place.leave();
      response.body.destroy();
    }
  } catch (thrown) {
    if (options.signal.aborted) throw thrown;
    return failure(thrown, request.operation);
  }
}

function send(
  request: OutgoingRequest,
  signature: Signature,
  options: AttemptOptions,
): Promise<Dispatcher.ResponseData> {
  const { url, method, body } = request;
  return options.dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    body: body ?? null,
    signal: options.signal,
    headers: {
      ...signature.headers,
      accept: JSON_TYPE,
      // The payload hash is over bytes; whether before or after decoding is not documented.
      "accept-encoding": "identity",
      "user-agent": options.userAgent,
      ...(body && { "content-type": JSON_TYPE }),
    },
  });
}

interface Exchange {
  readonly request: OutgoingRequest;
  readonly response: Dispatcher.ResponseData;
  readonly signature: Signature;
  readonly signer: Signer;
  readonly place: AnswerPlace;
}

async function read<T>(exchange: Exchange, begin: () => AnswerSink<T>): Promise<Outcome<T>> {
  const { request, response, signature } = exchange;
  const { statusCode: status, headers } = response;
  const verifier = createVerifier(headers, signature, request.operation);
  if (status < 200 || status > 299) return readRefusal(exchange, verifier);
  if (status === PARTIAL) throw partial(request.operation);
  refuseForm(request, headers);
  const sink = begin();
  const announced = Number(headers["content-length"]);
  if (Number.isFinite(announced)) sink.expect?.(announced);
  const writing = noteBroken(sink);
  await readBody(response.body, (chunk) => {
    verifier.update(chunk);
    const written = writing.write(chunk);
    exchange.place.hold(sink.held?.() ?? 0);
    return written;
  });
  // What the sink could not read may be what was tampered with: the hash speaks first.
  const verified = verifier.finish();
  const broken = writing.broken();
  if (broken) throw broken;
  const contentType = String(headers["content-type"] ?? "");
  return { kind: "answer", answer: { value: await sink.end(), status, contentType, verified } };
}

/** 206, which only an answer to a `Range` may have: we send none. */
const PARTIAL = 206;

function partial(operation: string): ThreatStackError {
  const message = `${operation}: the host sent a part of the answer, which was not asked for (HTTP ${PARTIAL})`;
  return new ThreatStackError("upstream_status", message, {
    status: PARTIAL,
    hint: "Nothing of it was used. A proxy or cache in between may cut answers: check the proxy variables and THREATSTACK_BASE_URL.",
  });
}

/** Writes until the sink finds the answer broken; what follows is only read. */
function noteBroken(sink: AnswerSink<unknown>) {
  let broken: BrokenAnswer | undefined;
  const note = (thrown: unknown): void => {
    if (!(thrown instanceof BrokenAnswer)) throw thrown;
    broken = thrown;
  };
  return {
    broken: () => broken,
    write(chunk: Uint8Array): void | Promise<void> {
      if (broken !== undefined) return;
      try {
        const written = sink.write(chunk);
        if (written instanceof Promise) return written.catch(note);
      } catch (thrown) {
        note(thrown);
      }
    },
  };
}

async function readRefusal(
  { request, response, signer }: Exchange,
  verifier: ReturnType<typeof createVerifier>,
): Promise<Outcome<never>> {
  const { statusCode: status, headers } = response;
  const body = createErrorBody();
  await readBody(response.body, (chunk) => {
    verifier.update(chunk);
    body.write(chunk);
  });
  const verified = verifier.finish();
  const { form, words } = body.read(String(headers["content-type"] ?? ""));
  const challenge = String(headers["www-authenticate"] ?? "");
  const { operation } = request;
  const error = statusError({ operation, status, form, verified, upstream: words, challenge });
  if (status === 429) return { kind: "failed", error, retry: "unsent", headers };
  if (status === 401 || status === 403) return readUnauthorized(error, challenge, signer);
  return {
    kind: "failed",
    error,
    retry: RETRIED_STATUS.has(status) ? "maybe-sent" : "final",
    headers,
  };
}

/** A time that is signed with our key corrects the clock; one that is not is no time at all. */
function readUnauthorized(error: RefusedAnswer, challenge: string, signer: Signer): Outcome<never> {
  try {
    const serverTimeMs = signer.readServerTime(challenge);
    if (serverTimeMs !== undefined) return { kind: "stale", serverTimeMs, error };
    return { kind: "failed", error, retry: "final" };
  } catch {
    return { kind: "failed", error: withForgedTime(error), retry: "final" };
  }
}

function withForgedTime(error: RefusedAnswer): RefusedAnswer {
  const { message, status, upstream, form, verified } = error;
  return new RefusedAnswer("unauthorized", message, {
    hint: "The host also told a time that is not signed with this key, so the clock was left alone. Check THREATSTACK_API_KEY and THREATSTACK_USER_ID, both from Settings > Application Keys, and this machine's clock.",
    form,
    verified,
    ...(status !== undefined && { status }),
    ...(upstream !== undefined && { upstream }),
  });
}

function failure(thrown: unknown, operation: string): Failure {
  if (thrown instanceof BrokenAnswer) {
    const error = new ThreatStackError("upstream_shape", `${operation}: ${thrown.message}`, {
      hint: "This may be temporary: try again. If it is not, something between here and the API cuts or changes its answers: check THREATSTACK_BASE_URL and the proxy variables.",
      cause: thrown,
    });
    return { kind: "failed", error, retry: "maybe-sent" };
  }
  if (thrown instanceof ThreatStackError && thrown.code === "upstream_unverified") {
    return { kind: "failed", error: thrown, retry: "once" };
  }
  const failed = connectionFailure(thrown, operation);
  if (failed === undefined) throw thrown;
  return { kind: "failed", ...failed };
}
