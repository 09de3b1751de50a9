import { type CleanText, joinClean } from "../text/clean-text.ts";

/** Parts that are known, as a person reads them in one line. */
export function line(...parts: readonly (CleanText | "")[]): CleanText {
  return joinClean(parts, " · ");
}
