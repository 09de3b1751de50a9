import { deriveSeed } from "../seeded/random.ts";
import { createStage } from "./scene.ts";
import type { Script, Stage, TenantEvent } from "./scene.ts";
import type { World } from "./world.ts";

/** Something that happened: it can be played again at any time and gives the same events. */
export interface Activity {
  readonly label: string;
  /** Epoch ms. */
  readonly start: number;
  readonly perform: (stage: Stage) => Script;
  /** The story it is part of; routine has none. */
  readonly story?: string;
  /**
   * Where all its events are matched by the same rules, in the same groups, and are over before now: how many
   * there are. Then the first stands for all when alerts are found, and the rest is made when it is read.
   */
  readonly uniformCount?: number;
}

/**
 * Plays an activity.
 * @yields its events in order, none later than now
 */
export function* play(world: World, activity: Activity): Script {
  const { label, start, perform } = activity;
  // Labels are unique, so adding an activity leaves all others as they were.
  const stage = createStage({ world, seed: deriveSeed(world.seed, "activity", label), start });
  for (const event of perform(stage)) {
    if (insertTimeOf(event) <= world.now) yield event;
  }
}

/** Ids of the events, none later than now, with which a story began. */
export function causesOf(world: World, { label, start, perform }: Activity): string[] {
  const stage = createStage({ world, seed: deriveSeed(world.seed, "activity", label), start });
  const happened = new Set<string>();
  for (const event of perform(stage)) {
    const { _id: id } = event;
    if (stage.causes.includes(id) && insertTimeOf(event) <= world.now) happened.add(id);
  }
  return [...happened];
}

/** When the service had the event, epoch ms; rules see it then. */
export function insertTimeOf(event: TenantEvent): number {
  const time = event["_insert_time"] ?? event["ingestTime"];
  return typeof time === "number" ? time : event.timestamp;
}
