import { readdirSync } from "node:fs";
import { rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Filter } from "../../src/rules/filter.ts";
import { createScanEngine } from "../../src/search/scan-engine.ts";
import { filterArbitrary } from "../support/filter-arbitrary.ts";
import { loadFolder } from "../support/load-folder.ts";
import { ask } from "./ask.ts";
import { eventArbitrary, texts } from "./event-arbitrary.ts";
import { type Event, askPlainly, countedOf, type Kept } from "./oracle.ts";

const DAY = Date.UTC(2026, 9, 1);
const HOUR = 3_600_000;

/** How a value is written: JSON has many ways, of which writers choose any. */
type Writing = "plain" | "letters" | "ascii" | "slashes";

function written(value: unknown, writing: Writing): string {
  const json = JSON.stringify(value);
  if (writing === "plain") return json;
  if (writing === "slashes") return json.replaceAll("/", String.raw`\/`);
  const odd = writing === "ascii" ? /[^\x20-\x7e]/g : /(?<!\\.{0,5})[oü]/g;
  return json.replaceAll(odd, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A file of Threat Stack events, as the export writes them. */
const fileArbitrary = fc.record({
  events: fc.array(eventArbitrary, { minLength: 1, maxLength: 12 }),
  writing: fc.constantFrom<Writing>("plain", "letters", "ascii", "slashes"),
  isList: fc.boolean(),
});

const filters = filterArbitrary({
  fields: fc.constantFrom(
    "user",
    "exe",
    "arguments",
    "command",
    "dst_ip",
    "hostname",
    "agent",
    "event_type",
    "odd.name",
    "user.name",
  ),
  values: fc.oneof(texts, fc.constantFrom<string | number | null>("audit", "web", 1000, null)),
});

const questionArbitrary = fc.record(
  {
    where: filters,
    text: fc.array(texts, { minLength: 1, maxLength: 2 }).map((words) => words.join(" ")),
    from: fc.integer({ min: 0, max: 40 }).map((hour) => DAY + hour * HOUR),
    until: fc.integer({ min: 0, max: 40 }).map((hour) => DAY + hour * HOUR),
    groupBy: fc.constantFrom("exe", "odd", "event_type"),
  },
  { requiredKeys: [] },
);

test("an answer is that of a plain loop over the records, whatever is asked and however they are written", async () => {
  const run = fc.asyncProperty(
    fc.array(fileArbitrary, { minLength: 1, maxLength: 3 }),
    fc.array(questionArbitrary, { minLength: 3, maxLength: 8 }),
    async (files, questions) => {
      const kept: Kept[] = [];
      const seen = new Set<string>();
      const contents: Record<string, string> = {};
      for (const [number, { events, writing, isList }] of files.entries()) {
        const records = events.map((event): Event =>
          Object.assign({ event_type: "audit", agent_id: "a" }, event),
        );
        const lines = records.map((record) => written(record, writing));
        contents[`part-${number}.json`] = isList ? `[${lines.join(",\n")}]` : lines.join("\n");
        const mine: string[] = [];
        for (const line of lines) {
          const event = JSON.parse(line) as Event;
          const { timestamp: time } = event;
          const name = nameOf(event);
          mine.push(name);
          if (seen.has(name)) continue;
          kept.push({ event, alert: `part-${number}`, time: time as number | undefined });
        }
        for (const name of mine) seen.add(name);
      }
      const { dataFolder, tenant } = await loadFolder(contents);
      const engine = createScanEngine(dataFolder.events);
      const titles = new Map(tenant.alerts.map(({ id, title }) => [id, title]));
      for (const question of questions) {
        const answer = countedOf(await ask(engine, question));
        const alerts = answer.alerts.map(([id, events]) => [titles.get(id) ?? id, events] as const);
        const named = { ...answer, alerts: alerts.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
        expect({ question, ...named }).toEqual({ question, ...askPlainly(kept, question) });
      }
      await dataFolder.close();
    },
  );
  await fc.assert(run, { numRuns: 60 });
});

/** By which files that repeat an event are told. */
function nameOf(event: Event): string {
  const { _id: id, timestamp } = event;
  return id === undefined ? JSON.stringify(event) : JSON.stringify([id, timestamp]);
}

const CLOUD = {
  eventVersion: "1.08",
  eventSource: "ec2.amazonaws.com",
  awsRegion: "eu-central-1",
  recipientAccountId: "111122223333",
};

function cloudEvents(count: number): Event[] {
  return Array.from({ length: count }, (_, at) => ({
    ...CLOUD,
    eventName: at % 3 === 0 ? "RunInstances" : "ListBuckets",
    eventTime: new Date(DAY + at * HOUR).toISOString(),
    eventID: `cloud-${at}`,
    userIdentity: at % 2 === 0 ? { type: "Root" } : { userName: "Ann", accountId: "1" },
    sourceIPAddress: `198.51.100.${at}`,
  }));
}

function where(field: string, value: string): Filter {
  return { kind: "comparison", field, operator: "=", value };
}

test("a value that a schema adds to a record is found as any other", async () => {
  const { dataFolder } = await loadFolder({
    "trail/a.json": { Records: cloudEvents(6) },
    "trail/b.jsonl": cloudEvents(9).slice(6),
  });
  const engine = createScanEngine(dataFolder.events);

  expect(await ask(engine, { text: "cloudtrail" })).toMatchObject({ events: 9 });
  expect(await ask(engine, { where: where("event_type", "cloudtrail") })).toMatchObject({
    events: 9,
  });
  expect(await ask(engine, { where: where("user", "root") })).toMatchObject({ events: 5 });
  expect(await ask(engine, { where: where("user", "Ann") })).toMatchObject({ events: 4 });
  expect(await ask(engine, { text: "198.51.100.7" })).toMatchObject({ events: 1 });
  expect(await ask(engine, { text: "198.51.100.99" })).toMatchObject({ events: 0 });
});

test("a day of an account is one alert, and its events are counted once though two files hold them", async () => {
  const events = cloudEvents(30);
  const { dataFolder, tenant } = await loadFolder({
    "trail/a.json": { Records: events },
    "trail/b.json": { Records: events.slice(10) },
  });
  const answer = await ask(createScanEngine(dataFolder.events), {});
  expect(answer.events).toBe(30);
  expect(answer.alerts.map(({ events: count }) => count)).toEqual([24, 6]);
  const titles = answer.alerts.map(
    ({ id }) => tenant.alerts.find((alert) => alert.id === id)?.title,
  );
  expect(titles).toEqual([
    "account 111122223333: cloudtrail events of 2026-10-01",
    "account 111122223333: cloudtrail events of 2026-10-02",
  ]);
});

test("only the alerts asked for are read", async () => {
  const { dataFolder, tenant } = await loadFolder({
    "events/aaaa1111.jsonl": [{ _id: "one", event_type: "audit", timestamp: DAY, user: "root" }],
    "events/bbbb2222.jsonl": [{ _id: "two", event_type: "audit", timestamp: DAY, user: "root" }],
  });
  expect(tenant.alerts.map(({ id }) => id)).toEqual(["aaaa1111", "bbbb2222"]);
  const alertIds = new Set(["bbbb2222"]);
  const answer = await ask(
    createScanEngine(dataFolder.events),
    { text: "root" },
    { alertIds, examples: { from: 0, count: 5 } },
  );
  expect(answer.examples.map(({ event }) => event["_id"])).toEqual(["two"]);
  expect(answer.alerts).toEqual([{ id: "bbbb2222", events: 1, eventId: "two" }]);
});

function eventNamed(id: string): Event {
  return { _id: id, event_type: "audit", timestamp: DAY };
}

test("a file that has changed or gone since it was read is told by name, and the others are searched", async () => {
  const { dataFolder, path } = await loadFolder({
    "a.jsonl": [eventNamed("a")],
    "b.jsonl": [eventNamed("b")],
    "c.jsonl": [eventNamed("c")],
  });
  await writeFile(join(path, "a.jsonl"), "{}");
  await utimes(join(path, "a.jsonl"), 1, 1);
  await rm(join(path, "b.jsonl"));
  const answer = await ask(createScanEngine(dataFolder.events), {});
  expect(answer).toMatchObject({ events: 1, isWhole: false });
  expect(answer.unread.map((line) => line.split(":")[0])).toEqual(["a.jsonl", "b.jsonl"]);
});

test("a search writes nothing into the folder", async () => {
  const { dataFolder, path } = await loadFolder({ "a.jsonl": cloudEvents(5) });
  await ask(createScanEngine(dataFolder.events), { text: "ann", groupBy: "user" });
  expect(readdirSync(path)).toEqual(["a.jsonl"]);
});

test("a question that nobody waits for any more ends while files are read", async () => {
  const stop = new AbortController();
  let batches = 0;
  async function* endless() {
    for (;;) {
      batches += 1;
      if (batches === 3) stop.abort(new Error("cancelled"));
      yield [{ event: { a: 1 }, alertId: "x" }];
    }
  }
  const engine = createScanEngine({ scan: endless, count: () => 1 });
  await expect(ask(engine, {}, { signal: stop.signal })).rejects.toThrow("cancelled");
  expect(batches).toBe(3);
});

test("a number is found by its digits, however it is written", async () => {
  const line = `{"event_type":"audit","_id":"one","timestamp":${DAY},"size":1e3}\n`;
  const { dataFolder } = await loadFolder({ "a.jsonl": line });
  expect(await ask(createScanEngine(dataFolder.events), { text: "1000" })).toMatchObject({
    events: 1,
  });
});

test("a list of one event is searched as that event", async () => {
  const event = { event_type: "audit", agent_id: "a", exe: "/bin/one", timestamp: DAY };
  const { dataFolder } = await loadFolder({ "a.json": JSON.stringify([event]) });
  expect(await ask(createScanEngine(dataFolder.events), { text: "/bin/one" })).toMatchObject({
    events: 1,
  });
});
