import { expect, test } from "vitest";
import { createEventFold } from "../../../src/digest/fold.ts";
import { createLineCost } from "../../../src/digest/render/budget.ts";
import { renderGroups } from "../../../src/digest/render/group-lines.ts";
import { createShowTime } from "../../../src/digest/render/show-time.ts";
import { createClean } from "../../../src/text/clean.ts";

const START = Date.UTC(2026, 0, 31);
/** One family of 30 shapes, none of them a tenth of it, of which 10 came more than once. */
const fold = createEventFold();
for (let shape = 0; shape < 30; shape += 1) {
  for (let time = 0; time < (shape < 10 ? 12 : 1); time += 1) {
    const letters = String.fromCharCode(97 + (shape % 26), 97 + Math.floor(shape / 26));
    fold.add(
      {
        _id: `${letters}-${String(time)}`,
        event_type: "audit",
        syscall: "execve",
        timestamp: START + shape,
        user: "app",
        exe: "/usr/bin/df",
        arguments: `df /mnt/${letters}x`,
      },
      100,
    );
  }
}
const digest = fold.end();

function linesFor(tokens: number, isRoomy: boolean): readonly string[] {
  return renderGroups(digest, {
    tokens,
    clean: createClean({ redact: true }),
    costOf: createLineCost(),
    times: createShowTime(digest.first, digest.last),
    isTimed: false,
    named: new Set(),
    isRoomy,
  }).lines;
}

test("a family of many shapes is one line", () => {
  expect(linesFor(2000, false)).toEqual([
    expect.stringMatching(/^140× f\d+ execve df in 30 shapes such as /),
    "other: 0",
  ]);
});

test("where there is room for every shape, each has its line", () => {
  const lines = linesFor(2000, true);

  expect(lines.filter((line) => line.startsWith("12× g"))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith("1× g"))).toHaveLength(20);
  expect(lines.at(-1)).toBe("other: 0");
});

test("else room goes to shapes that came more than once, and all still adds up", () => {
  const lines = linesFor(600, true);

  expect(lines.filter((line) => line.startsWith("12× g"))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith("1× "))).toEqual([]);
  expect(lines).toContainEqual(expect.stringMatching(/^20× f\d+ execve df in 20 shapes such as /));
});

test.each([60, 120, 250])("of %i tokens none too many are spent on them", (tokens) => {
  const cost = createLineCost();
  const lines = linesFor(tokens, true);

  expect(lines.reduce((sum, line) => sum + cost(line), 0)).toBeLessThanOrEqual(tokens);
  const told = lines.map((line) => Number(/^(\d+)×/.exec(line)?.[1] ?? 0));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(140);
});
