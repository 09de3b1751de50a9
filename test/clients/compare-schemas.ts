import { z } from "zod";
import type { OfferedTool } from "./stand-in/dialect.ts";
import { findTool } from "./stand-in/find-tool.ts";
import type { ListedTool } from "./truth.ts";

/**
 * What Gemini's own kind of schema knows; it refuses a request with any other keyword, and an enum
 * of anything but strings. Its newer `parametersJsonSchema` takes JSON Schema.
 */
const GEMINI_KEYWORDS = new Set(
  (
    "type format title description nullable enum maxItems minItems properties required " +
    "minProperties maxProperties minLength maxLength pattern example anyOf propertyOrdering " +
    "default items minimum maximum"
  ).split(" "),
);

const schemaSchema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof schemaSchema>;
type Note = (what: string) => void;

/** What became of the schemas between the server's list and the model, each with how often. */
export function compareSchemas(
  listed: readonly ListedTool[],
  offered: readonly OfferedTool[],
): string {
  const counts = new Map<string, number>();
  const note: Note = (what) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const { name, inputSchema } of listed) {
    const tool = findTool(offered, name);
    if (!tool) continue;
    if (tool.isStrict) note("strict");
    compare(read(inputSchema), read(tool.schema), note);
    if (tool.isGeminiSchema) refusals(read(tool.schema), note);
  }
  if (counts.size === 0) return offered.length === 0 ? "" : "as listed";
  return [...counts].map(([what, times]) => `${what} ×${times}`).join(", ");
}

function compare(listed: Schema, offered: Schema, note: Note): void {
  const inner = withoutNull(offered);
  if (inner && !("anyOf" in listed)) {
    note("null allowed");
    compare(listed, inner, note);
    return;
  }
  for (const keyword of new Set([...Object.keys(listed), ...Object.keys(offered)])) {
    if (keyword === "properties") compareProperties(listed, offered, note);
    else if (!(keyword in offered)) note(`${keyword} dropped`);
    else if (!(keyword in listed)) note(`${keyword} added`);
    else if (keyword === "items") compare(read(listed["items"]), read(offered["items"]), note);
    else if (JSON.stringify(listed[keyword]) !== JSON.stringify(offered[keyword]))
      note(`${keyword} changed`);
  }
}

function compareProperties(listed: Schema, offered: Schema, note: Note): void {
  const before = read(listed["properties"]);
  const after = read(offered["properties"]);
  for (const name of Object.keys(before)) {
    if (name in after) compare(read(before[name]), read(after[name]), note);
    else note(`property ${name} dropped`);
  }
  for (const name of Object.keys(after)) if (!(name in before)) note(`property ${name} added`);
}

/** The one schema beside `null`, where a schema is that or null. */
function withoutNull({ anyOf }: Schema): Schema | undefined {
  if (!Array.isArray(anyOf)) return undefined;
  const others = anyOf.map((one) => read(one)).filter((one) => one["type"] !== "null");
  return others.length === 1 && others.length < anyOf.length ? others[0] : undefined;
}

function refusals(schema: Schema, note: Note): void {
  for (const keyword of Object.keys(schema))
    if (!GEMINI_KEYWORDS.has(keyword)) note(`REFUSED by Gemini: ${keyword}`);
  const values = schema["enum"];
  if (Array.isArray(values) && values.some((value) => typeof value !== "string"))
    note("REFUSED by Gemini: enum of numbers");
  for (const property of Object.values(read(schema["properties"]))) refusals(read(property), note);
  if ("items" in schema) refusals(read(schema["items"]), note);
}

function read(value: unknown): Schema {
  const { data } = schemaSchema.safeParse(value);
  return data ?? {};
}
