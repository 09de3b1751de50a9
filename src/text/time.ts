import { capLength } from "./cap-length.ts";
import { type CleanText, markClean } from "./clean-text.ts";
import { stripUnsafe } from "./strip-unsafe.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?`;
const ZONE = String.raw`(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?`;
const DATE_TIME = new RegExp(`^(${DATE})(?:[T ]${TIME}${ZONE})?$`, "i");
/** A text that is no time is shown as it is, but no longer than this. */
const UNREADABLE_CHARS = 40;

/**
 * A time as the tools show it, UTC and to the second: "2026-11-21 19:33:02Z". Takes epoch
 * milliseconds or ISO (UTC where no zone is given); nothing is "", an unreadable text stays, cleaned.
 */
export function formatTime(value: number | string | Date | null | undefined): CleanText {
  if (value === null || value === undefined || value === "") return markClean("");
  const time = typeof value === "string" ? parseDateTime(value.trim()) : new Date(value);
  if (time && !Number.isNaN(time.getTime())) {
    return markClean(`${time.toISOString().slice(0, -5).replace("T", " ")}Z`);
  }
  return markClean(capLength(stripUnsafe(String(value)), UNREADABLE_CHARS));
}

/** The day of a moment in epoch milliseconds, UTC: "2026-11-21". */
export function formatDay(time: number): CleanText {
  return markClean(new Date(time).toISOString().slice(0, 10));
}

/** Its hour, minute and second, where the day stands elsewhere: "19:33:02". */
export function formatClock(time: number): CleanText {
  return markClean(new Date(time).toISOString().slice(11, 19));
}

/** First and last time in epoch milliseconds, and how long that is: "2026-11-20 10:00:01Z..10:04:59Z (4m58s)". */
export function formatSpan(first: number, last: number): CleanText {
  const [from, to] = [formatTime(first), formatTime(last)];
  if (from === to) return from;
  const sameDay = from.slice(0, 11) === to.slice(0, 11);
  return markClean(`${from}..${sameDay ? to.slice(11) : to} (${formatAge(last - first)})`);
}

/** A length of time in its two largest units: "3d4h", "4m58s", "12s". */
export function formatAge(ms: number): CleanText {
  const seconds = Math.round(Math.max(0, ms) / SECOND);
  const parts = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "m"],
    [seconds % 60, "s"],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return markClean("0s");
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return markClean(shown.map(([count, unit]) => `${String(count)}${unit}`).join(""));
}

/** An ISO date, or date and time, UTC where no zone is given; undefined for anything else and for days that are none. */
export function parseDateTime(text: string): Date | undefined {
  const parts = DATE_TIME.exec(text);
  if (!parts) return undefined;
  const [, date = "", hour = "00", minute = "00", second = "00", fraction = "0", zone = "Z"] =
    parts;
  const wall = new Date(
    `${date}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, "0")}Z`,
  );
  const isReal = !Number.isNaN(wall.getTime()) && wall.toISOString().startsWith(date);
  if (!isReal) return undefined;
  return new Date(wall.getTime() - zoneMs(zone));
}

function zoneMs(zone: string): number {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!parts) return 0;
  const ms = Number(parts[2]) * HOUR + Number(parts[3] ?? 0) * MINUTE;
  return parts[1] === "-" ? -ms : ms;
}
