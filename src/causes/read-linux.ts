import { sourceOf } from "../event-fields/endpoints.ts";
import { type EventRecord, readFirst, readRecord, readText } from "../event-fields/event-record.ts";
import { parseTime } from "../event-fields/parse-time.ts";
import { type Base, cut } from "./read-base.ts";
import type { LogonFact, ProcessFact } from "./fact.ts";

const STARTS: ReadonlySet<string> = new Set(["start", "execve", "execveat", "exec"]);
const LET_IN = /\bAccepted \w+ for\b|\bsession opened for user\b/;
const KEPT_OUT =
  /\bFailed \w+ for\b|\bInvalid user\b|\bauthentication failure\b|\bmaximum authentication attempts\b/;
const ADDRESS = /(?:\brhost=|\bfrom )([0-9a-f.:]{3,45})\b/i;
const ACCOUNT = /\bfor (?:invalid user |user )?(\S+)/;

/** An audited system call, a connection or a touched file; undefined where no process is named. */
export function readLinuxProcess(event: EventRecord, base: Base): ProcessFact | undefined {
  const pid = readText(event, "pid");
  const exe = readFirst(event, ["exe", "command"]);
  if (pid === "" || exe === "") return undefined;
  const parent = readRecord(event, "parent_metadata");
  const type = readText(event, "type");
  const isStart =
    (STARTS.has(type) || STARTS.has(readText(event, "syscall"))) && event["success"] !== false;
  const labels = readRecord(event, "containerLabels");
  return {
    ...base,
    kind: "process",
    isWindows: false,
    isStart,
    pid,
    guid: "",
    exe: cut(exe),
    command: cut(readText(event, "arguments") || readText(event, "args")),
    parentPid: readText(event, "ppid") || readText(parent, "pid"),
    parentGuid: "",
    parentExe: cut(readText(parent, "exe")),
    parentStart: parseTime(parent["timestamp"]),
    loginUid: readText(event, "auid"),
    session: readText(event, "session"),
    tty: readText(event, "tty"),
    container: readText(event, "containerId"),
    image: readText(event, "containerImage"),
    pod: readText(labels, "io.kubernetes.pod.name"),
    logonId: "",
    target: isStart ? "" : targetOf(event),
    remote: type === "accept" ? sourceOf(event) : "",
    port: type === "accept" ? readFirst(event, ["dst_port", "port"]) : "",
  };
}

/** A connection goes to an address, a touch to a file. */
function targetOf(event: EventRecord): string {
  const address = readFirst(event, ["dst_ip", "ip"]);
  const port = readFirst(event, ["dst_port", "port"]);
  if (address !== "") return port === "" ? address : `${address}:${port}`;
  return cut(readFirst(event, ["filename", "path"]));
}

/** A login event. */
export function readLogin(event: EventRecord, base: Base): LogonFact {
  return {
    ...logonOf(event, base),
    succeeded: event["success"] !== false,
    source: sourceOf(event),
  };
}

/** A line of an authentication log that says who was let in or kept out; undefined for all others. */
export function readLogLine(event: EventRecord, base: Base): LogonFact | undefined {
  const line = readFirst(event, ["log", "message", "full_log"]);
  const succeeded = LET_IN.test(line);
  if (!succeeded && !KEPT_OUT.test(line)) return undefined;
  const source = sourceOf(event) || (ADDRESS.exec(line)?.[1] ?? "");
  const user = base.user || (ACCOUNT.exec(line)?.[1] ?? "");
  return { ...logonOf(event, base), user, succeeded, source };
}

function logonOf(event: EventRecord, base: Base): Omit<LogonFact, "source" | "succeeded"> {
  return {
    ...base,
    kind: "logon",
    isWindows: false,
    session: readText(event, "session"),
    loginUid: readText(event, "auid"),
    logonId: "",
    logonType: "",
    pid: readText(event, "pid"),
  };
}
