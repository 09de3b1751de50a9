import { ThreatStackError } from "../errors.ts";

/** Empty, dots, or half a character, which cannot be encoded. */
const NO_SEGMENT = /^\.{0,2}$|\p{Surrogate}/u;

/**
 * One value as one path segment. Throws `invalid_argument` for "", "." and "..": encoding leaves the dots as they
 * are, and a URL would resolve them into another path.
 */
export function encodeSegment(value: string): string {
  if (NO_SEGMENT.test(value)) {
    throw new ThreatStackError("invalid_argument", "An id is empty or is not an id", {
      hint: "Use an id as a list shows it.",
    });
  }
  return encodeURIComponent(value);
}
