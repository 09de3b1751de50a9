import { BAR, withoutBar } from "../params.ts";
import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readText } from "../../../event-fields/event-record.ts";
import { WINDOWS_FIELDS } from "./fields.ts";
import { accountControl } from "./account-control.ts";
import { windowsValue } from "./value.ts";

/** Of events whose text does not show all that decides what they mean: name of the parameter, field. */
const SHOWN_NOWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "sysmon 3": { initiated: "initiated" },
  "sysmon 7": { status: "signature-status" },
  "security 4624": { process: "logon-process" },
  "security 4656": { object: "object-type" },
  "security 4657": { operation: "operation-type" },
  "security 4663": { object: "object-type" },
  "security 4697": { kind: "service-type", runs: "service-account" },
  "security 4768": { preauth: "preauth" },
  "security 5136": { operation: "operation-type" },
  "security 5156": { direction: "direction" },
  "security 7045": { kind: "service-type", runs: "service-account" },
};
/** Of events whose fields must be worked out. */
const WORKED_OUT: Readonly<Record<string, (event: EventRecord) => string[]>> = {
  "sysmon 2": (event) => movedOf(event, "creation-time", "previous-creation-time"),
  "sysmon 8": (event) => (startsInNoModule(event) ? ["module=-"] : []),
  "sysmon 10": (event) => callersOf(readText(event, "CallTrace")),
  "security 4616": (event) => movedOf(event, "new-time", "previous-time"),
  "security 4738": accountControl,
  "security 4742": accountControl,
};
const UNKNOWN_CALLER = /UNKNOWN/;
const DUMP_LIBRARY = /\\(?:dbghelp|dbgcore|comsvcs)\.dll/i;
const MS_PER_DAY = 86_400_000;
/** Windows writes the name of an operation or direction as the number of a message. */
const OPERATIONS: Readonly<Record<string, string>> = {
  "%%14592": "inbound",
  "%%14593": "outbound",
  "%%14674": "value added",
  "%%14675": "value deleted",
};

/** What decides what an event means and stands in no text of it: parameters, `preauth=0`, joined by broken bars. */
export function evidenceOf(event: EventRecord, channel: string, id: string): string {
  const key = `${channel} ${id}`;
  const found: string[] = [];
  for (const [name, field] of Object.entries(SHOWN_NOWHERE[key] ?? {})) {
    const value = windowsValue(event, WINDOWS_FIELDS[field] ?? []);
    if (value !== "") found.push(`${name}=${OPERATIONS[value] ?? value}`);
  }
  for (const value of WORKED_OUT[key]?.(event) ?? []) found.push(value);
  return found.map((text) => withoutBar(text)).join(BAR);
}

function callersOf(trace: string): string[] {
  const callers: string[] = [];
  if (UNKNOWN_CALLER.test(trace)) callers.push("caller=unbacked");
  if (DUMP_LIBRARY.test(trace)) callers.push("caller=dump library");
  return callers;
}

/** Sysmon writes a bar where the code that a thread starts with belongs to no file. */
function startsInNoModule(event: EventRecord): boolean {
  const module = event["StartModule"];
  return typeof module === "string"
    ? module.trim() === "-"
    : /^StartModule: -\s*$/m.test(readText(event, "message"));
}

/** Which way a time was set, where that is more than a day. */
function movedOf(event: EventRecord, field: string, previousField: string): string[] {
  const time = timeOf(event, field);
  const previous = timeOf(event, previousField);
  if (Number.isNaN(time) || Number.isNaN(previous)) return [];
  if (Math.abs(time - previous) < MS_PER_DAY) return ["moved=little"];
  return [time < previous ? "moved=back" : "moved=forward"];
}

function timeOf(event: EventRecord, field: string): number {
  const text = windowsValue(event, WINDOWS_FIELDS[field] ?? []);
  const plain = text.replace(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?Z?$/, "$1T$2Z");
  return Date.parse(plain);
}
