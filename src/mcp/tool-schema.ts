import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { z } from "zod";

/**
 * What tools/list shows of a tool's arguments, converted once a process: over HTTP the SDK builds a
 * server a request. It lets every value through, because the tool parses its arguments itself and
 * says in our words what is wrong.
 */
export function toToolSchema(schema: z.ZodType): StandardSchemaWithJSON<unknown, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", override: dropBounds });
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

/** Lengths of strings guard the server and teach a model nothing; every token of the list is paid by every session. */
function dropBounds({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.minLength;
  delete jsonSchema.maxLength;
}
