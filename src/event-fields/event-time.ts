import { pathsOf, readAt } from "./event-path.ts";
import type { EventRecord } from "./event-record.ts";
import { logHeaderTime } from "./log-header-time.ts";
import { isMs, parseTime } from "./parse-time.ts";

/**
 * When it happened, the surest first: fields of the API (docs/threat-stack-api.md §3.10 [S]), then those of clouds,
 * schemas and other sensors.
 */
const HAPPENED = pathsOf(
  "timestamp",
  "event_time",
  "eventTime",
  "created_at",
  "requestReceivedTimestamp",
  "stageTimestamp",
  "header.timestamp",
  "@timestamp",
  "time",
  "time_dt",
  "event.start",
  "event.created",
  "metadata.original_time",
  "System.TimeCreated.SystemTime",
  "Event.System.TimeCreated.SystemTime",
  "Event.System.TimeCreated.#attributes.SystemTime",
  "TimeCreated",
  "UtcTime",
  "TimeGenerated",
  "EventTime",
  "eventTimestamp",
  "published",
  "createdDateTime",
  "createdAt",
  "datetime",
  "ts",
  "unixTime",
);
/** When somebody took it in, which is later. */
const RECEIVED = pathsOf(
  "_insert_time",
  "receiveTimestamp",
  "received_at",
  "receipt_time",
  "EventReceivedTime",
  "event.ingested",
  "ingest_time",
  "metadata.logged_time",
);
/** Lines of logs, whose header says when they were written. */
const LINES = pathsOf("log", "full_log", "message", "raw", "event.original", "log.original");

/**
 * When an event happened, in epoch milliseconds: by a field that says so, else by the header of the log line
 * it holds, else by when it was taken in. NaN where nothing readable says so.
 */
export function timeOf(event: EventRecord): number {
  const direct = event["timestamp"];
  if (typeof direct === "number" && isMs(direct)) return Math.round(direct);
  const happened = firstTime(event, HAPPENED);
  if (!Number.isNaN(happened)) return happened;
  const received = firstTime(event, RECEIVED);
  for (const path of LINES) {
    const line = readAt(event, path);
    const time = typeof line === "string" ? logHeaderTime(line, received) : Number.NaN;
    if (!Number.isNaN(time)) return time;
  }
  return received;
}

function firstTime(event: EventRecord, paths: typeof HAPPENED): number {
  for (const path of paths) {
    const value = readAt(event, path);
    const time = value === undefined ? Number.NaN : parseTime(value);
    if (!Number.isNaN(time)) return time;
  }
  return Number.NaN;
}
