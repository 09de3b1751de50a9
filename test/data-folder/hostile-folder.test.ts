import { once } from "node:events";
import { symlink, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { constants, deflateRawSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { loadDataFolder } from "../../src/data-folder/load-data-folder.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { makeFolder } from "../support/make-folder.ts";
import { startSimulator } from "../support/start-simulator.ts";

async function eventsOf(tenant: Tenant, index = 0): Promise<string[]> {
  const texts: string[] = [];
  const source = tenant.events(tenant.alerts[index]?.id ?? "");
  for await (const text of source?.open() ?? []) texts.push(text);
  expect(source?.count ?? 0).toBe(texts.length);
  return texts;
}

test("byte order mark, CRLF, blank lines and a last line without an end are read", async () => {
  const folder = await makeFolder({ "x.jsonl": '\uFEFF{"a":1}\r\n\r\n  \n{"a":2}\r\n{"a":3}' });
  const { tenant, problems } = await loadDataFolder(folder);
  expect(await eventsOf(tenant)).toEqual(['{"a":1}', '{"a":2}', '{"a":3}']);
  expect(problems).toEqual([]);
});

test("bad lines are reported by file and line, and the rest is served", async () => {
  const lines = ['{"a":1}', "{", "[1]", "null", '"text"', '{"a":2}', '{"a":1}}'];
  const { tenant, problems, summary } = await loadDataFolder(
    await makeFolder({
      "x.jsonl.gz": lines.join("\n"),
      "alerts.jsonl": '{"id":"alert"}\n{"title":"b"}\n7\n{"id":"alert"}',
    }),
  );
  expect(await eventsOf(tenant, 1)).toEqual(['{"a":1}', '{"a":2}']);
  expect(problems).toEqual([
    { file: "alerts.jsonl", line: 2, why: "a record without an id" },
    { file: "alerts.jsonl", line: 3, why: "not a JSON object" },
    { file: "alerts.jsonl", line: 4, why: "an id that was there before: the first record stands" },
    ...[2, 3, 4, 5, 7].map((line) => ({ file: "x.jsonl.gz", line, why: "not a JSON object" })),
  ]);
  expect(summary.problems).toBe(8);
});

function deep(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
}

test("a record nested deeper than any stack is left out and reported, its neighbours stay", async () => {
  const lines = ['{"a":1}', deep(50_000), deep(100), deep(101)];
  const { tenant, problems } = await loadDataFolder(
    await makeFolder({ "x.jsonl": lines.join("\n"), "agents.json": `[${deep(50_000)}]` }),
  );
  expect(await eventsOf(tenant)).toEqual([lines[0], lines[2]]);
  expect(problems).toEqual([
    { file: "agents.json", line: 0, why: "nested more than 100 deep" },
    { file: "x.jsonl", line: 2, why: "nested more than 100 deep" },
    { file: "x.jsonl", line: 4, why: "nested more than 100 deep" },
  ]);
});

test("a line of 17 MiB is left out, its neighbours stay", async () => {
  const huge = `{"a":"${"x".repeat(17 * 1024 * 1024)}"}`;
  const { tenant, problems } = await loadDataFolder(
    await makeFolder({ "x.jsonl.gz": ['{"a":1}', huge, '{"a":2}', huge].join("\n") }),
  );
  expect(await eventsOf(tenant)).toEqual(['{"a":1}', '{"a":2}']);
  expect(problems).toMatchObject([
    { line: 2, why: "longer than 16 MiB" },
    { line: 4, why: "longer than 16 MiB" },
  ]);
});

test("bytes that are not UTF-8 are replaced and reported, the event stays", async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"a":"'),
    Buffer.from([0xe9, 0xff]),
    Buffer.from('"}\n{"a":"\uFFFD"}\n'),
  ]);
  const { tenant, problems } = await loadDataFolder(await makeFolder({ "x.jsonl": bytes }));
  expect(await eventsOf(tenant)).toEqual(['{"a":"\uFFFD\uFFFD"}', '{"a":"\uFFFD"}']);
  expect(problems).toMatchObject([
    { file: "x.jsonl", line: 1, why: expect.stringContaining("not UTF-8") },
  ]);
});

test("a gzip file that ends early gives what is there, a broken one nothing, neither is fatal", async () => {
  const whole = gzipSync(Array.from({ length: 5000 }, (_, index) => `{"a":${index}}\n`).join(""));
  const { tenant, problems } = await loadDataFolder(
    await makeFolder({
      "early.jsonl.gz": whole.subarray(0, whole.length / 2),
      "broken.jsonl.gz": Buffer.from("{}"),
    }),
  );
  expect(tenant.alerts.map(({ title }) => title)).toEqual(["early"]);
  expect((await eventsOf(tenant)).length).toBeGreaterThan(500);
  expect(problems).toContainEqual(expect.objectContaining({ file: "broken.jsonl.gz", line: 0 }));
});

