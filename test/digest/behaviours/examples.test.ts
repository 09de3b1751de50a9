import { describe, expect, test } from "vitest";
import type { Behaviour } from "../../../src/digest/behaviours/behaviour.ts";
import { BEHAVIOURS, matchBehaviours } from "../../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { CLOUDTRAIL_EXAMPLES } from "./examples/cloudtrail.ts";
import type { Examples } from "./examples/example.ts";
import { KUBERNETES_EXAMPLES } from "./examples/kubernetes.ts";
import { LINUX_EXAMPLES } from "./examples/linux.ts";
import { LOGS_EXAMPLES } from "./examples/logs.ts";
import { WINDOWS_CHANNELS_EXAMPLES } from "./examples/windows-channels.ts";
import { WINDOWS_OBJECTS_EXAMPLES } from "./examples/windows-objects.ts";
import { WINDOWS_PROCESSES_EXAMPLES } from "./examples/windows-processes.ts";

const AREAS: Readonly<Record<string, Examples>> = {
  cloudtrail: CLOUDTRAIL_EXAMPLES,
  kubernetes: KUBERNETES_EXAMPLES,
  linux: LINUX_EXAMPLES,
  logs: LOGS_EXAMPLES,
  "windows-channels": WINDOWS_CHANNELS_EXAMPLES,
  "windows-objects": WINDOWS_OBJECTS_EXAMPLES,
  "windows-processes": WINDOWS_PROCESSES_EXAMPLES,
};

const describeEvent = createDescriber(matchBehaviours);

function rowsOf(area: string): Behaviour[] {
  return BEHAVIOURS.filter(({ id }) => id.startsWith(`${area}.`));
}

test("every area of the table has its examples", () => {
  const areas = new Set(BEHAVIOURS.map(({ id }) => id.slice(0, id.indexOf("."))));
  expect(Object.keys(AREAS).toSorted()).toEqual([...areas].toSorted());
});

describe.each(Object.entries(AREAS))("%s", (area, examples) => {
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
