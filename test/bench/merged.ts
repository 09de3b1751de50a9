import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { foldAll, textFor } from "./digest-text.ts";
import { BUDGETS, isNamed, NEEDLES, plant } from "./needle-recall.ts";
import type { Platform } from "./needles/needle.ts";
import { makeNoise } from "./noise/make-noise.ts";
import { createRandom } from "./random.ts";

const PLATFORMS: readonly Platform[] = ["linux", "logs", "windows", "cloudtrail", "kubernetes"];
const AT_ONCE = 20;

export interface MergedRow {
  readonly what: string;
  readonly budget: number;
  readonly named: number;
  readonly planted: number;
  /** What the text itself says about the candidates it had no room for. */
  readonly says: string;
}

/** Twenty needles of one platform in one alert, and all platforms with all their needles in one. */
export function mergedRecall(): MergedRow[] {
  const rows = PLATFORMS.flatMap((platform, seed) => {
    const random = createRandom(seed + 77);
    const own = NEEDLES.filter((needle) => needle.platform === platform);
    const needles = own
      .map((needle) => ({ needle, order: random.next() }))
      .toSorted((a, b) => a.order - b.order)
      .slice(0, AT_ONCE)
      .map(({ needle }) => needle);
    return rowsFor(`${String(needles.length)} at once, ${platform}`, plant(needles, seed), needles);
  });
  const noise = PLATFORMS.flatMap(
    (platform, seed) => makeNoise(platform, createRandom(seed), 3000).events,
  );
  const all: EventRecord[] = NEEDLES.flatMap((needle, seed) => plant([needle], seed, 0));
  return [...rows, ...rowsFor("all platforms merged", [...noise, ...all], NEEDLES)];
}

function rowsFor(
  what: string,
  events: readonly EventRecord[],
  needles: typeof NEEDLES,
): MergedRow[] {
  const digest = foldAll(events);
  return BUDGETS.map((budget) => {
    const text = textFor(digest, budget);
    const says = text.split("\n").find((line) => line.startsWith("notable")) ?? "";
    const named = needles.filter((needle) => isNamed(text, needle)).length;
    return { what, budget, named, planted: needles.length, says };
  });
}
