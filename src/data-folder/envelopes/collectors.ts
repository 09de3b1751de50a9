import type { EventRecord } from "../../event-fields/event-record.ts";
import { timeOf } from "../../event-fields/event-time.ts";
import { firstTime } from "../schemas/made-alert.ts";
import { hasTexts, jsonIn, textAt, valueAt } from "../schemas/read-fields.ts";
import type { Envelope } from "./envelope.ts";

/** Diagnostic logs of Azure Kubernetes Service, as stored and as a table of Log Analytics (`log_s`). */
export const aksEnvelope: Envelope = {
  name: "aks",
  product: "AKS diagnostic logs",
  open(record) {
    const log = valueAt(record, "properties.log") ?? record["log_s"];
    const isCluster = ["category", "Category", "operationName", "resourceId"].some(
      (name) => name in record,
    );
    if (typeof log !== "string" || log === "" || !isCluster) return undefined;
    return [
      {
        value: log,
        around: {
          received: firstTime(record["time"], record["TimeGenerated"]),
          host: textAt(record, "properties.host", "host_s"),
          beside: { pod: textAt(record, "properties.pod", "pod_s") },
        },
      },
    ];
  },
};

/** One line of a log group of CloudWatch: by subscription, or by get-log-events and filter-log-events. */
export const cloudWatchEnvelope: Envelope = {
  name: "cloudwatch",
  product: "CloudWatch Logs",
  open(record) {
    const message = record["message"];
    const time = firstTime(record["timestamp"]);
    if (typeof message !== "string" || message === "" || Number.isNaN(time)) return undefined;
    const isAnswer = typeof record["ingestionTime"] === "number";
    const isDelivered = Object.keys(record).length <= 4 && /^\d{30,}$/.test(textAt(record, "id"));
    if (!isAnswer && !isDelivered) return undefined;
    const stream = textAt(record, "logStreamName");
    return [
      {
        value: message,
        around: {
          received: time,
          id: textAt(record, "eventId", "id"),
          beside: stream === "" ? {} : { location: stream },
        },
      },
    ];
  },
};

/** Where shippers and runtimes put the text that they took in. */
const TEXTS = [
  "message",
  "log",
  "msg",
  "MESSAGE",
  "event.original",
  "textPayload",
  "@message",
  "RawData",
  "line",
] as const;

/** A text that a shipper took in and that is itself a record of a known kind. */
export const textEnvelope: Envelope = {
  name: "text",
  product: "JSON within the message of a log shipper or container runtime",
  open(record, isKnown) {
    for (const path of TEXTS) {
      const text = valueAt(record, path);
      if (typeof text !== "string" || !text.trimStart().startsWith("{")) continue;
      const value = jsonIn(text);
      if (value !== undefined && isKnown(value)) {
        return [{ value, around: { received: timeOf(record), host: hostIn(record) } }];
      }
    }
    return undefined;
  },
};

function hostIn(record: EventRecord): string {
  return textAt(record, "host.name", "host.hostname", "kubernetes.host", "_HOSTNAME");
}

/** Payloads of Google's logging that are records of another kind, and whole entries of it. */
export const googleEnvelope: Envelope = {
  name: "google-logging",
  product: "Google Cloud logging entries",
  open(record, isKnown) {
    if (!hasTexts(record, "logName") && !("insertId" in record)) return undefined;
    const payload = record["jsonPayload"];
    if (payload !== undefined && isKnown(payload)) {
      return [
        { value: payload, around: { received: timeOf(record), id: textAt(record, "insertId") } },
      ];
    }
    const text = record["textPayload"];
    return typeof text === "string" && text !== ""
      ? [{ value: text, around: { received: timeOf(record), id: textAt(record, "insertId") } }]
      : undefined;
  },
};

/** A function's or firehose's record with the bytes in base64 is not opened: nothing says what they are. */
export const wrappedEventEnvelope: Envelope = {
  name: "wrapped-event",
  product: "a record below `event`, as HTTP collectors of Splunk take it",
  open(record, isKnown) {
    const event = record["event"];
    const isCollected =
      ["sourcetype", "index", "time"].filter((name) => name in record).length >= 2;
    if (!isCollected || event === undefined) return undefined;
    const value = typeof event === "string" ? (jsonIn(event) ?? event) : event;
    if (typeof value !== "string" && !isKnown(value)) return undefined;
    return [
      { value, around: { received: firstTime(record["time"]), host: textAt(record, "host") } },
    ];
  },
};
