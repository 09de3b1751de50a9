import type { EventRecord } from "../../event-fields/event-record.ts";
import { logHeaderTime } from "../../event-fields/log-header-time.ts";
import { baseName, hasTexts, textAt, textsAt, valueAt, withFacts } from "./read-fields.ts";
import type { Schema } from "./schema.ts";

const HOST = ["host.name", "host.hostname", "agent.hostname", "agent.name"] as const;

function isElastic(record: EventRecord): boolean {
  return (
    hasTexts(record, "@timestamp") &&
    ["agent", "ecs", "host", "event", "agent.type", "ecs.version"].some((name) => name in record)
  );
}

/** Processes as Elastic's agent and auditbeat's module system tell them. */
export const ecsProcessSchema: Schema = {
  name: "ecs-process",
  product: "Elastic's ECS, processes",
  recognises: (record) =>
    isElastic(record) &&
    hasTexts(record, "process.executable") &&
    /\bprocess\b/.test(textAt(record, "event.category", "event.dataset", "event.action")),
  toEvent: (record) => {
    const exe = textAt(record, "process.executable");
    const args = textsAt(record, "process.args");
    const parent = textAt(record, "process.parent.executable");
    const isStart = /start|exec|creat|process_started/.test(
      textAt(record, "event.type", "event.action"),
    );
    return withFacts(record, {
      event_type: "audit",
      hostname: textAt(record, ...HOST),
      type: isStart ? "start" : textAt(record, "event.action", "event.type"),
      exe,
      command: baseName(exe),
      args,
      arguments: textAt(record, "process.command_line") || args?.join(" "),
      cwd: textAt(record, "process.working_directory"),
      user: textAt(record, "user.name"),
      pid: textAt(record, "process.pid"),
      ppid: textAt(record, "process.parent.pid", "process.ppid"),
      ...(parent === "" ? {} : { parent_metadata: { exe: parent } }),
    });
  },
};

/** Files that auditbeat or the agent watches. */
export const ecsFileSchema: Schema = {
  name: "ecs-file",
  product: "Elastic's ECS, files (auditbeat file_integrity)",
  recognises: (record) =>
    isElastic(record) &&
    hasTexts(record, "file.path") &&
    /file/.test(textAt(record, "event.module", "event.category", "event.dataset")),
  toEvent: (record) =>
    withFacts(record, {
      event_type: "file",
      hostname: textAt(record, ...HOST),
      action: textAt(record, "event.action", "event.type"),
      filename: textAt(record, "file.path"),
      exe: textAt(record, "process.executable"),
      user: textAt(record, "user.name", "file.owner"),
    }),
};

/** Logins that auditbeat's module system or Elastic's agent saw. */
export const ecsLoginSchema: Schema = {
  name: "ecs-login",
  product: "Elastic's ECS, logins (auditbeat system)",
  recognises: (record) =>
    isElastic(record) &&
    hasTexts(record, "user.name") &&
    /\b(?:authentication|login)\b/.test(textAt(record, "event.category", "event.dataset")),
  toEvent: (record) =>
    withFacts(record, {
      event_type: "login",
      hostname: textAt(record, ...HOST),
      type: textAt(record, "event.action", "event.type"),
      user: textAt(record, "user.name"),
      src_ip: textAt(record, "source.ip"),
      exe: textAt(record, "process.executable", "process.name"),
      result: textAt(record, "event.outcome"),
      tty: textAt(record, "user.terminal"),
    }),
};

/** A line of a log as filebeat and other shippers send it. */
export const shippedLogSchema: Schema = {
  name: "filebeat",
  product: "filebeat and other shippers of log lines",
  carriesText: true,
  recognises: (record) =>
    isElastic(record) &&
    hasTexts(record, "message") &&
    (typeof valueAt(record, "log.file.path") === "string" ||
      typeof valueAt(record, "log.offset") === "number" ||
      /^filebeat$/.test(textAt(record, "agent.type"))),
  toEvent: (record, { received }) => {
    const line = textAt(record, "message");
    const inLine = logHeaderTime(line, received);
    return withFacts(record, {
      event_type: "host",
      timestamp: Number.isNaN(inLine) ? undefined : inLine,
      hostname: textAt(record, ...HOST),
      log: line,
      location: textAt(record, "log.file.path"),
    });
  },
};
