import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tools } from "../../src/tools/catalogue.ts";
import {
  type Asked,
  cleansItsIds,
  failsInOneForm,
  type Invariant,
  isOneText,
  keepsItsBudget,
  keepsTextsInside,
  marksItsData,
  namesItsBanner,
  recordsMissing,
} from "./contract/invariants.ts";
import { MARKER } from "./contract/rewrite.ts";
import {
  FAILURES,
  type Situation,
  situationsOf,
  withHostile,
  withMarkedTexts,
} from "./contract/situations.ts";
import { CONTRACT } from "./contract/table.ts";
import { openWorld, type World } from "./contract/world.ts";
import { writtenDown } from "./contract/written-down.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

test("every tool has a contract, and every contract a tool", () => {
  expect(Object.keys(CONTRACT).toSorted()).toEqual(tools.map(({ name }) => name).toSorted());
});

describe.each(tools.map((tool) => [tool.name, tool] as const))("%s", (_name, tool) => {
  const situations = tool.versions
    .toSorted((left, right) => right - left)
    .flatMap((apiVersion) => situationsOf(tool, apiVersion));
  const withRecords = situations.filter(({ name }) => name === "full answer" || name === "empty");
  /** From the tenant as it is. */
  let plain: Asked[] = [];
  /** From one whose every text is marked. */
  let marked: Asked[] = [];
  /** From one whose every id is hostile. */
  let hostile: Asked[] = [];

  beforeAll(async () => {
    plain = await askAll(tool.name, situations, "[demo tenant] ");
    marked = await askAll(tool.name, situations.map(withMarkedTexts), "[data folder] ");
    hostile = await askAll(tool.name, withRecords.map(withHostile), "");
  });

  test("answers as it is written down", async () => {
    await expect(writtenDown(plain)).toMatchFileSnapshot(`contract/answers/${tool.name}.txt`);
  });

  test("an answer names its banner in the first line, once", () => {
    const answers = [...plain, ...marked, ...hostile].filter(({ answer }) => !answer.isError);
    expect(violations(namesItsBanner, answers)).toEqual([]);
  });

  test("an error names its banner in the first line, once", () => {
    const errors = [...plain, ...marked, ...hostile].filter(({ answer }) => answer.isError);
    expect(violations(namesItsBanner, errors)).toEqual([]);
  });

  test("keeps to its budget", () => {
    expect(violations(keepsItsBudget, [...plain, ...marked, ...hostile])).toEqual([]);
  });

  test("is one text with links, without structuredContent", () => {
    expect(violations(isOneText, plain)).toEqual([]);
  });

  test("marks its data, whatever the data", () => {
    expect(violations(marksItsData, [...plain, ...marked, ...hostile])).toEqual([]);
  });

  test("shows texts of the API between the marks only", () => {
    const full = marked.filter(({ situation }) => situation.name === "full answer");
    const showsTexts = full.some(({ answer }) => answer.text.includes(MARKER));
    expect(showsTexts).toBe(CONTRACT[tool.name]?.numbersOnly !== true);
    expect(violations(keepsTextsInside, marked)).toEqual([]);
  });

  test("shows no id raw, and beside its data only what looks like an id", () => {
    expect(violations(cleansItsIds, hostile)).toEqual([]);
  });

  test("answers what can be answered, and says in one form what cannot", () => {
    expect(
      violations(
        failsInOneForm,
        plain.filter((asked) => asked.situation.name !== "odd record"),
      ),
    ).toEqual([]);
  });

  test("an odd value costs no more than itself", () => {
    const odd = plain.filter(({ situation }) => situation.name === "odd record");
    expect(violations(failsInOneForm, odd)).toEqual([]);
    for (const { situation, answer } of odd) {
      const whole = plain.find((other) => isSameCall(other.situation, situation));
      expect(recordsMissing(whole?.answer ?? answer, answer)).toEqual([]);
    }
  });

  test.each(Object.entries(FAILURES))(
    "tells %s of the upstream as that",
    async (code, rewriting) => {
      const failing = situations.filter(({ name }) => name === "forbidden");
      const all = failing.map((situation) => Object.assign({}, situation, { rewriting }));
      const asked = await askAll(tool.name, all, "[demo tenant] ");
      expect(violations(failsInOneForm, asked)).toEqual([]);
      for (const { answer } of asked) expect(answer.text).toContain(`error ${code}: `);
    },
  );
});

async function askAll(
  tool: string,
  situations: readonly Situation[],
  banner: string,
): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const situation of situations) {
    all.push({ situation, banner, answer: await world.ask({ ...situation, tool, banner }) });
  }
  return all;
}

function isSameCall(left: Situation, right: Situation): boolean {
  return left.apiVersion === right.apiVersion && left.args === right.args;
}

/** What is wrong, each with the version, the situation and the arguments. */
function violations(invariant: Invariant, all: readonly Asked[]): string[] {
  return all.flatMap((asked) => {
    const { apiVersion, name, args } = asked.situation;
    const where = `version ${apiVersion}, ${name}, ${JSON.stringify(args)}`;
    return invariant(asked).map((problem) => `${where}: ${problem}`);
  });
}
