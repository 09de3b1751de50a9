import { failureText } from "../answers/failure-text.ts";
import type { ApiClient, CallOptions } from "../api/client.ts";
import { type EventFold, foldEvents, type Folded } from "../api/fold-events.ts";
import { getAlert } from "../api/operations/alerts.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { ThreatStackError } from "../errors.ts";
import { ALERT_STATUSES, collectAlerts } from "../lookups/collect-alerts.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { shortIdText } from "../text/id-text.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import { decodePlace, encodePlace, isAfter, orderAlerts } from "./alert-order.ts";

/** Which alerts are read: those of a time, or these. */
export interface AlertWindow {
  /** When an alert was created. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly alertIds?: ReadonlySet<string> | undefined;
  /** Where a reading before has stopped. */
  readonly after?: string | undefined;
}

export interface ReadAlert<T> {
  readonly alert: Alert;
  readonly value: T;
}

export interface WindowReading<T> {
  /** The gravest first, and of those the newest. */
  readonly read: readonly ReadAlert<T>[];
  /** How many alerts came before those of this reading, and how many there are in all, as far as they are listed. */
  readonly before: number;
  readonly total: number;
  /** Whether more alerts are listed than could be looked at: `total` is then the least there is. */
  readonly isListCut: boolean;
  /** Where to go on; undefined at the end. */
  readonly after: string | undefined;
  /** Of which alerts the events could not be read to their end, and why. */
  readonly unread: readonly CleanText[];
  readonly requests: number;
}

/** The organization has 200 a minute, and others ask, too. Two are left for the names of hosts. */
const MAX_REQUESTS = 18;
/** Of them for the list itself, 100 alerts each. */
const MAX_LIST_PAGES = 8;
const AT_ONCE = 4;
/** Whoever searches asks again and again: what was read of an alert serves so long. */
export const EVENTS_KEPT_MS = 600_000;

/**
 * Folds the events of the alerts of a window, one fold each, with a bounded number of requests. What was read is kept
 * packed for a while, so that only what is new costs any: the next call goes further.
 */
export async function readWindow<T>(
  window: AlertWindow,
  begin: (alert: Alert) => EventFold<T>,
  reach: Reach,
): Promise<WindowReading<T>> {
  const counted = countRequests(reach);
  const place = window.after === undefined ? undefined : decodePlace(window.after);
  const list = await listWindow(window, { token: place?.token, reach: counted.reach });
  const ordered = orderAlerts(list.alerts);
  const rest = place?.mark === undefined ? ordered : ordered.filter(isAfter(place.mark));
  const reader = new WindowReader(counted, begin);
  const count = await reader.readAll(rest);
  const last = rest[count - 1];
  const before = place?.before ?? 0;
  const skipped = ordered.length - rest.length;
  const isChunkDone = count === rest.length;
  const next = isChunkDone
    ? list.token && encodePlace({ token: list.token, before: before + ordered.length })
    : encodePlace({ token: place?.token, before, mark: last });
  return {
    read: reader.read,
    before: before + skipped,
    total: before + ordered.length,
    isListCut: !list.isWhole,
    after: next || undefined,
    unread: [...list.unread, ...reader.unread],
    requests: counted.count(),
  };
}

interface CountedReach {
  readonly reach: Reach;
  readonly count: () => number;
}

function countRequests(reach: Reach): CountedReach {
  let count = 0;
  const counting = (options: CallOptions | undefined): CallOptions => ({
    ...options,
    onRequest() {
      count += 1;
      options?.onRequest?.();
    },
  });
  const { api } = reach;
  const call: ApiClient["call"] = (operation, input, options) =>
    api.call(operation, input, counting(options));
  const stream: ApiClient["stream"] = (operation, input, ...[begin, options]) =>
    api.stream(operation, input, begin, counting(options));
  return { reach: { ...reach, api: { ...api, call, stream } }, count: () => count };
}

interface ListedAlerts {
  readonly alerts: readonly Alert[];
  readonly token: string | undefined;
  readonly isWhole: boolean;
  readonly unread: readonly CleanText[];
}