/** A gzip file that ends after what these texts compress to; nothing of the last one is held back. */
function cutGzip(text: string): Buffer {
  const deflate = deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([gzipSync("").subarray(0, 10), deflate]);
}

test.each([
  ["between lines", { text: '{"a":1}\n{"a":2}\n', line: 3 }],
  ["inside a line", { text: '{"a":1}\n{"a":2}\n{"a"', line: 3 }],
  ["before the end of a line", { text: '{"a":1}\n{"a":2}', line: 2 }],
])("a gzip file cut %s is called cut short, once", async (_where, { text, line }) => {
  const { tenant, problems } = await loadDataFolder(
    await makeFolder({ "x.jsonl.gz": cutGzip(text) }),
  );
  expect(problems).toEqual([
    { file: "x.jsonl.gz", line, why: "the file ends early (gzip is cut short)" },
  ]);
  expect(await eventsOf(tenant)).toHaveLength(2);
});

test("a gzip file without its trailer, or a JSON text cut short, is called so as well", async () => {
  const whole = gzipSync('[{"id":"alert-1"}]');
  const { problems } = await loadDataFolder(
    await makeFolder({
      "agents.json.gz": whole.subarray(0, -12),
      "x.jsonl.gz": gzipSync('{"a":1}\n').subarray(0, -3),
    }),
  );
  expect(problems.map(({ file, why }) => [file, why])).toEqual([
    ["agents.json.gz", "the file ends early (gzip is cut short)"],
    ["x.jsonl.gz", "the file ends early (gzip is cut short)"],
  ]);
});

test("gzip files set one behind another are whole, unless the last is cut", async () => {
  const parts = ['{"a":1}\n', '{"a":2}\n{"a":3}\n'].map((text) => gzipSync(text));
  const both = Buffer.concat(parts);
  const { tenant, problems } = await loadDataFolder(
    await makeFolder({ "a.jsonl.gz": both, "b.jsonl.gz": both.subarray(0, -9) }),
  );
  expect(await eventsOf(tenant)).toHaveLength(3);
  expect(problems.map(({ file, why }) => [file, why])).toEqual([
    ["b.jsonl.gz", "the file ends early (gzip is cut short)"],
  ]);
});

test("links out of the folder, linked folders and sockets are not opened", async () => {
  const outside = await makeFolder({ "secret.jsonl": [{ a: "secret" }] });
  const folder = await makeFolder({ "real.jsonl": [{ a: 1 }] });
  await symlink(join(outside, "secret.jsonl"), join(folder, "leak.jsonl"));
  await symlink(outside, join(folder, "export"));
  await symlink(join(folder, "real.jsonl"), join(folder, "twin.jsonl"));
  await symlink(join(folder, "gone.jsonl"), join(folder, "dangling.jsonl"));
  const server = createServer().listen(join(folder, "socket.jsonl"));
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { tenant, problems } = await loadDataFolder(folder);
  expect(tenant.alerts.map(({ title }) => title)).toEqual(["real", "twin"]);
  expect(problems.map(({ file }) => file)).toEqual([
    "dangling.jsonl",
    "export",
    "leak.jsonl",
    "socket.jsonl",
  ]);
});

test("hidden files are passed over, unknown ones and folders reported once", async () => {
  const { problems } = await loadDataFolder(
    await makeFolder({
      "x.jsonl": [{ a: 1 }],
      ".DS_Store": "x",
      "notes.md": "x",
      "other/x.jsonl": [{ a: 1 }],
      "events/note.txt": "x",
    }),
  );
  expect(problems.map(({ file, line }) => [file, line])).toEqual([
    ["other", 0],
    ["events/note.txt", 0],
    ["notes.md", 0],
  ]);
});

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
    expect((await send(`/alerts/${tenant.alerts[0]?.id}/events`)).status).toBe(500);
  },
);

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
  const line = fc.oneof(
    json,
    fc.string(),
    event.map((fields) => JSON.stringify(fields)),
  );
  const content = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join("\n"));
  const bytes = fc.oneof(
    content.map((text) => Buffer.from(text)),
    fc.uint8Array({ minLength: 1 }).map((array) => Buffer.from(array)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (left, right) => {
      const folder = await makeFolder({
        "good.jsonl": [{ a: 1 }],
        "alerts.json": left,
        "agents.jsonl": right,
        "rulesets.json": right,
        "rules.jsonl": left,
        "events/x.jsonl": left,
        "export/deep/y.jsonl": right,
        "z.jsonl.gz": gzipSync(left),
      });
      const { tenant } = await loadDataFolder(folder);
      for (const index of tenant.alerts.keys()) {
        for (const text of await eventsOf(tenant, index))
          expect(JSON.parse(text)).toBeTypeOf("object");
        expect(tenant.alerts[index]?.createdAt).toMatch(/^[+-]?\d{4,6}-\d\d-\d\dT/);
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);
