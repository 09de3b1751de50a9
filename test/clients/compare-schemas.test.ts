import { expect, test } from "vitest";
import { compareSchemas } from "./compare-schemas.ts";

const schema = {
  type: "object",
  properties: {
    severity: { type: "number", enum: [1, 2, 3] },
    name: { type: "string", pattern: "^a", default: "ab" },
    ids: { type: "array", items: { type: "string" }, maxItems: 3 },
  },
  additionalProperties: false,
};
const { properties } = schema;
const listed = [{ name: "get_alerts", inputSchema: schema }];
const noteOf = (offered: unknown, more = {}): string =>
  compareSchemas(listed, [{ name: "mcp__x__get_alerts", schema: offered, ...more }]);

test("a schema that came as it was", () => {
  expect(noteOf(structuredClone(schema))).toBe("as listed");
});

test("keywords dropped, added and changed, at any depth, and properties", () => {
  expect(
    noteOf({
      ...schema,
      $schema: "draft-07",
      properties: {
        severity: { type: "string", enum: [1, 2, 3] },
        name: { type: "string" },
        ids: { ...properties.ids, items: {} },
        wait: { type: "boolean" },
      },
    }),
  ).toBe(
    "type changed ×1, pattern dropped ×1, default dropped ×1, type dropped ×1, property wait added ×1, $schema added ×1",
  );
});

test("strict mode: every property required, null allowed", () => {
  expect(
    noteOf(
      {
        ...schema,
        properties: { ...properties, severity: { anyOf: [properties.severity, { type: "null" }] } },
        required: ["severity", "name", "ids"],
      },
      { isStrict: true },
    ),
  ).toBe("strict ×1, null allowed ×1, required added ×1");
});

test("what Gemini refuses counts only where its own kind of schema is sent", () => {
  expect(noteOf(schema, { isGeminiSchema: true })).toBe(
    "REFUSED by Gemini: additionalProperties ×1, REFUSED by Gemini: enum of numbers ×1",
  );
  expect(noteOf(schema)).toBe("as listed");
});
