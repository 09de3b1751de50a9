import { eventIdOf, ownIdOf } from "../event-fields/event-id.ts";
import { isRecord } from "../event-fields/event-record.ts";
import { timeOf } from "../event-fields/event-time.ts";
import type { FilterEvent } from "../rules/filter.ts";
import { readField } from "../rules/read-field.ts";
import { DistinctValues } from "./distinct-values.ts";
import type { Found, FoundEvent, SearchQuestion } from "./engine.ts";

const SHOWN_GROUPS = 5;
const MAX_VALUE_CHARS = 300;

/** Counts what is found, in memory that does not grow with the number of events but by some bytes. */
export interface Findings {
  /** One event that fits the question; nothing happens where its id came before. */
  add(event: FilterEvent, alertId: string): void;
  addSummary(summary: Summary, alertId: string): void;
  end(): Found;
}

/** All that is counted of an event. */
export interface Summary {
  /** "" where it has none. */
  readonly id: string;
  readonly host: string;
  /** Epoch milliseconds; NaN where it has none. */
  readonly time: number;
  /** Of the field by which events are grouped; undefined where they are grouped by alert, or not at all. */
  readonly values: readonly string[] | undefined;
  /** Where it may be handed out as an example. */
  readonly event: FilterEvent | undefined;
}

/** Makes summaries; the first events are kept in them, as many as may be handed out. */
export function summariesOf({
  groupBy,
  examples: { from, count },
}: SearchQuestion): (event: FilterEvent) => Summary {
  let left = count === 0 ? 0 : from + count;
  return (event) => {
    left -= 1;
    return {
      id: ownIdOf(event),
      host: hostOf(event),
      time: timeOf(event),
      values: groupBy === undefined || groupBy === BY_ALERT ? undefined : valuesOf(event, groupBy),
      event: left >= 0 ? event : undefined,
    };
  };
}

export function createFindings(question: SearchQuestion): Findings {
  const { groupBy, examples } = question;
  const summarise = summariesOf({
    ...question,
    examples: { from: examples.count === 0 ? 0 : Infinity, count: examples.count },
  });
  const ids = new DistinctValues({ keepsNames: false });
  const hosts = new DistinctValues({ keepsNames: false });
  const groups = new DistinctValues({ keepsNames: true });
  const alerts = new Map<string, { events: number; readonly eventId: string }>();
  const kept: FoundEvent[] = [];
  let events = 0;
  let without = 0;
  let first = Infinity;
  let last = -Infinity;

  const addSummary = ({ id, host, time, values, event }: Summary, alertId: string): void => {
    if (id !== "" && ids.add(id) > 1) return;
    events += 1;
    const alert = alerts.get(alertId);
    if (alert === undefined) {
      alerts.set(alertId, {
        events: 1,
        eventId: event === undefined ? id : eventIdOf({ ...event }),
      });
    } else alert.events += 1;
    if (host !== "") hosts.add(host);
    if (time < first) first = time;
    if (time > last) last = time;
    if (groupBy === BY_ALERT) groups.add(alertId);
    else if (values !== undefined) {
      if (values.length === 0) without += 1;
      for (const value of values) groups.add(value);
    }
    const number = events - 1 - examples.from;
    if (event !== undefined && number >= 0 && number < examples.count)
      kept.push({ event, alertId });
  };
  return {
    add: (event, alertId) => addSummary(summarise(event), alertId),
    addSummary,
    end: () => ({
      events,
      alerts: [...alerts].map(([id, alert]) => ({ id, ...alert })),
      hosts: hosts.size,
      first: Number.isFinite(first) ? first : undefined,
      last: Number.isFinite(last) ? last : undefined,
      groups:
        groupBy === undefined
          ? undefined
          : {
              count: groups.size,
              greatest: groups
                .greatest(SHOWN_GROUPS)
                .map(({ value, count }) => ({ value, events: count })),
              without,
            },
      examples: kept,
    }),
  };
}

/** The host of an event, for counting: what other fields call a host is left to those who show it. */
function hostOf(event: FilterEvent): string {
  const { hostname, host_metadata: about } = event;
  if (typeof hostname === "string" && hostname !== "") return hostname;
  const nested = isRecord(about) ? about["hostname"] : undefined;
  return typeof nested === "string" ? nested : "";
}

const BY_ALERT = "alert";
const DAY_CHARS = 10;
const HOUR_CHARS = 13;

/** An event with several values of a field counts in each of their groups. */
function valuesOf(event: FilterEvent, field: string): readonly string[] {
  if (field === "day" || field === "hour") {
    const time = timeOf(event);
    if (Number.isNaN(time)) return [];
    const text = new Date(time).toISOString().replace("T", " ");
    return [text.slice(0, field === "day" ? DAY_CHARS : HOUR_CHARS)];
  }
  const values = readField(event, field);
  return values.length < 2 ? values.map(textOf) : [...new Set(values.map(textOf))];
}

function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value).slice(0, MAX_VALUE_CHARS);
  try {
    return (JSON.stringify(value) ?? "").slice(0, MAX_VALUE_CHARS);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return "";
  }
}
