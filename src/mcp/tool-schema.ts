import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { z } from "zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * What tools/list shows of a tool's arguments, converted once a process: over HTTP the SDK builds a
 * server a request. It lets every value through, because the tool parses its arguments itself and
 * says in our words what is wrong.
 */
export function toToolSchema(schema: z.ZodType): StandardSchemaWithJSON<unknown, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema }) => makePortable(jsonSchema),
  });
  dropClampedLimits(json);
  const convert = () => json;
  return {
    "~standard": {
      version: 1,
      vendor: "zod",
      validate: (value: unknown) => ({ value }),
      jsonSchema: { input: convert, output: convert },
    },
  };
}

/**
 * What every client's model takes: some refuse all tools for one keyword they do not know. Lengths of
 * strings are known everywhere, but guard the server and teach a model nothing, and every token of the
 * list is paid by every session.
 */
const PORTABLE = new Set([
  "type",
  "description",
  "enum",
  "items",
  "properties",
  "required",
  "additionalProperties",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "default",
]);

/** Drops what only narrows a type: the tool checks that itself, and says so in words. */
function makePortable(schema: JsonSchema): void {
  const choices = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  for (const keyword of Object.keys(schema)) {
    if (!PORTABLE.has(keyword)) delete schema[keyword];
  }
  if (choices !== undefined) setChoices(schema, choices);
  if (schema.additionalProperties !== false) delete schema.additionalProperties;
  dropBoundlessLimits(schema);
}

/** A budget beyond its limits is brought within them, and the instructions say once what these are. */
function dropClampedLimits({ properties }: JsonSchema): void {
  const budget = properties?.["max_tokens"];
  if (typeof budget !== "object") return;
  delete budget.minimum;
  delete budget.maximum;
}

/** Only texts may be listed: numbers are told by their limits. */
function setChoices(schema: JsonSchema, choices: readonly unknown[]): void {
  if (choices.every((choice) => typeof choice === "string")) {
    schema.enum = [...choices];
    return;
  }
  delete schema.enum;
  const numbers = choices.filter((choice) => typeof choice === "number");
  if (numbers.length < choices.length) return;
  schema.type = numbers.every(Number.isInteger) ? "integer" : "number";
  schema.minimum = Math.min(...numbers);
  schema.maximum = Math.max(...numbers);
}

/** Every whole number has the limits of what a double holds exactly; nobody set those. */
function dropBoundlessLimits(schema: JsonSchema): void {
  for (const limit of ["minimum", "maximum"] as const) {
    if (Math.abs(schema[limit] ?? 0) >= Number.MAX_SAFE_INTEGER) delete schema[limit];
  }
}
