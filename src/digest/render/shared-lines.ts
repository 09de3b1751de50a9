import type { SharedLeaves } from "../count/shared-leaves.ts";
import type { Clean } from "../../text/clean.ts";
import { compareText } from "../bounded/tally.ts";
import type { LineCost } from "./budget.ts";

const MAX_TYPES = 4;
const TYPE_CHARS = 40;
/** How many leaves, and how many characters of each: the first form that fits is shown. */
const FORMS = [
  [16, 80],
  [8, 48],
  [4, 32],
  [0, 0],
] as const;

export interface SharedLinesOptions {
  readonly clean: Clean;
  readonly costOf: LineCost;
  /** For all lines together. */
  readonly tokens: number;
}

/** What all events of an unknown type share, a line a type: what is said once need not be said in each line. */
export function sharedLines(shared: SharedLeaves, options: SharedLinesOptions): string[] {
  const { clean, costOf } = options;
  let left = options.tokens;
  const lines: string[] = [];
  // By name: which type came first is no matter of the text.
  const types = [...shared].toSorted(([a], [b]) => compareText(a, b));
  for (const [type, leaves] of types.slice(0, MAX_TYPES)) {
    const lead = `all ${clean(type, TYPE_CHARS)}:`;
    const forms = FORMS.map(
      ([most, chars]) => `${lead} ${leavesText(leaves, { most, chars, clean })}`,
    );
    const line = forms.find((form) => costOf(form) <= left);
    if (line === undefined) continue;
    left -= costOf(line);
    lines.push(line);
  }
  return lines;
}

function leavesText(
  leaves: ReadonlySet<string>,
  { most, chars, clean }: { most: number; chars: number; clean: Clean },
): string {
  const shown = [...leaves].slice(0, most).map((leaf) => clean(leaf, chars));
  const more = leaves.size - shown.length;
  const rest = shown.length === 0 ? `${String(more)} fields alike` : `${String(more)} more alike`;
  return [...shown, more > 0 ? rest : ""].filter(Boolean).join(" ");
}
