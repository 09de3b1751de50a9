import { expect, test } from "vitest";
import { BEHAVIOURS } from "../../../src/digest/behaviours/table.ts";
import { techniqueName } from "../../../src/digest/behaviours/techniques.ts";
import { behaviourTable } from "./behaviour-table.ts";

test("the page of behaviours is what the tables and their examples say", async () => {
  await expect(behaviourTable()).toMatchFileSnapshot("../../../docs/behaviours.md");
});

test("every technique has ATT&CK's own name", () => {
  const nameless = BEHAVIOURS.filter(
    ({ technique }) => technique !== "" && techniqueName(technique) === "",
  );
  expect(nameless.map(({ id }) => id)).toEqual([]);
});
