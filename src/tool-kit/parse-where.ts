import { ThreatStackError } from "../errors.ts";
import { findSuspects } from "../rules/fields-of.ts";
import { FilterSyntaxError } from "../rules/filter-syntax-error.ts";
import { matches } from "../rules/matches.ts";
import { parseFilter } from "../rules/parse-filter.ts";

export interface EventTest {
  readonly test: (event: Readonly<Record<string, unknown>>) => boolean;
  /** Likely slips, in our own words; empty when there are none. */
  readonly warning: string;
}

/** A filter of the rule language as a test of events. Throws `invalid_argument` that points at the character. */
export function parseWhere(argument: string, text: string): EventTest {
  const filter = parse(argument, text);
  const slips = findSuspects(filter).map(
    ({ written, meant }) => `"${written}" may mean "${meant}"`,
  );
  return {
    test: (event) => matches(filter, event),
    warning: slips.length > 0 ? `note: ${slips.join(", ")}` : "",
  };
}

function parse(argument: string, text: string) {
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
