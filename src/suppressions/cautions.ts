import { groupBy } from "../digest/bounded/group-by.ts";
import { type CleanText, cleanText, joinClean, linesOf, numberText } from "../text/clean-text.ts";
import { idText, shortIdText } from "../text/id-text.ts";
import type { NotableShape } from "./draft.ts";
import type { DraftFacts } from "./draft-facts.ts";

const MAX_TECHNIQUES = 4;

/** What a reader must know before a filter is taken: attacks that were chosen, what is there already, what is left out. */
export function cautions({ notable, existing, withheld, others }: DraftFacts): CleanText[] {
  const places = joinClean(
    existing.map((place) => cleanText`${place}`),
    ", ",
  );
  return linesOf([
    cautionOf(notable),
    places === ""
      ? ""
      : cleanText`note: suppression ${places} of the rule matches all chosen events already; the alert may be older`,
    withheld.length === 0
      ? ""
      : cleanText`note: parts that hold a secret or cannot be shown are left out of ${names(withheld)}`,
    others.tried === 0
      ? cleanText`note: tried on this alert alone, so nothing is known of other alerts of the rule`
      : "",
  ]);
}

/** Each technique of the chosen events with one of these, so that none goes unnoticed among others. */
function cautionOf(notable: readonly NotableShape[]): CleanText | "" {
  const kinds = [...groupBy(notable, ({ label }) => label.technique).values()].flatMap(
    ([first]) => first ?? [],
  );
  if (kinds.length === 0) return "";
  const count = notable.reduce((sum, shape) => sum + shape.count, 0);
  const named = kinds
    .slice(0, MAX_TECHNIQUES)
    .map(
      ({ label, eventId }) => cleanText`${idText(label.technique)} (event ${shortIdText(eventId)})`,
    );
  const left = kinds.length - named.length;
  const more = left > 0 ? cleanText` and ${left} further techniques` : cleanText``;
  return cleanText`caution: ${numberText(count)} of the chosen events show attack behaviour, ${joinClean(named, ", ")}${more}: this hides it for good, so a person must vouch for it, and only the narrowest filter is drafted`;
}

function names(fields: readonly string[]): CleanText {
  return joinClean(
    fields.map((field) => idText(field)),
    ", ",
  );
}
