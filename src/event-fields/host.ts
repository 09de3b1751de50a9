import type { EventRecord } from "./event-record.ts";
import { readFirst, readRecord } from "./event-record.ts";

const HOST = ["hostname", "node_name"] as const;
const NESTED_HOST = ["hostname", "server_name"] as const;
const OTHER_HOST = ["agent", "server", "Computer"] as const;

/** The machine an event is about, as the event spells it; "" where it names none. */
export function hostOf(event: EventRecord): string {
  return (
    readFirst(event, HOST) ||
    readFirst(readRecord(event, "host_metadata"), NESTED_HOST) ||
    readFirst(event, OTHER_HOST)
  );
}
