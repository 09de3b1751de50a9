import { ThreatStackError } from "../errors.ts";
import { isTurnOver, nextTurn } from "../event-loop.ts";
import type { AnswerSink } from "../http/answer-sink.ts";
import type { ApiClient, CallOptions } from "./client.ts";
import { createEventsStream } from "./events-stream.ts";
import { listAlertEvents } from "./operations/alerts.ts";
import { type PageTokens, createTokenFollower } from "./paginate.ts";

type EventRecord = Record<string, unknown>;

export interface EventFold<T> {
  /**
   * `byteLength` is the event's share of the JSON; the shares add up to the exact size of the arrays' insides.
   * `text` gives the event as it was sent, while `add` runs.
   */
  add(event: EventRecord, byteLength: number, text?: () => string): void;
  /** Something that is no event stood among them. */
  skip?(byteLength: number): void;
  end(): T | Promise<T>;
}

/** What a fold made of the events that were read. */
export interface Folded<T> {
  readonly value: T;
  /** Pages of the answer that it was made of. */
  readonly pages: number;
  /** Why it was not made of all events; absent where it was. */
  readonly stopped?: Stopped;
}

/**
 * `pages`: a call reads no more of them. `token`: what the last one says of the next cannot be followed. Else the
 * failure of the page after those that were read.
 */
export type Stopped = "pages" | "token" | ThreatStackError;

export interface FoldOptions extends CallOptions {
  /** 200 where absent. */
  readonly maxPages?: number;
}

interface FoldEvents {
  <T>(
    api: Pick<ApiClient, "stream">,
    alertId: string,
    begin: () => EventFold<T>,
    options?: FoldOptions,
  ): Promise<Folded<T>>;
}

/** All requests that an organization has for a minute: tens of thousands of events, and an end where a host has none. */
const MAX_EVENT_PAGES = 200;

/** A page that broke after some of its events were taken: the fold cannot give them back, so all begins anew. */
class FoldSpoilt extends Error {}

const MAX_PASSES = 3;

/**
 * Folds the events of an alert one at a time as the bytes arrive, page after page; the payload is never held
 * as objects. A broken answer begins a new fold. The value of `end` is made of verified answers only. Where a page
 * after the first fails, or the time of the call is up, what was read before stands.
 */
export const foldEvents: FoldEvents = async (api, alertId, ...[begin, options]) => {
  for (let pass = 1; ; pass++) {
    try {
      return await foldPages({ api, alertId, fold: createRenewable(begin) }, options);
    } catch (error) {
      if (!(error instanceof FoldSpoilt)) throw error;
      if (pass < MAX_PASSES) continue;
      throw new ThreatStackError(
        "unreachable",
        "alerts.events: the answer kept breaking half way",
        {
          hint: "This may be temporary: try again.",
          cause: error,
        },
      );
    }
  }
};

interface Folding<T> {
  readonly api: Pick<ApiClient, "stream">;
  readonly alertId: string;
  readonly fold: Renewable<T>;
}

async function foldPages<T>(
  folding: Folding<T>,
  { maxPages = MAX_EVENT_PAGES, ...options }: FoldOptions = {},
): Promise<Folded<T>> {
  const { fold } = folding;
  const follow = createTokenFollower(listAlertEvents.id);
  let token: string | undefined;
  let pages = 0;
  const stop = async (stopped: Stopped): Promise<Folded<T>> => ({
    value: await fold.end(),
    pages,
    stopped,
  });
  do {
    if (pages >= maxPages) return stop("pages");
    let page: PageTokens;
    try {
      page = await foldPage(folding, { token, isFirst: pages === 0 }, options);
    } catch (error) {
      const stands = error instanceof ThreatStackError && pages > 0 && !fold.isSpoilt();
      if (!stands || options.signal?.aborted) throw error;
      return stop(error);
    }
    pages += 1;
    try {
      token = follow(page);
    } catch {
      return stop("token");
    }
  } while (token !== undefined);
  return { value: await fold.end(), pages };
}

async function foldPage<T>(
  { api, alertId, fold }: Folding<T>,
  { token, isFirst }: { readonly token: string | undefined; readonly isFirst: boolean },
  options: CallOptions,
): Promise<PageTokens> {
  const begin = () => pageSink(fold);
  const page = await api.stream(
    listAlertEvents,
    { alertId, token },
    isFirst ? begin : () => holdBack(begin),
    options,
  );
  fold.keep();
  return page;
}

function pageSink<T>(fold: Renewable<T>): AnswerSink<PageTokens> {
  fold.renew();
  return createEventsStream({
    operation: listAlertEvents.id,
    onElement: (element, byteLength, text) => fold.take(element, byteLength, text),
  });
}

/** More of a page than this is folded before it is known to be whole; folding it takes some tens of ms. */
const HELD_BACK_BYTES = 1024 * 1024;

/** Hands a page on when it is whole and verified, as far as it is not too large to wait for that. */
function holdBack<T>(begin: () => AnswerSink<T>): AnswerSink<T> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let sink: AnswerSink<T> | undefined;
  async function release(): Promise<AnswerSink<T>> {
    sink ??= begin();
    const chunks = held;
    held = [];
    for (const chunk of chunks) {
      if (isTurnOver()) await nextTurn();
      await sink.write(chunk);
    }
    return sink;
  }
  return {
    async write(chunk) {
      if (sink !== undefined) return sink.write(chunk);
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes > HELD_BACK_BYTES) await release();
    },
    held: () => (sink === undefined ? heldBytes : (sink.held?.() ?? 0)),
    end: async () => (await release()).end(),
  };
}

interface Renewable<T> {
  take(element: unknown, byteLength: number, text: () => string): void;
  /** What was taken so far is verified. */
  keep(): void;
  /** Whether it holds what is not verified beside what is. */
  isSpoilt(): boolean;
  /** Drops what was not kept. Throws `FoldSpoilt` where kept and unkept are mixed. */
  renew(): void;
  end(): T | Promise<T>;
}

function createRenewable<T>(begin: () => EventFold<T>): Renewable<T> {
  let fold = begin();
  let kept = false;
  let dirty = false;
  return {
    take(element, byteLength, text) {
      dirty = true;
      if (isRecord(element)) fold.add(element, byteLength, text);
      else fold.skip?.(byteLength);
    },
    keep() {
      kept = true;
      dirty = false;
    },
    isSpoilt: () => kept && dirty,
    renew() {
      if (!dirty) return;
      if (kept) throw new FoldSpoilt();
      fold = begin();
      dirty = false;
    },
    end: () => fold.end(),
  };
}

function isRecord(value: unknown): value is EventRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
