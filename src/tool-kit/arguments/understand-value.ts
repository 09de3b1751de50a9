import { choiceOf } from "./choice-of.ts";
import type { Expected, ExpectedList, ExpectedNumber, ExpectedObject, Place } from "./expected.ts";
import { isObject } from "./read-arguments.ts";
import { isIdName, readId } from "./read-id.ts";
import { splitList } from "./split-list.ts";
import { isNothingText, isNothingWord, readBoolean, readJson, readNumber } from "./words.ts";

/** No tool takes as many: a longer list is refused as it came, before it costs time. */
const MAX_ENTRIES = 10_000;

/**
 * What a value was meant to be, as its schema takes it: `"2"` is 2, one value stands for a list.
 * Undefined is nothing, which `null`, `""`, `[]` and their like mean. What has no such meaning stays
 * as it is, for the schema to refuse.
 */
export function understandValue(value: unknown, place: Place): unknown {
  const { name, expected } = place;
  if (expected.kind === "list") return understandList(value, name, expected);
  if (isNothing(value, place)) return undefined;
  const one = onlyOneOf(value, place);
  switch (expected.kind) {
    case "text":
      return toText(one, name);
    case "number":
      return toNumber(one, name, expected);
    case "boolean":
      return toBoolean(one);
    case "choice":
      return choiceOf(one, expected.choices) ?? one;
    case "object":
      return understandObject(one, expected);
    case "any":
      break;
  }
  return one;
}

/** A list of nothing is nothing; how deep lists go is up to the caller, so they are not followed. */
function isNothing(value: unknown, place: Place): boolean {
  if (!Array.isArray(value)) return isNoValue(value, place);
  return value.length <= MAX_ENTRIES && value.flat().every((entry) => isNoValue(entry, place));
}

function isNoValue(value: unknown, place: Place): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value !== "string") return false;
  const { name, expected } = place;
  if (expected.kind === "text" && !isIdName(name)) return isNothingText(value);
  if (expected.kind === "choice" && choiceOf(value, expected.choices) !== undefined) return false;
  return isNothingWord(value);
}

/** The entry of a list of one, where one value is wanted; also of a list that came as JSON text. */
function onlyOneOf(value: unknown, place: Place): unknown {
  const isWord = place.expected.kind !== "text" || isIdName(place.name);
  const list = isWord ? unpacked(value, place) : value;
  if (!Array.isArray(list) || list.length > MAX_ENTRIES) return value;
  const entries = list.filter((entry) => !isNoValue(entry, place));
  return entries.length === 1 ? entries[0] : value;
}

/** The list or object that a text holds; digits of an id in a list of numbers are none, `6e432700` is infinite. */
function unpacked(value: unknown, { name, expected }: Place): unknown {
  const read = typeof value === "string" ? readJson(value) : undefined;
  const isOfIds = expected.kind === "text" && isIdName(name);
  if (isOfIds && Array.isArray(read) && read.flat().some((id) => typeof id === "number"))
    return value;
  return read ?? value;
}

/** The digits of a number are text; those of an id only where no one of them is lost. */
function toText(value: unknown, name: string): unknown {
  const isId = isIdName(name);
  const isNumber = isId ? Number.isSafeInteger(value) : Number.isFinite(value);
  const text = isNumber ? String(value) : value;
  if (typeof text !== "string") return text;
  return isId ? readId(text, name) : text.trim();
}

/** A budget beyond its limits is as clear a wish as one within. */
const CLAMPED = "max_tokens";

function toNumber(value: unknown, name: string, expected: ExpectedNumber): unknown {
  const number = typeof value === "string" ? (readNumber(value) ?? value) : value;
  if (name !== CLAMPED || typeof number !== "number") return number;
  const { isInteger, minimum, maximum } = expected;
  return Math.min(maximum, Math.max(minimum, isInteger ? Math.round(number) : number));
}

function toBoolean(value: unknown): unknown {
  if (value === 0 || value === 1) return value === 1;
  return typeof value === "string" ? (readBoolean(value) ?? value) : value;
}

/** Each entry once; of lists in the list, their entries. */
function understandList(value: unknown, name: string, expected: ExpectedList): unknown {
  const { items } = expected;
  const place = { name, expected: items };
  const given = unpacked(value, place);
  const list = Array.isArray(given) ? given.flat(items.kind === "list" ? 0 : 1) : [given];
  if (list.length > MAX_ENTRIES) return list;
  const entries = list
    .flatMap((entry) => (typeof entry === "string" ? splitList(entry, place) : [entry]))
    .map((entry) => understandValue(entry, place))
    .filter((entry) => entry !== undefined);
  return entries.length === 0 ? undefined : [...new Set(entries)];
}

/** In a record that is to be written, nothing is a value, too: only what it cannot take is read. */
function understandObject(value: unknown, expected: ExpectedObject): unknown {
  const record = typeof value === "string" ? readJson(value) : value;
  if (!isObject(record)) return value;
  const entries = Object.entries(record).flatMap(([name, entry]): [string, unknown][] => {
    const property = expected.properties.get(name);
    if (property === undefined || isTakenAsIs(entry, property)) return [[name, entry]];
    const understood = understandValue(entry, { name, expected: property });
    if (understood !== undefined) return [[name, understood]];
    return expected.required.has(name) ? [[name, entry]] : [];
  });
  return Object.fromEntries(entries);
}

function isTakenAsIs(value: unknown, { kind }: Expected): boolean {
  if (typeof value === "string") return kind === "text";
  return Array.isArray(value) && value.length === 0 && kind === "list";
}
