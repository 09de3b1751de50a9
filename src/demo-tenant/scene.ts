import type { Host } from "./hosts.ts";
import { createRandom } from "../seeded/random.ts";
import type { Random } from "../seeded/random.ts";
import type { World } from "./world.ts";

/** An event as the API serves it, before its rules have judged it. */
export interface TenantEvent {
  readonly _id: string;
  readonly event_type: string;
  /** Epoch ms. */
  readonly timestamp: number;
  readonly [field: string]: unknown;
}

/** What happens, in order; what it returns is for the part of the script that called it. */
export type Script<T = void> = Generator<TenantEvent, T>;

/** A script's own clock, chance and process ids; scenes on several machines share them. */
export interface Stage {
  readonly world: World;
  readonly random: Random;
  readonly clock: { now: number; lastPid: number };
  /** Ids of the events with which the story began, as its script notes them. */
  readonly causes: string[];
}

/** A stage seen from one machine. */
export interface Scene extends Stage {
  readonly host: Host;
}

export interface StageOptions {
  readonly world: World;
  readonly seed: number;
  /** Epoch ms. */
  readonly start: number;
}

export function createStage({ world, seed, start }: StageOptions): Stage {
  const random = createRandom(seed);
  return { world, random, clock: { now: start, lastPid: random.int(900, 32_000) }, causes: [] };
}

export function atHost({ world, random, clock, causes }: Stage, host: Host): Scene {
  return { world, random, clock, causes, host };
}

/** Where Linux begins anew, so that numbers come again. */
const PID_MAX = 32_768;

/** Notes that a story began with this event: what an analyst must trace it back to. */
export function cause({ causes }: Stage, event: TenantEvent): TenantEvent {
  const { _id: id } = event;
  causes.push(id);
  return event;
}

/** Lets between `minMs` and `maxMs` pass. */
export function wait({ random, clock }: Stage, minMs: number, maxMs: number): void {
  clock.now += random.int(minMs, maxMs);
}

export function nextPid({ random, clock }: Stage): number {
  clock.lastPid += random.int(1, 9);
  if (clock.lastPid > PID_MAX) clock.lastPid = 300 + random.int(1, 9);
  return clock.lastPid;
}
