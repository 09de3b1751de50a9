import { causesOf, play } from "./activity.ts";
import type { Activity } from "./activity.ts";
import type { Detection } from "./detect.ts";
import type { Fact, Finding, StoryOutcome } from "./finding.ts";
import type { World } from "./world.ts";

export interface Told {
  readonly world: World;
  readonly activities: readonly Activity[];
  readonly stories: readonly StoryOutcome[];
  /** By alert id. */
  readonly detections: ReadonlyMap<string, Detection>;
}

/** What became of the stories: the alerts they raised, and the truth about each. */
export function findStories({ world, activities, stories, detections }: Told): Finding[] {
  return stories.map((story) => {
    const own = activities.filter((activity) => activity.story === story.id);
    return {
      ...story,
      alertIds: [...detections]
        .filter(([, { contributions }]) =>
          contributions.some(({ activity }) => activity.story === story.id),
        )
        .map(([id]) => id),
      hosts: textsOf(story.facts, "host"),
      accounts: textsOf(story.facts, "user", "account"),
      indicators: {
        addresses: textsOf(story.facts, "address"),
        domains: textsOf(story.facts, "domain"),
        hashes: textsOf(story.facts, "hash"),
        commands: textsOf(story.facts, "command"),
        files: textsOf(story.facts, "tool", "object"),
        keys: textsOf(story.facts, "key"),
      },
      rootCauseIds: () => own.flatMap((activity) => causesOf(world, activity)),
      eventIds: () => own.flatMap((activity) => idsOf(world, activity)),
    };
  });
}

function textsOf(facts: readonly Fact[], ...kinds: readonly Fact["kind"][]): string[] {
  return facts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
}

function idsOf(world: World, activity: Activity): string[] {
  return [...play(world, activity)].map(({ _id: id }) => id);
}
