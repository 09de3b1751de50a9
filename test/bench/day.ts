import { matchBehaviours } from "../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../src/digest/describe/create-describer.ts";
import { decodeDigestCursor } from "../../src/digest/render/digest-cursor.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { actName } from "./dense.ts";
import { foldAll, pageFor } from "./digest-text.ts";
import { isNamed, NEEDLES, plant } from "./needle-recall.ts";
import type { Needle, Platform } from "./needles/needle.ts";
import { makeNoise } from "./noise/make-noise.ts";
import { createRandom } from "./random.ts";

const PLATFORMS: readonly Platform[] = ["linux", "windows", "cloudtrail"];
const NOISE_EVENTS = 30_000;
const ATTACKS = 280;
const CALLS = 10;
const BUDGETS = [8000, 2000, 1000, 500] as const;

export interface DayRow {
  readonly what: string;
  readonly budget: number;
  readonly attacks: number;
  /** Whose mark stands in the first text, and in ten. */
  readonly first: number;
  readonly inTen: number;
  /** The same where the name of the act with its technique counts as well. */
  readonly firstByName: number;
  readonly inTenByName: number;
  /** Calls until nothing was left to advise, ten at most. */
  readonly calls: number;
}

/** A day of many attacks in one alert: what is named by the first text, and by ten calls that do only what the text before advises. */
export function dayRecall(): DayRow[] {
  return PLATFORMS.flatMap((platform, seed) => {
    const attacks = attacksOf(platform, seed);
    const noise = makeNoise(platform, createRandom(seed), NOISE_EVENTS).events;
    const planted: EventRecord[] = attacks.flatMap((needle, index) => plant([needle], index, 0));
    const digest = foldAll([...noise, ...planted]);
    return BUDGETS.map((budget) => {
      const texts: string[] = [];
      let cursor: string | undefined;
      do {
        const from = cursor === undefined ? undefined : decodeDigestCursor(cursor);
        const text = pageFor(digest, budget, from);
        texts.push(text);
        cursor = /cursor="([^"]+)"/.exec(text.slice(text.lastIndexOf("\nnext: ")))?.[1];
      } while (cursor !== undefined && texts.length < CALLS);
      const [first = ""] = texts;
      const named = (told: readonly string[], says: typeof isNamed) =>
        attacks.filter((attack) => told.some((text) => says(text, attack))).length;
      return {
        what: `${String(attacks.length)} attacks, ${platform}`,
        budget,
        attacks: attacks.length,
        first: named([first], isNamed),
        inTen: named(texts, isNamed),
        firstByName: named([first], isToldByName),
        inTenByName: named(texts, isToldByName),
        calls: texts.length,
      };
    });
  });
}

function attacksOf(platform: Platform, seed: number): Needle[] {
  const random = createRandom(seed + 31);
  return NEEDLES.filter((needle) => needle.platform === platform)
    .map((needle) => ({ needle, order: random.next() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, ATTACKS)
    .map(({ needle }) => needle);
}

const describe = createDescriber(matchBehaviours);

/** Whether its mark stands there, or a line with both its technique and the name of what was done. */
function isToldByName(text: string, needle: Needle): boolean {
  if (isNamed(text, needle)) return true;
  const { hits, kind, program } = describe(needle.fields).shape;
  const technique = hits[0]?.technique ?? "";
  const name = actName({ kind, program }).toLowerCase();
  if (technique === "" || name === "") return false;
  return text
    .split("\n")
    .some((line) => line.includes(technique) && line.toLowerCase().includes(name));
}
