import { ThreatStackError } from "../errors.ts";
import { parseDateTime } from "./time.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Longer is no time; it bounds the work of the patterns below, too. */
const MAX_CHARS = 64;
const SHOWN_CHARS = 40;

const UNITS: ReadonlyMap<string, number> = new Map(
  [
    { ms: SECOND, names: ["s", "sec", "secs", "second", "seconds"] },
    { ms: MINUTE, names: ["m", "min", "mins", "minute", "minutes"] },
    { ms: HOUR, names: ["h", "hr", "hrs", "hour", "hours"] },
    { ms: DAY, names: ["d", "day", "days"] },
    { ms: WEEK, names: ["w", "wk", "wks", "week", "weeks"] },
  ].flatMap(({ ms, names }) => names.map((name) => [name, ms] as const)),
);

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", -DAY],
  ["tomorrow", DAY],
]);

const AGE =
  /^(?:(?:in )?(?:the )?(?:last|past) |now ?- ?|- ?)?((?:\d{1,6}(?:\.\d{1,3})? ?[a-z]+ ?)+)$/;
const AGE_PART = /(\d{1,6}(?:\.\d{1,3})?) ?([a-z]+)/g;
/** ISO 8601; months and years have no fixed length. */
const DURATION = /^p((?:\d{1,6}[wd])*)(?:t((?:\d{1,6}[hms])+))?$/;

/** Year first: an order of day and month is nothing to guess. */
const DATE =
  /^(?<year>\d{4})(?<mark>[-/.]?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:(?:t|,? )(?<rest>.+))?$/;
const TIME =
  /^(?<hour>\d{1,2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2})(?<fraction>[.,]\d{1,9})?)?)? ?(?<zone>z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/;
const ZONES: ReadonlyMap<string, string> = new Map([
  ["utc", "z"],
  ["gmt", "z"],
]);

const EPOCH = /^\d{9,19}(?:\.\d{1,9})?$/;
const EPOCH_UNITS_PER_MS = [1 / SECOND, 1, 1000, 1_000_000];
const [YEAR_2000, YEAR_2100] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)];

/**
 * A point in time as people, programs and models write it, UTC where no zone is given: `2026-01-31`
 * (its first moment), `2026-01-31T10:00` and longer ISO forms, `now`, `today`, `yesterday`, an age
 * before now as `30m`, `24h`, `7 days ago`, `PT24H`, or an epoch in seconds or smaller units.
 * Throws `invalid_argument` that names the argument.
 */
export function parseWhen(text: string, now: Date, argument = "time"): Date {
  const time = text.trim().length > MAX_CHARS ? undefined : timeOf(plain(text), now);
  if (time) return time;
  throw new ThreatStackError(
    "invalid_argument",
    `${argument}: ${shown(text)} is not a time this server understands`,
    {
      hint: "Write 2026-01-31, 2026-01-31T10:00, 2026-01-31T10:00:00Z (UTC unless a zone is given), now, today, yesterday, or an age such as 30m, 24h, 7d, 2w.",
    },
  );
}

function timeOf(text: string, now: Date): Date | undefined {
  return timeOfWord(text, now) ?? timeBefore(now, text) ?? timeOfEpoch(text) ?? timeOfDate(text);
}

/** In lower case, without quotes around it, and with one blank where there are several. */
function plain(text: string): string {
  return text
    .replaceAll(/["'`“”‘’]/g, "")
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, " ");
}

function shown(text: string): string {
  return JSON.stringify(text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text);
}

function timeOfWord(text: string, now: Date): Date | undefined {
  if (text === "now" || text === "now()") return new Date(now);
  const [word = "", ...time] = text.split(" ");
  const days = DAY_WORDS.get(word);
  if (days === undefined) return undefined;
  const date = new Date(now.getTime() + days).toISOString().slice(0, 10);
  return parseDateTime([date, ...time].join(" "));
}

/** The time that was an age ago; nothing where that is no age or reaches back before 1970. */
function timeBefore(now: Date, text: string): Date | undefined {
  const age = ageOf(text);
  const time = now.getTime() - (age ?? Number.NaN);
  return time >= 0 ? new Date(time) : undefined;
}

/** In milliseconds. */
function ageOf(text: string): number | undefined {
  const [, days = "", hours = ""] = DURATION.exec(text) ?? [];
  const written = days + hours || AGE.exec(text.replace(/ ago$/, ""))?.[1];
  if (written === undefined) return undefined;
  const parts = [...written.matchAll(AGE_PART)].map(
    ([, count, unit = ""]) => Number(count) * (UNITS.get(unit) ?? Number.NaN),
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

/** The unit is told by the size: of seconds, milli-, micro- and nanoseconds one lies between 2000 and 2100. */
function timeOfEpoch(text: string): Date | undefined {
  if (!EPOCH.test(text)) return undefined;
  const times = EPOCH_UNITS_PER_MS.map((units) => Number(text) / units);
  const time = times.find((ms) => ms >= YEAR_2000 && ms < YEAR_2100);
  return time === undefined ? undefined : new Date(Math.floor(time));
}

/** ISO, also in its basic form, with slashes, without leading zeros, and with a zone that stands apart. */
function timeOfDate(text: string): Date | undefined {
  const { year = "", month, day, rest = "" } = DATE.exec(text)?.groups ?? {};
  const date = [year, pad(month), pad(day)].join("-");
  return parseDateTime(rest === "" ? date : `${date}T${isoTime(rest)}`);
}

/** As ISO writes it, with its zone; what is no time stays, and is none. */
function isoTime(text: string): string {
  const time = TIME.exec(text)?.groups;
  if (time === undefined) return text;
  const { hour, minute = "00", second, fraction = "", zone = "" } = time;
  const seconds = second === undefined ? "" : `:${second}${fraction}`;
  return `${pad(hour)}:${minute}${seconds}${ZONES.get(zone) ?? zone}`;
}

function pad(digits = ""): string {
  return digits.padStart(2, "0");
}
