import { expect, test } from "vitest";
import { BEHAVIOURS } from "../../src/digest/behaviours/table.ts";
import { tablesToPrepare } from "../../src/digest/prepare.ts";

test("preparing takes many small steps and leaves no pattern in another state", () => {
  const steps = tablesToPrepare();
  const acts = new Set(BEHAVIOURS.flatMap((behaviour) => behaviour.acts));
  expect(steps.length).toBeGreaterThan(acts.size);
  for (const step of steps) step();

  const patterns = BEHAVIOURS.flatMap(({ conditions }) => conditions).map(({ pattern }) => pattern);
  expect(patterns.filter(({ lastIndex }) => lastIndex !== 0)).toEqual([]);
  expect(patterns.filter(({ global, sticky }) => global || sticky)).toEqual([]);
});
