import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmod, link, symlink, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { openDataFolder } from "../../src/data-folder/open-data-folder.ts";
import { eventTexts, loadFolder } from "../support/load-folder.ts";
import { makeFolder } from "../support/make-folder.ts";
import { startSimulator } from "../support/start-simulator.ts";

function line(id: number | string, fields: Readonly<Record<string, unknown>> = {}): string {
  const event = {
    _id: `event-${id}`,
    event_type: "audit",
    timestamp: 1_769_853_600_000,
    ...fields,
  };
  return JSON.stringify(event);
}

async function eventsOf(tenant: Tenant, index = 0): Promise<string[]> {
  const id = tenant.alerts[index]?.id ?? "";
  const texts = await eventTexts(tenant, id);
  expect(tenant.events(id)?.count ?? 0).toBe(texts.length);
  return texts;
}

test("byte order mark, CRLF, blank lines and a last line without an end are read", async () => {
  const content = `\uFEFF${line(1)}\r\n\r\n  \n${line(2)}\r\n${line(3)}`;
  const { tenant, unread } = await loadFolder({ "x.jsonl": content });
  expect(await eventsOf(tenant)).toEqual([line(1), line(2), line(3)]);
  expect(unread).toEqual([]);
});

test("bad lines are reported by file and line, and the rest is served", async () => {
  const lines = [line(1), "{", "[1]", "null", '"text"', line(2), '{"a":1}}'];
  const { tenant, unread, unreadCount } = await loadFolder({ "x.jsonl.gz": lines.join("\n") });
  expect(await eventsOf(tenant)).toEqual([line(1), line(2)]);
  expect(unread.flatMap((part) => part.lines).toSorted((left, right) => left - right)).toEqual([
    2, 3, 4, 5, 7, 7,
  ]);
  expect(unreadCount).toBe(6);
});

function deep(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
}

test("a record nested deeper than any stack is left out and reported, its neighbours stay", async () => {
  const lines = [line(1), deep(50_000), line(2), `{"event":${deep(101)}}`];
  const { tenant, unread } = await loadFolder({ "x.jsonl": lines.join("\n") });
  expect(await eventsOf(tenant)).toEqual([line(1), line(2)]);
  expect(unread.map((part) => part.lines)).toEqual([[2], [4]]);
});

test("a line of 64 MiB is left out without being held, its neighbours stay", async () => {
  const huge = `{"a":"${"x".repeat(64 * 1024 * 1024)}"}`;
  const { tenant, unread } = await loadFolder({
    "x.jsonl.gz": [line(1), huge, line(2), huge.replace("{", "text")].join("\n"),
  });
  expect(await eventsOf(tenant)).toEqual([line(1), line(2)]);
  expect(unread).toEqual([
    { file: "x.jsonl.gz", why: "longer than 16 MiB", count: 2, lines: [2, 4] },
  ]);
});

test("bytes that are not UTF-8 are replaced and reported, the event stays", async () => {
  const [before = "", after = ""] = line(1, { user: "HERE" }).split("HERE");
  const bytes = [Buffer.from(before), Buffer.from([0xe9, 0xff]), Buffer.from(`${after}\n`)];
  const fine = line(2, { user: "\uFFFD" });
  const { tenant, unread } = await loadFolder({
    "x.jsonl": Buffer.concat([...bytes, Buffer.from(fine)]),
  });
  expect(await eventsOf(tenant)).toEqual([line(1, { user: "\uFFFD\uFFFD" }), fine]);
  expect(unread).toMatchObject([{ lines: [1], why: expect.stringContaining("not UTF-8") }]);
});

test.skipIf(process.getuid?.() === 0)(
  "a folder without permission is said to be so, and its neighbours are read",
  async () => {
    const folder = await makeFolder({ "closed/x.jsonl": line(1), "y.jsonl": line(2) });
    const closed = join(folder, "closed");
    await chmod(closed, 0);
    onTestFinished(() => chmod(closed, 0o700));
    const { tenant, unread } = await loadFolder(folder);
    expect(tenant.alerts.map(({ title }) => title)).toContain("y");
    expect(unread).toMatchObject([{ file: "closed", why: "no permission to read it" }]);
  },
);

