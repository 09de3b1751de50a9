import { firstTime } from "./made-alert.ts";
import type { AuditRecordOf } from "./audit-act.ts";
import { recordType } from "./audit-calls.ts";
import { auditFields, interpretedFields } from "./audit-fields.ts";

/** One line of audit.log, and what tells to which act it belongs. */
export interface AuditLine {
  readonly act: string;
  readonly time: number;
  readonly serial: string;
  readonly host: string;
  readonly record: AuditRecordOf;
}

/** As auditd writes it; what the kernel logs without the daemon numbers its types. */
const RECORD =
  /^(?:node=(\S{1,255}) )?type=([\w[\]]{1,40}) (?:msg=)?audit\((\d{9,10}(?:\.\d{1,9})?|\d\d\/\d\d\/\d{2,4} \d\d:\d\d:\d\d\.\d{3}):(\d{1,20})\)\s?:\s?/;
/** How ausearch writes a time in the usual locale: month, day, year. */
const INTERPRETED = /^(\d\d)\/(\d\d)\/(?:20)?(\d\d) (.+)$/;
/** The same behind the header of syslog, from the programs alone that pass audit on. */
const SYSLOG =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,30}) (\S{1,255}) (?:audit|auditd|audispd|audisp-syslog|kernel)(?:\[\d{1,10}\])?: (?:\[\s{0,10}\d{1,10}\.\d{1,9}\] )?(?:audit: )?/;

/** What a line of the audit log says; undefined for any other line. */
export function auditLine(line: string): AuditLine | undefined {
  const header = SYSLOG.exec(line);
  const text = header === null ? line : line.slice(header[0].length);
  const found = RECORD.exec(text);
  if (found === null) return undefined;
  const [whole, node, named = "", time = "", serial = ""] = found;
  const type = recordType(named);
  const rest = text.slice(whole.length);
  const host = node ?? header?.[1] ?? "";
  const fields = INTERPRETED.test(time) ? interpretedFields(rest) : auditFields(rest, type);
  return {
    act: `${host} ${time}:${serial}`,
    time: firstTime(time.replace(INTERPRETED, "20$3-$1-$2T$4")),
    serial,
    host,
    record: { type, fields },
  };
}

/** What ausearch writes between acts. */
export function isBetweenActs(line: string): boolean {
  return line === "----" || /^time->\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$/.test(line);
}
