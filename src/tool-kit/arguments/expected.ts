import { z } from "zod";

export type Choice = string | number | boolean;

interface Described {
  readonly description: string;
}

export interface ExpectedText extends Described {
  readonly kind: "text";
  readonly minLength: number;
  readonly maxLength: number;
}

export interface ExpectedNumber extends Described {
  readonly kind: "number";
  readonly isInteger: boolean;
  /** Infinite where there is none. */
  readonly minimum: number;
  readonly maximum: number;
}

export interface ExpectedBoolean extends Described {
  readonly kind: "boolean";
}

export interface ExpectedChoice extends Described {
  readonly kind: "choice";
  readonly choices: readonly Choice[];
}

export interface ExpectedList extends Described {
  readonly kind: "list";
  readonly items: Expected;
  readonly minItems: number;
  readonly maxItems: number;
}

export interface ExpectedObject extends Described {
  readonly kind: "object";
  readonly properties: ReadonlyMap<string, Expected>;
  readonly required: ReadonlySet<string>;
  /** Takes other properties, too. */
  readonly isOpen: boolean;
}

/** Anything that has no plain type; left as it comes. */
export interface ExpectedAny extends Described {
  readonly kind: "any";
}

/** What an argument takes. */
export type Expected =
  | ExpectedText
  | ExpectedNumber
  | ExpectedBoolean
  | ExpectedChoice
  | ExpectedList
  | ExpectedObject
  | ExpectedAny;

/** Where a value stands, and what is taken there. */
export interface Place {
  /** Of the argument. */
  readonly name: string;
  readonly expected: Expected;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

const ofSchema = new WeakMap<z.ZodObject, ExpectedObject>();

/**
 * What a schema takes, whatever it is wrapped in. Read from its JSON Schema, so that what is
 * understood is what is advertised; once for each schema.
 */
export function expectedOf(schema: z.ZodObject): ExpectedObject {
  const known = ofSchema.get(schema);
  if (known !== undefined) return known;
  const expected = toObject(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  ofSchema.set(schema, expected);
  return expected;
}

function toExpected(given: unknown): Expected {
  if (!isSchema(given)) return toAny({});
  const choices = given.const === undefined ? given.enum : [given.const];
  if (choices?.every(isChoice)) {
    return { kind: "choice", choices, description: given.description ?? "" };
  }
  const read = READERS.get(given.type) ?? toAny;
  return read(given);
}

const READERS = new Map<JsonSchema["type"], (schema: JsonSchema) => Expected>([
  ["string", toText],
  ["integer", toNumber],
  ["number", toNumber],
  ["boolean", ({ description = "" }) => ({ kind: "boolean", description })],
  ["array", toList],
  ["object", toObject],
]);

function toAny({ description = "" }: JsonSchema): Expected {
  return { kind: "any", description };
}

function toText(schema: JsonSchema): Expected {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, description = "" } = schema;
  return { kind: "text", minLength, maxLength, description };
}

function toList(schema: JsonSchema): Expected {
  const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY, description = "" } = schema;
  return { kind: "list", items: toExpected(items), minItems, maxItems, description };
}

function toNumber({ type, minimum, maximum, description = "" }: JsonSchema): Expected {
  return {
    kind: "number",
    isInteger: type === "integer",
    minimum: within(minimum) ?? Number.NEGATIVE_INFINITY,
    maximum: within(maximum) ?? Number.POSITIVE_INFINITY,
    description,
  };
}

/** Every whole number has the limits of what a double holds exactly; nobody set those. */
function within(limit: number | undefined): number | undefined {
  return limit === undefined || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? undefined : limit;
}

function toObject(schema: JsonSchema): ExpectedObject {
  const { properties = {}, required = [], additionalProperties, description = "" } = schema;
  return {
    kind: "object",
    properties: new Map(
      Object.entries(properties).map(([name, property]) => [name, toExpected(property)]),
    ),
    required: new Set(required),
    isOpen: additionalProperties !== false,
    description,
  };
}

function isSchema(given: unknown): given is JsonSchema {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

function isChoice(value: unknown): value is Choice {
  return ["string", "number", "boolean"].includes(typeof value);
}