async function listWindow(
  { from, until, alertIds }: AlertWindow,
  { token, reach }: { readonly token: string | undefined; readonly reach: Reach },
): Promise<ListedAlerts> {
  if (alertIds !== undefined) return readAlerts([...alertIds], reach);
  const { items, ...list } = await collectAlerts(
    { statuses: ALERT_STATUSES, filters: { from, until }, token, maxPages: MAX_LIST_PAGES },
    reach,
  );
  return { ...list, alerts: items, unread: [] };
}

/** One by one: those asked for by id are few. */
async function readAlerts(ids: readonly string[], { api, signal }: Reach): Promise<ListedAlerts> {
  const alerts: Alert[] = [];
  const failures: ThreatStackError[] = [];
  const unread: CleanText[] = [];
  for (const alertId of ids) {
    try {
      alerts.push(await api.call(getAlert, { alertId }, { signal }));
    } catch (error) {
      if (!(error instanceof ThreatStackError) || signal.aborted) throw error;
      failures.push(error);
      unread.push(cleanText`alert ${shortIdText(alertId)} (${failureText(error)})`);
    }
  }
  if (alerts.length === 0 && failures[0] !== undefined) throw failures[0];
  return { alerts, token: undefined, isWhole: failures.length === 0, unread };
}

/** A failure that the next alert would meet as well: the rest is left for another call. */
const ENDS_READING: ReadonlySet<string> = new Set([
  "timeout",
  "rate_limited",
  "unauthorized",
  "unreachable",
  "cancelled",
]);

type Outcome<T> = Folded<T> | ThreatStackError;

class WindowReader<T> {
  readonly read: ReadAlert<T>[] = [];
  readonly unread: CleanText[] = [];
  readonly #counted: CountedReach;
  readonly #begin: (alert: Alert) => EventFold<T>;

  constructor(counted: CountedReach, begin: (alert: Alert) => EventFold<T>) {
    this.#counted = counted;
    this.#begin = begin;
  }

  /** Reads as many as there are requests for, in their order, and returns how many. */
  async readAll(alerts: readonly Alert[]): Promise<number> {
    const { progress } = this.#counted.reach;
    let done = 0;
    while (done < alerts.length && this.#left() > 0) {
      const some = alerts.slice(done, done + Math.min(AT_ONCE, this.#left()));
      const outcomes = await Promise.all(some.map((alert) => this.#foldPages(alert, 1)));
      for (const [at, alert] of some.entries()) {
        const outcome = outcomes[at];
        if (outcome === undefined || !(await this.#take(alert, outcome))) return done;
        done += 1;
      }
      progress?.(done, alerts.length, cleanText`events of ${done} of ${alerts.length} alerts read`);
    }
    return done;
  }

  #left(): number {
    return MAX_REQUESTS - this.#counted.count();
  }

  /** False where the alert has to wait for another call. */
  async #take(alert: Alert, first: Outcome<T>): Promise<boolean> {
    const outcome = await this.#readOn(alert, first);
    const { read } = this;
    if (outcome instanceof ThreatStackError) {
      if (ENDS_READING.has(outcome.code)) {
        if (read.length === 0) throw outcome;
        return false;
      }
      this.unread.push(
        cleanText`events of alert ${shortIdText(alert.id)} (${failureText(outcome)})`,
      );
      return true;
    }
    const { value, stopped, pages } = outcome;
    if (stopped === "pages" && read.length > 0) return false;
    if (stopped !== undefined) {
      const why =
        stopped instanceof ThreatStackError
          ? failureText(stopped)
          : cleanText`one call reads no more`;
      this.unread.push(
        cleanText`events of alert ${shortIdText(alert.id)} after the first ${pages} pages (${why})`,
      );
    }
    read.push({ alert, value });
    return true;
  }

  /** The first page is kept by then, so that reading it once more costs nothing. */
  async #readOn(alert: Alert, first: Outcome<T>): Promise<Outcome<T>> {
    if (first instanceof ThreatStackError || first.stopped !== "pages") return first;
    return this.#left() > 0 ? this.#foldPages(alert, 1 + this.#left()) : first;
  }

  async #foldPages(alert: Alert, maxPages: number): Promise<Outcome<T>> {
    const { api, signal } = this.#counted.reach;
    const options = { signal, maxPages, maxAgeMs: EVENTS_KEPT_MS };
    try {
      return await foldEvents(api, alert.id, () => this.#begin(alert), options);
    } catch (error) {
      if (!(error instanceof ThreatStackError) || signal.aborted) throw error;
      return error;
    }
  }
}
