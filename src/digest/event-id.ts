import type { EventRecord } from "./event-record.ts";
import { readFirst } from "./event-record.ts";
import { hashText } from "./hash.ts";

const ID_NAMES: readonly string[] = ["_id", "eventID", "eventId", "event_id", "id"];

/**
 * The event's own id. One without any is named by its content, `#` and 13 digits of base 36, so
 * that the name depends on nothing around it.
 */
export function eventIdOf(event: EventRecord): string {
  const own = readFirst(event, ID_NAMES);
  return own === "" ? contentId(event) : own;
}

function contentId(event: EventRecord): string {
  const text = JSON.stringify(event) ?? "";
  return `#${hashText(text).toString(36).padStart(11, "0")}`;
}
