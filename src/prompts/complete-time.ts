import type { Complete } from "../resources/complete.ts";
import { type CleanText, cleanText, clipText } from "../text/clean-text.ts";
import { formatTime } from "../text/time.ts";

const DAY_MS = 86_400_000;
const DAYS = 7;
const AGES = [cleanText`8h`, cleanText`12h`, cleanText`24h`, cleanText`3d`, cleanText`7d`];

/** How far back a shift begins: ages, then the last days. */
export const completeStart: Complete = async ({ value, now }) =>
  [...AGES, ...lastDays(now)].filter((time) => time.startsWith(value));

/** When a shift ends: now, or one of the last days. */
export const completeEnd: Complete = async ({ value, now }) =>
  [cleanText`now`, ...lastDays(now)].filter((time) => time.startsWith(value));

function lastDays(now: Date): CleanText[] {
  return Array.from({ length: DAYS }, (_, days) =>
    clipText(formatTime(now.getTime() - days * DAY_MS), 10),
  );
}
