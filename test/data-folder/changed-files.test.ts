import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadFolder } from "../support/load-folder.ts";
import { startSimulator } from "../support/start-simulator.ts";

const EVENTS = ["a", "b"].map((_id) => ({
  _id,
  event_type: "audit",
  timestamp: 1_769_853_600_000,
}));

test.each([
  ["is shorter", (path: string) => writeFile(path, `${JSON.stringify(EVENTS[0])}\n`), "it changed"],
  ["is gone", (path: string) => rm(path), "it was gone"],
])(
  "of a file that %s since it was read nothing is sent, and it is named",
  async (_how, change, why) => {
    const { path, tenant } = await loadFolder({ "x.jsonl": EVENTS });
    await change(join(path, "x.jsonl"));
    const { send } = await startSimulator({ tenant });

    const { status, text } = await send(`/alerts/${tenant.alerts[0]?.id}/events`);

    expect(status).toBe(410);
    expect(text).toContain(`no longer as it was read (x.jsonl: ${why}`);
  },
);
