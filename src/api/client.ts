import type { z } from "zod";
import type { AnswerSink } from "../http/answer-sink.ts";
import { collectAnswer } from "../http/collect-answer.ts";
import type { Transport } from "../http/create-transport.ts";
import { isWrite, outcomeUnknown } from "../http/outcome-unknown.ts";
import type { Answer, OutgoingRequest, RequestPriority, Retry } from "../http/outgoing-request.ts";
import { type ApiVersion, notServed } from "./api-version.ts";
import { buildUrl } from "./build-url.ts";
import type { Operation } from "./define-operation.ts";
import { explainNotFound, saysNone } from "./not-found.ts";
import { parseInput, parseOutput } from "./parse-edges.ts";
import { readAnswer } from "./read-answer.ts";

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whose turn it is when the rate budget is short; `interactive` where absent. */
  readonly priority?: RequestPriority | undefined;
  /**
   * How old a streamed answer may be that was kept, in milliseconds; it is kept as long, and packed. As long as any
   * other answer where absent.
   */
  readonly maxAgeMs?: number | undefined;
  /** Told of each request that is sent for the call; not where the answer is kept or the call joins one that is under way. */
  readonly onRequest?: (() => void) | undefined;
  /** Told before each wait for another attempt; not where the call joins one that is under way. */
  readonly onRetry?: ((retry: Retry) => void) | undefined;
}

export interface ApiClient {
  /** Sends one operation and parses its answer. Throws `ThreatStackError` only. */
  call<I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: z.input<I>,
    options?: CallOptions,
  ): Promise<z.output<O>>;
  /** As `call`, with what is known of the answer besides its value. */
  inspect<I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: z.input<I>,
    options?: CallOptions,
  ): Promise<Answer<z.output<O>>>;
  /**
   * Streams an answer: bytes are pushed as they arrive; `end` is called, and its value returned, only after the
   * payload hash matched; a retry begins anew.
   */
  stream<I extends z.ZodType, O extends z.ZodType, T>(
    operation: Operation<I, O>,
    input: z.input<I>,
    begin: () => AnswerSink<T>,
    options?: CallOptions,
  ): Promise<T>;
  /**
   * What `make` makes of answers alone, under a name of its own. Present where the client keeps answers, and kept as
   * long as they are: a small value of an answer that is itself too large to be kept.
   */
  derive?<T>(name: string, make: () => Promise<T>, isKept?: (value: T) => boolean): Promise<T>;
  /** What `derive` keeps under that name; undefined where nothing is. */
  derived?(name: string): unknown;
}

export interface ApiClientOptions {
  /** Scheme, host and path, such as `https://api.threatstack.com/v2`. */
  readonly baseUrl: URL;
  readonly transport: Transport;
  /** Operations of the other version are refused; 2 by default. */
  readonly apiVersion?: ApiVersion;
}

/** Runs any operation over one transport. */
export function createApiClient(settings: ApiClientOptions): ApiClient {
  const { baseUrl, transport, apiVersion = 2 } = settings;
  const inspect: ApiClient["inspect"] = async (operation, given, options) => {
    if ((operation.apiVersion ?? 2) !== apiVersion) throw notServed(operation, apiVersion);
    const input = parseInput(operation, given);
    const request = toRequest(operation, input, { ...options, baseUrl });
    try {
      const answer = await transport.send(request, () =>
        collectAnswer((bytes) => readAnswer(operation, input, bytes)),
      );
      const { value } = answer;
      const whole = value === undefined ? value : (operation.reshape?.(value, input) ?? value);
      return { ...answer, value: read(operation, whole) };
    } catch (error) {
      if (!saysNone(operation, input, error)) throw explainNotFound(operation, input, error);
      const value = parseOutput(operation, operation.noneOn404?.answer);
      return { value, status: 404, contentType: "", verified: error.verified };
    }
  };
  return {
    inspect,
    call: async (operation, input, options) => (await inspect(operation, input, options)).value,
    stream: async (operation, given, ...[begin, options]) => {
      if ((operation.apiVersion ?? 2) !== apiVersion) throw notServed(operation, apiVersion);
      const input = parseInput(operation, given);
      const request = toRequest(operation, input, { ...options, baseUrl });
      try {
        return (await transport.send(request, begin)).value;
      } catch (error) {
        throw explainNotFound(operation, input, error);
      }
    },
  };
}

/** A write was made when its answer came: one that cannot be read leaves open what became of it. */
function read<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  whole: unknown,
): z.output<O> {
  try {
    return parseOutput(operation, whole);
  } catch (error) {
    throw isWrite(operation) ? outcomeUnknown(operation.id, error) : error;
  }
}

function toRequest<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  input: z.output<I>,
  { baseUrl, signal, priority, onRequest, onRetry }: CallOptions & { readonly baseUrl: URL },
): OutgoingRequest {
  const body = operation.body?.(input);
  return {
    operation: operation.id,
    method: operation.method,
    url: buildUrl(baseUrl, operation, input),
    body: body === undefined ? undefined : Buffer.from(JSON.stringify(body)),
    retry: operation.retry,
    accept: operation.form === "text" ? "any" : "json",
    signal,
    priority,
    onRequest,
    onRetry,
  };
}
