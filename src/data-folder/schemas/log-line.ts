import type { EventRecord } from "../../event-fields/event-record.ts";
import { logHeaderTime } from "../../event-fields/log-header-time.ts";
import { parseTime } from "../../event-fields/parse-time.ts";
import type { Around } from "./schema.ts";
import type { TextSchema } from "./text-schemas.ts";
import { evtxSchema } from "./windows-json.ts";
import { windowsTextEvent } from "./windows-text.ts";
import { xmlEvent } from "./windows-xml.ts";

/** What a line of a log turned out to be. */
export interface LogLine {
  readonly schema: TextSchema;
  readonly event: EventRecord;
}

/** RFC 5424: priority, version, time, host, program, process, message id, structured data. */
const RFC_5424 =
  /^(?:<\d{1,3}>)?1 (\d{4}-\d\d-\d\dT\S{8,30}|-) (\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) (-|\[.{0,4000}?\](?= |$)) ?(.*)$/s;
/** RFC 3164, or the same with a whole date: time, host, program. */
const HEADER =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,9})?|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)\s/;
const HOST_AND_PROGRAM =
  /^([\w.-]{1,255})\s+([\w./@-]{1,100}(?:\([\w./-]{1,60}\))?)(?:\[(\d{1,10})\])?:\s/;
/** No host is called so: a level stands where the host would. */
const LEVEL =
  /^(?:trace|debug|info|notice|warn|warning|error|err|crit|critical|fatal|severe|alert|emerg)$/i;
/** A container's output as the runtimes of clusters keep it. */
const CRI =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)) (stdout|stderr) ([FP]) (.*)$/s;

/** Where other logs say when: web servers in brackets, applications by name. */
const TIMES: readonly RegExp[] = [
  /^(?:\S{1,255} ){3}\[(\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\]/,
  /^\[?(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d)\b/,
  /^\[([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})? \d{4})\]/,
  /^(\d{9,10}\.\d{1,6})\s/,
  /^(?:\S{1,100} ){0,3}(?:time|ts|timestamp)="?(\d{4}-\d\d-\d\d[T ][\d:.,]{8,20}(?:Z|[+-]\d\d:?\d\d)?)"?(?:\s|$)/,
];
/** Times without a year, which some logs write; the line is one, when it was stays unknown. */
const YEARLESS =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d\s|[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6}\s|\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\s)/;
const CEF = /(?:^|\s)(?:CEF:\d|LEEF:\d(?:\.\d)?)\|/;

/** A line that begins as lines of logs do; undefined for every other, which may belong to the one before. */
export function logLineEvent(line: string, around: Around): LogLine | undefined {
  const xml = xmlEvent(line);
  if (xml !== undefined) return xmlLine(line, xml, around);
  const windows = windowsTextEvent(line, around);
  if (windows !== undefined) return { schema: "windows-text", event: windows };
  return criLine(line, around) ?? structuredLine(line, around) ?? headedLine(line, around);
}

/** Sysmon for Linux behind the header of syslog, or an event of Windows as text. */
function xmlLine(line: string, xml: EventRecord, around: Around): LogLine {
  const event = evtxSchema.toEvent(xml, around);
  const isLinux = event["event_type"] === "audit";
  const header = HEADER.exec(line)?.[0] ?? "";
  const [, host = ""] = HOST_AND_PROGRAM.exec(line.slice(header.length)) ?? [];
  const named = event["hostname"] ?? (host || around.host);
  return {
    schema: isLinux ? "sysmon-linux" : "windows-xml",
    event: named === "" ? event : { ...event, hostname: named },
  };
}

function criLine(line: string, around: Around): LogLine | undefined {
  const [, time, stream = "", , text = ""] = CRI.exec(line) ?? [];
  if (time === undefined) return undefined;
  return {
    schema: "cri",
    event: {
      ...hostEvent({ time: parseTime(time), host: around.host, log: text }, around),
      event_type: "container",
      stream,
      full_log: line,
    },
  };
}

function structuredLine(line: string, around: Around): LogLine | undefined {
  const found = RFC_5424.exec(line);
  if (found === null) return undefined;
  const [, time, host = "", program = "", pid = "", , structured = "", text = ""] = found;
  const tag = pid === "-" ? program : `${program}[${pid}]`;
  const said = structured === "-" ? text : `${text} ${structured}`.trim();
  return {
    schema: "syslog",
    event: {
      ...hostEvent(
        {
          time: parseTime(time),
          host: host === "-" ? around.host : host,
          log: program === "-" ? said : `${tag}: ${said.replace(/^\uFEFF/, "")}`,
        },
        around,
      ),
      full_log: line,
    },
  };
}

function headedLine(line: string, around: Around): LogLine | undefined {
  const time = timeIn(line, around.received);
  const isLine = !Number.isNaN(time) || YEARLESS.test(line) || CEF.test(line.slice(0, 400));
  if (!isLine) return undefined;
  const host = hostIn(line);
  return {
    schema: host === "" ? "log-line" : "syslog",
    event: hostEvent({ time, host: host || around.host, log: line }, around),
  };
}

/** The host before a program's name; "" where the line names none. */
function hostIn(line: string): string {
  const header = HEADER.exec(line)?.[0] ?? "";
  if (header === "") return "";
  const [, host = "", program = ""] = HOST_AND_PROGRAM.exec(line.slice(header.length)) ?? [];
  return LEVEL.test(host) || LEVEL.test(program) ? "" : host;
}

/** NaN where it says none, or none that can be placed in a year. */
function timeIn(line: string, received: number): number {
  const header = logHeaderTime(line, received);
  if (!Number.isNaN(header)) return header;
  const start = line.slice(0, 1200);
  for (const pattern of TIMES) {
    const said = pattern.exec(start)?.[1];
    const time =
      said === undefined ? Number.NaN : parseTime(said.replace(/(?<=:\d\d)\.\d+(?= \d{4}$)/, ""));
    if (!Number.isNaN(time)) return time;
  }
  return Number.NaN;
}

/** A line of a log as an event; who took it in says when, where the line does not. */
export function hostEvent(
  said: { readonly time: number; readonly host: string; readonly log: string },
  around: Around,
): EventRecord {
  const time = Number.isNaN(said.time) ? around.received : said.time;
  return {
    event_type: "host",
    ...(around.id === "" ? {} : { _id: around.id }),
    ...(Number.isNaN(time) ? {} : { timestamp: time }),
    ...(said.host === "" ? {} : { hostname: said.host }),
    log: said.log,
    ...around.beside,
  };
}
