import type { Activity } from "../activity.ts";
import type { StoryOutcome } from "../finding.ts";
import type { Random } from "../../seeded/random.ts";
import type { Script, Stage } from "../scene.ts";
import type { World } from "../world.ts";

/** One thing that happened, told by what machines and AWS recorded of it, and what there is to learn. */
export interface Story {
  readonly outcome: StoryOutcome;
  readonly activities: readonly Activity[];
}

export interface StoryOptions {
  readonly world: World;
  readonly random: Random;
  /** Epoch ms; all is over four hours later at the most. */
  readonly start: number;
}

export type StoryBuilder = (options: StoryOptions) => Story;

/** The stage on which a story's cast is drawn, before any part is played. */
export function castingStage({ world, random, start }: StoryOptions): Stage {
  return { world, random, clock: { now: start, lastPid: 0 } };
}

/** A part of a story with a start of its own, so that its time is known before it is played. */
export function phase(
  story: string,
  part: { readonly name: string; readonly start: number },
  perform: (stage: Stage) => Script,
): Activity {
  return { label: `${story}/${part.name}`, start: part.start, perform, story };
}

/** What goes on as always while a story happens: it lands in the same alerts and proves nothing. */
export function backdrop(
  story: string,
  part: { readonly name: string; readonly start: number },
  perform: (stage: Stage) => Script,
): Activity {
  return { label: `${story}/${part.name}`, start: part.start, perform };
}

/** A time as an analyst would note it: ISO 8601 to the second, UTC, without a zone. */
export function momentOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 19);
}
