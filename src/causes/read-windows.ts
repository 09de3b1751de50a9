import { plainAddress, scopeOf } from "../event-fields/address.ts";
import { type EventRecord, readText } from "../event-fields/event-record.ts";
import type { Source } from "../digest/parsers/windows/fields.ts";
import { windowsValue } from "../digest/parsers/windows/value.ts";
import type { Fact, InstallFact, LogonFact, ProcessFact } from "./fact.ts";
import { type Base, cut } from "./read-base.ts";

const NO_GUID = /^\{?0{8}-/;
/** Logon ids of the system and its services, which are the same on every machine (Microsoft, well-known LUIDs). */
const SYSTEM_LOGONS: ReadonlySet<string> = new Set(["3e7", "3e4", "3e5"]);
const LOGONS: ReadonlyMap<string, boolean> = new Map([
  ["4624", true],
  ["4625", false],
]);
const INSTALLS: ReadonlyMap<string, InstallFact["what"]> = new Map([
  ["4697", "service"],
  ["7045", "service"],
  ["4698", "task"],
  ["19", "WMI subscription"],
  ["20", "WMI subscription"],
  ["21", "WMI subscription"],
]);
const AUDITED_START = "4688";

/** A process, logon or installation; undefined for what tells of none. */
export function readWindows(event: EventRecord, base: Base): Fact | undefined {
  const id = readText(event, "win_event_id") || readText(event, "EventID");
  const succeeded = LOGONS.get(id);
  if (succeeded !== undefined) return readLogon(event, base, succeeded);
  const what = INSTALLS.get(id);
  if (what !== undefined) return readInstall(event, base, what);
  return readProcess(event, base, id);
}

function readLogon(event: EventRecord, base: Base, succeeded: boolean): LogonFact {
  const source = value(event, ["src_ip", "Source Network Address"], ["IpAddress", ""]);
  const account = value(event, ["TargetUserName", ""], ["sam_account", ""]);
  return {
    ...base,
    kind: "logon",
    isWindows: true,
    user: account || base.user,
    succeeded,
    source: scopeOf(source) === "" ? source : plainAddress(source),
    session: readText(event, "session"),
    loginUid: "",
    logonId: logonId(
      windowsValue(event, [
        ["TargetLogonId", ""],
        ["", "Logon ID", "New Logon"],
      ]),
    ),
    logonType: value(event, ["LogonType", "Logon Type"]),
    pid: "",
  };
}

function readInstall(event: EventRecord, base: Base, what: InstallFact["what"]): InstallFact {
  return {
    ...base,
    kind: "install",
    what,
    name: cut(
      value(event, ["ServiceName", "Service Name"], ["TaskName", "Task Name"], ["Name", "Name"]),
    ),
    command: cut(
      value(
        event,
        ["ServiceFileName", "Service File Name"],
        ["ImagePath", "ImagePath"],
        ["Destination", "Destination"],
      ),
    ),
    logonId: logonId(value(event, ["SubjectLogonId", "Logon ID"])),
    session: readText(event, "session"),
  };
}

function readProcess(event: EventRecord, base: Base, id: string): ProcessFact | undefined {
  const isAudited = id === AUDITED_START;
  const exe = isAudited
    ? value(event, ["NewProcessName", "New Process Name"], ["exe", ""])
    : value(event, ["exe", "Image"], ["Image", "SourceImage"], ["SourceImage", ""]);
  const pid = pidOf(event, isAudited);
  const guid = guidOf(
    value(
      event,
      ["ProcessGuid", "ProcessGuid"],
      ["SourceProcessGUID", "SourceProcessGUID"],
      ["guid", ""],
    ),
  );
  if (exe === "" || (pid === "" && guid === "")) return undefined;
  const creator: Source = isAudited
    ? ["ProcessId", "Creator Process ID"]
    : ["ParentProcessId", "ParentProcessId"];
  const isStart = isAudited || id === "1";
  return {
    ...base,
    kind: "process",
    isWindows: true,
    isStart,
    pid: decimal(pid),
    guid,
    exe: cut(exe),
    command: cut(
      value(event, ["arguments", "CommandLine"], ["CommandLine", "Process Command Line"]),
    ),
    parentPid: isStart ? decimal(value(event, creator)) : "",
    parentGuid: isStart ? guidOf(value(event, ["ParentProcessGuid", "ParentProcessGuid"])) : "",
    parentExe: isStart
      ? cut(
          value(
            event,
            ["ParentImage", "ParentImage"],
            ["ParentProcessName", "Creator Process Name"],
          ),
        )
      : "",
    parentStart: Number.NaN,
    loginUid: "",
    session: readText(event, "session"),
    tty: "",
    container: "",
    image: "",
    pod: "",
    logonId: logonId(value(event, ["LogonId", "LogonId"], ["SubjectLogonId", "Logon ID"])),
    target: isStart ? "" : targetOf(event),
    remote: "",
    port: "",
  };
}

/** Some feeds put the creator's pid beside an audited start, so what the record says of the new process comes first. */
function pidOf(event: EventRecord, isAudited: boolean): string {
  return isAudited
    ? value(event, ["NewProcessId", "New Process ID"]) || value(event, ["pid", ""])
    : value(event, ["pid", "ProcessId"], ["ProcessId", "SourceProcessId"]);
}

function targetOf(event: EventRecord): string {
  const address = value(event, ["dst_ip", "DestinationIp"], ["DestinationIp", ""]);
  const port = value(event, ["dst_port", "DestinationPort"], ["DestinationPort", ""]);
  if (address !== "") return port === "" ? address : `${address}:${port}`;
  return cut(
    value(
      event,
      ["TargetFilename", "TargetFilename"],
      ["TargetImage", "TargetImage"],
      ["TargetObject", "TargetObject"],
      ["ObjectName", "Object Name"],
      ["ImageLoaded", "ImageLoaded"],
    ),
  );
}

function value(event: EventRecord, ...sources: readonly Source[]): string {
  return windowsValue(event, sources);
}

function guidOf(text: string): string {
  return NO_GUID.test(text) ? "" : text.toUpperCase();
}

/** Sensors write pids in decimal, the Security log in hexadecimal. */
function decimal(pid: string): string {
  return /^0x[0-9a-f]+$/i.test(pid) ? String(Number(pid)) : pid;
}

/** Small letters without leading zeros; "" for those that every machine has. */
function logonId(text: string): string {
  const digits = /^0x0{0,16}([0-9a-f]{1,16})$/i.exec(text)?.[1]?.toLowerCase() ?? "";
  return SYSTEM_LOGONS.has(digits) || digits === "0" ? "" : digits;
}
