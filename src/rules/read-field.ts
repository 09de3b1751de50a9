import { FALLBACKS, HOST_ALIASES, NAMES_OF_HOST } from "./fields.ts";
import type { FilterEvent } from "./filter.ts";

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
  for (const other of FALLBACKS.get(field) ?? []) {
    const values = valuesAt(event, other);
    if (values.length > 0) return values;
  }
  return derive(event, field);
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

/** `command` is the base name of `exe`, `arguments` are `args` joined (API reference §3.10 [S]). */
function derive(event: FilterEvent, field: string): readonly unknown[] {
  if (field === "command" && typeof event["exe"] === "string") {
    return [event["exe"].split(/[/\\]/).at(-1)];
  }
  if (field === "arguments" && Array.isArray(event["args"]) && event["args"].length > 0) {
    return [event["args"].join(" ")];
  }
  return [];
}

function valuesAt(event: FilterEvent, path: string): unknown[] {
  const values: unknown[] = [];
  const direct = Object.hasOwn(event, path) ? event[path] : undefined;
  collect(direct, { values, depth: 0 });
  if (path.includes(".")) descend(event, path, values);
  return values;
}

/** Tries every split, because a key may hold dots itself. */
function descend(holder: unknown, path: string, values: unknown[]): void {
  if (path.split(".").length > MAX_PATH_PARTS) return;
  for (let dot = path.indexOf("."); dot !== -1; dot = path.indexOf(".", dot + 1)) {
    const rest = path.slice(dot + 1);
    for (const inner of objectsAt(holder, path.slice(0, dot))) {
      if (Object.hasOwn(inner, rest)) collect(inner[rest], { values, depth: 0 });
      descend(inner, rest, values);
    }
  }
}

function objectsAt(holder: unknown, key: string): Record<string, unknown>[] {
  if (!isObject(holder) || !Object.hasOwn(holder, key)) return [];
  const value = holder[key];
  return (Array.isArray(value) ? value : [value]).filter((item) => isObject(item));
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
