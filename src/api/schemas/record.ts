import { z } from "zod";
import { PART, readingOf, setReading, WHOLE } from "./reading.ts";

type Shape = Readonly<Record<string, z.ZodType>>;
type Fields = readonly (readonly [name: string, schema: z.ZodType])[];
type Sent = Readonly<Record<string, unknown>>;

/** A record with these fields and any others. */
type RecordOf<S extends Shape> = z.output<z.ZodObject<S, z.core.$loose>>;

/**
 * Reads a record field by field, so that an odd value costs its own field and nothing else: a field that cannot be
 * read is left out and named by `unreadFields`; one that is required is "" then. Never fails. What is no object
 * becomes a record of which nothing could be read. Fields that the shape does not know stay as they are, behind the others.
 */
export function recordSchema<S extends Shape>(shape: S): z.ZodType<RecordOf<S>> {
  const fields: Fields = Object.entries(shape);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields are those of the shape, each read by its schema
  return z.unknown().transform((sent) => readRecord(fields, sent)) as unknown as z.ZodType<
    RecordOf<S>
  >;
}

/** A record made of another one; one of which nothing could be read stays as it is, so that nothing is made of it. */
export function convertRecord<W extends object, T extends object>(
  wire: W,
  convert: (wire: W) => T,
): T {
  const reading = readingOf(wire);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a blank record has the required texts only, and they are ""
  if (reading.unread.includes(WHOLE)) return wire as unknown as T;
  return setReading(convert(wire), reading);
}

/** Reads records of one kind and makes another kind of them, which is known to be read as they were. */
export function convertedSchema<W extends object, T extends object>(
  schema: z.ZodType<W>,
  convert: (wire: W) => T,
): z.ZodType<T> {
  return schema.transform((wire) => convertRecord(wire, convert));
}

/** An answer that is one record: fails where no field that we know of is in it, because then it is something else. */
export function singleRecord<T extends object>(schema: z.ZodType<T>): z.ZodType<T> {
  return schema.transform((record, context) => {
    if (readingOf(record).known !== 0) return record;
    context.issues.push({ code: "custom", input: undefined, message: "is no record of the API" });
    return z.NEVER;
  });
}

export function isObject(value: unknown): value is Sent {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readRecord(fields: Fields, sent: unknown): object {
  if (!isObject(sent)) return blankRecord(fields, sent);
  const before = readingOf(sent);
  if (before.unread.includes(WHOLE)) return sent;
  const record: Record<string, unknown> = {};
  const unread = [...before.unread];
  let known = 0;
  for (const [name, schema] of fields) {
    const isThere = Object.hasOwn(sent, name);
    const read = schema.safeParse(isThere ? sent[name] : undefined);
    const parts = read.success ? unreadParts(read.data) : WHOLE_FIELD;
    for (const part of parts) unread.push(nameOf(name, part));
    if (parts.includes(WHOLE)) {
      if (isRequired(schema)) record[name] = "";
    } else if (isThere) {
      known += 1;
      record[name] = read.data;
    }
  }
  passOthers(fields, sent, record);
  return setReading(record, { ...before, unread: [...new Set(unread)], known });
}

const WHOLE_FIELD = [WHOLE];

function nameOf(field: string, part: string): string {
  return part === WHOLE || part === PART ? field : `${field}.${part}`;
}

function passOthers(fields: Fields, sent: Sent, record: Record<string, unknown>): void {
  for (const name of Object.keys(sent)) {
    if (fields.some(([known]) => known === name)) continue;
    if (name !== "__proto__") record[name] = sent[name];
    // Assigned, it would be the prototype and no field.
    else Object.defineProperty(record, name, { value: sent[name], enumerable: true });
  }
}

function blankRecord(fields: Fields, sent: unknown): object {
  const required = fields.filter(([, schema]) => isRequired(schema));
  const blank = Object.fromEntries(required.map(([name]) => [name, ""]));
  return setReading(blank, { sent, unread: [WHOLE], known: 0 });
}

function isRequired(schema: z.ZodType): boolean {
  return !schema.safeParse(undefined).success;
}

function unreadParts(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null ? readingOf(value).unread : [];
}
