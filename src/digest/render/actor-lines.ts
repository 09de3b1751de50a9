import type { Clean } from "../../text/clean.ts";
import { scopeOf } from "../addresses.ts";
import { ROLES } from "../actors.ts";
import type { Counts, EventDigest } from "../event-digest.ts";
import { createBudget } from "./budget.ts";
import { number } from "./group-lines.ts";

const VALUE_CHARS = 70;
/** Values in the first round and in every further one. */
const ROUNDS = [2, 4, 8, 16] as const;

/** Who, from where, on what, with exact counts: a few values each first, more as far as there is room. */
export function renderActors(digest: EventDigest, tokens: number, clean: Clean): readonly string[] {
  let best: readonly string[] = [];
  for (const most of ROUNDS) {
    const budget = createBudget(tokens);
    const lines = ROLES.map((role) =>
      roleLine({ role, counts: digest.roles[role], most }, clean),
    ).filter(Boolean);
    const fitted = lines.filter((line) => budget.take(line));
    if (best.length > 0 && fitted.length < lines.length) return best;
    if (fitted.join("\n") === best.join("\n")) return best;
    best = fitted;
  }
  return best;
}

function roleLine(
  { role, counts, most }: { role: string; counts: Counts; most: number },
  clean: Clean,
): string {
  if (counts.top.length === 0) return "";
  const values = counts.top.slice(0, most).map(({ value, count }) => {
    const scope = role === "from" || role === "to" ? scopeOf(value) : "";
    return [clean(value, VALUE_CHARS), scope === "external" ? "" : scope, number(count)]
      .filter(Boolean)
      .join(" ");
  });
  const more = counts.distinct - values.length;
  const short = counts.missed > 0 ? ` (each up to ${number(counts.missed)} more)` : "";
  return `${role}: ${values.join("; ")}${more > 0 ? `; ${number(more)} more` : ""}${short}`;
}
