import { pathsOf, readFirstPath } from "./event-path.ts";
import type { EventRecord } from "./event-record.ts";
import { readText } from "./event-record.ts";

const TYPE = ["event_type", "_type", "tsEventType", "eventClass"] as const;
/** Search engines write it into every record. */
const NO_TYPE: ReadonlySet<string> = new Set(["_doc", "doc"]);
/** Under which others say what kind of record one is: the open and the common schema, clouds, log shippers. */
const CALLED = pathsOf(
  "class_name",
  "event.dataset",
  "event.module",
  "event.category",
  "eventType",
  "EventType",
  "record_type",
  "log_type",
  "sourcetype",
  "type",
  "kind",
  "category",
);

/** The name of an event's type as the sensor spells it; "" where it says none. */
export function typeOf(event: EventRecord): string {
  for (const name of TYPE) {
    const type = readText(event, name);
    if (type !== "" && !NO_TYPE.has(type)) return type;
  }
  return "";
}

/** What an event of no known type calls itself; "" where it does not. */
export function calledOf(event: EventRecord): string {
  return typeOf(event) || readFirstPath(event, CALLED);
}

/** Whether it is one of CloudTrail's own records, which need not say so. */
export function isCloudTrailRecord(event: EventRecord): boolean {
  return "eventName" in event && "eventSource" in event;
}
