import type { EventRecord } from "../../event-fields/event-record.ts";
import { callName } from "./audit-calls.ts";
import { type AuditFields, argumentsIn, socketAddress } from "./audit-fields.ts";
import { baseName } from "./read-fields.ts";

export interface AuditRecordOf {
  readonly type: string;
  readonly fields: AuditFields;
}

/** All records of the Linux audit system that tell one act. */
export interface AuditAct {
  readonly records: readonly AuditRecordOf[];
  /** Epoch milliseconds; NaN where it cannot be read. */
  readonly time: number;
  readonly serial: string;
  readonly host: string;
}

/** Who logged in, as the programs that let them in say it. */
const LOGIN = /^(?:USER_LOGIN|USER_AUTH|USER_ACCT|USER_START|USER_END|USER_LOGOUT|CRED_\w+)$/;
const NAMELESS = /^(?:\?|\(none\)|unset|\(unknown\))$/;

/** One act as the event that the sensor would have sent (docs/threat-stack-api.md §3.10 [S]). */
export function auditEvent(act: AuditAct): EventRecord {
  const call = act.records.find(({ type }) => type === "SYSCALL");
  const made = call === undefined ? userEvent(act) : callEvent(act, call.fields);
  const { time, serial, host } = act;
  const said = Object.entries({
    ...made,
    hostname: host,
    header: { sequenceId: Number(serial) },
  }).filter(([, value]) => value !== "" && value !== undefined);
  return {
    ...(Number.isNaN(time) ? {} : { timestamp: time }),
    ...Object.fromEntries(said),
  };
}

function callEvent(act: AuditAct, call: AuditFields): EventRecord {
  const name = call["SYSCALL"] ?? callName(call["syscall"] ?? "", call["arch"] ?? "");
  const isStart = name === "execve" || name === "execveat";
  const args = commandOf(act);
  const exe = named(call["exe"]);
  return {
    event_type: "audit",
    ...call,
    type: isStart ? "start" : name,
    syscall: name,
    exe,
    command: baseName(exe) || named(call["comm"]),
    ...(args.length === 0 ? {} : { args, arguments: args.join(" ") }),
    ...peopleOf(call),
    pid: Number(call["pid"]),
    ppid: Number(call["ppid"]),
    tty: named(call["tty"]),
    session: Number(call["ses"]),
    success: call["success"] === "yes",
    exit: call["exit"] ?? "",
    ...objectsOf(act, name),
  };
}

function commandOf({ records }: AuditAct): string[] {
  const started = records.find(({ type }) => type === "EXECVE");
  if (started !== undefined) return argumentsIn(started.fields);
  const title = records.find(({ type }) => type === "PROCTITLE")?.fields["proctitle"] ?? "";
  return title === "" ? [] : title.split(" ");
}

function peopleOf(fields: AuditFields): EventRecord {
  return {
    user: named(fields["UID"]) || (fields["uid"] === "0" ? "root" : ""),
    group: named(fields["GID"]),
    auser: named(fields["AUID"]),
    uid: numberOf(fields["uid"]),
    gid: numberOf(fields["gid"]),
    auid: numberOf(fields["auid"]),
  };
}

function objectsOf({ records }: AuditAct, call: string): EventRecord {
  const paths = records.filter(({ type }) => type === "PATH").map(({ fields }) => fields);
  const names = paths
    .map((path) => path["name"] ?? "")
    .filter((name) => name !== "" && name !== "(null)");
  const address = records.find(({ type }) => type === "SOCKADDR")?.fields["saddr"];
  const socket = address === undefined ? undefined : socketAddress(address);
  const [ip, port] = call.startsWith("accept") ? ["src_ip", "src_port"] : ["dst_ip", "dst_port"];
  const others = records.filter(({ type }) => !KNOWN.test(type));
  return {
    cwd: records.find(({ type }) => type === "CWD")?.fields["cwd"] ?? "",
    ...(names.length === 0 ? {} : { path: names, paths }),
    ...(socket === undefined ? {} : { [ip]: socket.ip, [port]: socket.port }),
    ...Object.fromEntries(others.map(({ type, fields }) => [type, fields])),
  };
}

const KNOWN = /^(?:SYSCALL|EXECVE|CWD|PATH|PROCTITLE|SOCKADDR|EOE)$/;

/** What a program says of a person: of logins, of sudo, or of anything else. */
function userEvent({ records }: AuditAct): EventRecord {
  const [first, ...others] = records;
  const { type, fields } = first ?? { type: "", fields: {} };
  const beside = Object.fromEntries(others.map((other) => [other.type, other.fields]));
  const people = peopleOf(fields);
  const exe = named(fields["exe"]);
  const common = {
    ...fields,
    ...beside,
    ...people,
    exe,
    command: baseName(exe),
    tty: named(fields["terminal"]),
  };
  if (type === "USER_CMD") {
    const line = fields["cmd"] ?? "";
    return { event_type: "audit", ...common, type: "start", arguments: line, record_type: type };
  }
  const isLogin = LOGIN.test(type);
  return {
    event_type: isLogin ? "login" : "audit",
    ...common,
    type: isLogin ? type : type.toLowerCase(),
    user: named(fields["acct"]) || people["user"],
    src_ip: named(fields["addr"]) || named(fields["hostname"]),
    ...(fields["res"] === undefined ? {} : { result: fields["res"] }),
  };
}

function named(text: string | undefined): string {
  return text === undefined || NAMELESS.test(text) ? "" : text;
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
