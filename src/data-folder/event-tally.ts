import type { EventFacts } from "./event-facts.ts";

/** More kinds than this in one place are hostile input, not telemetry. */
const MAX_TYPES = 32;

/** What is true of a set of events as a whole. */
export interface EventTally {
  add(facts: EventFacts): void;
  /** Adds all that another has seen. */
  merge(other: EventTally): void;
  count(): number;
  /** Epoch milliseconds; undefined where no event has a time. */
  first(): number | undefined;
  last(): number | undefined;
  types(): readonly string[];
  /** The hosts, accounts, agents or organizations named; only that there are several is kept, not all of them. */
  some(field: SingleField): readonly string[];
  /** The one host, account, agent or organization of all events that name any. */
  single(field: SingleField): string | undefined;
}

type SingleField = "host" | "accountId" | "agentId" | "organizationId";

export function createEventTally(): EventTally {
  let count = 0;
  let first: number | undefined;
  let last: number | undefined;
  const types = new Set<string>();
  const seen = {
    host: new Set<string>(),
    accountId: new Set<string>(),
    agentId: new Set<string>(),
    organizationId: new Set<string>(),
  };
  const addTime = (time: number | undefined): void => {
    if (time === undefined) return;
    first = Math.min(first ?? time, time);
    last = Math.max(last ?? time, time);
  };
  return {
    add(facts) {
      count += 1;
      addTime(facts.time);
      if (types.size < MAX_TYPES) types.add(facts.type);
      for (const field of FIELDS) note(seen[field], facts[field]);
    },
    merge(other) {
      count += other.count();
      addTime(other.first());
      addTime(other.last());
      for (const type of other.types()) if (types.size < MAX_TYPES) types.add(type);
      for (const field of FIELDS) for (const value of other.some(field)) note(seen[field], value);
    },
    count: () => count,
    first: () => first,
    last: () => last,
    types: () => [...types],
    some: (field) => [...seen[field]],
    single: (field) => (seen[field].size === 1 ? [...seen[field]][0] : undefined),
  };
}

const FIELDS = ["host", "accountId", "agentId", "organizationId"] as const;

/** Two are enough to know that there is no single one. */
function note(values: Set<string>, value: string | undefined): void {
  if (value !== undefined && values.size < 2) values.add(value);
}
