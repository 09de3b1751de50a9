import type { Filter, FilterEvent } from "../rules/filter.ts";
import { FilterSyntaxError } from "../rules/filter-syntax-error.ts";
import { matches } from "../rules/matches.ts";
import { parseFilter } from "../rules/parse-filter.ts";

/** No rule that is known has as many. */
const MAX_TRIED = 200;

/** Which suppressions of a rule match each of the events added; those that cannot be read match none. */
export function createExistingCheck(texts: readonly string[]): {
  add(event: FilterEvent): void;
  /** Places in the list, from 1. */
  end(): number[];
} {
  let open = texts.slice(0, MAX_TRIED).flatMap((text, index) => {
    const filter = read(text);
    return filter === undefined ? [] : [{ filter, place: index + 1 }];
  });
  let hasEvents = false;
  return {
    add(event) {
      hasEvents = true;
      open = open.filter(({ filter }) => matches(filter, event));
    },
    end: () => (hasEvents ? open.map(({ place }) => place) : []),
  };
}

function read(text: string): Filter | undefined {
  try {
    return parseFilter(text);
  } catch (error) {
    if (!(error instanceof FilterSyntaxError)) throw error;
    return undefined;
  }
}
