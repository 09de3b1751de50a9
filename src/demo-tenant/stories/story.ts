import type { Activity } from "../activity.ts";
import type { Fact, StoryKind, StoryOutcome, StoryPlatform } from "../finding.ts";
import type { Host } from "../hosts.ts";
import type { Duty, Person } from "../people.ts";
import type { Random } from "../../seeded/random.ts";
import type { Script, Stage } from "../scene.ts";
import type { World } from "../world.ts";

/** One thing that happened, told by what machines and AWS recorded of it, and what there is to learn. */
export interface Story {
  readonly outcome: StoryOutcome;
  readonly activities: readonly Activity[];
  /** When the last chapter begins, epoch ms. */
  readonly lastStart: number;
  /** Told ones. */
  readonly chapterCount: number;
}

export interface StoryOptions {
  readonly world: World;
  readonly random: Random;
  /** Epoch ms; all is over a day later at the most. */
  readonly start: number;
  /** How many chapters are told; all where it is absent. */
  readonly chapters?: number;
  /** Whether somebody stopped it after those; else it still goes on. */
  readonly isStopped?: boolean;
  /** Machines and people that several stories of a tenant share. */
  readonly crossroads: { readonly hosts: readonly Host[]; readonly people: readonly Person[] };
}

export type StoryBuilder = (options: StoryOptions) => Story;

/** A part of a story with a start of its own, so that its time is known before it is played. */
export interface Chapter {
  readonly name: string;
  /** Epoch ms; later than that of the chapter before. */
  readonly start: number;
  /** What was done, as a clause of the summary. */
  readonly deed: string;
  /** What its own events hold. */
  readonly facts: readonly Fact[];
  readonly perform: (stage: Stage) => Script;
  /** As an activity has it. */
  readonly uniformCount?: number;
}

/** What goes on as always while a story happens: it lands in the same alerts and proves nothing. */
export type Backdrop = Pick<Chapter, "name" | "start" | "perform">;

export interface Plot {
  readonly id: string;
  readonly kind: Exclude<StoryKind, "unfinished attack">;
  readonly platforms: readonly StoryPlatform[];
  readonly rootCause: string;
  readonly chapters: readonly Chapter[];
  readonly backdrops?: readonly Backdrop[];
  /** How people end it where they notice in time; it begins at the time given, epoch ms. */
  readonly response?: (start: number) => Backdrop;
}

const RESPONSE_AFTER_MS = 35 * 60_000;

/** Makes a story of a plot, as far as it is told. */
export function tell(options: StoryOptions, plot: Plot): Story {
  const { id, platforms, rootCause, backdrops = [], response } = plot;
  const chapters = plot.chapters.slice(0, options.chapters);
  const lastStart = Math.max(...chapters.map(({ start }) => start));
  const isWhole = chapters.length === plot.chapters.length;
  const ending =
    options.isStopped === true && response !== undefined
      ? [response(lastStart + RESPONSE_AFTER_MS)]
      : [];
  return {
    outcome: {
      id,
      kind: plot.kind === "attack" && !isWhole ? "unfinished attack" : plot.kind,
      verdict: plot.kind === "attack" ? "attack" : "benign",
      platforms,
      summary: chapters.map(({ deed }) => deed).join("; "),
      rootCause,
      facts: uniqueFacts(chapters.flatMap(({ facts }) => facts)),
    },
    activities: [
      ...[...backdrops, ...ending].map(({ name, start, perform }) => ({
        label: `${id}/${name}`,
        start,
        perform,
      })),
      ...chapters.map(({ name, start, perform, uniformCount }) => ({
        label: `${id}/${name}`,
        start,
        perform,
        story: id,
        ...(uniformCount !== undefined && { uniformCount }),
      })),
    ],
    lastStart,
    chapterCount: chapters.length,
  };
}

function uniqueFacts(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [`${fact.kind} ${fact.text}`, fact])).values()];
}

/** Facts as pairs of what they are and their text. */
export function factsOf(...pairs: readonly (readonly [Fact["kind"], string])[]): Fact[] {
  return pairs.map(([kind, text]) => ({ kind, text }));
}

/** One of the machines; rather one at which other stories play too. */
export function castHost({ random, crossroads }: StoryOptions, hosts: readonly Host[]): Host {
  const shared = hosts.filter((host) => crossroads.hosts.includes(host));
  return random.chance(0.6) && shared.length > 0 ? random.pick(shared) : random.pick(hosts);
}

/** One of the people of these duties; rather one whom other stories concern too. */
export function castPerson(
  { world, random, crossroads }: StoryOptions,
  ...duties: readonly Duty[]
): Person {
  const people = duties.flatMap((duty) => world.peopleOf(duty));
  const shared = people.filter((person) => crossroads.people.includes(person));
  return random.chance(0.5) && shared.length > 0 ? random.pick(shared) : random.pick(people);
}

/** The stage on which a story's cast is drawn, before any part is played. */
export function castingStage({ world, random, start }: StoryOptions): Stage {
  return { world, random, clock: { now: start, lastPid: 0 }, causes: [] };
}

/** A time as an analyst would note it: ISO 8601 to the second, UTC, without a zone. */
export function momentOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 19);
}
