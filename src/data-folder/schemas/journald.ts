import { isRecord, textOf } from "../../event-fields/event-record.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { firstTime } from "./made-alert.ts";
import { baseName, textAt, withFacts } from "./read-fields.ts";
import type { Schema } from "./schema.ts";

/** `journalctl -o json`. */
export const journaldSchema: Schema = {
  name: "journald",
  product: "journald",
  carriesText: true,
  recognises: (record) =>
    "MESSAGE" in record && ("__REALTIME_TIMESTAMP" in record || "_HOSTNAME" in record),
  toEvent: (record) => {
    const program =
      textAt(record, "SYSLOG_IDENTIFIER", "_COMM") || baseName(textAt(record, "_EXE"));
    const pid = textAt(record, "_PID", "SYSLOG_PID");
    const tag = pid === "" ? program : `${program}[${pid}]`;
    const said = messageOf(record["MESSAGE"]);
    return withFacts(record, {
      event_type: "host",
      timestamp: firstTime(
        record["_SOURCE_REALTIME_TIMESTAMP"],
        record["__REALTIME_TIMESTAMP"],
        record["SYSLOG_TIMESTAMP"],
      ),
      hostname: textAt(record, "_HOSTNAME"),
      log: program === "" ? said : `${tag}: ${said}`,
      pid: /^\d{1,10}$/.test(pid) ? Number(pid) : undefined,
    });
  },
};

/** Messages that are no UTF-8 text come as a list of their bytes. */
function messageOf(message: unknown): string {
  if (!Array.isArray(message)) return textOf(message);
  const bytes = message.filter((byte): byte is number => Number.isInteger(byte));
  return bytes.length === message.length && !message.some(isRecord)
    ? Buffer.from(bytes).toString("utf8")
    : textOf(message);
}

/** What Docker keeps of a container's output; collectors of clusters add the pod's name. */
export const dockerSchema: Schema = {
  name: "docker-json-file",
  product: "Docker json-file",
  carriesText: true,
  recognises: (record) =>
    typeof record["log"] === "string" &&
    /^(?:stdout|stderr)$/.test(textAt(record, "stream")) &&
    (typeof record["time"] === "string" ||
      "@timestamp" in record ||
      isRecord(record["kubernetes"])),
  toEvent: (record) =>
    withFacts(record, {
      event_type: "container",
      log: textAt(record, "log").trimEnd(),
      hostname: textAt(record, "kubernetes.host"),
      containerId: textAt(record, "docker.container_id", "kubernetes.docker_id"),
      containerImage: textAt(record, "kubernetes.container_image", "kubernetes.container_name"),
      ...podOf(record),
    }),
};

function podOf(record: EventRecord): EventRecord {
  const pod = textAt(record, "kubernetes.pod_name");
  return pod === "" ? {} : { containerLabels: { "io.kubernetes.pod.name": pod } };
}
