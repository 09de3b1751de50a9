import { describe, expect, test } from "vitest";
import type { Behaviour } from "../../../src/digest/behaviours/behaviour.ts";
import { BEHAVIOURS, matchBehaviours } from "../../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { ALL_EXAMPLES } from "./examples/all-examples.ts";

const describeEvent = createDescriber(matchBehaviours);

function rowsOf(area: string): Behaviour[] {
  return BEHAVIOURS.filter(({ id }) => id.startsWith(`${area}.`));
}

test("every area of the table has its examples", () => {
  const areas = new Set(BEHAVIOURS.map(({ id }) => id.slice(0, id.indexOf("."))));
  expect(Object.keys(ALL_EXAMPLES).toSorted()).toEqual([...areas].toSorted());
});

describe.each(Object.entries(ALL_EXAMPLES))("%s", (area, examples) => {
  test("every behaviour has an example, and every example a behaviour", () => {
    const ids = rowsOf(area).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(examples).toSorted()).toEqual(ids.toSorted());
  });

  test.each(rowsOf(area))("$id is shown by its example and not by its counter-example", (row) => {
    const { hit, miss } = examples[row.id] ?? {};
    const shown = describeEvent(hit ?? {}).shape;
    const other = describeEvent(miss ?? {}).shape;
    expect(shown.hits.map(({ id }) => id)).toContain(row.id);
    expect(other.hits.map(({ id }) => id)).not.toContain(row.id);
    // A counter-example from elsewhere would prove nothing.
    expect(row.acts).toContain(other.act);
  });
});
