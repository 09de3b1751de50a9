/** What a time can mean: from 2000 up to 2100, in epoch milliseconds. Anything else is no time of an event. */
const EARLIEST_MS = Date.UTC(2000);
const END_MS = Date.UTC(2100);
/** Seconds, milliseconds, microseconds and nanoseconds of these years have no number in common. */
const MS_PER_UNIT = [1, 1000, 1e-3, 1e-6] as const;

const DIGITS = /^\d{9,19}(?:\.\d{1,9})?$/;
const ZONE = String.raw`(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?`;
const CLOCK = String.raw`(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?`;
/** ISO 8601, extended or basic, with `T` or a blank, and dates with slashes or dots. */
const NUMERIC = new RegExp(
  String.raw`^(\d{4})([-/.]?)(\d\d)\2(\d\d)(?:(?:[T_]|\s+)?${CLOCK})?\s*${ZONE}$`,
  "i",
);
const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
/** RFC 5322 and the logs of web servers: `Sat, 31 Jan 2026 10:00:00 +0000`, `31/Jan/2026:10:00:00 +0000`. */
const NAMED = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s/-]([a-z]{3})[\s/-](\d{4})(?:\s+|[:T])${CLOCK}\s*${ZONE}$`,
  "i",
);
/** C's asctime: `Sat Jan 31 10:00:00 2026`. */
const ASCTIME = new RegExp(
  String.raw`^(?:[a-z]{3},?\s+)?([a-z]{3})\s+(\d{1,2})\s+${CLOCK}\s+(?:(UTC|GMT)\s+)?(\d{4})$`,
  "i",
);
const LONGEST = 40;
/** What nearly all records write; the engine reads it many times faster than a pattern can. */
const PLAIN = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?$/;

/**
 * A time in epoch milliseconds; NaN for what is none or lies outside of 2000 to 2100. Numbers, also as digits,
 * are seconds, milliseconds, microseconds or nanoseconds by their size. A text without a zone is UTC; one with
 * a zone of which only the name is given, such as `EST`, is no time, because such names mean several zones.
 */
export function parseTime(value: unknown): number {
  if (typeof value === "number") return timeOfNumber(value);
  if (typeof value !== "string" || value.length < 8) return Number.NaN;
  if (value.length <= LONGEST && PLAIN.test(value)) {
    const time = timeOfPlain(value);
    if (!Number.isNaN(time)) return time;
  }
  const text = value.trim();
  if (text.length > LONGEST) return Number.NaN;
  if (DIGITS.test(text)) {
    const time = timeOfNumber(Number(text));
    if (!Number.isNaN(time)) return time;
  }
  return timeOfText(text);
}

/** Whether the number is a time in milliseconds. */
export function isMs(value: number): boolean {
  return value >= EARLIEST_MS && value < END_MS;
}

/** Epoch milliseconds of a day and time, its month from 1 to 12; NaN where the calendar has none such. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** With its fraction; 60 in a leap second. */
  readonly second: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

export function timeOfParts(parts: DateParts): number {
  const { year, month, day, hour, minute, second, offset } = parts;
  if (month < 1 || month > 12 || hour > 24 || minute > 59 || second >= 61) return Number.NaN;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCDate() !== day) return Number.NaN;
  const time = midnight + (hour * 60 + minute - offset) * 60_000 + Math.floor(second * 1000 + 1e-4);
  return isMs(time) ? time : Number.NaN;
}

/** From 1 to 12; 0 for what is no month's short English name. */
export function monthOf(name: string): number {
  const at = MONTHS.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && at % 3 === 0 ? at / 3 + 1 : 0;
}

function timeOfNumber(value: number): number {
  for (const ms of MS_PER_UNIT) {
    const time = value * ms;
    if (isMs(time)) return Math.round(time);
  }
  return Number.NaN;
}

/** In UTC; NaN also where the day is none of its month. */
function timeOfPlain(text: string): number {
  const isZoned = text.endsWith("Z");
  const isIso = isZoned && text.charCodeAt(10) === 84;
  const time = Date.parse(
    isIso ? text : `${text.slice(0, 10)}T${text.slice(11)}${isZoned ? "" : "Z"}`,
  );
  const day = (text.charCodeAt(8) - 48) * 10 + text.charCodeAt(9) - 48;
  const isDay = day <= 28 || new Date(time).getUTCDate() === day;
  return isDay && isMs(time) ? time : Number.NaN;
}

function timeOfText(text: string): number {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, year, , month, day, ...clock] = numeric;
    return timeOfParts({ ...dayOf(year, Number(month), day), ...clockOf(clock) });
  }
  const named = NAMED.exec(text);
  if (named !== null) {
    const [, day, month = "", year, ...clock] = named;
    return timeOfParts({ ...dayOf(year, monthOf(month), day), ...clockOf(clock) });
  }
  const asctime = ASCTIME.exec(text);
  if (asctime === null) return Number.NaN;
  const [, month = "", day, hour, minute, second, fraction, zone, year] = asctime;
  const clock = [hour, minute, second, fraction, zone];
  return timeOfParts({ ...dayOf(year, monthOf(month), day), ...clockOf(clock) });
}

function dayOf(year: string | undefined, month: number, day: string | undefined) {
  return { year: Number(year), month, day: Number(day) };
}

function clockOf([hour, minute, second, fraction, zone]: readonly (string | undefined)[]) {
  return {
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(`${second ?? "0"}.${fraction ?? "0"}`),
    offset: offsetOf(zone),
  };
}

/** Minutes ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? "") ?? [];
  if (hours === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
