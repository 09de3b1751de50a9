const SHOWN_CHARS = 60;

/** What a value is, for an error: short ones as they are, long ones by their kind. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return String(value);
  return value.length > SHOWN_CHARS
    ? `a text of ${value.length} characters`
    : JSON.stringify(value);
}
