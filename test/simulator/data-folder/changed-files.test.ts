import { execFileSync } from "node:child_process";
import { rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadDataFolder } from "../../../src/simulator/data-folder/load-data-folder.ts";
import { makeFolder } from "../../support/make-folder.ts";
import { startSimulator } from "../../support/start-simulator.ts";

/** Node makes none itself. */
const MAKE_PIPE = "mkfifo";

test.each([
  ["longer", '{"a":1}\n{"a":2}\n'],
  ["of the same length", '{"a":2}\n'],
])(
  "a file that is %s since the start is an honest failure, not half a list",
  async (_how, content) => {
    const folder = await makeFolder({ "x.jsonl": [{ a: 1 }] });
    const path = join(folder, "x.jsonl");
    await utimes(path, 1000, 1000);
    const { tenant } = await loadDataFolder(folder);
    await writeFile(path, content);
    const { send } = await startSimulator({ tenant });
    const { status, text } = await send(`/alerts/${tenant.alerts[0]?.id}/events`);
    expect(status).toBe(410);
    expect(text).toMatch(/x\.jsonl .*has changed .*restart/);
  },
);

test.each([
  ["is gone", (path: string) => rm(path), "is no longer there"],
  [
    "has become a pipe",
    async (path: string) => {
      await rm(path);
      execFileSync(MAKE_PIPE, [path]);
    },
    "has changed",
  ],
])(
  "a file that %s since the start is named, and nothing waits for it",
  async (_how, change, says) => {
    const folder = await makeFolder({ "x.jsonl": [{ a: 1 }] });
    const { tenant } = await loadDataFolder(folder);
    await change(join(folder, "x.jsonl"));
    const { send } = await startSimulator({ tenant });
    const { status, text } = await send(`/alerts/${tenant.alerts[0]?.id}/events`);
    expect([status, text]).toEqual([
      410,
      expect.stringContaining(`x.jsonl of the data folder ${says}`),
    ]);
  },
);
