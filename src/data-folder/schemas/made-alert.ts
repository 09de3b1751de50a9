import type { EventRecord } from "../../event-fields/event-record.ts";
import { parseTime } from "../../event-fields/parse-time.ts";
import type { AlertSeverity } from "./alert-severity.ts";

export interface AlertFacts {
  readonly id: string;
  readonly title: string;
  /** Epoch milliseconds; NaN where it cannot be read. */
  readonly time: number;
  readonly severity: AlertSeverity | undefined;
  /** As its source spells it. */
  readonly said: string;
  readonly source: string;
  /** In what the events of the alert agree, such as their host; empty ones are left out. */
  readonly aggregates: EventRecord;
}

/**
 * An alert in the shape of version 2 (docs/threat-stack-api.md §3.1). A time or severity that cannot be read is left
 * out; how the source spells its severity stands among the aggregates, which every list shows.
 */
export function alertRecord(facts: AlertFacts): EventRecord {
  const { id, title, time, severity, said, source } = facts;
  const aggregates = Object.entries({ ...facts.aggregates, severity: said }).filter(
    ([, value]) => value !== "" && value !== undefined,
  );
  return {
    ...(id === "" ? {} : { id }),
    title,
    dataSource: source,
    ...(Number.isNaN(time) ? {} : { createdAt: new Date(time).toISOString() }),
    isDismissed: false,
    ...(severity === undefined ? {} : { severity }),
    aggregates: Object.fromEntries(aggregates),
  };
}

/** The first of several values that is a time, in epoch milliseconds; NaN where none is. */
export function firstTime(...values: readonly unknown[]): number {
  for (const value of values) {
    const time = parseTime(value);
    if (!Number.isNaN(time)) return time;
  }
  return Number.NaN;
}
