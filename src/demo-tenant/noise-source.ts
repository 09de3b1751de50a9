import type { EventSource } from "../tenant/tenant.ts";
import type { Activity } from "./activity.ts";
import { adminSessions } from "./routine/admin-sessions.ts";
import { applicationTraffic } from "./routine/application-traffic.ts";
import { cloudWork } from "./routine/cloud-work.ts";
import { clusterWork } from "./routine/cluster-work.ts";
import { containerWork } from "./routine/container-work.ts";
import { internetNoise } from "./routine/internet-noise.ts";
import { machineUpkeep } from "./routine/machine-upkeep.ts";
import { windowsWork } from "./routine/windows-work.ts";
import { deriveSeed } from "../seeded/random.ts";
import { createStage } from "./scene.ts";
import type { TenantEvent } from "./scene.ts";
import { DAY_MS } from "../seeded/time.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

export type NoiseKind = "linux" | "windows" | "cloudtrail" | "cluster" | "mixed";

export interface NoiseOptions {
  readonly count: number;
  readonly seed: number;
  readonly kind: NoiseKind;
  /** Epoch ms of the last event, about; one fixed moment where it is left out. */
  readonly now?: number;
}

type Plan = (world: World) => Activity[];

const LINUX: readonly Plan[] = [internetNoise, adminSessions, machineUpkeep, applicationTraffic];
const CLUSTER: readonly Plan[] = [clusterWork, containerWork];
const PLANS: Readonly<Record<NoiseKind, readonly Plan[]>> = {
  linux: LINUX,
  windows: [windowsWork],
  cloudtrail: [cloudWork],
  cluster: CLUSTER,
  mixed: [...LINUX, windowsWork, cloudWork, ...CLUSTER],
};
const FIXED_NOW_MS = Date.UTC(2026, 0, 15);

/**
 * Exactly `count` events of ordinary days, one after the other, made while they are read:
 * for measuring what reads them, whatever the number.
 */
export function noiseSource(options: NoiseOptions): EventSource {
  return { count: options.count, open: () => makeNoise(options) };
}

function* makeNoise(options: NoiseOptions): Generator<string, void> {
  let left = options.count;
  for (const event of days(options)) {
    if (left === 0) return;
    yield JSON.stringify(event);
    left -= 1;
  }
}

// Habit after habit, each beginning where the last one ended, so that the times of all rise.
function* days({ seed, kind, now = FIXED_NOW_MS }: NoiseOptions): Generator<TenantEvent, void> {
  const world = createWorld({ seed, now });
  const activities = PLANS[kind].flatMap((plan) => plan(world));
  let start = now - 7 * DAY_MS;
  for (let round = 0; ; round += 1) {
    for (const { label, perform } of activities) {
      const stage = createStage({ world, seed: deriveSeed(seed, label, round), start });
      yield* perform(stage);
      start = stage.clock.now;
    }
  }
}
