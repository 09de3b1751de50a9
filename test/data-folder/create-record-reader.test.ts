import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRecordReader } from "../../src/data-folder/create-record-reader.ts";
import type { Document } from "../../src/data-folder/record.ts";
import { eventIdOf } from "../../src/event-fields/event-id.ts";
import { eventsIn, readAll } from "./schemas/read-all.ts";
import { ALL_SAMPLES } from "./schemas/samples/all-samples.ts";
import { cloudtrailRecord } from "./schemas/samples/clouds.ts";
import { kubernetesRecord } from "./schemas/samples/clusters.ts";
import { iso, json, lines } from "./schemas/samples/sample.ts";
import { sensorEvent } from "./schemas/samples/threat-stack.ts";

const DOCUMENTS: readonly Document[] = ALL_SAMPLES.flatMap(({ documents }) => documents);

/** Names that schemas ask for, so that made-up records come near to being recognised. */
const NAMES = [
  "event_type",
  "timestamp",
  "message",
  "log",
  "Records",
  "items",
  "Event",
  "System",
  "EventID",
  "winlog",
  "auditd",
  "columns",
  "name",
  "rule",
  "priority",
  "output",
  "class_uid",
  "metadata",
  "protoPayload",
  "methodName",
  "verb",
  "auditID",
  "user",
  "alert",
  "_source",
  "_index",
  "result",
  "_raw",
  "properties",
  "category",
  "CloudTrailEvent",
  "MESSAGE",
  "ID",
  "SYSCALL",
  "messages",
  "sequence",
  "severity",
  "id",
  "title",
  "created_at",
  "latest_events",
  "__proto__",
  "constructor",
  "toString",
  "snapshot",
  "ResultSet",
  "Rows",
  "detail-type",
  "detail",
];
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(
      "",
      "x",
      iso(0),
      "4688",
      "audit",
      "alert",
      '{"a":1}',
      "type=SYSCALL msg=audit(1.0:1): a",
    ),
    fc.string(),
    fc.double(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie("value"), { maxKeys: 8 }),
  ),
})).value;

describe("whatever a document is", () => {
  test("a value of JSON is read without an error, and is not lost", () => {
    fc.assert(
      fc.property(fc.oneof(values, fc.jsonValue()), (value) => {
        const reader = createRecordReader();
        const found = [...reader.read(json(value)), ...reader.end()];
        // Only a list may hold nothing.
        const isLost = found.length === 0 && !JSON.stringify(value).includes("[]");
        expect(isLost).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test("one odd value in place of any field of a sample costs no other record", () => {
    const records = DOCUMENTS.flatMap((document) =>
      "json" in document ? [document.json as Record<string, unknown>] : [],
    );
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.nat(), values, (record, at, value) => {
        const names = Object.keys(record);
        const name = names[at % Math.max(1, names.length)] ?? "x";
        const reader = createRecordReader();
        reader.read(json({ ...record, [name]: value }));
        expect(reader.read(json(sensorEvent(1)))).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });

  test("lines are read without an error, and each that is not blank is in what comes out", () => {
    const texts = DOCUMENTS.flatMap((document) => ("line" in document ? [document.line] : []));
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(...texts),
      fc.constantFrom("{", "[1", "  at x", "----"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (all) => {
        const found = readAll(all.map((text) => ({ line: text })));
        const said = JSON.stringify(found);
        const isTold =
          found.length > 0 || all.every((text) => /^(?:\s*|-+|type=EOE.*)$/.test(text));
        expect([isTold, said.length > 0]).toEqual([true, true]);
      }),
      { numRuns: 1000 },
    );
  });
});

test("as many events come out as records went in, in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ALL_SAMPLES), { maxLength: 6 }), (samples) => {
      const found = readAll(samples.flatMap(({ documents }) => documents));
      const acts = samples.filter(({ schema }) => schema === "auditd");
      // The same act told again while it is open is one act.
      fc.pre(new Set(acts).size === acts.length && acts.length <= 1);
      const want = samples.reduce((sum, { events }) => sum + events, 0);
      expect(eventsIn(found)).toHaveLength(want);
    }),
  );
});

test("two events that differ in any value stay two different events", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ALL_SAMPLES), (sample) => {
      const events = eventsIn(readAll(sample.documents));
      const ids = new Set(events.map((event) => eventIdOf(event)));
      expect(ids.size).toBe(events.length);
    }),
  );
});

