import { expect, test } from "vitest";
import type { Logger } from "../../src/logger.ts";
import { createFolderProblems } from "../../src/data-folder/folder-problems.ts";
import { loadDataFolder } from "../../src/data-folder/load-data-folder.ts";
import { makeFolder } from "../support/make-folder.ts";

function createLog() {
  const warned: unknown[] = [];
  const logger = { warn: (fields: unknown) => warned.push(fields), info: () => {} };
  return { warned, logger: logger as unknown as Logger };
}

test("the log counts every reason of a file, with the first lines of each", async () => {
  const { warned, logger } = createLog();
  const folder = await makeFolder({
    "agents.json": [{ id: "agent-1" }, 7, 8, { hostname: "h" }],
    "x.jsonl": `${"x\n".repeat(12)}{"a":1}\n${'{"a":'.repeat(101)}1${"}".repeat(101)}\n`,
  });
  const { problems } = await loadDataFolder(folder, { logger });
  expect(warned).toEqual([
    {
      file: "agents.json",
      count: 3,
      reasons: [
        { why: "not a JSON object", count: 2, lines: [0, 0] },
        { why: "a record without an id", count: 1, lines: [0] },
      ],
    },
    {
      file: "x.jsonl",
      count: 13,
      reasons: [
        { why: "not a JSON object", count: 12, lines: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
        { why: "nested more than 100 deep", count: 1, lines: [14] },
      ],
    },
  ]);
  expect(problems[0]).toEqual({
    file: "agents.json",
    line: 0,
    element: 2,
    why: "not a JSON object",
  });
});

test("what is no longer kept is still counted, and logged with its lines", () => {
  const { warned, logger } = createLog();
  const problems = createFolderProblems();
  for (let line = 1; line <= 1000; line += 1) problems.add({ file: "a", line, why: "x" });
  problems.add({ file: "b", line: 5, why: "y" });
  problems.log(logger);
  expect(problems.kept).toHaveLength(1000);
  expect(problems.count()).toBe(1001);
  expect(warned[1]).toEqual({ file: "b", count: 1, reasons: [{ why: "y", count: 1, lines: [5] }] });
});
