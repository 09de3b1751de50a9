import { BASELINES } from "./baselines.ts";
import { foldAll, textFor } from "./digest-text.ts";
import { BUDGETS } from "./needle-recall.ts";
import type { FactCase } from "./story-facts.ts";

export interface FactRow {
  readonly way: string;
  readonly budget: number;
  held: number;
  total: number;
  readonly missed: string[];
}

const FACT_WAYS = ["digest", "digest, table off", ...Object.keys(BASELINES)];

export function newFactRows(): FactRow[] {
  return FACT_WAYS.flatMap((way) =>
    BUDGETS.map((budget) => ({ way, budget, held: 0, total: 0, missed: [] })),
  );
}

/** Adds to every row which facts of a case its text holds. */
export function countFacts(rows: readonly FactRow[], { name, events, facts }: FactCase): void {
  const digests: Record<string, ReturnType<typeof foldAll>> = {
    digest: foldAll(events),
    "digest, table off": foldAll(events, false),
  };
  for (const row of rows) {
    const digest = digests[row.way];
    const text = (
      digest === undefined
        ? (BASELINES[row.way]?.(events, row.budget) ?? "")
        : textFor(digest, row.budget)
    ).toLowerCase();
    for (const spellings of facts) {
      row.total += 1;
      if (spellings.some((spelling) => text.includes(spelling.toLowerCase()))) row.held += 1;
      else row.missed.push(`${name}: ${spellings.join(" or ")}`);
    }
  }
}
