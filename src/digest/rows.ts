import { eventIdOf } from "../event-fields/event-id.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { timeOf } from "../event-fields/event-time.ts";
import type { EventFold } from "./fold.ts";
import { createIdPrefixes } from "./bounded/id-prefixes.ts";
import type { RowCursor } from "./row-cursor.ts";
import { compareText } from "./bounded/tally.ts";

export interface Row {
  readonly event: EventRecord;
  /** Epoch milliseconds; Infinity where the event has none. */
  readonly time: number;
  readonly id: string;
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
}

/** Collects one page of events in order and counts the rest. */
export function createRowsFold({ select, after, limit }: RowsFoldOptions): EventFold<EventRows> {
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
    add(event) {
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
      kept.push(row);
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

function firstRows(rows: Row[], limit: number): Row[] {
  return rows.toSorted(compareRows).slice(0, limit);
}

function compareRows(a: { time: number; id: string }, b: { time: number; id: string }): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return compareText(a.id, b.id);
}
