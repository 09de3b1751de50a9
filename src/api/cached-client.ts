import type { z } from "zod";
import { isWrite } from "../http/outcome-unknown.ts";
import { type AnswerMemory, createAnswerMemory } from "./answer-memory.ts";
import type { ApiClient } from "./client.ts";
import type { Operation } from "./define-operation.ts";
import { createDerivedValues } from "./derived-values.ts";
import { createCallSharer } from "./share-calls.ts";
import { noteWrites } from "./note-writes.ts";
import { createStreamReplay } from "./stream-replay.ts";

export interface CachedClientOptions {
  readonly client: ApiClient;
  /** How long an answer stands for the next one. */
  readonly ttlMs?: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export interface CachedClient extends ApiClient {
  /** Asks the API whatever is kept; `call` keeps the answers for everybody else. */
  readonly fresh: ApiClient;
  /** The answer as it is kept; undefined where a call would have to ask. */
  kept<I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: z.input<I>,
  ): z.output<O> | undefined;
  /** Until when the kept answer stands, epoch milliseconds. */
  keptUntil(operation: Operation, input: unknown): number | undefined;
  /** Forgets answers to what was asked before that moment, also those that are still under way. */
  forgetBefore(at: number): void;
}

const MAX_RECORDS = 300;

/**
 * The same client with a short, bounded memory of what was read: the whole organization shares
 * 200 requests a minute (docs/threat-stack-api.md §2.0 [C]), and a triage asks for the same records again and
 * again. Only answers that arrived whole and verified are kept; the same call at the same time is one.
 */
export function createCachedClient(settings: CachedClientOptions): CachedClient {
  const { ttlMs = 60_000, now = Date.now } = settings;
  const records = createAnswerMemory<unknown>({ maxEntries: MAX_RECORDS, now });
  const derived = createDerivedValues({ ttlMs, now });
  const streams = createStreamReplay({ ttlMs, now });
  const share = createCallSharer();
  let generation = 0;

  const client = noteWrites(settings.client, (fits) => {
    generation += 1;
    records.forget(fits);
    streams.forget(fits);
    derived.forget();
  });

  const ask = createAsking({ client, records, ttlMs });

  const kept: CachedClient["kept"] = (operation, input) => {
    if (isWrite(operation)) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the key names the operation whose answer this is
    return records.get(keyOf(operation, input)) as z.output<typeof operation.output>;
  };

  return {
    inspect: (...call) => client.inspect(...call),
    derive: (...asked) => derived.derive(...asked),
    derived: (name) => derived.derived(name),
    fresh: { ...client, call: ask },
    kept,
    keptUntil(operation, input) {
      const key = keyOf(operation, input);
      return records.until(key) ?? streams.until(key);
    },
    forgetBefore(at) {
      generation += 1;
      records.forgetBefore(at);
      streams.forgetBefore(at);
      derived.forgetBefore(at);
    },

    async call(operation, input, options) {
      if (isWrite(operation)) return client.call(operation, input, options);
      const value = kept(operation, input);
      if (value !== undefined) return value;
      // Whoever waits for an answer must not end up in the queue of a program that only looks now and then.
      const { priority = "interactive", signal: leaving } = options ?? {};
      return share({
        key: `${generation} ${priority} ${keyOf(operation, input)}`,
        name: operation.id,
        signal: leaving,
        start: (signal) => ask(operation, input, { ...options, signal }),
      });
    },

    stream: (operation, input, ...[begin, options]) =>
      streams.stream({ ...options, key: keyOf(operation, input), begin }, (sink) =>
        client.stream(operation, input, sink, options),
      ),
  };
}

interface Asking {
  readonly client: ApiClient;
  readonly records: AnswerMemory<unknown>;
  readonly ttlMs: number;
}

/** Asks whatever is kept, and keeps what was read. */
function createAsking({ client, records, ttlMs }: Asking): ApiClient["call"] {
  return async (operation, input, options) => {
    const asked = records.asked();
    const value = await client.call(operation, input, options);
    if (isWrite(operation)) return value;
    const keeping = { bytes: 0, ttlMs: operation.freshMs ?? ttlMs, asked };
    records.keep(keyOf(operation, input), value, keeping);
    return value;
  };
}

function keyOf(operation: Operation, input: unknown): string {
  return `${operation.id} ${JSON.stringify(input)}`;
}
