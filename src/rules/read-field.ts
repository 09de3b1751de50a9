import { FALLBACKS, HOST_ALIASES, NAMES_OF_HOST } from "./fields.ts";
import type { FilterEvent } from "./filter.ts";

const NOTHING: readonly unknown[] = [];
const MAX_NESTED_LISTS = 16;
/** Splits grow with the power of the parts where an event is made to hurt. */
const MAX_PATH_PARTS = 12;

/**
 * The values of a field in an event, lists taken apart, aliases and twins resolved as the language does.
 * Empty where the field is null in the sense of the language: missing, null or an empty list.
 */
export function readField(event: FilterEvent, field: string): readonly unknown[] {
  if (HOST_ALIASES.has(field)) return readHostNames(event, field);
  const own = valuesAt(event, field);
  if (own.length > 0) return own;
  const others = FALLBACKS.get(field);
  if (others === undefined) return derive(event, field);
  for (const other of others) {
    const values = valuesAt(event, other);
    if (values.length > 0) return values;
  }
  return NOTHING;
}

/**
 * The value of a field that holds a string, number or boolean itself, as most do; undefined says nothing.
 * It spares the evaluator a list for nearly every comparison.
 */
export function readPlainField(event: FilterEvent, field: string): string | undefined {
  const value = event[field];
  if (HOST_ALIASES.has(field)) return undefined;
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function readHostNames(event: FilterEvent, field: string): readonly unknown[] {
  return [field, ...NAMES_OF_HOST].flatMap((name) => valuesAt(event, name));
}

/** `command` is the base name of `exe`, `arguments` are `args` joined (docs/threat-stack-api.md §3.10 [S]). */
function derive(event: FilterEvent, field: string): readonly unknown[] {
  if (field === "command" && typeof event["exe"] === "string") {
    return [event["exe"].split(/[/\\]/).at(-1)];
  }
  if (field === "arguments" && Array.isArray(event["args"]) && event["args"].length > 0) {
    return [event["args"].join(" ")];
  }
  return NOTHING;
}

function valuesAt(event: FilterEvent, path: string): readonly unknown[] {
  const direct = event[path];
  const isNested = path.includes(".");
  if (!isNested && (direct === undefined || direct === null)) return NOTHING;
  const values: unknown[] = [];
  if (Object.hasOwn(event, path)) collect(direct, { values, depth: 0 });
  if (isNested && path.split(".").length <= MAX_PATH_PARTS) descend(event, path, values);
  return values;
}

/** Tries every split, because a key may hold dots itself. */
function descend(holder: FilterEvent, path: string, values: unknown[]): void {
  for (let dot = path.indexOf("."); dot !== -1; dot = path.indexOf(".", dot + 1)) {
    const key = path.slice(0, dot);
    if (Object.hasOwn(holder, key)) enter(holder[key], path.slice(dot + 1), values);
  }
}

function enter(inner: unknown, rest: string, values: unknown[]): void {
  if (Array.isArray(inner)) {
    for (const item of inner) if (isObject(item)) enter(item, rest, values);
    return;
  }
  if (!isObject(inner)) return;
  if (Object.hasOwn(inner, rest)) collect(inner[rest], { values, depth: 0 });
  descend(inner, rest, values);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function collect(value: unknown, into: { values: unknown[]; depth: number }): void {
  if (value === undefined || value === null || into.depth > MAX_NESTED_LISTS) return;
  if (!Array.isArray(value)) {
    into.values.push(value);
    return;
  }
  for (const item of value) collect(item, { values: into.values, depth: into.depth + 1 });
}
