import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  agentId,
  alertId,
  cursor,
  cve,
  maxTokens,
  rulesetId,
  severities,
  severity,
  start,
} from "../../src/tool-kit/params.ts";
import { parseArguments } from "../../src/tool-kit/parse-arguments.ts";

/** Every kind of argument, each wrapped as tools wrap them. */
const SCHEMA = z.strictObject({
  alert_id: alertId.optional(),
  alert_ids: z.array(alertId).min(1).max(3).optional(),
  ruleset_id: rulesetId.optional().describe("Its ruleset."),
  agent_id: agentId.optional(),
  severity,
  severities,
  limit: z.int().min(1).max(100).optional(),
  share: z.number().optional(),
  status: z.enum(["active", "dismissed", "all"]).default("active").describe("Active unless said."),
  by: z
    .array(z.enum(["rule", "dismissed_by", "host"]))
    .max(2)
    .optional(),
  monitored: z.boolean().optional(),
  query: z.string().optional(),
  words: z.array(z.string()).optional(),
  cve: cve.optional(),
  start,
  cursor,
  max_tokens: maxTokens,
  rule: z
    .strictObject({
      title: z.string(),
      description: z.string().optional(),
      level: z.int().max(3).optional(),
      tags: z.array(z.string()).optional(),
    })
    .optional(),
});

const parse = (input: unknown) => {
  const { status, ...others } = parseArguments(SCHEMA, input);
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
    const input = Object.fromEntries(Object.keys(SCHEMA.shape).map((name) => [name, value]));

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

describe("texts", () => {
  test.each([
    [{ query: " nc -e " }, { query: "nc -e" }],
    [{ query: '"nc -e"' }, { query: '"nc -e"' }],
    [{ query: ["nc"] }, { query: "nc" }],
    [{ query: '["nc"]' }, { query: '["nc"]' }],
    [{ query: 4444 }, { query: "4444" }],
    [{ alert_id: 12_345_678 }, { alert_id: "12345678" }],
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
    expect(parse({ alertId: "aaaa1111", alert_id: "" })).toEqual({ alert_id: "aaaa1111" });
  });
});

describe("an error names the argument, what was given and what it takes", () => {
  test.each([
    [{ severity: "high" }, 'severity: takes a whole number from 1 to 3, not "high"'],
    [{ severity: 9 }, "severity: takes a whole number from 1 to 3, not 9"],
    [{ severity: 1.5 }, "severity: takes a whole number from 1 to 3, not 1.5"],
    [{ severity: true }, "severity: takes a whole number from 1 to 3, not true"],
    [{ limit: 500 }, "limit: takes a whole number from 1 to 100, not 500"],
    [{ share: {} }, "share: takes a number, not an object"],
    [{ max_tokens: "lots" }, 'max_tokens: takes a whole number from 200 to 20000, not "lots"'],
    [{ monitored: "maybe" }, 'monitored: takes true or false, not "maybe"'],
    [
      { status: "dismised" },
      'status: takes active, dismissed or all, not "dismised", did you mean "dismissed"?',
    ],
    [{ status: "open" }, 'status: takes active, dismissed or all, not "open"'],
    [{ status: ["active", "all"] }, "status: takes active, dismissed or all, not a list of 2"],
    [
      { by: ["rule", "hots"] },
      'by: an entry takes rule, dismissed_by or host, not "hots", did you mean "host"?',
    ],
    [{ by: ["rule", "host", "dismissed_by"] }, "by: takes at most 2 entries, not 3"],
    [{ alert_id: "ab" }, "alert_id: takes 4 to 64 characters, not 2"],
    [{ alert_id: { id: "x" } }, 'alert_id: takes an id as text, such as "4f2a90c1", not an object'],
    [
      { alert_id: ["aaaa1111", "bbbb2222"] },
      'alert_id: takes an id as text, such as "4f2a90c1", not a list of 2',
    ],
    [
      { alert_id: "threatstack://agents/aaaa1111" },
      'alert_id: takes an id as text, such as "4f2a90c1", not "threatstack://agents/aaaa1111"',
    ],
    [
      { alert_ids: "aaaa1111 bbbb2222 cccc3333 dddd4444" },
      "alert_ids: takes 1 to 3 entries, not 4",
    ],
    [
      { alert_ids: [{}] },
      'alert_ids: an entry takes an id as text, such as "4f2a90c1", not an object',
    ],
    [{ severities: [1, 5] }, "severities: an entry takes a whole number from 1 to 3, not 5"],
    [{ query: false }, "query: takes text, not false"],
    [{ query: { a: 1 } }, "query: takes text, not an object"],
    [{ cursor: "x".repeat(5000) }, "cursor: takes 1 to 4000 characters, not 5000"],
    [{ cve: "log4j" }, 'cve: write it as CVE-2021-44228, not "log4j"'],
    [{ rule: { level: 2 } }, "rule.title: is needed (text)"],
    [{ rule: { title: "a", tilte: "b" } }, 'rule: unknown argument "tilte", did you mean "title"?'],
    [{ rule: 7 }, "rule: takes an object, not 7"],
    [{ severty: 2 }, 'unknown argument "severty", did you mean "severity"?'],
    [{ start_time: "24h" }, 'unknown argument "start_time", did you mean "start"?'],
    [{ tokens: 500 }, 'unknown argument "tokens", did you mean "max_tokens"?'],
    [{ colour: "red" }, 'unknown argument "colour"'],
    [JSON.parse('{"__proto__": {"a": 1}}'), 'unknown argument "__proto__"'],
    [{ constructor: 1 }, 'unknown argument "constructor"'],
    [
      { alertId: "aaaa1111", alert_id: "bbbb2222" },
      '"alertId" and "alert_id" are one argument, with two values',
    ],
    [
      { severity: "a", limit: "b", share: "c", status: "d" },
      'severity: takes a whole number from 1 to 3, not "a"; limit: takes a whole number from 1 to 100, not "b"; share: takes a number, not "c"; and 1 more',
    ],
    [
      "alert_id=aaaa1111",
      'arguments: takes an object of names and values, not "alert_id=aaaa1111"',
    ],
    [[1, 2], "arguments: takes an object of names and values, not a list of 2"],
    [{ arguments: [1] }, "arguments: takes an object of names and values, not a list of 1"],
    [7, "arguments: takes an object of names and values, not 7"],
  ])("%j", (input, message) => {
    expect(() => parse(input)).toThrow(
      expect.objectContaining({
        code: "invalid_argument",
        message,
        hint: expect.stringMatching(/^Arguments: alert_id, alert_ids, .*, rule\.$/),
      }),
    );
  });

  test("a long value is told by its length", () => {
    expect(() => parse({ monitored: "x".repeat(900) })).toThrow(
      "monitored: takes true or false, not a text of 900 characters",
    );
  });

  test.each([{}, { alert_id: null }, { alert_id: "" }, { alert_id: "null" }, { alert_id: [] }])(
    "%j lacks an argument that is needed",
    (input) => {
      const schema = z.strictObject({ alert_id: alertId, max_tokens: maxTokens });

      expect(() => parseArguments(schema, input)).toThrow(
        expect.objectContaining({
          message: "alert_id: is needed (Id, or its first 8 characters)",
          hint: "Arguments: alert_id (needed), max_tokens.",
        }),
      );
    },
  );

  test("where nothing is taken, that is said", () => {
    expect(() => parseArguments(z.strictObject({}), { a: 1 })).toThrow(
      expect.objectContaining({ hint: "It takes no arguments." }),
    );
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
