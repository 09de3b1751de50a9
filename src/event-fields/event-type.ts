import type { EventRecord } from "./event-record.ts";
import { readFirst } from "./event-record.ts";

const TYPE = ["event_type", "_type", "tsEventType", "eventClass"] as const;

/** The name of an event's type as the sensor spells it. */
export function typeOf(event: EventRecord): string {
  return readFirst(event, TYPE);
}
