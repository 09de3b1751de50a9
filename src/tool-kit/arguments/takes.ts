import type { Choice, ExpectedNumber, Place } from "./expected.ts";
import { isIdName } from "./read-id.ts";

const EXAMPLE_ID = "4f2a90c1";

/** What an argument takes, in words: "a whole number from 1 to 3", "active, dismissed or all". */
export function takes({ name, expected }: Place): string {
  switch (expected.kind) {
    case "text":
      return isIdName(name) ? `an id as text, such as "${EXAMPLE_ID}"` : "text";
    case "number":
      return `a ${numberWords(expected)}${limitWords(expected)}`;
    case "boolean":
      return "true or false";
    case "choice":
      return choiceWords(expected.choices);
    case "list":
      return `a list of ${entryWords({ name, expected: expected.items })}`;
    case "object":
      return "an object";
    case "any":
      break;
  }
  return "another value";
}

function entryWords({ name, expected }: Place): string {
  if (expected.kind === "choice") return `any of ${expected.choices.join(", ")}`;
  if (expected.kind === "number") return `${numberWords(expected)}s${limitWords(expected)}`;
  if (expected.kind !== "text") return `${expected.kind}s`;
  return isIdName(name) ? `ids, such as ["${EXAMPLE_ID}"]` : "texts";
}

function numberWords({ isInteger }: ExpectedNumber): string {
  return isInteger ? "whole number" : "number";
}

function limitWords({ minimum, maximum }: ExpectedNumber): string {
  const [hasMinimum, hasMaximum] = [Number.isFinite(minimum), Number.isFinite(maximum)];
  if (hasMinimum && hasMaximum) return ` from ${minimum} to ${maximum}`;
  if (hasMinimum) return ` of at least ${minimum}`;
  return hasMaximum ? ` of at most ${maximum}` : "";
}

/** "a, b or c". */
function choiceWords(choices: readonly Choice[]): string {
  const last = choices.at(-1);
  const others = choices.slice(0, -1);
  return others.length === 0 ? String(last) : `${others.join(", ")} or ${last}`;
}

/** How long a text, or how many entries a list may be: "4 to 64". */
export function sizeWords(minimum: number, maximum: number): string {
  if (!Number.isFinite(maximum)) return `at least ${minimum}`;
  return minimum <= 0 ? `at most ${maximum}` : `${minimum} to ${maximum}`;
}
