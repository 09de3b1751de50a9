import type { Counts } from "./roles.ts";
import { groupBy } from "../bounded/group-by.ts";
import { cutDomain, hostNamesOf } from "./host-twins.ts";

/** What a group knows of its hosts: the example's, and the first and last by name. */
export interface GroupHosts {
  readonly example: string;
  /** Of those that events name; "" where none does. */
  readonly lowest: string;
  readonly highest: string;
  /** Whether there is surely another beside these two. */
  readonly hasMore: boolean;
}

/** Where a group happened, in a word or two; "" where that goes without saying. */
export type HostLabels = (hosts: GroupHosts) => string;

/**
 * Names hosts where there are several: without their domain unless two begin alike, or unless there are
 * too many to know that. Of a group that happened on two both are named, the example's first; of one on
 * more two of them.
 */
export function hostLabelsOf({ top, distinct, isExact }: Counts): HostLabels {
  if (distinct < 2) return () => "";
  const isWhole = isExact && distinct === top.length;
  const nameOf = isWhole ? hostNamesOf(top) : (name: string) => name;
  const byLabel = groupBy(top, ({ value }) => labelOf(value));
  const shorten = (name: string) =>
    isWhole && byLabel.get(labelOf(name))?.length === 1 ? cutDomain(name) : name;
  return ({ example, lowest, highest, hasMore }) => {
    const first = nameOf(example || lowest);
    if (first === "") return "";
    const second = [nameOf(lowest), nameOf(highest)].find((name) => name !== "" && name !== first);
    if (second === undefined) return shorten(first);
    const both = [shorten(first), shorten(second)];
    return `${both.join(", ")}${hasMore ? " and others" : ""}`;
  };
}

function labelOf(name: string): string {
  return cutDomain(name).toLowerCase();
}
