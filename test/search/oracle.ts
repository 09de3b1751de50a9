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
  const seen = new Set<unknown>();
  const alerts = new Map<string, number>();
  const hosts = new Set<unknown>();
  const groups = new Map<string, number>();
  const times = { first: Infinity, last: -Infinity };
  let events = 0;
  return {
    add({ event, alert, time }) {
      const id = event["_id"];
      if (!fits(event, { time, question }) || (id !== undefined && seen.has(id))) return;
      seen.add(id);
      events += 1;
      count(alerts, alert);
      const nested = event["host_metadata"] as { hostname?: unknown } | undefined;
      hosts.add(event["hostname"] ?? nested?.hostname ?? "");
      if (time !== undefined) {
        times.first = Math.min(times.first, time);
        times.last = Math.max(times.last, time);
      }
      for (const value of groupsOf(event, question)) count(groups, value);
    },
    end() {
      hosts.delete("");
      const greatest = [...groups.values()].toSorted((a, b) => b - a).slice(0, 5);
      return {
        events,
        alerts: [...alerts].toSorted(byName),
        hosts: hosts.size,
        first: Number.isFinite(times.first) ? times.first : undefined,
        last: Number.isFinite(times.last) ? times.last : undefined,
        groups: question.groupBy === undefined ? undefined : { count: groups.size, greatest },
      };
    },
  };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function groupsOf(event: Event, { groupBy }: Question): ReadonlySet<string> {
  const value: unknown = groupBy === undefined ? undefined : event[groupBy];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const present = values.filter((each) => each !== undefined && each !== null);
  return new Set(present.map((each) => (typeof each === "string" ? each : JSON.stringify(each))));
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
    if (typeof value === "string") values.push(value.toLowerCase());
    if (typeof value === "number" || typeof value === "boolean") values.push(`${value}`);
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
