import { plainAddress } from "../../event-fields/address.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readRecord, readText } from "../../event-fields/event-record.ts";
import type { ParserName } from "../parsers/parser-of.ts";

const SOURCE = ["src_ip", "sourceIPAddress"] as const;

/** The address an event came from; "" where none is said. */
export function sourceOf(event: EventRecord, parser: ParserName): string {
  if (parser === "winsec") return plainAddress(readText(event, "src_ip"));
  const flat = readFirst(event, SOURCE);
  if (flat !== "") return plainAddress(flat);
  const list = event["sourceIPs"];
  if (Array.isArray(list)) return plainAddress(String(list[0] ?? ""));
  if (event["userIdentity"] !== undefined) return plainAddress(readText(event, "ip"));
  const connection = event["connection"];
  return connection === undefined
    ? ""
    : plainAddress(readText(readRecord(event, "connection"), "src_addr"));
}
