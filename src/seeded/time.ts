export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** ISO 8601 with milliseconds, UTC, as the API writes times (docs/threat-stack-api.md §3.1 [S]). */
export function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