test("a value that no schema asks for still tells two events apart", () => {
  const records = ALL_SAMPLES.flatMap(({ documents }) => documents).flatMap((document) =>
    "json" in document && !Array.isArray(document.json) ? [document.json as object] : [],
  );
  const twice = records.map((record) =>
    ["a", "b"].map((someField) => eventsIn(readAll([json({ ...record, someField })]))[0]),
  );
  // What stands beside an envelope is no part of the event.
  const bare = twice.filter(([one]) => one !== undefined && "someField" in one);
  expect(bare.length).toBeGreaterThan(ALL_SAMPLES.length / 3);
  for (const [one, other] of bare) expect(one).not.toEqual(other);
});

test("the stages of one request to a cluster are events of their own", () => {
  const stages = ["RequestReceived", "ResponseStarted", "ResponseComplete"];
  const events = eventsIn(readAll(stages.map((stage) => json({ ...kubernetesRecord(0), stage }))));
  expect(new Set(events.map((event) => event["_id"])).size).toBe(3);
});

test.each([
  ["blanks in hex", `type=EXECVE msg=audit(1741064767.000:1): a0=${"00".repeat(200_000)}41`],
  [
    "fields without values",
    `type=AVC msg=audit(03/04/2025 05:06:07.000:1) : ${"a=".repeat(200_000)}`,
  ],
  ["quotes that do not end", `type=AVC msg=audit(1741064767.000:1): ${"a='".repeat(100_001)}`],
  ["structured data that does not end", `<38>1 ${iso(0)} h p 1 - [${"] [".repeat(100_000)}`],
  [
    "data of XML that does not end",
    `<Event><System><EventID>1</EventID></System><EventData>${"<Data Name='".repeat(50_000)}`,
  ],
  ["blanks", `${iso(0)} ${" ".repeat(400_000)}x`],
])("a long line of %s is one event or one reason", (_what, line) => {
  expect(readAll([{ line }])).toHaveLength(1);
});

describe("lines that are no event are told", () => {
  test("beside records of JSON", () => {
    const found = readAll([
      json(sensorEvent(0)),
      { line: "not json" },
      json(cloudtrailRecord(1)),
      { line: '{"a":' },
      json(17),
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(["event", "unread", "event", "unread", "unread"]);
  });

  test("in a file of prose", () => {
    const found = readAll(lines("Read me first\nThis folder holds exports."));
    expect(found).toEqual([
      { kind: "unread", reason: expect.stringContaining("neither JSON nor") as string },
      { kind: "unread", reason: expect.stringContaining("neither JSON nor") as string },
    ]);
  });

  test("an object that says neither when nor what", () => {
    expect(readAll([json({ name: "x", version: "1", private: true })])).toMatchObject([
      { kind: "unread" },
    ]);
  });

  test("records deeper than any telemetry, alone and in a list", () => {
    let deep: unknown = {};
    for (let level = 0; level < 5000; level += 1) deep = { deep };
    const found = readAll([json(deep), json([deep, sensorEvent(0)]), json({ Records: [deep] })]);
    expect(found.map(({ kind }) => kind)).toEqual(["unread", "unread", "event", "unread"]);
  });
});

describe("lines of one entry", () => {
  const first = `${iso(0)} ERROR app - failed`;

  test("are joined up to a bound, and those beyond it are told", () => {
    const trace = Array.from({ length: 250 }, (_, index) => `  at step ${index}`);
    const found = readAll(lines([first, ...trace, `${iso(1)} INFO app - next`].join("\n")));
    expect(found.filter(({ kind }) => kind === "event")).toHaveLength(2);
    expect(found.filter(({ kind }) => kind === "unread")).toHaveLength(50);
  });

  test("are not joined over a record of JSON", () => {
    const found = readAll([{ line: first }, json(sensorEvent(0)), { line: "  at step 1" }]);
    expect(found.map(({ kind }) => kind)).toEqual(["event", "event", "unread"]);
  });
});

test("records of many acts at once are bounded, and no act is lost", () => {
  const all = Array.from({ length: 100 }, (_, serial) => [
    `type=SYSCALL msg=audit(1741064767.000:${serial}): arch=c000003e syscall=59 success=yes exit=0 pid=1 uid=0 auid=0 ses=1 exe="/bin/a"`,
  ]).flat();
  const reader = createRecordReader();
  const before = lines(all.join("\n")).flatMap((line) => reader.read(line));
  expect(before.length).toBeGreaterThan(80);
  expect([...before, ...reader.end()]).toHaveLength(100);
});
