import type { z } from "zod";
import { nearest } from "../../text/nearest.ts";
import type { Expected, ExpectedObject, Place } from "./expected.ts";
import { kindOf } from "./kind-of.ts";
import { sizeWords, takes } from "./takes.ts";

const MAX_NAMES = 3;
const SHOWN_NAME_CHARS = 40;

interface Found extends Place {
  /** Names down to it, such as `rule.severity`; empty for all arguments together. */
  readonly path: string;
  readonly isEntry: boolean;
  readonly value: unknown;
}

/** What is wrong, in one sentence: what was given, and what is taken there. */
export function problemOf(
  issue: z.core.$ZodIssue,
  { expected, values }: { expected: ExpectedObject; values: unknown },
): string {
  const found = find(issue.path, { expected, values });
  const { path, isEntry, value } = found;
  if (issue.code === "unrecognized_keys") {
    const known = found.expected.kind === "object" ? found.expected.properties.keys() : [];
    return `${path === "" ? "" : `${path}: `}${unknownNames(issue.keys, [...known])}`;
  }
  if (path === "") return issue.message;
  if (value === undefined) return needed(found);
  // The words of our own schemas: what zod says by itself is about types.
  if (issue.code === "custom" || issue.code === "invalid_format") {
    return `${path}: ${issue.message}, not ${kindOf(value)}`;
  }
  return `${path}: ${isEntry ? "an entry " : ""}takes ${sizeOf(found) ?? otherwise(found)}`;
}

/** Names that no argument has, each with the one that was likely meant. */
export function unknownNames(names: readonly string[], known: readonly string[]): string {
  const told = names.slice(0, MAX_NAMES).map((name) => {
    const near = nearest(name, known) ?? onlySharing(name, known);
    const shown = JSON.stringify(name.slice(0, SHOWN_NAME_CHARS));
    return `unknown argument ${shown}${near === undefined ? "" : `, did you mean "${near}"?`}`;
  });
  const more = names.length - told.length;
  return told.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

/** The only name that has a word in common: `id` is of `alert_id`, `start_time` of `start`. */
function onlySharing(name: string, known: readonly string[]): string | undefined {
  const words = new Set(wordsOf(name));
  const sharing = known.filter((candidate) => wordsOf(candidate).some((word) => words.has(word)));
  return sharing.length === 1 ? sharing[0] : undefined;
}

function wordsOf(name: string): string[] {
  const apart = name.slice(0, SHOWN_NAME_CHARS).replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_");
  return apart
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

function needed(found: Found): string {
  const { description } = found.expected;
  return `${found.path}: is needed (${description === "" ? takes(found) : description.replace(/\.$/, "")})`;
}

/** Where the kind is right, and only the size is not. */
function sizeOf({ expected, value }: Found): string | undefined {
  if (expected.kind === "text" && typeof value === "string") {
    const { minLength, maxLength } = expected;
    return `${sizeWords(minLength, maxLength)} characters, not ${value.length}`;
  }
  if (expected.kind === "list" && Array.isArray(value)) {
    const { minItems, maxItems } = expected;
    return `${sizeWords(minItems, maxItems)} entries, not ${value.length}`;
  }
  return undefined;
}

function otherwise(found: Found): string {
  const { expected, value } = found;
  const near =
    expected.kind === "choice" && typeof value === "string"
      ? nearest(value, expected.choices.map(String))
      : undefined;
  return `${takes(found)}, not ${kindOf(value)}${near === undefined ? "" : `, did you mean "${near}"?`}`;
}

function find(
  path: readonly PropertyKey[],
  { expected, values }: { expected: ExpectedObject; values: unknown },
): Found {
  let found: Found = {
    path: "",
    name: "",
    isEntry: false,
    expected,
    value: values,
  };
  for (const step of path) {
    const value = valueAt(found.value, step);
    found =
      typeof step === "number"
        ? { ...found, isEntry: true, expected: itemsOf(found), value }
        : namedIn(found, { step: String(step), value });
  }
  return found;
}

function namedIn(within: Found, { step, value }: { step: string; value: unknown }): Found {
  const { expected, path } = within;
  const property = expected.kind === "object" ? expected.properties.get(step) : undefined;
  return {
    path: path === "" ? step : `${path}.${step}`,
    name: step,
    isEntry: false,
    expected: property ?? ANYTHING,
    value,
  };
}

const ANYTHING: Expected = { kind: "any", description: "" };

function itemsOf({ expected }: Found): Expected {
  return expected.kind === "list" ? expected.items : ANYTHING;
}

function valueAt(value: unknown, step: PropertyKey): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return Reflect.get(value, step);
}
