import { expect, test } from "vitest";
import { BEHAVIOURS } from "../../../src/digest/behaviours/table.ts";
import { techniqueName } from "../../../src/digest/behaviours/techniques.ts";
import { ALL_EXAMPLES } from "./examples/all-examples.ts";
import { behaviourTable } from "./behaviour-table.ts";

test.each(Object.keys(ALL_EXAMPLES))(
  "the page of %s behaviours is what the table and its examples say",
  async (area) => {
    await expect(behaviourTable(area)).toMatchFileSnapshot(`../../../docs/behaviours/${area}.md`);
  },
);

test("every technique has ATT&CK's own name", () => {
  const nameless = BEHAVIOURS.filter(
    ({ technique }) => technique !== "" && techniqueName(technique) === "",
  );
  expect(nameless.map(({ id }) => id)).toEqual([]);
});
