import { matches } from "../../src/rules/matches.ts";
import type { Filter } from "../../src/rules/filter.ts";
import type { Found } from "../../src/search/engine.ts";

export type Event = Readonly<Record<string, unknown>>;

export interface Question {
  readonly where?: Filter | undefined;
  readonly text?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly groupBy?: string | undefined;
}

export interface Kept {
  readonly event: Event;
  readonly alert: string;
  /** Epoch milliseconds; undefined where it says none. */
  readonly time: number | undefined;
}

/** What is counted of an answer, in a form in which two can be compared. */
export interface Counted {
  readonly events: number;
  readonly alerts: readonly (readonly [alert: string, events: number])[];
  readonly hosts: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly groups: { readonly count: number; readonly greatest: readonly number[] } | undefined;
}

/** The same question by a plain loop over the records, which knows nothing of files, marks and engines. */
export function askPlainly(kept: Iterable<Kept>, question: Question): Counted {
  const loop = createPlainLoop(question);
  for (const each of kept) loop.add(each);
  return loop.end();
}

export interface PlainLoop {
  add(kept: Kept): void;
  end(): Counted;
}

export function createPlainLoop(question: Question): PlainLoop {
  const seen = new Set<string>();
  const alerts = new Map<string, number>();
  const hosts = new Set<string>();
  const groups = new Map<string, number>();
  let first: number | undefined;
  let last: number | undefined;
  let events = 0;
  return {
    add({ event, alert, time }) {
      if (!fits(event, { time, question })) return;
      const id = event["_id"];
      if (typeof id === "string" && seen.has(id)) return;
      if (typeof id === "string") seen.add(id);
      events += 1;
      alerts.set(alert, (alerts.get(alert) ?? 0) + 1);
      const nested = event["host_metadata"] as { hostname?: unknown } | undefined;
      const host = event["hostname"] ?? nested?.hostname;
      if (typeof host === "string" && host !== "") hosts.add(host);
      if (time !== undefined) {
        first = Math.min(first ?? time, time);
        last = Math.max(last ?? time, time);
      }
      const value = question.groupBy === undefined ? undefined : event[question.groupBy];
      const values = Array.isArray(value) ? new Set(value.map(String)) : [value];
      for (const each of values) {
        if (each === undefined || each === null) continue;
        const name = typeof each === "object" ? JSON.stringify(each) : String(each);
        groups.set(name, (groups.get(name) ?? 0) + 1);
      }
    },
    end() {
      const greatest = [...groups.values()].toSorted((a, b) => b - a).slice(0, 5);
      return {
        events,
        alerts: [...alerts].toSorted(byName),
        hosts: hosts.size,
        first,
        last,
        groups: question.groupBy === undefined ? undefined : { count: groups.size, greatest },
      };
    },
  };
}

function fits(
  event: Event,
  { time, question }: { readonly time: number | undefined; readonly question: Question },
): boolean {
  const { where, text = "", from, until } = question;
  if (from !== undefined && !(time !== undefined && time >= from)) return false;
  if (until !== undefined && !(time !== undefined && time <= until)) return false;
  if (where !== undefined && !matches(where, event)) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const values: string[] = [];
  JSON.stringify(event, (_name, value: unknown) => {
    if (typeof value !== "object" && value !== undefined) values.push(String(value).toLowerCase());
    return value;
  });
  return words.every((word) => values.some((value) => value.includes(word)));
}

/** An answer of an engine, in the same form. */
export function countedOf({ events, alerts, hosts, first, last, groups }: Found): Counted {
  return {
    events,
    alerts: alerts.map((alert) => [alert.id, alert.events] as const).toSorted(byName),
    hosts,
    first,
    last,
    groups: groups && {
      count: groups.count,
      greatest: groups.greatest.map((group) => group.events),
    },
  };
}

function byName(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : 1;
}
