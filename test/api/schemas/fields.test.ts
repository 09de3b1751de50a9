import { expect, test } from "vitest";
import type { z } from "zod";
import { addressesSchema } from "../../../src/api/schemas/addresses.ts";
import {
  amount,
  anything,
  flag,
  id,
  severity,
  text,
  texts,
  time,
} from "../../../src/api/schemas/fields.ts";
import { unreadFields } from "../../../src/api/schemas/reading.ts";

const UNREADABLE = Symbol("unreadable");

function read(schema: z.ZodType, value: unknown): unknown {
  const { success, data } = schema.safeParse(value);
  return success ? data : UNREADABLE;
}

const FIELDS = { amount, anything, flag, severity, text, texts, time, addresses: addressesSchema };

test.each(Object.entries(FIELDS))("%s may be null or absent", (_name, schema) => {
  expect([read(schema, null), read(schema, undefined)]).toEqual([null, undefined]);
});

test.each([
  ["id", id, "a", "a"],
  ["id", id, 12, "12"],
  ["text", text, "", ""],
  ["text", text, "2.50", "2.50"],
  ["text", text, 2.5, "2.5"],
  ["text", text, -7, "-7"],
  ["flag", flag, true, true],
  ["flag", flag, "false", false],
  ["flag", flag, " TRUE ", true],
  ["flag", flag, 0, false],
  ["flag", flag, "1", true],
  ["flag", flag, "", null],
  ["amount", amount, 86_400, 86_400],
  ["amount", amount, "60", 60],
  ["amount", amount, 0, 0],
  ["amount", amount, "", null],
  ["severity", severity, 1, 1],
  ["severity", severity, "3", 3],
  ["severity", severity, " 2 ", 2],
  ["texts", texts, ["a", "b"], ["a", "b"]],
  ["texts", texts, ["a", 5], ["a", "5"]],
  ["texts", texts, "user", ["user"]],
  ["texts", texts, "", null],
  ["texts", texts, [], []],
  ["anything", anything, [1, {}], [1, {}]],
  ["anything", anything, "", []],
  ["time", time, 1_769_854_830, "2026-01-31T10:20:30.000Z"],
  ["time", time, "", null],
] as const)("%s: %j is understood", (...[, schema, value, expected]) => {
  expect(read(schema, value)).toEqual(expected);
});

test.each([
  ["id", id, ""],
  ["id", id, null],
  ["id", id, undefined],
  ["id", id, true],
  ["id", id, 2 ** 53],
  ["text", text, {}],
  ["text", text, ["a"]],
  ["text", text, true],
  ["text", text, 1e21],
  ["text", text, Number(`1${"0".repeat(400)}`)],
  ["flag", flag, "yes"],
  ["flag", flag, 2],
  ["flag", flag, []],
  ["flag", flag, [true]],
  ["amount", amount, -1],
  ["amount", amount, "x"],
  ["amount", amount, true],
  ["amount", amount, []],
  ["amount", amount, 1e300],
  ["severity", severity, ""],
  ["severity", severity, 0],
  ["severity", severity, 4],
  ["severity", severity, 1.5],
  ["severity", severity, "high"],
  ["severity", severity, true],
  ["severity", severity, [2]],
  ["texts", texts, {}],
  ["texts", texts, true],
  ["anything", anything, "x"],
  ["time", time, "soon"],
  ["time", time, 5],
] as const)("%s: %j is not", (_name, schema, value) => {
  expect(read(schema, value)).toBe(UNREADABLE);
});

test("members of a list that are no text are left out, which is known of the list", () => {
  const read1 = texts.parse(["a", null, "b", {}]);
  expect(read1).toEqual(["a", "b"]);
  expect(unreadFields(read1 ?? [])).toEqual([""]);
});

const NONE = { private: [], link_local: [], public: [] };

test.each([
  ["10.1.2.3", "private"],
  ["127.0.0.1/8", "private"],
  ["172.31.0.1", "private"],
  ["172.32.0.1", "public"],
  ["192.168.0.1", "private"],
  ["169.254.1.1", "link_local"],
  ["fe80::1%eth0", "link_local"],
  ["fe80::1/64", "link_local"],
  ["::1/128", "private"],
  ["fd00::1", "private"],
  ["2001:db8::1", "public"],
  ["1.10.2.3", "public"],
] as const)("%s alone or in a list is %s", (address, kind) => {
  for (const sent of [address, [address]]) {
    expect(addressesSchema.parse(sent)).toEqual({ ...NONE, [kind]: [address] });
  }
});

test("addresses that come sorted stay as they are", () => {
  const sorted = { private: ["10.50.140.117/24"], link_local: null, public: ["x"], other: [1] };
  expect(addressesSchema.parse(sorted)).toEqual(sorted);
});

test.each([
  [["10.0.0.1", "gone", 5], { ...NONE, private: ["10.0.0.1"] }, [""]],
  [["gone"], NONE, ["record"]],
  ["gone", NONE, ["record"]],
  [[], NONE, []],
  [{ private: [5, {}], public: 7 }, { private: ["5"], public: ["7"] }, ["private"]],
])("of %j is read what can be", (sent, expected, unread) => {
  const addresses = addressesSchema.parse(sent);
  expect(addresses).toEqual(expected);
  expect(unreadFields(addresses ?? {})).toEqual(unread);
});
