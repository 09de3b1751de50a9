import type { Filter, FilterEvent } from "../rules/filter.ts";
import { matches } from "../rules/matches.ts";
import { parseFilter } from "../rules/parse-filter.ts";
import { printFilter } from "../rules/print-filter.ts";
import type { Condition } from "./conditions.ts";

/**
 * Filters that lie within each other: filter `n` is the first `n` conditions, so that each event is tried once
 * for all of them.
 */
export interface Ladder {
  /** The fewest conditions of a filter that may be offered, and the most; 0 where there are none. */
  readonly broadest: number;
  readonly narrowest: number;
  /** How many conditions an event meets before the first that it does not: all filters up to it match. */
  readonly depthOf: (event: FilterEvent) => number;
  readonly filterOf: (count: number) => Filter;
  readonly fieldsOf: (count: number) => string[];
  /** As it is put on a rule. */
  readonly textOf: (count: number) => string;
}

/** The longest real suppression that is known has fewer characters; a limit of the service is not documented. */
export const MAX_SUPPRESSION_CHARS = 1000;

/** One condition alone is no suppression where there could be two. */
const FEWEST = 2;

export function createLadder(all: readonly Condition[]): Ladder {
  const conditions = withinLength(all);
  const narrowest = conditions.length;
  const filterOf = (count: number): Filter => joined(conditions.slice(0, count));
  return {
    broadest: Math.min(FEWEST, narrowest),
    narrowest,
    depthOf(event) {
      const at = conditions.findIndex(({ filter }) => !matches(filter, event));
      return at < 0 ? narrowest : at;
    },
    filterOf,
    fieldsOf: (count) => [...new Set(conditions.slice(0, count).map(({ field }) => field))],
    textOf: (count) => checked(printFilter(filterOf(count))),
  };
}

/** Those that together are no longer than a suppression may be. */
function withinLength(all: readonly Condition[]): Condition[] {
  const kept: Condition[] = [];
  for (const condition of all) {
    if (printFilter(joined([...kept, condition])).length <= MAX_SUPPRESSION_CHARS) {
      kept.push(condition);
    }
  }
  return kept;
}

/** A field's later condition holds within its earlier one, which need not be said then. */
function joined(conditions: readonly Condition[]): Filter {
  const last = new Map(conditions.map((condition) => [condition.field, condition] as const));
  const operands = conditions
    .filter((condition) => last.get(condition.field) === condition)
    .map(({ filter }) => filter);
  const [only] = operands;
  return operands.length === 1 && only ? only : { kind: "and", operands };
}

/** What is printed is read back before anybody sees it. */
function checked(text: string): string {
  parseFilter(text);
  return text;
}
