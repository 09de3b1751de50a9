import { createTokenFollower } from "../api/paginate.ts";
import type { Logger } from "../logger.ts";
import type { Sleep } from "./allowance.ts";
import type { ListReader } from "./list-reader.ts";
import type { List } from "./lists.ts";
import { newestWindow } from "./newest-window.ts";
import { backoffMs } from "./poller.ts";
import { resolveMissing } from "./resolve-missing.ts";
import { advance, type Place, startAt } from "./walk.ts";

export interface SweepOptions {
  readonly reader: ListReader;
  readonly intervalMs: number;
  readonly sleep: Sleep;
  readonly signal: AbortSignal;
  readonly logger: Logger;
  readonly onFailure: () => void;
}

/** After so many failures at one place it is gone around. */
const MAX_FAILURES = 3;
/** So many records are passed over where their page cannot be had: as many as it holds (docs/threat-stack-api.md §2.0 [D]). */
const PAGE_RECORDS = 100;

/**
 * Reads all of a list, from the newest record to the oldest, without what each look reads anyway. A page that fails is
 * asked for again, later each time, and the sweep goes on from there. Rejects only when it is aborted.
 */
export async function sweepList(list: List, options: SweepOptions): Promise<void> {
  const { reader, intervalMs, sleep, signal, logger, onFailure } = options;
  const isFirst = reader.readDownTo(list) === Number.POSITIVE_INFINITY;
  const readPage = createPageReader(list, reader, isFirst);
  let place = isFirst ? startAt(Number.POSITIVE_INFINITY) : beginning(list, reader);
  let failures = 0;
  while (place !== undefined) {
    const here: Place = place;
    try {
      place = await readPage(here);
      failures = 0;
    } catch (error) {
      if (signal.aborted) throw error;
      failures += 1;
      const waitMs = backoffMs(error, failures, intervalMs);
      logger.warn({ err: error, list: list.name, failures, waitMs }, "could not sweep for changes");
      onFailure();
      await sleep(waitMs, signal);
      if (failures < MAX_FAILURES) continue;
      place = around(here, { list, reader, isFirst });
      failures = 0;
    }
  }
}

function createPageReader(list: List, reader: ListReader, isFirst: boolean) {
  const purpose = isFirst ? "first" : "sweep";
  let follow = createTokenFollower(list.name);
  return async (place: Place): Promise<Place | undefined> => {
    const { token, until } = place;
    if (token === undefined) follow = createTokenFollower(list.name);
    const page = await reader.page(list, { until, token }, purpose);
    const { read: span, ids, inOneAnswer, next } = advance(place, page, list.byTime);
    if (isFirst) reader.setReadDownTo(list, span.from - 1);
    await resolveMissing(reader, { list, span, ids, inOneAnswer, purpose });
    follow({ token: next?.token });
    return next;
  };
}

/** Undefined where a look reads all of it. */
function beginning(list: List, reader: ListReader): Place | undefined {
  if (!list.byTime) return startAt(Number.POSITIVE_INFINITY);
  const from = newestWindow(reader.known.times(list.name));
  return from === undefined ? undefined : startAt(from - 1);
}

interface Surroundings {
  readonly list: List;
  readonly reader: ListReader;
  readonly isFirst: boolean;
}

/**
 * Where to go on when a page cannot be had: without its token, which may have run out, or behind the records that are
 * known to be on it.
 */
function around(place: Place, { list, reader, isFirst }: Surroundings): Place | undefined {
  if (place.token !== undefined) return startAt(place.cursor);
  if (isFirst || !list.byTime) return place;
  const older = reader.known.times(list.name).filter((at) => at < place.cursor);
  const next = older[PAGE_RECORDS];
  return next === undefined ? undefined : startAt(next);
}
