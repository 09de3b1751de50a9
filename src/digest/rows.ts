import { eventIdOf } from "../event-fields/event-id.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { timeOf } from "../event-fields/event-time.ts";
import type { EventFold } from "./fold.ts";
import { createIdPrefixes } from "./bounded/id-prefixes.ts";
import type { RowCursor } from "./row-cursor.ts";
import { flatCopy } from "./bounded/flat-copy.ts";
import { compareText } from "./bounded/tally.ts";

export interface Row {
  readonly event: EventRecord;
  /** Epoch milliseconds; Infinity where the event has none. */
  readonly time: number;
  readonly id: string;
  /** As it was sent, where a number in it may have changed when it was read. */
  readonly text?: string;
}

export interface EventRows {
  /** The first rows after the cursor, in (time, id) order. */
  readonly rows: readonly Row[];
  /** Selected events in all. */
  readonly total: number;
  /** Selected events up to the cursor. */
  readonly before: number;
  /** All events, selected or not. */
  readonly seen: number;
  readonly after: RowCursor | undefined;
  /** As much of an event's id as tells it from all other events. */
  readonly shorten: (id: string) => string;
}

export interface RowsFoldOptions {
  readonly select?: (event: EventRecord) => boolean;
  readonly after?: RowCursor;
  /** Rows to keep at most; memory is bounded by it. */
  readonly limit: number;
  /** Whether rows are to be shown as they were sent. */
  readonly isRaw?: boolean;
}

/** Collects one page of events in order and counts the rest. */
export function createRowsFold({
  select,
  after,
  limit,
  isRaw = false,
}: RowsFoldOptions): EventFold<EventRows> {
  let kept: Row[] = [];
  let total = 0;
  let before = 0;
  let seen = 0;
  let equal = 0;
  const ids = createIdPrefixes();

  function isBefore(row: Row): boolean {
    if (after === undefined) return false;
    const order = compareRows(row, after);
    if (order !== 0) return order < 0;
    equal += 1;
    return equal <= after.shown;
  }

  return {
    add(event, _byteLength, text) {
      seen += 1;
      const id = eventIdOf(event);
      ids.add(id);
      if (select !== undefined && !select(event)) return;
      total += 1;
      const time = timeOf(event);
      const row = { event, time: Number.isNaN(time) ? Infinity : time, id };
      if (isBefore(row)) {
        before += 1;
        return;
      }
      kept.push(isRaw && text !== undefined ? withText(row, text()) : row);
      if (kept.length >= limit * 2 + 16) kept = firstRows(kept, limit);
    },
    end: () => ({
      rows: firstRows(kept, limit),
      total,
      before,
      seen,
      after,
      shorten: (id) => ids.shorten(id),
    }),
  };
}

/** What an integer above 2^53, a fraction or an exponent leaves in a text; a text that holds none is not kept. */
const MAY_CHANGE = /\d{16}|[:,[\s]-?\d+(?:\.\d|[eE])|[:,[\s]-0/;

function withText(row: Row, text: string): Row {
  return MAY_CHANGE.test(text) ? { ...row, text: flatCopy(text) } : row;
}

function firstRows(rows: Row[], limit: number): Row[] {
  return rows.toSorted(compareRows).slice(0, limit);
}

function compareRows(a: { time: number; id: string }, b: { time: number; id: string }): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return compareText(a.id, b.id);
}
