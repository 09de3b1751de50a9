import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const MIB = 2 ** 20;

/** MiB of the young generation after much garbage, in a process of its own. */
function youngMiB({ flags = [], isLimited }: { flags?: string[]; isLimited: boolean }): number {
  const script = `
    import { getHeapSpaceStatistics } from "node:v8";
    const { limitYoungGeneration } = await import(${JSON.stringify(new URL("../dist/young-generation.js", import.meta.url))});
    if (${String(isLimited)}) limitYoungGeneration(process.env);
    let kept = [];
    for (let index = 0; index < 2e6; index += 1) {
      kept.push({ index });
      if (kept.length > 1e5) kept = [];
    }
    const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
    console.log(space.space_size);`;
  const args = [...flags, "--input-type=module", "--eval", script];
  return Number(execFileSync(process.execPath, args, { encoding: "utf8" })) / MIB;
}

test("new objects have 8 MiB however many there are", () => {
  expect(youngMiB({ isLimited: true })).toBe(8);
});

test("without the limit they would have more", () => {
  expect(youngMiB({ isLimited: false })).toBeGreaterThan(8);
});

test("a size that the user gives stays", () => {
  expect(youngMiB({ isLimited: true, flags: ["--max-semi-space-size=16"] })).toBeGreaterThan(8);
});
