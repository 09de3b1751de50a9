import type { EventRecord } from "./event-record.ts";
import { readFirst } from "./event-record.ts";
import { hashText } from "./hash-text.ts";

const ID_NAMES: readonly string[] = ["_id", "eventID", "eventId", "event_id", "auditID", "id"];

/** An id stands in calls and cursors, outside the data region: it must be a plain word. */
const PLAIN = /^[\w.:-]{1,128}$/;

/**
 * The event's own id. One without any, or with one that is no plain word, is named by its content,
 * `#` and digits of base 36, so that the name depends on nothing around it.
 */
export function eventIdOf(event: EventRecord): string {
  const own = ownIdOf(event);
  return PLAIN.test(own) ? own : contentId(event);
}

/** What Windows calls the id of an event is that of its kind. */
const ID_NAMES_ON_WINDOWS = ID_NAMES.filter((name) => name !== "event_id");

/** The id that an event gives itself, whatever it looks like; "" where there is none. */
export function ownIdOf(event: EventRecord): string {
  return readFirst(event, "win_event_id" in event ? ID_NAMES_ON_WINDOWS : ID_NAMES);
}

function contentId(event: EventRecord): string {
  return `#${hashText(contentOf(event)).toString(36).padStart(11, "0")}`;
}

/** One event nested too deep to be written down must not fail the others. */
function contentOf(event: EventRecord): string {
  try {
    return JSON.stringify(event) ?? "";
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return Object.keys(event).join(" ");
  }
}
