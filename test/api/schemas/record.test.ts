import { expect, test } from "vitest";
import { z } from "zod";
import { flag, id, records, severity, text, texts } from "../../../src/api/schemas/fields.ts";
import { asSent, unreadFields } from "../../../src/api/schemas/reading.ts";
import { convertedSchema, recordSchema, singleRecord } from "../../../src/api/schemas/record.ts";

const schema = recordSchema({
  id,
  name: text,
  enabled: flag,
  severity,
  words: texts,
  health: recordSchema({ isHealthy: flag }).nullish(),
  parts: records(recordSchema({ key: text })),
});

test("a good record is read as it was sent, what is known of it first", () => {
  const sent = { more: { deep: [1] }, severity: 2, name: null, id: "a", enabled: true };
  const record = schema.parse(sent);
  expect(record).toEqual(sent);
  expect(Object.keys(record)).toEqual(["id", "name", "enabled", "severity", "more"]);
  expect(unreadFields(record)).toEqual([]);
  expect(asSent(record)).toBe(sent);
});

test("what is understood is read, and the record is known as it was sent", () => {
  const sent = { id: 7, enabled: "False", severity: "2", words: "one", more: 1 };
  const record = schema.parse(sent);
  expect(record).toEqual({ id: "7", enabled: false, severity: 2, words: ["one"], more: 1 });
  expect(unreadFields(record)).toEqual([]);
  expect(asSent(record)).toBe(sent);
});

test("what is not understood is left out and named, the rest stays", () => {
  const sent = { id: null, name: ["x"], enabled: "maybe", severity: 4, words: ["a"], more: 1 };
  const record = schema.parse(sent);
  expect(record).toEqual({ id: "", words: ["a"], more: 1 });
  expect(unreadFields(record)).toEqual(["id", "name", "enabled", "severity"]);
  expect(asSent(record)).toBe(sent);
});

test("a required field that is not there is named, any other is not", () => {
  expect(unreadFields(schema.parse({}))).toEqual(["id"]);
});

test("a part of a field costs that part", () => {
  const sent = {
    id: "a",
    words: ["a", {}, 5],
    health: { isHealthy: [], other: 1 },
    parts: [{ key: "k" }, { key: {} }, "x"],
  };
  const record = schema.parse(sent);
  expect(record).toEqual({
    id: "a",
    words: ["a", "5"],
    health: { other: 1 },
    parts: [{ key: "k" }, {}, {}],
  });
  expect(unreadFields(record)).toEqual(["words", "health.isHealthy", "parts.key", "parts"]);
  expect(unreadFields(schema.parse({ id: "a", health: "UNSUPPORTED" }))).toEqual(["health"]);
});

test.each([[null], [5], ["x"], [[1]], [undefined]])(
  "%j is a record of which nothing could be read",
  (sent) => {
    const record = schema.parse(sent);
    expect(record).toEqual({ id: "" });
    expect(unreadFields(record)).toEqual(["record"]);
    expect(asSent(record)).toBe(sent);
  },
);

test("a name of JavaScript's own is a field like any other", () => {
  const sent: unknown = JSON.parse(
    '{"id":"a","__proto__":{"name":5},"constructor":1,"enabled":"x"}',
  );
  const record = schema.parse(sent);
  expect(Object.keys(record)).toEqual(["id", "__proto__", "constructor"]);
  expect(record.name).toBeUndefined();
});

test("a record that is read again keeps what is known of it", () => {
  const sent = { id: 7, name: ["x"], severity: "high" };
  const again = recordSchema({ id, severity }).parse(schema.parse(sent));
  expect(again).toEqual({ id: "7" });
  expect(unreadFields(again)).toEqual(["name", "severity"]);
  expect(asSent(again)).toBe(sent);
  const blank = schema.parse(schema.parse(null));
  expect([unreadFields(blank), asSent(blank)]).toEqual([["record"], null]);
});

test("a record made of another is known as that one was sent, and nothing is made of nothing", () => {
  const converted = convertedSchema(schema, ({ id: key, severity: rank }) => ({
    key,
    kind: rank === undefined ? "unknown" : "known",
  }));
  const sent = { id: "a", severity: 9 };
  const record = converted.parse(sent);
  expect(record).toEqual({ key: "a", kind: "unknown" });
  expect([unreadFields(record), asSent(record)]).toEqual([["severity"], sent]);
  expect(converted.parse("x")).toEqual({ id: "" });
});

test.each([[null], ["x"], [[]], [{}], [{ message: "welcome" }], [{ id: null, name: [] }]])(
  "%j is no answer that is a record",
  (sent) => {
    const { error } = singleRecord(schema).safeParse(sent);
    expect(error?.issues).toMatchObject([{ code: "custom", message: "is no record of the API" }]);
  },
);

test.each([[{ id: "a" }], [{ id: null, name: "n" }]])("%j is one", (sent) => {
  expect(singleRecord(schema).safeParse(sent).success).toBe(true);
});

test("of what was never read nothing is missing", () => {
  const record = { id: "a" };
  expect([unreadFields(record), asSent(record)]).toEqual([[], record]);
});

test("a shape may hold any schema of zod", () => {
  const record = recordSchema({ kind: z.enum(["a", "b"]).optional() }).parse({ kind: "c" });
  expect([record, unreadFields(record)]).toEqual([{}, ["kind"]]);
});
