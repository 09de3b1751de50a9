import { expect, test } from "vitest";
import { z } from "zod";
import { toToolSchema } from "../../src/mcp/tool-schema.ts";
import { severities, severity } from "../../src/tool-kit/params.ts";
import { tools } from "../../src/tools/catalogue.ts";
import { listTools } from "../support/list-tools.ts";
import { unportable } from "../support/portable-schema.ts";

/** As tools/list shows a property of this schema. */
function advertised(schema: z.ZodType): unknown {
  const { jsonSchema } = toToolSchema(z.strictObject({ it: schema }))["~standard"];
  const { properties } = jsonSchema.input({ target: "draft-2020-12" }) as {
    properties: Record<string, unknown>;
  };
  return properties["it"];
}

test("every tool's arguments are told in keywords that every model takes", async () => {
  const listed = await listTools(tools);

  expect(listed.length).toBe(tools.length);
  for (const { name, inputSchema } of listed) expect(unportable(inputSchema, name)).toEqual([]);
});

test.each([
  ["a choice of types", z.union([z.string(), z.int()]), /it has type undefined/],
  ["null as a value", z.string().nullable(), /it has type/],
  ["no type", z.unknown(), /it has type undefined/],
  ["entries of no type", z.array(z.unknown()), /it\[\] has type undefined/],
  ["a property of no type", z.strictObject({ deep: z.unknown() }), /it\.deep has type undefined/],
])("what cannot be told so is noticed: %s", (_, schema, complaint) => {
  expect(unportable(advertised(schema), "it").join()).toMatch(complaint);
});

test.each([
  ["a keyword", { type: "string", format: "date" }, "it has format"],
  ["a list of types", { type: ["string", "null"] }, 'it has type ["string","null"]'],
  ["a list of numbers", { type: "integer", enum: [1] }, "it lists other than text"],
  ["entries", { type: "array" }, "it[] is no schema"],
  ["other properties", { type: "object", additionalProperties: {} }, "other properties"],
  [
    "a deep keyword",
    { type: "object", properties: { a: { type: "array", items: { const: 1, type: "integer" } } } },
    "it.a[] has const",
  ],
])("the check of a schema sees %s", (_, schema, complaint) => {
  expect(unportable(schema, "it").join()).toContain(complaint);
});

test.each<[string, z.ZodType, object]>([
  ["numbers by their limits", z.literal([1, 2, 3]), { type: "integer", minimum: 1, maximum: 3 }],
  ["a single text as a choice", z.literal("json"), { type: "string", enum: ["json"] }],
  ["whole numbers without limits", z.int(), { type: "integer" }],
  ["texts without lengths and patterns", z.string().min(1).regex(/^x/), { type: "string" }],
  ["texts in what they are written as", z.string().transform(Number), { type: "string" }],
  ["e-mail addresses as text", z.email(), { type: "string" }],
  ["records as objects", z.record(z.string(), z.string()), { type: "object" }],
  [
    "open objects",
    z.looseObject({ a: z.int() }),
    { type: "object", properties: { a: { type: "integer" } }, required: ["a"] },
  ],
  [
    "a default",
    z.enum(["a", "b"]).default("a"),
    { default: "a", type: "string", enum: ["a", "b"] },
  ],
])("tells %s", (_, schema, expected) => {
  const shown = advertised(schema);

  expect(unportable(shown)).toEqual([]);
  expect(shown).toEqual(expected);
});

test("severities are one whole number, or a list of them", () => {
  const one = { type: "integer", minimum: 1, maximum: 3 };

  expect(advertised(severity)).toEqual({ ...one, description: expect.any(String) });
  expect(advertised(severities)).toEqual({
    type: "array",
    items: one,
    description: expect.any(String),
  });
});
