import { z } from "zod";
import type { OfferedTool } from "./dialect.ts";

const objectSchema = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });

type Input = Readonly<Record<string, unknown>>;

/** In strict mode a model cannot leave a property out: it says null, as the schema then allows. */
export function fitInput(input: Input, { schema, isStrict = false }: OfferedTool): Input {
  if (!isStrict) return input;
  const names = Object.keys(objectSchema.parse(schema).properties);
  return Object.fromEntries(names.map((name) => [name, input[name] ?? null]));
}
