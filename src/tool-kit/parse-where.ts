import { ThreatStackError } from "../errors.ts";
import { createTechniqueReader } from "../digest/create-technique-reader.ts";
import type { Filter } from "../rules/filter.ts";
import { fieldsOf, findSuspects } from "../rules/fields-of.ts";
import { FilterSyntaxError } from "../rules/filter-syntax-error.ts";
import { matches } from "../rules/matches.ts";
import { parseFilter } from "../rules/parse-filter.ts";
import { createClean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";

/** The filter is the caller's own text, but a caller may have copied it out of an event. */
const clean = createClean({ redact: true });
const MAX_CHARS = 60;

export interface EventTest {
  readonly filter: Filter;
  readonly test: (event: Readonly<Record<string, unknown>>) => boolean;
  /** Likely slips, in our own words; empty when there are none. */
  readonly warning: CleanText | "";
}

/** A filter of the rule language as a test of events. Throws `invalid_argument` that points at the character. */
export function parseWhere(argument: string, text: string): EventTest {
  const filter = checkFilter(argument, text);
  const slips = findSuspects(filter).map(({ kind, written, meant }) => {
    const [was, is] = [clean(written, MAX_CHARS), clean(meant, MAX_CHARS)];
    return kind === "wildcard"
      ? cleanText`% and * are plain characters here and like finds a part of a value: like "${was}" may mean like "${is}"`
      : cleanText`"${was}" may mean "${is}"`;
  });
  return {
    filter,
    test: fieldsOf(filter).includes(TECHNIQUE)
      ? testWithTechniques(filter)
      : (event) => matches(filter, event),
    warning: slips.length > 0 ? cleanText`note: ${joinClean(slips, ", ")}` : "",
  };
}

/** A field that no event has: the ATT&CK techniques that a digest heads it with. */
const TECHNIQUE = "technique";

function testWithTechniques(filter: Filter): EventTest["test"] {
  const techniquesOf = createTechniqueReader();
  return (event) => matches(filter, { ...event, [TECHNIQUE]: techniquesOf(event) });
}

/** A filter of the rule language. Throws `invalid_argument` that points at the character and says what to write. */
export function checkFilter(argument: string, text: string): Filter {
  try {
    return parseFilter(text);
  } catch (error) {
    if (!(error instanceof FilterSyntaxError)) throw error;
    const at = `character ${error.offset + 1}`;
    const near = error.excerpt.split("\n", 1)[0] ?? "";
    throw new ThreatStackError(
      "invalid_argument",
      `${argument}, ${at}: ${error.reason}, in ${near}`,
      {
        hint: error.suggestion ?? 'For example: user = "root" and exe starts_with "/tmp".',
      },
    );
  }
}
