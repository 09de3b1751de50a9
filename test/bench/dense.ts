import { matchBehaviours } from "../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../src/digest/describe/create-describer.ts";
import { candidatesOf } from "../../src/digest/notable/candidates.ts";
import { foldAll, textFor } from "./digest-text.ts";
import { BUDGETS, NEEDLES, plant } from "./needle-recall.ts";
import type { Needle, Platform } from "./needles/needle.ts";
import { createRandom } from "./random.ts";

const PLATFORMS: readonly Platform[] = ["linux", "windows", "cloudtrail", "kubernetes"];
const ACTS = 60;
const GRAVEST = 12;

export interface DenseRow {
  readonly what: string;
  readonly budget: number;
  /** Distinct acts whose name stands in the text. */
  readonly named: number;
  readonly acts: number;
  /** And those of the twelve that the digest itself holds to be the gravest. */
  readonly gravest: number;
}

/** Up to sixty distinct acts of known behaviour in one alert: how many are named at all. */
export function denseRecall(): DenseRow[] {
  return PLATFORMS.flatMap((platform, seed) => {
    const needles = distinctActs(platform, seed);
    const digest = foldAll(plant([...needles.values()], seed));
    const order = candidatesOf(digest).risky.map(({ kind, program }) => actName({ kind, program }));
    const gravest = [...new Set(order)].slice(0, GRAVEST);
    return BUDGETS.map((budget) => {
      const text = textFor(digest, budget).toLowerCase();
      const count = (names: Iterable<string>) =>
        [...names].filter((name) => text.includes(name.toLowerCase())).length;
      return {
        what: `${String(needles.size)} acts, ${platform}`,
        budget,
        named: count(needles.keys()),
        acts: needles.size,
        gravest: count(gravest),
      };
    });
  });
}

/** Needles that show a behaviour, one for each name that an act goes by. */
function distinctActs(platform: Platform, seed: number): ReadonlyMap<string, Needle> {
  const describe = createDescriber(matchBehaviours);
  const random = createRandom(seed + 5);
  const acts = new Map<string, Needle>();
  const inOrder = NEEDLES.filter((needle) => needle.platform === platform)
    .map((needle) => ({ needle, order: random.next() }))
    .toSorted((a, b) => a.order - b.order);
  for (const { needle } of inOrder) {
    const { hits, kind, program } = describe(needle.fields).shape;
    const isKnown = hits.some(({ technique, weight }) => technique !== "" && weight >= 2);
    const name = actName({ kind, program });
    if (isKnown && acts.size < ACTS && !acts.has(name)) acts.set(name, needle);
  }
  return acts;
}

/** "StopLogging", "create pods/exec", "rundll32.exe": what an analyst would search for. */
export function actName({ kind, program }: { kind: string; program: string }): string {
  if (kind === "start") return program.slice(program.lastIndexOf("/") + 1);
  return kind.replace(/^[\w-]+:|^k8s /, "");
}
