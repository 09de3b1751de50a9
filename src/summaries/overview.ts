import { type CleanText, cleanText, clipText, joinClean, numberText } from "../text/clean-text.ts";
import { shortIds } from "./short-id.ts";

/** How the records of a list fall apart by one of its filters. */
export interface Facet {
  readonly name: CleanText;
  /** The argument that opens a part, such as `rule_id`. */
  readonly argument: CleanText;
  /** In shown order; the counts add up to the whole list. */
  readonly parts: readonly FacetPart[];
}

interface FacetPart {
  /** What to give as the argument; empty for records that have none. */
  readonly value: CleanText;
  /** The name that goes with an id; empty where the value says it all. */
  readonly label: CleanText | "";
  readonly count: number;
}

export interface FacetOptions<T> {
  /** The argument's own name where absent. */
  readonly name?: CleanText;
  readonly argument: CleanText;
  readonly valueOf: (item: T) => CleanText;
  readonly labelOf?: (value: string) => CleanText | "";
  /** Largest part first unless the values have an order of their own: severities from 1, days from the first. */
  readonly order?: "count" | "value";
}

/** Counts the records by one value each; ids are shortened, so that a line holds more of them. */
export function facetOf<T>(items: readonly T[], options: FacetOptions<T>): Facet {
  const { argument, name = argument, valueOf, labelOf, order = "count" } = options;
  const counts = new Map<CleanText, number>();
  for (const item of items) {
    const value = valueOf(item);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const short = argument.endsWith("_id") ? shortIds([...counts.keys()]) : undefined;
  const parts = [...counts]
    .toSorted(([a, countA], [b, countB]) => {
      const byValue = a < b ? -1 : 1;
      return order === "value" ? byValue : countB - countA || byValue;
    })
    .map(([value, count]) => ({
      value: short === undefined ? value : clipText(value, (short.get(value) ?? value).length),
      label: labelOf?.(value) ?? "",
      count,
    }));
  return { name, argument, parts };
}

/** One line a facet, with at most `each` parts and how many records the others hold. */
export function overviewLines(facets: readonly Facet[], each: number): CleanText[] {
  return facets.map(({ name, argument, parts }) => {
    // To name the last one costs no more than to count it.
    const named = parts.length === each + 1 ? parts.length : each;
    const others = parts.slice(named);
    const left = others.reduce((sum, part) => sum + part.count, 0);
    const rest = others.length > 0 ? cleanText`${others.length} others ×${left}` : "";
    const shown = joinClean([...parts.slice(0, named).map(partText), rest], "; ");
    return cleanText`by ${name}${name === argument ? cleanText`` : cleanText` (${argument})`}: ${shown}`;
  });
}

function partText({ value, label, count }: FacetPart): CleanText {
  const what = joinClean([value === "" ? cleanText`none` : value, label], " ");
  return cleanText`${what} ×${numberText(count)}`;
}
