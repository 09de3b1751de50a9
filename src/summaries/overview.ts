import { shortIds } from "./short-id.ts";

/** How the records of a list fall apart by one of its filters. */
export interface Facet {
  readonly name: string;
  /** The argument that opens a part, such as `rule_id`. */
  readonly argument: string;
  /** Largest first; the counts add up to the whole list. */
  readonly parts: readonly FacetPart[];
}

interface FacetPart {
  /** What to give as the argument; empty for records that have none. */
  readonly value: string;
  /** The name that goes with an id; empty where the value says it all. */
  readonly label: string;
  readonly count: number;
}

export interface FacetOptions<T> {
  /** The argument's own name where absent. */
  readonly name?: string;
  readonly argument: string;
  readonly valueOf: (item: T) => string;
  readonly labelOf?: (value: string) => string;
}

/** Counts the records by one value each; ids are shortened, so that a line holds more of them. */
export function facetOf<T>(items: readonly T[], options: FacetOptions<T>): Facet {
  const { argument, name = argument, valueOf, labelOf } = options;
  const counts = new Map<string, number>();
  for (const item of items) {
    const value = valueOf(item);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const short = argument.endsWith("_id") ? shortIds([...counts.keys()]) : undefined;
  const parts = [...counts]
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([value, count]) => ({
      value: short?.get(value) ?? value,
      label: labelOf?.(value) ?? "",
      count,
    }));
  return { name, argument, parts };
}

/** One line a facet, with at most `each` parts and how many records the others hold. Values must be clean. */
export function overviewLines(facets: readonly Facet[], each: number): string[] {
  return facets.map(({ name, argument, parts }) => {
    // To name the last one costs no more than to count it.
    const named = parts.length === each + 1 ? parts.length : each;
    const shown = parts.slice(0, named).map(partText);
    const others = parts.slice(named);
    const left = others.reduce((sum, part) => sum + part.count, 0);
    if (others.length > 0) shown.push(`${others.length} others ×${left}`);
    return `by ${name}${name === argument ? "" : ` (${argument})`}: ${shown.join("; ")}`;
  });
}

function partText({ value, label, count }: FacetPart): string {
  return `${[value || "none", label].filter(Boolean).join(" ")} ×${count}`;
}
