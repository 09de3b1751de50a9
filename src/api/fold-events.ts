import { ThreatStackError } from "../errors.ts";
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
  end(): T;
}

interface FoldEvents {
  <T>(
    api: Pick<ApiClient, "stream">,
    alertId: string,
    begin: () => EventFold<T>,
    options?: CallOptions,
  ): Promise<T>;
}

/** A page that broke after some of its events were taken: the fold cannot give them back, so all begins anew. */
class FoldSpoilt extends Error {}

const MAX_PASSES = 3;

/**
 * Folds the events of an alert one at a time as the bytes arrive, page after page; the payload is never held
 * as objects. A broken answer begins a new fold. The value of `end` is made of verified answers only.
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
  { api, alertId, fold }: Folding<T>,
  options: CallOptions | undefined,
): Promise<T> {
  const follow = createTokenFollower(listAlertEvents.id);
  let token: string | undefined;
  do {
    const page: PageTokens = await api.stream(
      listAlertEvents,
      { alertId, token },
      () => pageSink(fold),
      options,
    );
    token = follow(page);
    fold.keep();
  } while (token !== undefined);
  return fold.end();
}

function pageSink<T>(fold: Renewable<T>): AnswerSink<PageTokens> {
  fold.renew();
  return createEventsStream({
    operation: listAlertEvents.id,
    onElement: (element, byteLength, text) => fold.take(element, byteLength, text),
  });
}

interface Renewable<T> {
  take(element: unknown, byteLength: number, text: () => string): void;
  /** What was taken so far is verified. */
  keep(): void;
  /** Drops what was not kept. Throws `FoldSpoilt` where kept and unkept are mixed. */
  renew(): void;
  end(): T;
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
