/** A field's value as titles and aggregates show it; nothing is `undefined` (docs/threat-stack-api.md §4 no. 23 [S]). */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
}
