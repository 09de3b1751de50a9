import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { BEHAVIOURS } from "../../src/digest/behaviours/table.ts";
import { prepareDigest } from "../../src/tools/prepare-digest.ts";

test("while a digest is prepared, whatever else is waiting gets its turn after every step", async () => {
  const preparing = prepareDigest().then(() => "done");
  let turns = 0;
  while ((await Promise.race([preparing, setImmediate("not yet")])) === "not yet") turns += 1;

  expect(turns).toBeGreaterThan(BEHAVIOURS.length);
});
