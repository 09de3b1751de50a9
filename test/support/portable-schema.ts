const TYPES = new Set(["string", "integer", "number", "boolean", "array", "object"]);

const KEYWORDS = new Set([
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
]);

/** What a model of some client would refuse of a schema, each with its place; empty where it is portable. */
export function unportable(schema: unknown, place = "schema"): string[] {
  if (typeof schema !== "object" || schema === null) return [`${place} is no schema`];
  const entries = new Map<string, unknown>(Object.entries(schema));
  const complaints = [
    ...[...entries.keys()]
      .filter((keyword) => !KEYWORDS.has(keyword))
      .map((keyword) => `has ${keyword}`),
    ...aboutType(entries),
  ];
  return [...complaints.map((complaint) => `${place} ${complaint}`), ...within(entries, place)];
}

function aboutType(entries: ReadonlyMap<string, unknown>): string[] {
  const type = entries.get("type");
  const choices = entries.get("enum");
  return [
    ...(typeof type === "string" && TYPES.has(type) ? [] : [`has type ${JSON.stringify(type)}`]),
    ...(choices === undefined || (type === "string" && isTexts(choices))
      ? []
      : ["lists other than text"]),
    ...(typeof (entries.get("additionalProperties") ?? false) === "boolean"
      ? []
      : ["has a schema for other properties"]),
  ];
}

function within(entries: ReadonlyMap<string, unknown>, place: string): string[] {
  const isList = entries.get("type") === "array" || entries.has("items");
  const properties = Object.entries(entries.get("properties") ?? {});
  return [
    ...(isList ? unportable(entries.get("items"), `${place}[]`) : []),
    ...properties.flatMap(([name, property]) => unportable(property, `${place}.${name}`)),
  ];
}

function isTexts(values: unknown): boolean {
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}
