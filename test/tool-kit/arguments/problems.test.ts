import { expect, test } from "vitest";
import { z } from "zod";
import { alertId, maxTokens } from "../../../src/tool-kit/params.ts";
import { parseArguments } from "../../../src/tool-kit/parse-arguments.ts";
import { EVERY_KIND } from "../../support/every-kind.ts";

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
  [
    JSON.parse('{"alert_id": 6e432700}'),
    'alert_id: takes an id as text, such as "4f2a90c1", not Infinity',
  ],
  [{ alert_id: { id: "x" } }, 'alert_id: takes an id as text, such as "4f2a90c1", not an object'],
  [
    { alert_id: ["aaaa1111", "bbbb2222"] },
    'alert_id: takes an id as text, such as "4f2a90c1", not a list of 2',
  ],
  [
    { alert_id: "threatstack://agents/aaaa1111" },
    'alert_id: takes an id as text, such as "4f2a90c1", not "threatstack://agents/aaaa1111"',
  ],
  [{ alert_ids: "aaaa1111 bbbb2222 cccc3333 dddd4444" }, "alert_ids: takes 1 to 3 entries, not 4"],
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
  [{ rule: { title: "a", level: 9 } }, "rule.level: takes a whole number of at most 3, not 9"],
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
  ["alert_id=aaaa1111", 'arguments: takes an object of names and values, not "alert_id=aaaa1111"'],
  [[1, 2], "arguments: takes an object of names and values, not a list of 2"],
  [{ arguments: [1] }, "arguments: takes an object of names and values, not a list of 1"],
  [7, "arguments: takes an object of names and values, not 7"],
])("%j", (input, message) => {
  expect(() => parseArguments(EVERY_KIND, input)).toThrow(
    expect.objectContaining({
      code: "invalid_argument",
      message,
      hint: expect.stringMatching(/^Arguments: alert_id, alert_ids, .*, rule\.$/),
    }),
  );
});

test("a long value is told by its length", () => {
  expect(() => parseArguments(EVERY_KIND, { monitored: "x".repeat(900) })).toThrow(
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

test.each(Object.keys(EVERY_KIND.shape))("lists of any depth are refused: %s", (name) => {
  const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));

  for (const value of [deep, { title: deep }]) {
    expect(() =>
      parseArguments(EVERY_KIND, { [name]: value, [name.toUpperCase()]: value }),
    ).toThrow(expect.objectContaining({ code: "invalid_argument" }));
  }
});

test.each([
  ["alert_ids", "aaaa1111,".repeat(100_000), /^alert_ids: /],
  ["by", "rule,".repeat(100_000), "by: an entry takes rule, dismissed_by or host, not a text of"],
  ["by", Array(20_000).fill("hots"), "by: takes at most 2 entries, not 20000"],
  ["status", Array(20_000).fill("active"), "status: takes active, dismissed or all, not a list"],
])("what is far too long is refused as it came: %s", (name, value, message) => {
  expect(() => parseArguments(EVERY_KIND, { [name]: value })).toThrow(message);
});

test("other spellings of a name are not looked for among many unknown ones", () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`key${index}`, 1]));

  expect(() => parseArguments(EVERY_KIND, { ...many, alertId: "x" })).toThrow("and 198 more");
});
