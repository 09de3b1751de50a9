import { describe, expect, test } from "vitest";
import { foldAll, textFor } from "../bench/digest-text.ts";
import { eventsIn, readAll } from "./schemas/read-all.ts";
import { ALL_SAMPLES } from "./schemas/samples/all-samples.ts";
import { cloudtrailRecord } from "./schemas/samples/clouds.ts";
import { kubernetesRecord } from "./schemas/samples/clusters.ts";
import { at, iso, json } from "./schemas/samples/sample.ts";
import { sensorEvent } from "./schemas/samples/threat-stack.ts";
import { beatRecord } from "./schemas/samples/windows.ts";

/** What exporters and shippers put around a record, none of which may change what is told of it. */
const WRAPPERS: Readonly<Record<string, (record: unknown) => unknown>> = {
  "a list": (record) => [record],
  "a list in a list": (record) => [[record]],
  "a hit": (record) => ({ _index: "logs", _id: "h1", _source: record }),
  "a search's answer": (record) => ({
    took: 3,
    hits: { total: { value: 1 }, hits: [{ _index: "logs", _id: "h1", _source: record }] },
  }),
  "a result of Splunk": (record) => ({
    preview: false,
    offset: 0,
    result: { _time: iso(7), sourcetype: "x", _raw: JSON.stringify(record) },
  }),
  "a row with the raw text": (record) => ({
    _time: iso(7),
    source: "x",
    _raw: JSON.stringify(record),
  }),
  "an answer of a search at once": (record) => ({
    preview: false,
    results: [{ _time: iso(7), _raw: JSON.stringify(record) }],
  }),
  "a message of filebeat": (record) => ({
    "@timestamp": iso(7),
    agent: { type: "filebeat" },
    log: { offset: 3, file: { path: "/x" } },
    message: JSON.stringify(record),
  }),
  "a line of a container": (record) => ({
    log: `${JSON.stringify(record)}\n`,
    stream: "stdout",
    time: iso(7),
  }),
  "a log group": (record) => ({
    messageType: "DATA_MESSAGE",
    logGroup: "g",
    logEvents: [{ id: "3".repeat(56), timestamp: at(7), message: JSON.stringify(record) }],
  }),
};

const WHOLE = ALL_SAMPLES.filter(
  ({ documents: [document] }) => document !== undefined && "json" in document,
).filter(({ events }) => events > 0);

describe.each(Object.entries(WRAPPERS))("in %s", (_wrapper, wrap) => {
  test.each(WHOLE)("$name tells what it tells bare", ({ documents }) => {
    const bare = readAll(documents);
    const records = documents.flatMap((document) =>
      "json" in document ? [document.json].flat() : [],
    );
    const wrapped = readAll(records.map((record) => json(wrap(record))));
    expect(wrapped.map(({ kind }) => kind)).toEqual(bare.map(({ kind }) => kind));
    const told = (found: typeof bare) =>
      textFor(foldAll(eventsIn(found)), 2000).replaceAll(/#\w+|h1|3{8,}/g, "#");
    expect(told(wrapped)).toBe(told(bare));
  });
});

test("envelopes in envelopes are opened down to the records, each counted", () => {
  const delivered = { Records: [cloudtrailRecord(0), cloudtrailRecord(1)] };
  const hits = [0, 1, 2].map((index) => ({
    _index: "x",
    _id: `h${index}`,
    _source: { message: JSON.stringify(delivered), "@timestamp": iso(0) },
  }));
  expect(readAll([json({ hits: { hits } })])).toHaveLength(6);
});

test("an odd record in a list costs that record only", () => {
  const found = readAll([
    json({ Records: [cloudtrailRecord(0), 17, { a: 1 }, cloudtrailRecord(1)] }),
  ]);
  expect(found.map(({ kind }) => kind)).toEqual(["event", "unread", "unread", "event"]);
});

test.each([
  ["an order with items", { event_type: "order", time: iso(0), items: [{ sku: 1 }, { sku: 2 }] }],
  ["an event with records of its own", { ...sensorEvent(0), records: [{ a: 1 }] }],
  ["an event that holds an event", { ...sensorEvent(0), items: [kubernetesRecord(0)] }],
  ["a list of what is no record", { time: iso(0), value: ["a", "b"], message: "m" }],
])("%s is one event and no envelope", (_what, record) => {
  expect(readAll([json(record)])).toMatchObject([{ kind: "event" }]);
});

test.each([
  [
    "of the sensor",
    { ...sensorEvent(0), event_type: "host", log: JSON.stringify(cloudtrailRecord(0)) },
  ],
  ["of Windows", { ...beatRecord(), message: JSON.stringify(cloudtrailRecord(0)) }],
])(
  "a text within an event %s that looks like a record does not replace the event",
  (_of, record) => {
    const [found] = readAll([json(record)]);
    expect(found).toMatchObject({
      kind: "event",
      event: { hostname: expect.any(String) as string },
    });
    expect(found?.kind === "event" ? found.event["event_type"] : "").not.toBe("cloudtrail");
  },
);

test("records of any kind that say when they were open what says nothing itself", () => {
  const dated = [
    { time: iso(0), text: "a" },
    { time: iso(1), text: "b" },
  ];
  expect(readAll([json({ logs: dated, rules: [{ odd: 1 }] })]).map(({ kind }) => kind)).toEqual([
    "unread",
    "event",
    "event",
  ]);
});

test("rows of osquery's snapshot and differences count one by one", () => {
  const columns = [
    { pid: "1", name: "a" },
    { pid: "2", name: "b" },
  ];
  const base = { name: "processes", hostIdentifier: "db-5", unixTime: at(0) / 1000 };
  const found = readAll([
    json({ ...base, action: "snapshot", snapshot: columns }),
    json({ ...base, diffResults: { added: columns, removed: [] } }),
  ]);
  expect(found).toHaveLength(4);
  for (const one of found) {
    expect(one).toMatchObject({ kind: "event", schema: "osquery", event: { hostname: "db-5" } });
  }
});

test("an answer that names its alert says to which alert its events belong", () => {
  const found = readAll([json({ alertId: "a-1", events: [sensorEvent(0)] })]);
  expect(found).toMatchObject([{ kind: "event", alertId: "a-1" }]);
});
