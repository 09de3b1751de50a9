import { isNothingWord, readJson } from "./words.ts";

/**
 * The arguments of a call by name; undefined where the input has none in it. No arguments may be told
 * as null, as nothing, or as the empty list that PHP makes of an empty record; and arguments may come
 * as JSON text.
 */
export function readArguments(input: unknown): Record<string, unknown> | undefined {
  const value = typeof input === "string" ? (readJson(input) ?? input) : input;
  if (isObject(value)) return value;
  const isNothing =
    value === undefined ||
    value === null ||
    (typeof value === "string" && isNothingWord(value)) ||
    (Array.isArray(value) && value.length === 0);
  return isNothing ? {} : undefined;
}

/** Some callers name the arguments as one argument, and what is in it are they. */
export function unwrapArguments(input: unknown): unknown {
  return isObject(input) && Object.keys(input).join() === WRAPPER ? input[WRAPPER] : input;
}

const WRAPPER = "arguments";

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
