import { pathsOf, readFirstPath } from "./event-path.ts";
import type { EventRecord } from "./event-record.ts";
import { readFirst, readRecord } from "./event-record.ts";

const HOST = ["hostname", "node_name"] as const;
const NESTED_HOST = ["hostname", "server_name"] as const;
/** The names of the common and the open schema, and of Windows and what ships its events. */
const OTHER_HOST = pathsOf(
  "agent",
  "server",
  "Computer",
  "Hostname",
  "host.name",
  "host.hostname",
  "device.hostname",
  "device.name",
  "host",
  "winlog.computer_name",
  "Event.System.Computer",
  "System.Computer",
  "ComputerName",
  "computer_name",
  "MachineName",
  "agent.hostname",
  "agent.name",
);

/** The machine an event is about, as the event spells it; "" where it names none. */
export function hostOf(event: EventRecord): string {
  return (
    readFirst(event, HOST) ||
    readFirst(readRecord(event, "host_metadata"), NESTED_HOST) ||
    readFirstPath(event, OTHER_HOST)
  );
}
