import { z } from "zod";
import { PART, readingOf, setReading, WHOLE } from "./reading.ts";
import { readTime } from "./time.ts";

/** Undefined for what cannot be read; null for what says nothing. */
type Reader<T> = (value: unknown) => T | null | undefined;

/** A field that may be absent or null. */
function optional<T>(read: Reader<T>) {
  return z
    .unknown()
    .transform((value, context): T | null => {
      const readable = read(value);
      if (readable !== undefined) return readable;
      context.issues.push({ code: "custom", input: value, message: "cannot be read" });
      return z.NEVER;
    })
    .nullish();
}

/** A number stands for its digits, as long as JSON kept them all. */
function readText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : String(value);
}

function readNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** An empty text in place of something else says nothing: the API writes "none" so, as in `token` (docs/threat-stack-api.md §2.0 [C]). */
function orNothing<T>(read: Reader<T>): Reader<T> {
  return (value) => (value === "" ? null : read(value));
}

/** In lower case; empty for what is neither a text nor a number. */
function wordOf(value: unknown): string {
  return (readText(value) ?? "").trim().toLowerCase();
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/** What a record goes by. */
export const id = z.unknown().transform(readText).pipe(z.string().min(1));

export const text = optional(readText);

export const flag = optional(
  orNothing((value) => (typeof value === "boolean" ? value : FLAGS.get(wordOf(value)))),
);

/** ISO 8601 in UTC. */
export const time = optional(orNothing(readTime));

/** A number of things, or of seconds. */
export const amount = optional(
  orNothing((value) => {
    const number = readNumber(value);
    return number !== undefined && number >= 0 && number <= Number.MAX_SAFE_INTEGER
      ? number
      : undefined;
  }),
);

/** 1 is the most serious (docs/threat-stack-api.md §6 [D]); some senders spell numbers as strings (§3.9 [D]). */
export const severity = optional((value): number | undefined => {
  const number = readNumber(value);
  return number === 1 || number === 2 || number === 3 ? number : undefined;
});

/** One text stands for a list of it; members that are no text are left out. */
export const texts = optional(
  orNothing((value): string[] | undefined => {
    if (!Array.isArray(value)) return wrapped(readText(value));
    if (isTexts(value)) return value;
    const readable = value.map(readText).filter((each) => each !== undefined);
    const unread = readable.length === value.length ? [] : [PART];
    return setReading(readable, { sent: value, unread });
  }),
);

function isTexts(value: readonly unknown[]): value is string[] {
  return value.every((each) => typeof each === "string");
}

function wrapped(value: string | undefined): string[] | undefined {
  return value === undefined ? undefined : [value];
}

/** Whatever it is, it passes. */
export const anyValue = z.unknown().optional();

/** A list whose members may be anything. */
export const anything = optional((value): unknown[] | undefined =>
  Array.isArray(value) ? value : value === "" ? [] : undefined,
);

/** Records in a record; all of them stay, whatever could be read of them. */
export function records<T extends object>(schema: z.ZodType<T>) {
  return optional(
    orNothing((value): T[] | undefined => {
      if (!Array.isArray(value)) return undefined;
      const sent: readonly unknown[] = value;
      const members = sent.map((each) => schema.parse(each));
      const unread = members.flatMap((each) => readingOf(each).unread);
      const paths = unread.map((path) => (path === WHOLE ? PART : path));
      return setReading(members, { sent, unread: [...new Set(paths)] });
    }),
  );
}
