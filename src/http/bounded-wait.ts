/** The budget is one of a minute (docs/threat-stack-api.md §2.0 [C]): nobody need wait longer for it. */
export const LONGEST_WAIT_MS = 60_000;

/** What is longer is no wait but a number of another kind. */
const ABSURD_MS = 86_400_000;
/** A moment outside of these years is none. */
export const YEAR_2000_MS = Date.UTC(2000, 0, 1);
export const YEAR_2100_MS = Date.UTC(2100, 0, 1);

/**
 * A wait that an answer tells, in ms and never longer than a minute: of milliseconds, as the API tells it, or of a
 * moment in epoch seconds or milliseconds, as others do. Undefined for a number that can be neither.
 */
export function boundedWaitMs(told: number | undefined, now: number): number | undefined {
  if (told === undefined || !Number.isFinite(told) || told < 0) return undefined;
  const moment = [told, told * 1000].find((ms) => ms >= YEAR_2000_MS && ms <= YEAR_2100_MS);
  const waitMs = moment === undefined ? told : moment - now;
  if (waitMs > ABSURD_MS) return undefined;
  return Math.min(LONGEST_WAIT_MS, Math.max(0, waitMs));
}
