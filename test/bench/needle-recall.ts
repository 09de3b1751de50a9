import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { BASELINES } from "./baselines.ts";
import { foldAll, textFor } from "./digest-text.ts";
import { CLOUDTRAIL_NEEDLES } from "./needles/cloudtrail.ts";
import { KUBERNETES_NEEDLES } from "./needles/kubernetes.ts";
import { LINUX_NEEDLES } from "./needles/linux.ts";
import { LOG_NEEDLES } from "./needles/logs.ts";
import { MORE_CLOUDTRAIL_IDENTITY } from "./needles/more-cloudtrail-identity.ts";
import { MORE_CLOUDTRAIL_RESOURCES } from "./needles/more-cloudtrail-resources.ts";
import { MORE_KUBERNETES } from "./needles/more-kubernetes.ts";
import { MORE_LINUX_ACTS } from "./needles/more-linux-acts.ts";
import { MORE_LINUX_PROCESSES } from "./needles/more-linux-processes.ts";
import { MORE_LOG_NEEDLES } from "./needles/more-logs.ts";
import { MORE_WINDOWS_CHANNELS } from "./needles/more-windows-channels.ts";
import { MORE_WINDOWS_OBJECTS } from "./needles/more-windows-objects.ts";
import { MORE_WINDOWS_SECURITY } from "./needles/more-windows-security.ts";
import { MORE_WINDOWS_STARTS } from "./needles/more-windows-starts.ts";
import type { Needle } from "./needles/needle.ts";
import { WINDOWS_NEEDLES } from "./needles/windows.ts";
import { makeNoise } from "./noise/make-noise.ts";
import { createRandom } from "./random.ts";

export const NEEDLES: readonly Needle[] = [
  ...LINUX_NEEDLES,
  ...MORE_LINUX_PROCESSES,
  ...MORE_LINUX_ACTS,
  ...LOG_NEEDLES,
  ...MORE_LOG_NEEDLES,
  ...WINDOWS_NEEDLES,
  ...MORE_WINDOWS_STARTS,
  ...MORE_WINDOWS_OBJECTS,
  ...MORE_WINDOWS_SECURITY,
  ...MORE_WINDOWS_CHANNELS,
  ...CLOUDTRAIL_NEEDLES,
  ...MORE_CLOUDTRAIL_IDENTITY,
  ...MORE_CLOUDTRAIL_RESOURCES,
  ...KUBERNETES_NEEDLES,
  ...MORE_KUBERNETES,
];
export const BUDGETS = [2000, 1000, 500] as const;
const NOISE_EVENTS = 3000;

export interface RecallRow {
  readonly way: string;
  readonly budget: number;
  readonly missed: readonly Needle[];
}

/** Which needles are named, planted one at a time. */
export function needleRecall(withBaselines: boolean): RecallRow[] {
  const ways = ["digest", "digest, table off", ...(withBaselines ? Object.keys(BASELINES) : [])];
  const rows = ways.flatMap((way) =>
    BUDGETS.map((budget) => ({ way, budget, missed: [] as Needle[] })),
  );
  NEEDLES.forEach((needle, seed) => {
    const events = plant([needle], seed);
    const digests: Record<string, ReturnType<typeof foldAll>> = {
      digest: foldAll(events),
      "digest, table off": foldAll(events, false),
    };
    for (const row of rows) {
      const digest = digests[row.way];
      const text =
        digest === undefined
          ? (BASELINES[row.way]?.(events, row.budget) ?? "")
          : textFor(digest, row.budget);
      if (!isNamed(text, needle)) row.missed.push(needle);
    }
  });
  return rows;
}

/** Noise of the first needle's platform with the needles among it. */
export function plant(
  needles: readonly Needle[],
  seed: number,
  count = NOISE_EVENTS,
): EventRecord[] {
  const random = createRandom(seed + 1);
  const platform = needles[0]?.platform ?? "linux";
  const noise = makeNoise(platform, random, count);
  const planted = needles.map((needle) => ({ ...noise.shared(random), ...needle.fields }));
  return [...noise.events, ...planted].toSorted(
    (a, b) => Number(a["timestamp"]) - Number(b["timestamp"]),
  );
}

export function isNamed(text: string, { mark }: Needle): boolean {
  return text.toLowerCase().includes(mark.toLowerCase());
}
