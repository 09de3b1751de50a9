import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseArguments } from "../../src/tool-kit/parse-arguments.ts";
import { EVERY_KIND } from "../support/every-kind.ts";

const parse = (input: unknown) => {
  const { status, ...others } = parseArguments(EVERY_KIND, input);
  return status === "active" ? others : { status, ...others };
};

describe("no arguments", () => {
  test.each([undefined, null, "", " ", "null", "None", "{}", [], "[]", {}])("are %j", (input) => {
    expect(parse(input)).toEqual({});
  });
});

test.each([
  ['{"query": "nc"}', { query: "nc" }],
  ['"{\\"query\\": \\"nc\\"}"', { query: "nc" }],
  [{ arguments: { query: "nc" } }, { query: "nc" }],
  [{ arguments: '{"query": "nc"}' }, { query: "nc" }],
  [{ arguments: null }, {}],
])("%j holds the arguments", (input, expected) => {
  expect(parse(input)).toEqual(expected);
});

describe("absent", () => {
  const nothing = [null, "", "  \t", "null", "undefined", "None", '""', [], [null], ["", "null"]];
  test.each(nothing)("%j is what every optional argument may be", (value) => {
    const input = Object.fromEntries(Object.keys(EVERY_KIND.shape).map((name) => [name, value]));

    expect(parse(input)).toEqual({});
  });

  test("a word that a program prints for nothing may be looked for in text", () => {
    expect(parse({ query: "none" })).toEqual({ query: "none" });
    expect(parse({ query: "nil", agent_id: "nil" })).toEqual({ query: "nil" });
  });

  test("a choice may be called so", () => {
    const schema = z.strictObject({ sort: z.enum(["none", "newest"]).optional() });

    expect(parseArguments(schema, { sort: "None" })).toEqual({ sort: "none" });
    expect(parseArguments(schema, { sort: "null" })).toEqual({});
  });
});

describe("numbers", () => {
  test.each([
    [{ severity: "2" }, { severity: 2 }],
    [{ severity: " 2 " }, { severity: 2 }],
    [{ severity: "2.0" }, { severity: 2 }],
    [{ severity: [2] }, { severity: 2 }],
    [{ severity: "[2]" }, { severity: 2 }],
    [{ share: "0.25" }, { share: 0.25 }],
    [{ max_tokens: "1,000" }, { max_tokens: 1000 }],
    [{ max_tokens: 50_000 }, { max_tokens: 20_000 }],
    [{ max_tokens: "1" }, { max_tokens: 200 }],
    [{ max_tokens: 1500.7 }, { max_tokens: 1501 }],
  ])("%j is %j", (input, expected) => {
    expect(parse(input)).toEqual(expected);
  });
});

describe("booleans", () => {
  test.each([true, "true", "True", "yes", "1", 1, [true], "on"])("%j is true", (value) => {
    expect(parse({ monitored: value })).toEqual({ monitored: true });
  });
  test.each([false, "false", " FALSE ", "no", "0", 0, "[false]"])("%j is false", (value) => {
    expect(parse({ monitored: value })).toEqual({ monitored: false });
  });
});

describe("choices", () => {
  test.each(["DISMISSED", " dismissed ", '"Dismissed"', ["dismissed"]])(
    "%j is dismissed",
    (value) => {
      expect(parse({ status: value })).toEqual({ status: "dismissed" });
    },
  );
});

describe("lists", () => {
  test.each([
    [{ alert_ids: "AAAA1111" }, { alert_ids: ["aaaa1111"] }],
    [{ alert_ids: '["aaaa1111"]' }, { alert_ids: ["aaaa1111"] }],
    [{ alert_ids: "aaaa1111,bbbb2222" }, { alert_ids: ["aaaa1111", "bbbb2222"] }],
    [{ alert_ids: "aaaa1111 and bbbb2222" }, { alert_ids: ["aaaa1111", "bbbb2222"] }],
    [{ alert_ids: "id: aaaa1111\nid: bbbb2222" }, { alert_ids: ["aaaa1111", "bbbb2222"] }],
    [{ alert_ids: "['aaaa1111', 'bbbb2222']" }, { alert_ids: ["aaaa1111", "bbbb2222"] }],
    [{ alert_ids: [["aaaa1111"], "bbbb2222"] }, { alert_ids: ["aaaa1111", "bbbb2222"] }],
    [{ alert_ids: ["aaaa1111", null, "", "AAAA1111"] }, { alert_ids: ["aaaa1111"] }],
    [{ alert_ids: "[6e432700, 12345678]" }, { alert_ids: ["6e432700", "12345678"] }],
    [{ alert_ids: 12_345_678 }, { alert_ids: ["12345678"] }],
    [{ severities: 2 }, { severities: [2] }],
    [{ severities: "1, 2" }, { severities: [1, 2] }],
    [{ severities: "1 and 2" }, { severities: [1, 2] }],
    [{ severities: ["1", 2, 2] }, { severities: [1, 2] }],
    [{ severities: "[1,2]" }, { severities: [1, 2] }],
    [{ by: "Rule" }, { by: ["rule"] }],
    [{ by: "rule, dismissed by" }, { by: ["rule", "dismissed_by"] }],
    [{ by: "rule host" }, { by: ["rule", "host"] }],
    [{ by: ["dismissedBy", "HOST"] }, { by: ["dismissed_by", "host"] }],
    [{ words: "a, b" }, { words: ["a, b"] }],
    [{ words: '["a", "b"]' }, { words: ["a", "b"] }],
    [{ words: ["a", "a"] }, { words: ["a"] }],
  ])("%j is %j", (input, expected) => {
    expect(parse(input)).toEqual(expected);
  });
});

