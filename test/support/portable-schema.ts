const TYPES = ["string", "integer", "number", "boolean", "array", "object"];

const KEYWORDS = [
  "type",
  "description",
  "enum",
  "items",
  "properties",
  "required",
  "additionalProperties",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "default",
];

/** What a model of some client would refuse of a schema, each with its place; empty where it is portable. */
export function unportable(schema: unknown, place = "schema"): string[] {
  if (typeof schema !== "object" || schema === null) return [`${place} is no schema`];
  const entries = new Map(Object.entries(schema));
  const type: unknown = entries.get("type");
  const isList = type === "array";
  const isObject = type === "object";
  const found = [...entries.keys()]
    .filter((keyword) => !KEYWORDS.includes(keyword))
    .map((keyword) => `${place} has ${keyword}`);
  if (!TYPES.includes(type as string)) found.push(`${place} has type ${JSON.stringify(type)}`);
  if (entries.has("enum") && !isTexts(entries.get("enum")))
    found.push(`${place} lists other than text`);
  if (entries.has("enum") && type !== "string") found.push(`${place} lists values of no text`);
  if (typeof (entries.get("additionalProperties") ?? false) !== "boolean")
    found.push(`${place} has a schema for other properties`);
  if (isList || entries.has("items")) found.push(...unportable(entries.get("items"), `${place}[]`));
  if (isObject || entries.has("properties")) {
    const properties = Object.entries(entries.get("properties") ?? {});
    found.push(...properties.flatMap(([name, one]) => unportable(one, `${place}.${name}`)));
  }
  return found;
}

function isTexts(values: unknown): boolean {
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}
