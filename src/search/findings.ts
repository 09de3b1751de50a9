import { eventIdOf, ownIdOf } from "../event-fields/event-id.ts";
import { isRecord } from "../event-fields/event-record.ts";
import { timeOf } from "../event-fields/event-time.ts";
import type { FilterEvent } from "../rules/filter.ts";
import { readField } from "../rules/read-field.ts";
import { DistinctValues } from "./distinct-values.ts";
import type { Found, FoundEvent, SearchQuestion } from "./engine.ts";

export const SHOWN_GROUPS = 5;
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
  return new FindingsOf(question);
}

class FindingsOf implements Findings {
  readonly #question: SearchQuestion;
  readonly #summarise: (event: FilterEvent) => Summary;
  readonly #ids = new DistinctValues({ keepsNames: false });
  readonly #hosts = new DistinctValues({ keepsNames: false });
  readonly #groups = new DistinctValues({ keepsNames: true });
  readonly #alerts = new Map<string, { events: number; readonly eventId: string }>();
  readonly #kept: FoundEvent[] = [];
  #events = 0;
  #without = 0;
  #first = Infinity;
  #last = -Infinity;

  constructor(question: SearchQuestion) {
    this.#question = question;
    const { count } = question.examples;
    // Nothing but the examples is held of an event that is added at once.
    const examples = { from: count === 0 ? 0 : Infinity, count };
    this.#summarise = summariesOf({ ...question, examples });
  }

  add(event: FilterEvent, alertId: string): void {
    this.addSummary(this.#summarise(event), alertId);
  }

  addSummary(summary: Summary, alertId: string): void {
    const { id, host, time, event } = summary;
    if (id !== "" && this.#ids.add(id) > 1) return;
    this.#events += 1;
    this.#countAlert(summary, alertId);
    if (host !== "") this.#hosts.add(host);
    if (time < this.#first) this.#first = time;
    if (time > this.#last) this.#last = time;
    this.#countGroups(summary, alertId);
    const { from, count } = this.#question.examples;
    const number = this.#events - 1 - from;
    if (event !== undefined && number >= 0 && number < count) this.#kept.push({ event, alertId });
  }

  end(): Found {
    const alerts = [...this.#alerts].map(([id, { events, eventId }]) => ({ id, events, eventId }));
    return {
      events: this.#events,
      alerts,
      hosts: this.#hosts.size,
      first: Number.isFinite(this.#first) ? this.#first : undefined,
      last: Number.isFinite(this.#last) ? this.#last : undefined,
      groups: this.#endGroups(),
      examples: this.#kept,
    };
  }

  #countAlert({ id, event }: Summary, alertId: string): void {
    const alert = this.#alerts.get(alertId);
    if (alert !== undefined) alert.events += 1;
    else {
      const eventId = event === undefined ? id : eventIdOf({ ...event });
      this.#alerts.set(alertId, { events: 1, eventId });
    }
  }

  #countGroups({ values }: Summary, alertId: string): void {
    if (this.#question.groupBy === BY_ALERT) this.#groups.add(alertId);
    if (values?.length === 0) this.#without += 1;
    for (const value of values ?? []) this.#groups.add(value);
  }

  #endGroups(): Found["groups"] {
    if (this.#question.groupBy === undefined) return undefined;
    const greatest = this.#groups
      .greatest(SHOWN_GROUPS)
      .map(({ value, count }) => ({ value, events: count }));
    return { count: this.#groups.size, greatest, without: this.#without };
  }
}

/** The host of an event, for counting: what other fields call a host is left to those who show it. */
function hostOf(event: FilterEvent): string {
  const { hostname, host_metadata: about } = event;
  if (typeof hostname === "string" && hostname !== "") return hostname;
  const nested = isRecord(about) ? about["hostname"] : undefined;
  return typeof nested === "string" ? nested : "";
}

export const BY_ALERT = "alert";
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
