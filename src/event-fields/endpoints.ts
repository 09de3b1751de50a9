import { plainAddress } from "./address.ts";
import { pathsOf, readFirstPath } from "./event-path.ts";
import type { EventRecord } from "./event-record.ts";
import { readFirst, readRecord, readText } from "./event-record.ts";

const SOURCE = ["src_ip", "sourceIPAddress"] as const;
/** The names of the common and the open schema, and of clouds. */
const OTHER_SOURCE = pathsOf(
  "source.ip",
  "source.address",
  "src_endpoint.ip",
  "client.ip",
  "client.ipAddress",
  "callerIpAddress",
  "IpAddress",
  "winlog.event_data.IpAddress",
);
const DESTINATION = pathsOf(
  "dst_ip",
  "destination.ip",
  "dst_endpoint.ip",
  "DestinationIp",
  "DestAddress",
  "winlog.event_data.DestinationIp",
);

/** The address an event came from; "" where none is said. */
export function sourceOf(event: EventRecord): string {
  const flat = readFirst(event, SOURCE);
  if (flat !== "") return plainAddress(flat);
  const list = event["sourceIPs"];
  if (Array.isArray(list)) return plainAddress(String(list[0] ?? ""));
  if (event["userIdentity"] !== undefined) return plainAddress(readText(event, "ip"));
  const other = readText(readRecord(event, "connection"), "src_addr");
  return plainAddress(other || readFirstPath(event, OTHER_SOURCE));
}

/** The address an event went to; "" where none is said. */
export function destinationOf(event: EventRecord): string {
  return plainAddress(readFirstPath(event, DESTINATION));
}
