import type { Activity } from "./activity.ts";
import { startOfWorkday } from "../seeded/calendar.ts";
import { createRandom, deriveSeed } from "../seeded/random.ts";
import type { Random } from "../seeded/random.ts";
import type { Script, Stage } from "./scene.ts";
import { DAY_MS, HOUR_MS } from "../seeded/time.ts";
import type { World } from "./world.ts";

/** How far back the tenant's memory goes. */
const HISTORY_DAYS = 30;

export interface Habit {
  /** Unique among habits. */
  readonly label: string;
  /** How often in the thirty days. */
  readonly count: number;
  /** `work`: on weekdays between 7 and 18 of the tenant's calendar; `always`: at any time. */
  readonly when: "work" | "always";
  readonly perform: (stage: Stage, index: number) => Script;
}

/** Lets a habit happen `count` times over the thirty days before now. */
export function spread(world: World, habit: Habit): Activity[] {
  const random = createRandom(deriveSeed(world.seed, "habit", habit.label));
  return Array.from({ length: habit.count }, (_, index) => ({
    label: `${habit.label}/${index}`,
    start: pickStart(world, random, habit.when),
    perform: (stage: Stage) => habit.perform(stage, index),
  }));
}

function pickStart(world: World, random: Random, when: Habit["when"]): number {
  const any = world.now - Math.floor(random.next() * HISTORY_DAYS * DAY_MS);
  if (when === "always") return any;
  const midnight = startOfWorkday({ now: world.now, timeMs: any });
  const start = midnight + random.int(7 * HOUR_MS, 18 * HOUR_MS);
  return start < world.now ? start : start - 7 * DAY_MS;
}