test("links out of the folder, linked folders, pipes and sockets are not opened", async () => {
  const outside = await makeFolder({ "secret.jsonl": line("secret") });
  const folder = await makeFolder({ "real.jsonl": line(1), "x.json/inner.txt": line(2) });
  await symlink(join(outside, "secret.jsonl"), join(folder, "leak.jsonl"));
  await symlink(outside, join(folder, "export"));
  await symlink(join(folder, "real.jsonl"), join(folder, "twin.jsonl"));
  await link(join(folder, "real.jsonl"), join(folder, "hard.jsonl"));
  await symlink(join(folder, "gone.jsonl"), join(folder, "dangling.jsonl"));
  execFileSync("/usr/bin/env", ["mkfifo", join(folder, "pipe.jsonl")]);
  const server = createServer().listen(join(folder, "socket.jsonl"));
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { tenant, unread, events } = await loadFolder(folder);
  expect(events).toBe(2);
  expect(tenant.alerts.map(({ title }) => title)).toContain("hard");
  expect(unread.map(({ file }) => file)).toEqual([
    "dangling.jsonl",
    "export",
    "leak.jsonl",
    "pipe.jsonl",
    "socket.jsonl",
  ]);
});

test("gzip that unpacks to 300 MiB of blank lines does not hold up the start, nor the files beside it", async () => {
  const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, "\n"));
  const folder = await makeFolder({ "a.gz": bomb, "b.jsonl": line(1) });
  const dataFolder = await openDataFolder(folder, { lookEveryMs: 0, patienceMs: 0 });
  onTestFinished(() => dataFolder.close());
  expect(dataFolder.report()).toMatchObject({ events: 0, unread: [] });
  await dataFolder.whenRead;
  expect(dataFolder.report()).toMatchObject({ open: 0, events: 1, unread: [] });
});

test("a file of the same length that has changed since is an honest failure, not another list", async () => {
  const folder = await makeFolder({ "x.jsonl": line(1) });
  const path = join(folder, "x.jsonl");
  await utimes(path, 1000, 1000);
  const { tenant } = await loadFolder(folder);
  await writeFile(path, line(2));
  const { send } = await startSimulator({ tenant });
  const { status, text } = await send(`/alerts/${tenant.alerts[0]?.id}/events`);
  expect(status).toBe(410);
  expect(text).toContain("(x.jsonl: it changed");
});

test("no lines at all can break the reading, and every event that is counted is served", async () => {
  const json = fc.json({ maxDepth: 3 });
  const event = fc.dictionary(
    fc.constantFrom(
      "_id",
      "event_type",
      "timestamp",
      "agent_id",
      "host_metadata",
      "hostname",
      "__proto__",
      "id",
      "rule",
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const anyLine = fc.oneof(
    json,
    fc.string(),
    event.map((fields) => JSON.stringify(fields)),
  );
  const content = fc
    .array(anyLine, { minLength: 1, maxLength: 12 })
    .map((lines) => lines.join("\n"));
  const bytes = fc.oneof(
    content.map((text) => Buffer.from(text)),
    fc.uint8Array({ minLength: 1 }).map((array) => Buffer.from(array)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (left, right) => {
      const { tenant, dataFolder } = await loadFolder({
        "good.jsonl": line("good"),
        "alerts.json": left,
        "agents.jsonl": right,
        "rulesets.json": right,
        "rules.jsonl": left,
        "events/x.jsonl": left,
        "export/deep/y.jsonl": right,
        "z.jsonl.gz": gzipSync(left),
      });
      for (const index of tenant.alerts.keys()) {
        for (const text of await eventsOf(tenant, index))
          expect(JSON.parse(text)).toBeTypeOf("object");
        expect(tenant.alerts[index]?.createdAt).toMatch(/^(?:\d{4}-\d\d-\d\dT.*)?$/);
      }
      await dataFolder.close();
    }),
    { numRuns: 60 },
  );
}, 30_000);
