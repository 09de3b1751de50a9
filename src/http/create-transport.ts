import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Dispatcher } from "undici";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { AnswerSink } from "./answer-sink.ts";
import { type Failure, attempt } from "./attempt.ts";
import { createDispatcher } from "./create-dispatcher.ts";
import type { Credentials } from "./credentials.ts";
import type { Answer, OutgoingRequest } from "./outgoing-request.ts";
import { type RateState, readRateState } from "./rate-state.ts";
import { retryWaitMs } from "./retry-wait.ts";

export interface TransportOptions {
  readonly credentials: Credentials;
  /** For the `user-agent` header. */
  readonly version: string;
  /** Bound of one operation, retries included; 120 s by default. */
  readonly timeoutMs?: number;
  /** The usual proxy variables are read from here. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly logger?: Logger;
  readonly dispatcher?: Dispatcher;
  /** Epoch ms. */
  readonly now?: () => number;
  readonly nonce?: () => string;
  /** In 0..1. */
  readonly random?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Aborts after so many ms. */
  readonly deadline?: (ms: number) => AbortSignal;
}

export interface Transport {
  /**
   * Sends until there is an answer, a failure that trying again cannot help, or the time is up.
   * The value of the sink's `end` is handed on only when the answer's signature, where it has one, was right.
   */
  send<T>(request: OutgoingRequest, begin: () => AnswerSink<T>): Promise<Answer<T>>;
  /** What is added to our clock to get the server's; 0 until a stale timestamp was corrected. */
  readonly clockOffsetMs: number;
  /** As of the last answer that told it. */
  readonly rate: RateState | undefined;
  close(): Promise<void>;
}

type Settings = Required<Omit<TransportOptions, "logger" | "environment" | "version">> & {
  readonly userAgent: string;
  readonly logger: Logger | undefined;
};

/** The one way out: signs, sends, retries, verifies. Holds the pool, the clock offset and the rate state. */
export function createTransport(options: TransportOptions): Transport {
  const settings = withDefaults(options);
  const state = { clockOffsetMs: 0, rate: undefined as RateState | undefined };
  return {
    send: (request, begin) => sendWithRetries({ settings, state, request, begin }),
    get clockOffsetMs() {
      return state.clockOffsetMs;
    },
    get rate() {
      return state.rate;
    },
    // Destroyed, not closed: an answer nobody reads any more must not hold up the exit.
    close: () => settings.dispatcher.destroy(),
  };
}

function withDefaults(options: TransportOptions): Settings {
  const { credentials, version, logger, timeoutMs = 120_000, environment = {} } = options;
  return {
    credentials,
    userAgent: `threatstack-mcp/${version}`,
    logger,
    timeoutMs,
    dispatcher: options.dispatcher ?? createDispatcher({ timeoutMs, environment }),
    now: options.now ?? Date.now,
    nonce: options.nonce ?? (() => randomBytes(9).toString("base64url")),
    random: options.random ?? Math.random,
    sleep: options.sleep ?? ((ms, signal) => wait(ms, undefined, { signal })),
    deadline: options.deadline ?? ((ms) => AbortSignal.timeout(ms)),
  };
}

interface Sending<T> {
  readonly settings: Settings;
  readonly state: { clockOffsetMs: number; rate: RateState | undefined };
  readonly request: OutgoingRequest;
  readonly begin: () => AnswerSink<T>;
}

async function sendWithRetries<T>(sending: Sending<T>): Promise<Answer<T>> {
  const { settings, request } = sending;
  const deadline = settings.deadline(settings.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  try {
    return await retry(sending, signal);
  } catch (thrown) {
    if (request.signal?.aborted) {
      throw new ThreatStackError("cancelled", `${request.operation}: cancelled`, { cause: thrown });
    }
    if (!deadline.aborted) throw thrown;
    throw new ThreatStackError(
      "timeout",
      `${request.operation}: no complete answer within ${settings.timeoutMs / 1000} s`,
      { hint: "Ask for less, or raise THREATSTACK_TIMEOUT (seconds).", cause: thrown },
    );
  }
}

async function retry<T>(sending: Sending<T>, signal: AbortSignal): Promise<Answer<T>> {
  const { settings, state, request, begin } = sending;
  const { now, random, sleep, nonce, timeoutMs } = settings;
  const endsAt = now() + timeoutMs;
  const failures: Failure[] = [];
  let corrected = false;
  for (;;) {
    signal.throwIfAborted();
    const timestamp = Math.floor((now() + state.clockOffsetMs) / 1000);
    const outcome = await attempt(request, begin, {
      ...settings,
      stamp: { timestamp, nonce: nonce() },
      signal,
      onHeaders: (headers) => void (state.rate = readRateState(headers, now()) ?? state.rate),
    });
    if (outcome.kind === "answer") return outcome.answer;
    if (outcome.kind === "stale") {
      if (corrected) throw stillStale(request.operation, outcome.error);
      corrected = true;
      state.clockOffsetMs = outcome.serverTimeMs - now();
      settings.logger?.warn({ clockOffsetMs: state.clockOffsetMs }, "clock corrected");
      continue;
    }
    failures.push(outcome);
    const waitMs = retryWaitMs(failures, request, {
      remainingMs: endsAt - now(),
      now: now(),
      random: random(),
    });
    const { code } = outcome.error;
    settings.logger?.debug({ operation: request.operation, code, waitMs }, "retrying");
    await sleep(waitMs, signal);
  }
}

function stillStale(operation: string, cause: ThreatStackError): ThreatStackError {
  return new ThreatStackError(
    "clock_skew",
    `${operation}: the API finds our clock wrong even after its own correction`,
    {
      hint: "Set this machine's clock by NTP; Hawk allows a minute.",
      cause,
    },
  );
}
