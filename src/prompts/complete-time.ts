import type { Complete } from "../resources/complete.ts";

const DAY_MS = 86_400_000;
const DAYS = 7;

/** How far back a shift begins: ages, then the last days. */
export const completeStart: Complete = async ({ value, now }) =>
  ["8h", "12h", "24h", "3d", "7d", ...lastDays(now)].filter((time) => time.startsWith(value));

/** When a shift ends: now, or one of the last days. */
export const completeEnd: Complete = async ({ value, now }) =>
  ["now", ...lastDays(now)].filter((time) => time.startsWith(value));

function lastDays(now: Date): string[] {
  return Array.from({ length: DAYS }, (_, days) =>
    new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10),
  );
}
