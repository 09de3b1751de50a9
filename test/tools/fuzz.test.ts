import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tools } from "../../src/tools/catalogue.ts";
import { idsOf } from "./contract/ids.ts";
import { CONTRACT } from "./contract/table.ts";
import type { Args } from "./contract/tool-contract.ts";
import { openWorld, type World } from "./contract/world.ts";
import { anyArguments, anyChange } from "./fuzz/arbitraries.ts";
import { wrongWith } from "./fuzz/invariants.ts";

/** More with FUZZ_RUNS, other calls with FUZZ_SEED. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 20);
const seed = Number(process.env["FUZZ_SEED"] ?? 7);

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

describe.each(tools.map((tool) => [tool.name, tool] as const))("%s", (name, tool) => {
  test.each(tool.versions)(
    "answers any call of any upstream in form, version %i",
    async (apiVersion) => {
      const ids = idsOf(apiVersion);
      const contract = CONTRACT[name];
      const known: readonly Args[] = contract
        ? [contract.full(ids), ...(contract.views?.(ids) ?? [])]
        : [{}];
      let isAnswered = false;
      await fc.assert(
        fc.asyncProperty(anyArguments(tool.input, known), anyChange, async (args, change) => {
          const rewriting = { answer: change };
          const answer = await world.ask({ apiVersion, tool: name, args, banner: "", rewriting });
          isAnswered ||= !answer.isError;
          expect(wrongWith(answer, args)).toEqual([]);
        }),
        { numRuns, seed, endOnFailure: true },
      );
      // A made-up code is refused, and a rule of no known type cannot be put back.
      expect(isAnswered || tool.writes !== undefined).toBe(true);
    },
  );
});
