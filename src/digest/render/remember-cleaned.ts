import type { Clean } from "../../text/clean.ts";
import type { CleanText } from "../../text/clean-text.ts";

/** A text is composed more than once before it is shown, and cleaning is what costs. */
export function rememberCleaned(clean: Clean): Clean {
  const known = new Map<string, CleanText>();
  const remember = (value: unknown, maxChars?: number): CleanText => {
    if (typeof value !== "string") return clean(value, maxChars);
    const key = `${String(maxChars)} ${value}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const cleaned = clean(value, maxChars);
    known.set(key, cleaned);
    return cleaned;
  };
  return Object.assign(remember, { redact: clean.redact });
}
