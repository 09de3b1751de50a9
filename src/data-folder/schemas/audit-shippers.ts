import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, textOf } from "../../event-fields/event-record.ts";
import { auditEvent, type AuditRecordOf } from "./audit-act.ts";
import { recordType } from "./audit-calls.ts";
import { auditFields } from "./audit-fields.ts";
import { firstTime } from "./made-alert.ts";
import { baseName, hasTexts, recordAt, textAt, textsAt, withFacts } from "./read-fields.ts";
import type { Schema } from "./schema.ts";

const OUTCOMES: ReadonlyMap<string, boolean> = new Map([
  ["success", true],
  ["fail", false],
  ["failure", false],
  ["failed", false],
]);
const LOGIN = /login|logon|auth|session|logged|credential/;

/** Elastic's auditbeat and its agent's integration, module auditd. */
export const auditbeatSchema: Schema = {
  name: "auditbeat",
  product: "auditbeat (module auditd)",
  recognises: (record) =>
    Object.keys(recordAt(record, "auditd")).length > 0 &&
    (hasTexts(record, "@timestamp") || textAt(record, "event.module", "event.dataset") !== ""),
  toEvent: (record) => {
    const data = recordAt(record, "auditd.data");
    const call = textAt(data, "syscall");
    const action = textAt(record, "event.action");
    const isLogin = call === "" && LOGIN.test(action);
    const exe = textAt(record, "process.executable");
    const args = textsAt(record, "process.args");
    return withFacts(record, {
      event_type: isLogin ? "login" : "audit",
      hostname: textAt(record, "host.name", "host.hostname", "agent.hostname", "agent.name"),
      type: /^execve(?:at)?$/.test(call) ? "start" : call || action,
      syscall: call,
      exe,
      command: baseName(exe) || textAt(record, "process.name"),
      args,
      arguments: args?.join(" ") ?? textAt(record, "process.title", "process.command_line"),
      cwd: textAt(record, "process.working_directory"),
      user: textAt(record, "user.effective.name", "user.name"),
      auser: textAt(record, "user.audit.name"),
      uid: textAt(record, "user.id"),
      auid: textAt(record, "user.audit.id"),
      pid: textAt(record, "process.pid"),
      ppid: textAt(record, "process.parent.pid", "process.ppid"),
      tty: textAt(data, "tty").replace(/^\(none\)$/, ""),
      session: textAt(record, "auditd.session"),
      success: OUTCOMES.get(textAt(record, "event.outcome", "auditd.result")),
      result: isLogin ? textAt(record, "event.outcome", "auditd.result") : "",
      exit: textAt(data, "exit"),
      path: pathsOf(record),
      src_ip: textAt(record, "source.ip"),
      dst_ip: textAt(record, "destination.ip"),
      dst_port: textAt(record, "destination.port"),
    });
  },
};

function pathsOf(record: EventRecord): readonly string[] | undefined {
  const paths = recordAt(record, "auditd")["paths"];
  const names = Array.isArray(paths)
    ? paths.filter(isRecord).map((path) => textAt(path, "name"))
    : [];
  const file = textAt(record, "file.path");
  const summary = recordAt(record, "auditd.summary.object");
  const object = textAt(summary, "primary");
  const said = names.some(Boolean)
    ? names.filter(Boolean)
    : [file || (object.startsWith("/") ? object : "")];
  return said[0] === "" || said.length === 0 ? undefined : said;
}

/** Laurel writes all records of an act as one document, `ID` being `time:serial`. */
export const laurelSchema: Schema = {
  name: "laurel",
  product: "Laurel",
  recognises: (record) =>
    /^\d{9,10}\.\d{1,9}:\d+$/.test(textAt(record, "ID")) &&
    Object.keys(record).some((name) => /^[A-Z][A-Z_\d]+$/.test(name) && name !== "ID"),
  toEvent: (record) => {
    const [time = "", serial = ""] = textAt(record, "ID").split(":");
    const event = auditEvent({
      records: laurelRecords(record),
      time: firstTime(time),
      serial,
      host: textAt(record, "NODE"),
    });
    const parent = textAt(record, "PARENT_INFO.exe", "PARENT_INFO.comm");
    const socket = recordAt(record, "SOCKADDR.SADDR");
    return withFacts(record, {
      ...event,
      ...(parent === "" ? {} : { parent_metadata: { exe: parent } }),
      ...(textAt(socket, "addr") === ""
        ? {}
        : { dst_ip: textAt(socket, "addr"), dst_port: textAt(socket, "port") }),
    });
  },
};

function laurelRecords(record: EventRecord): AuditRecordOf[] {
  return Object.entries(record).flatMap(([type, value]) => {
    const parts = Array.isArray(value) ? value.filter(isRecord) : isRecord(value) ? [value] : [];
    return /^[A-Z][A-Z_\d]*$/.test(type) && type !== "PARENT_INFO"
      ? parts.map((part) => ({ type, fields: laurelFields(part) }))
      : [];
  });
}

/** As auditd would have written them: arguments numbered, names for numbers in capitals. */
function laurelFields(part: EventRecord): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(part)) {
    if (name === "ARGV" && Array.isArray(value)) {
      for (const [at, argument] of value.entries()) fields[`a${at}`] = textOf(argument);
      fields["proctitle"] = textOf(value);
    } else if (!isRecord(value)) fields[name] = textOf(value);
  }
  return fields;
}

/** go-audit's document of one act: the texts of its records by their numbers. */
export const goAuditSchema: Schema = {
  name: "go-audit",
  product: "go-audit",
  recognises: (record) => {
    const messages = record["messages"];
    return (
      "sequence" in record &&
      Array.isArray(messages) &&
      messages.length > 0 &&
      messages.every((message) => isRecord(message) && typeof message["data"] === "string")
    );
  },
  toEvent: (record) => {
    const messages = Array.isArray(record["messages"]) ? record["messages"].filter(isRecord) : [];
    const names = recordAt(record, "uid_map");
    const records = messages.map((message) => {
      const type = recordType(textAt(message, "type"));
      const fields = auditFields(textAt(message, "data"), type);
      return { type, fields: withNames(fields, names) };
    });
    const event = auditEvent({
      records,
      time: firstTime(record["timestamp"]),
      serial: textAt(record, "sequence"),
      host: textAt(record, "hostname"),
    });
    return withFacts(record, event);
  },
};

function withNames(fields: Readonly<Record<string, string>>, names: EventRecord) {
  const named = { ...fields };
  for (const field of ["uid", "auid"]) {
    const name = textAt(names, fields[field] ?? "");
    if (name !== "" && named[field.toUpperCase()] === undefined) named[field.toUpperCase()] = name;
  }
  return named;
}
