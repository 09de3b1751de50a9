import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  AGGREGATE_FIELDS,
  RULE_THRESHOLDS,
  RULE_TYPES,
  RULE_WINDOWS,
  type RuleBody,
  type RuleType,
  ruleBodySchema,
} from "../../../src/api/schemas/rule-body.ts";
import { ruleSchema } from "../../../src/api/schemas/rule.ts";
import { toRuleBody } from "../../../src/api/schemas/to-rule-body.ts";
import { writtenFault } from "../../support/written-bodies.ts";

const word = fc.string({ minLength: 1, maxLength: 20 });
const words = fc.array(word, { maxLength: 3 });

const fileParts = fc.record({
  fileIntegrityPaths: fc.array(fc.record({ path: word, recursive: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  ignoreFiles: words,
  eventsToMonitor: fc.array(word, { minLength: 1, maxLength: 3 }),
});

function ruleOf(type: RuleType) {
  return fc.record({
    name: word,
    title: word,
    severityOfAlerts: fc.constantFrom(1, 2, 3),
    alertDescription: fc.string({ minLength: 1, maxLength: 300 }),
    aggregateFields: fc.subarray([...AGGREGATE_FIELDS[type]] as string[]),
    window: fc.constantFrom(...RULE_WINDOWS),
    threshold: fc.constantFrom(...RULE_THRESHOLDS),
    suppressions: words,
    enabled: fc.boolean(),
    parts: type === "File" ? fileParts : fc.record({ filter: word }),
  });
}

/** A rule as it may be sent, and what the service answers of it, with its quirks (docs/threat-stack-api.md §3.6). */
const answeredRule = fc
  .constantFrom(...RULE_TYPES)
  .chain((type) =>
    fc.record({
      type: fc.constant(type),
      sent: ruleOf(type),
      deprecated: fc.boolean(),
      unsaid: fc.subarray(["fileIntegrityPaths", "ignoreFiles", "eventsToMonitor"]),
      extra: fc.dictionary(fc.constantFrom("rule_id", "tags", "lastSeen"), fc.anything(), {
        maxKeys: 2,
      }),
    }),
  )
  .map(({ type, sent: { parts, ...common }, deprecated, unsaid, extra }) => {
    const sent = { type, ...common, ...parts };
    const nothing = Object.fromEntries(unsaid.map((name) => [name, null]));
    const answered = {
      ...extra,
      ...(type !== "File" && nothing),
      ...sent,
      aggregateFields: [...common.aggregateFields, ...(deprecated ? ["rule_id"] : [])],
      id: "rule-1",
      rulesetId: "ruleset-1",
      createdAt: "2026-01-01T00:00:00.000Z",
      updatedAt: "2026-01-02T00:00:00.000Z",
    };
    return { sent, answered };
  });

test("a rule that came back is put back as it was sent, and may be", () => {
  fc.assert(
    fc.property(answeredRule, ({ sent, answered }) => {
      const body = toRuleBody(ruleSchema.parse(answered));
      expect(body).toEqual(sent);
      const checked: RuleBody = ruleBodySchema.parse(body);
      expect(checked).toEqual(sent);
      const request = "PUT /rulesets/s/rules/r";
      expect(writtenFault(request, JSON.stringify(body))).toBeUndefined();
    }),
  );
});

const HOST = {
  id: "r",
  type: "Host",
  name: "n",
  title: "t",
  severityOfAlerts: 1,
  filter: 'exe = "x"',
  window: 3600,
  threshold: 1,
};

test("an empty description, which the service refuses, is left out", () => {
  const body = toRuleBody(ruleSchema.parse({ ...HOST, alertDescription: "" }));
  expect(Object.keys(body)).not.toContain("alertDescription");
  expect(ruleBodySchema.safeParse(body).success).toBe(true);
});

test.each([
  ["suppressions", { suppressions: ['a = "b"', { odd: true }] }],
  ["filter", { filter: { odd: true } }],
  ["severityOfAlerts", { severityOfAlerts: 9 }],
  ["type", { type: "HostV3" }],
  ["type", { type: null }],
])("a rule whose %s cannot be read is not put back without it", (field, odd) => {
  const rule = ruleSchema.parse({ ...HOST, ...odd });
  expect(() => toRuleBody(rule)).toThrow(field);
});

test("an odd value of a field that is never sent costs nothing", () => {
  const rule = ruleSchema.parse({ ...HOST, createdAt: { odd: true } });
  expect(toRuleBody(rule)).toMatchObject({ name: "n" });
});
