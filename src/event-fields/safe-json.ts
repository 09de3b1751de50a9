/** Compact JSON of a value of the API; "" for none and for what is nested too deep to be written down. */
export function safeJson(value: unknown): string {
  if (value === undefined || value === null) return "";
  try {
    return JSON.stringify(value) ?? "";
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return "";
  }
}
