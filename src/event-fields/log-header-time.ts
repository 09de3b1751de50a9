import { monthOf, parseTime, timeOfParts } from "./parse-time.ts";

/** What may stand before the header: nothing else may, since the rest of a line says what anybody likes. */
const PRIORITY = String.raw`^(?:<\d{1,3}>(?:\d{1,2} )?)?`;
/** RFC 5424, RFC 3339 and whatever else begins with a whole date. */
const DATED = new RegExp(
  String.raw`${PRIORITY}\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)(?=[\s\]]|$)`,
);
/** RFC 3164: no year, no zone. Some put the year behind the day. */
const UNDATED = new RegExp(
  String.raw`${PRIORITY}([A-Z][a-z]{2}) ( ?\d{1,2})(?: (\d{4}))? (\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?\s`,
);
/** The kernel's audit says when in the number of the record. */
const AUDIT =
  /^(?:node=\S{1,255} )?(?:type=[\w[\]]{1,40} )?(?:msg=)?audit\((\d{9,10}(?:\.\d{1,9})?):\d+\)/;
/** The same as syslog carries it. */
const AUDIT_IN_SYSLOG =
  /^[^(]{1,300}\baudit(?:\[\d+\])?: [^(]{0,120}\baudit\((\d{9,10}(?:\.\d{1,9})?):\d+\)/;

/**
 * When a line of a log was written, by its header: epoch milliseconds, UTC where it names no zone. A header
 * without a year means the year that brings it nearest to `received`, the time at which somebody took the line
 * in; NaN where that is not known either.
 */
export function logHeaderTime(line: string, received: number): number {
  const audit =
    AUDIT.exec(line)?.[1] ?? (line.includes("audit(") ? auditInSyslog(line) : undefined);
  if (audit !== undefined) return parseTime(audit);
  const dated = DATED.exec(line)?.[1];
  if (dated !== undefined) return parseTime(dated);
  return undatedTime(line, received);
}

function auditInSyslog(line: string): string | undefined {
  return AUDIT_IN_SYSLOG.exec(line)?.[1];
}

function undatedTime(line: string, received: number): number {
  const header = UNDATED.exec(line);
  if (header === null) return Number.NaN;
  const [, name = "", day, year, hour, minute, second, fraction = "0"] = header;
  const timeIn = (of: number): number =>
    timeOfParts({
      year: of,
      month: monthOf(name),
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
      second: Number(`${second ?? "0"}.${fraction}`),
      offset: 0,
    });
  if (year !== undefined) return timeIn(Number(year));
  if (Number.isNaN(received)) return Number.NaN;
  const near = new Date(received).getUTCFullYear();
  const times = [near - 1, near, near + 1].map(timeIn).filter((time) => !Number.isNaN(time));
  const [nearest] = times.toSorted((a, b) => Math.abs(a - received) - Math.abs(b - received));
  return nearest ?? Number.NaN;
}
