import type { z } from "zod";

const MAX_CHOICES = 24;
const MAX_KEYS = 5;
const UNITS: ReadonlyMap<string, string> = new Map([
  ["string", "characters"],
  ["array", "members"],
]);

/**
 * What a value that a schema refused should have been, with the path of it, and never the value: zod's own messages
 * can quote it. A custom issue is one of ours, in our own words.
 */
export function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  const path = issue.path.map(String).join(".") || "top level";
  return `${path} ${expectation(issue)}`;
}

function expectation(issue: z.core.$ZodIssue): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- of the others there is nothing to tell
  switch (issue.code) {
    case "invalid_type":
      return `is not ${issue.expected}`;
    case "invalid_value":
      return oneOf(issue.values);
    case "too_small":
      return lessThan(issue.minimum, issue.origin);
    case "too_big":
      return moreThan(issue.maximum, issue.origin);
    case "unrecognized_keys":
      return `has fields that cannot be sent: ${issue.keys.slice(0, MAX_KEYS).map(inert).join(", ")}`;
    case "invalid_union":
      return oneOf(issue.discriminator === undefined ? [] : optionsOf(issue));
    default:
      return "is not valid";
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 0 || values.length > MAX_CHOICES
    ? "is not valid"
    : `is not one of ${values.map(String).join(", ")}`;
}

function optionsOf(issue: object): readonly unknown[] {
  return "options" in issue && Array.isArray(issue.options) ? issue.options : [];
}

function lessThan(number: number | bigint, origin: string): string {
  const unit = UNITS.get(origin);
  return unit === undefined ? `is less than ${number}` : `has fewer than ${number} ${unit}`;
}

function moreThan(number: number | bigint, origin: string): string {
  const unit = UNITS.get(origin);
  return unit === undefined ? `is more than ${number}` : `has more than ${number} ${unit}`;
}

/** A name that came from outside, as one word. */
function inert(key: string): string {
  return key.replaceAll(/[^\w.-]/g, "?").slice(0, 40);
}
