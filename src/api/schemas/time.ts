const FIRST_MS = Date.UTC(2000, 0, 1);
const END_MS = Date.UTC(2101, 0, 1);
/** Milliseconds in one of the units that clocks are told in. Within the years above no two of them overlap. */
const UNITS = [1000, 1, 1e-3, 1e-6];

const DATE = String.raw`(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})`;
const CLOCK = String.raw`(?<hour>\d{2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|(?<zone>[+-]\d{2}(?::?\d{2})?)))?`;
const DATE_TIME = new RegExp(`^${DATE}(?:[T ]${CLOCK}${ZONE})?$`, "i");
const USUAL_LENGTH = "2026-01-31T10:20:30.400Z".length;
const MINUTE_MS = 60_000;

/**
 * A moment as ISO 8601 in UTC: of an ISO text (UTC where it tells no zone), or of a number since 1970 in seconds,
 * milliseconds or finer, told apart by size. Undefined for anything else, and outside the years 2000 to 2100.
 */
export function readTime(value: unknown): string | undefined {
  if (typeof value === "string" && isUsual(value)) return value;
  const ms = typeof value === "string" ? ofText(value.trim()) : ofNumber(value);
  return ms !== undefined && isPlausible(ms) ? new Date(ms).toISOString() : undefined;
}

/** Nearly all times come in this form; the others take ten times as long to tell apart. */
function isUsual(text: string): boolean {
  if (text.length !== USUAL_LENGTH) return false;
  const date = new Date(text);
  return isReal(date) && isPlausible(date.getTime()) && date.toISOString() === text;
}

function isPlausible(ms: number): boolean {
  return ms >= FIRST_MS && ms < END_MS;
}

function ofNumber(value: unknown): number | undefined {
  if (typeof value !== "number") return undefined;
  return UNITS.map((unit) => Math.floor(value * unit)).find(isPlausible);
}

function ofText(text: string): number | undefined {
  const number = /^\d{9,19}(\.\d+)?$/.test(text) ? ofNumber(Number(text)) : undefined;
  return number ?? ofIso(DATE_TIME.exec(text)?.groups);
}

function ofIso(
  parts: Readonly<Record<string, string | undefined>> | undefined,
): number | undefined {
  if (parts === undefined) return undefined;
  const { year, month, day, hour = "00", minute = "00", second = "00", fraction = "0" } = parts;
  const date = `${year}-${month}-${day}`;
  const wall = new Date(`${date}T${hour}:${minute}:${second}.${fraction.slice(0, 3)}Z`);
  // A day that the calendar does not have would become another one.
  if (!isReal(wall) || !wall.toISOString().startsWith(date)) return undefined;
  return wall.getTime() - zoneMs(parts["zone"] ?? "+00");
}

function isReal(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}

function zoneMs(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", ""));
  return (zone.startsWith("-") ? -minutes : minutes) * MINUTE_MS;
}
