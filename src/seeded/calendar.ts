import type { Random } from "./random.ts";
import { DAY_MS } from "./time.ts";

/** What the tenant's own calendar shows at its now: noon of a Friday, so that the last days were working days. */
const NOW_IN_CALENDAR_MS = Date.UTC(2026, 10, 20, 12);

/** Times in epoch ms. */
export interface CalendarMoment {
  /** The moment at which the tenant stands. */
  readonly now: number;
  readonly timeMs: number;
}

/**
 * A moment in the tenant's own calendar, in which now is always the same hour of the same day. Whatever depends
 * on a date is read from it: by the calendar of the world the hour at which a process starts would decide what
 * happened in the tenant, and with that its ids and its totals. Distances from now are the same in both.
 */
export function toCalendar({ now, timeMs }: CalendarMoment): number {
  return timeMs - now + NOW_IN_CALENDAR_MS;
}

/** When the working day of a moment began, epoch ms; a weekend's moment counts as the Friday before. */
export function startOfWorkday(moment: CalendarMoment): number {
  const timeOfDay = toCalendar(moment) % DAY_MS;
  const weekday = new Date(toCalendar(moment)).getUTCDay();
  const shift = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return moment.timeMs - timeOfDay - shift * DAY_MS;
}

/** An id in the form of those that hold a time (docs/threat-stack-api.md §3.1 [S]); the time is the calendar's. */
export function timeId(random: Random, moment: CalendarMoment): string {
  return random.timeUuid(toCalendar(moment));
}
