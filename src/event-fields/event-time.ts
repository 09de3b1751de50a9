import type { EventRecord } from "./event-record.ts";
import { readRecord } from "./event-record.ts";

/** Smaller numbers are seconds: 1e11 ms is March 1973. */
const SMALLEST_MS = 1e11;
/** What a Date can hold. */
const LARGEST_MS = 8.64e15;
const FIELDS = [
  "timestamp",
  "event_time",
  "eventTime",
  "created_at",
  "time",
  "requestReceivedTimestamp",
  "stageTimestamp",
  "_insert_time",
];

/** When the event happened, in epoch milliseconds; NaN where it does not say so readably. */
export function timeOf(event: EventRecord): number {
  const direct = event["timestamp"];
  if (typeof direct === "number" && direct >= SMALLEST_MS && direct <= LARGEST_MS) return direct;
  for (const name of FIELDS) {
    const time = toMs(event[name]);
    if (!Number.isNaN(time)) return time;
  }
  const header = readRecord(event, "header");
  return toMs(header["timestamp"]);
}

function toMs(value: unknown): number {
  if (typeof value === "number") return fromNumber(value);
  if (typeof value !== "string" || value === "") return Number.NaN;
  if (/^\d{9,17}(\.\d+)?$/.test(value)) return fromNumber(Number(value));
  return /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
}

function fromNumber(value: number): number {
  if (!Number.isFinite(value) || value <= 0) return Number.NaN;
  const ms = value < SMALLEST_MS ? value * 1000 : value;
  return ms <= LARGEST_MS ? Math.round(ms) : Number.NaN;
}