test("a choice may hold what stands between choices elsewhere", () => {
  const schema = z.strictObject({ by: z.array(z.enum(["host", "host_and_user"])) });

  expect(parseArguments(schema, { by: "Host and user" })).toEqual({ by: ["host_and_user"] });
});

describe("texts", () => {
  test.each([
    [{ query: " nc -e " }, { query: "nc -e" }],
    [{ query: '"nc -e"' }, { query: '"nc -e"' }],
    [{ query: ["nc"] }, { query: "nc" }],
    [{ query: '["nc"]' }, { query: '["nc"]' }],
    [{ query: 4444 }, { query: "4444" }],
    [{ alert_id: 12_345_678 }, { alert_id: "12345678" }],
    [{ alert_id: "[6e432700]" }, { alert_id: "6e432700" }],
    [{ alert_id: ["aaaa1111"] }, { alert_id: "aaaa1111" }],
    [{ alert_id: '["aaaa1111"]' }, { alert_id: "aaaa1111" }],
    [{ start: 1_767_225_600 }, { start: "1767225600" }],
    [{ cve: " cve-2021-44228 " }, { cve: "CVE-2021-44228" }],
    [{ cve: "`CVE-2021-44228`" }, { cve: "CVE-2021-44228" }],
    [{ cursor: '"abcd.s"' }, { cursor: "abcd.s" }],
    [{ cursor: "abcd.s.7.a)" }, { cursor: "abcd.s.7.a)" }],
    [{ agent_id: "Web-1.example.com" }, { agent_id: "Web-1.example.com" }],
  ])("%j is %j", (input, expected) => {
    expect(parse(input)).toEqual(expected);
  });
});

describe("records to be written", () => {
  test.each([
    ['{"title": "a"}', { title: "a" }],
    [
      { title: "a", level: "2" },
      { title: "a", level: 2 },
    ],
    [
      { title: "a", description: "", tags: [] },
      { title: "a", description: "", tags: [] },
    ],
    [{ title: " a ", description: null }, { title: " a " }],
    [
      { title: "a", tags: "x" },
      { title: "a", tags: ["x"] },
    ],
  ])("%j is %j: nothing is a value there", (rule, expected) => {
    expect(parse({ rule })).toEqual({ rule: expected });
  });
});

describe("names", () => {
  test.each(["alertId", "AlertID", "alert-id", "ALERT_ID", "Alert Id", "alertid", " alert_id "])(
    "%s is alert_id",
    (name) => {
      expect(parse({ [name]: "aaaa1111" })).toEqual({ alert_id: "aaaa1111" });
    },
  );

  test("two names of one argument may say the same, or one of them nothing", () => {
    expect(parse({ alertId: "AAAA1111", alert_id: "aaaa1111" })).toEqual({ alert_id: "aaaa1111" });
    expect(parse({ by: "rule,host", By: ["RULE", "host"] })).toEqual({ by: ["rule", "host"] });
    expect(parse({ alertId: "aaaa1111", alert_id: "" })).toEqual({ alert_id: "aaaa1111" });
  });
});

test("a schema is read through whatever it is wrapped in", () => {
  const schema = z.strictObject({
    a: z.int().optional().default(1),
    b: z
      .lazy(() => z.boolean())
      .readonly()
      .optional(),
    c: z
      .string()
      .transform((text) => text.length)
      .optional(),
    d: z.prefault(z.enum(["x", "y"]), "x"),
    e: z.literal([1, 2, 3]).optional(),
    f: z.literal("only").optional(),
  });
  const input = { a: "2", b: "yes", c: 777, d: "Y", e: "3", f: "ONLY" };

  expect(parseArguments(schema, input)).toEqual({ a: 2, b: true, c: 3, d: "y", e: 3, f: "only" });
});

test("what has no plain type is left as it comes", () => {
  const schema = z.strictObject({ it: z.union([z.string(), z.int()]).optional() });

  expect(parseArguments(schema, { it: " 2 " })).toEqual({ it: " 2 " });
  expect(parseArguments(schema, { it: 2 })).toEqual({ it: 2 });
});

test("an open schema passes on what it does not know", () => {
  const schema = z.looseObject({ organization: z.string().optional() });

  expect(parseArguments(schema, { Organization: "a", other: null })).toEqual({
    organization: "a",
    other: null,
  });
});
