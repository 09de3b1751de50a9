import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Dispatcher } from "undici";
import { callDeadline, timeIsUp } from "../call-deadline.ts";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { type AnswerRoom, PROCESS_ROOM } from "./answer-room.ts";
import type { AnswerSink } from "./answer-sink.ts";
import { type Failure, type Outcome, attempt } from "./attempt.ts";
import { createDispatcher } from "./create-dispatcher.ts";
import type { Answer, OutgoingRequest } from "./outgoing-request.ts";
import { didNothing, isWrite, outcomeUnknown } from "./outcome-unknown.ts";
import { type RateState, readRateState } from "./rate-state.ts";
import { type RequestBudget, UNLIMITED } from "./request-budget.ts";
import { announcedWaitMs, retryWaitMs } from "./retry-wait.ts";
import type { Signer } from "./signer.ts";
import { createSlidingMinute } from "./sliding-minute.ts";

export interface TransportOptions {
  readonly signer: Signer;
  /** For the `user-agent` header. */
  readonly version: string;
  /** Bound of one operation, retries included, within that of the call it is for; 120 s by default. */
  readonly timeoutMs?: number;
  /** Rate budget of the organization (docs/threat-stack-api.md §2.0 [C]); 200 by default, false for an API without one. */
  readonly ratePerMinute?: number | false;
  /** The usual proxy variables are read from here. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly logger?: Logger;
  /** A pool shared with others, closed by whoever made it; by default one of its own. */
  readonly dispatcher?: Dispatcher;
  /** Memory for answers that are still arriving; that of the process by default. */
  readonly room?: AnswerRoom;
  /** Why nothing can be sent: every request fails with it before the network. */
  readonly refuse?: ThreatStackError | undefined;
  /** Epoch ms. */
  readonly now?: () => number;
  /** Ms of a clock that never jumps, for whatever takes time. */
  readonly elapsed?: () => number;
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

type Settings = Required<
  Omit<TransportOptions, "logger" | "environment" | "version" | "ratePerMinute" | "refuse">
> & {
  readonly userAgent: string;
  readonly logger: Logger | undefined;
};

const RATE_PER_MINUTE = 200;
/** How long everybody waits after a refusal that does not say how long. */
const UNTOLD_PAUSE_MS = 1000;

/** The one way out: waits its turn, signs, sends, retries, verifies. Holds the pool, the clock offset and the rate state. */
export function createTransport(options: TransportOptions): Transport {
  const settings = withDefaults(options);
  const { elapsed, sleep } = settings;
  const { ratePerMinute: perMinute = RATE_PER_MINUTE } = options;
  const budget =
    perMinute === false ? UNLIMITED : createSlidingMinute({ perMinute, elapsed, sleep });
  const state = { clockOffsetMs: 0, rate: undefined as RateState | undefined };
  const running = new Set<AbortController>();
  return {
    async send(request, begin) {
      if (options.refuse !== undefined) throw options.refuse;
      const closing = new AbortController();
      running.add(closing);
      try {
        return await sendWithRetries({
          settings,
          budget,
          state,
          request,
          begin,
          closing,
          open: { isOpen: false },
        });
      } finally {
        running.delete(closing);
      }
    },
    get clockOffsetMs() {
      return state.clockOffsetMs;
    },
    get rate() {
      return state.rate;
    },
    // Destroyed, not closed: neither an answer nobody reads any more nor a wait may hold up the exit.
    close: async () => {
      for (const closing of running) closing.abort();
      if (options.dispatcher === undefined) await settings.dispatcher.destroy();
    },
  };
}

function withDefaults(options: TransportOptions): Settings {
  const { signer, version, logger, timeoutMs = 120_000, environment = {} } = options;
  return {
    signer,
    userAgent: `threatstack-mcp/${version}`,
    logger,
    timeoutMs,
    dispatcher: options.dispatcher ?? createDispatcher({ timeoutMs, environment }),
    now: options.now ?? Date.now,
    elapsed: options.elapsed ?? (() => performance.now()),
    nonce: options.nonce ?? (() => randomBytes(9).toString("base64url")),
    random: options.random ?? Math.random,
    sleep: options.sleep ?? ((ms, signal) => wait(ms, undefined, { signal })),
    room: options.room ?? PROCESS_ROOM,
    deadline: options.deadline ?? ((ms) => AbortSignal.timeout(ms)),
  };
}

interface Sending<T> {
  readonly settings: Settings;
  readonly budget: RequestBudget;
  readonly state: { clockOffsetMs: number; rate: RateState | undefined };
  readonly request: OutgoingRequest;
  readonly begin: () => AnswerSink<T>;
  /** Aborted when the transport is closed. */
  readonly closing: AbortController;
  /** Whether a write was sent of which it is not known that it did nothing. */
  readonly open: { isOpen: boolean };
}

async function sendWithRetries<T>(sending: Sending<T>): Promise<Answer<T>> {
  const { settings, request, closing } = sending;
  // What only looks from time to time outlives the call that began it.
  const call = request.priority === "background" ? undefined : callDeadline();
  const timeoutMs = Math.min(settings.timeoutMs, call?.remainingMs() ?? Infinity);
  const own = settings.deadline(settings.timeoutMs);
  const deadline = call === undefined ? own : AbortSignal.any([own, call.signal]);
  const given = request.signal ? [request.signal] : [];
  const signal = AbortSignal.any([...given, closing.signal, deadline]);
  try {
    return await retry(sending, { signal, timeoutMs });
  } catch (thrown) {
    const error = explain(thrown);
    throw sending.open.isOpen ? outcomeUnknown(request.operation, error) : error;
  }
  function explain(thrown: unknown): unknown {
    if (request.signal?.aborted || closing.signal.aborted) {
      return new ThreatStackError("cancelled", `${request.operation}: cancelled`, {
        cause: thrown,
      });
    }
    if (!deadline.aborted) return thrown;
    const { ms } = call ?? { ms: settings.timeoutMs };
    return timeIsUp(`${request.operation}: no complete answer`, ms, thrown);
  }
}

async function retry<T>(
  sending: Sending<T>,
  { signal, timeoutMs }: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<Answer<T>> {
  const { settings, budget, state, request } = sending;
  const { now, elapsed, random, sleep } = settings;
  const since = elapsed();
  const until = since + timeoutMs;
  const failures: Failure[] = [];
  let corrected = false;
  for (;;) {
    signal.throwIfAborted();
    const outcome = await attemptInTurn(sending, { since, until, signal });
    if (outcome.kind === "answer") return outcome.answer;
    if (outcome.kind === "stale") {
      if (corrected) throw stillStale(request.operation, outcome.error);
      corrected = true;
      state.clockOffsetMs = outcome.serverTimeMs - now();
      settings.logger?.warn({ clockOffsetMs: state.clockOffsetMs }, "clock corrected");
      continue;
    }
    failures.push(outcome);
    const { code } = outcome.error;
    if (code === "rate_limited") budget.pause(announcedWaitMs(outcome, now()) ?? UNTOLD_PAUSE_MS);
    const waitMs = retryWaitMs(failures, request, {
      remainingMs: until - elapsed(),
      now: now(),
      random: random(),
    });
    settings.logger?.debug({ operation: request.operation, code, waitMs }, "retrying");
    request.onRetry?.({ operation: request.operation, code, waitMs });
    await sleep(waitMs, signal);
  }
}

/** Every attempt takes a place in the rate budget, the first like the last. */
async function attemptInTurn<T>(
  { settings, budget, state, request, begin, open }: Sending<T>,
  span: { readonly since: number; readonly until: number; readonly signal: AbortSignal },
): Promise<Outcome<T>> {
  const { operation, priority = "interactive" } = request;
  const { now, nonce } = settings;
  const permit = await budget.take({
    operation,
    priority,
    caller: callDeadline() ?? request,
    onWait: (waitMs) => request.onRetry?.({ operation, code: "rate_limited", waitMs }),
    ...span,
  });
  try {
    const timestamp = Math.floor((now() + state.clockOffsetMs) / 1000);
    const onRequest = (): void => {
      open.isOpen = isWrite(request);
      request.onRequest?.();
    };
    const outcome = await attempt({ ...request, onRequest }, begin, {
      ...settings,
      stamp: { timestamp, nonce: nonce() },
      signal: span.signal,
      onHeaders(headers) {
        const rate = readRateState(headers, now());
        state.rate = rate ?? state.rate;
        permit.learn(rate);
      },
    });
    if (outcome.kind === "stale" || (outcome.kind === "failed" && didNothing(outcome))) {
      open.isOpen = false;
    }
    return outcome;
  } finally {
    permit.done();
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
