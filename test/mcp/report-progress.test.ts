import { expect, test } from "vitest";
import { createProgress, type ProgressNote } from "../../src/mcp/report-progress.ts";
import { cleanText } from "../../src/text/clean-text.ts";

function startReporting() {
  const clock = { ms: 0 };
  const notes: ProgressNote[] = [];
  const progress = createProgress({
    send: (note) => void notes.push(note),
    elapsed: () => clock.ms,
  });
  return { clock, notes, progress };
}

test("a short call says nothing, a long one not more than once a second", () => {
  const { clock, notes, progress } = startReporting();
  for (let step = 1; step <= 40; step += 1) {
    clock.ms = step * 100;
    progress(step, 40, cleanText`step ${step}`);
  }
  expect(notes).toEqual([
    { progress: 10, total: 40, message: "step 10" },
    { progress: 20, total: 40, message: "step 20" },
    { progress: 30, total: 40, message: "step 30" },
    { progress: 40, total: 40, message: "step 40" },
  ]);
});

test("numbers only grow, also when another part of the work begins", () => {
  const { clock, notes, progress } = startReporting();
  for (const [index, done] of [1, 2, 3, 1, 1, 2, 1].entries()) {
    clock.ms = (index + 1) * 1000;
    progress(done, undefined, cleanText`pages`);
  }
  expect(notes.map((note) => note.progress)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(notes.every((note) => note.total === undefined)).toBe(true);
});
