/**
 * What a model can read in a tool's result, however the client wrapped it: every string in it, a
 * line each, and where a string is JSON itself, the strings in that.
 */
export function readableText(value: unknown): string {
  if (typeof value === "string") {
    const inner = parseWhole(value);
    return inner === undefined ? value : readableText(inner);
  }
  if (Array.isArray(value)) return value.map((item) => readableText(item)).join("\n");
  if (typeof value === "object" && value !== null) return readableText(Object.values(value));
  return String(value);
}

function parseWhole(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
