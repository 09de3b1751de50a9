import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readText } from "../../../event-fields/event-record.ts";

const ACCESS_TO_DIRECTORY = "4662";
const ID = /\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}/gi;
const MAX_IDS = 6;
/** Extended rights of the directory whose use is rare, under the names its schema gives them. */
const RIGHTS: Readonly<Record<string, string>> = {
  "1131f6aa": "DS-Replication-Get-Changes",
  "1131f6ad": "DS-Replication-Get-Changes-All",
  "89e95b76": "DS-Replication-Get-Changes-In-Filtered-Set",
  "1131f6ab": "DS-Replication-Synchronize",
  "00299570": "User-Force-Change-Password",
};

/** The rights and properties that an access to a directory object used, which stand in several lines. */
export function directoryRights(event: EventRecord, id: string): string {
  if (id !== ACCESS_TO_DIRECTORY) return "";
  const flat = readText(event, "Properties");
  const message = flat === "" ? readText(event, "message") : "";
  const text = flat || message.slice(Math.max(0, message.indexOf("Properties:")));
  const ids = [...new Set([...text.matchAll(ID)].map(([found]) => found.toLowerCase()))];
  return ids
    .slice(0, MAX_IDS)
    .map((found) => withName(found))
    .join(" ");
}

function withName(id: string): string {
  const name = RIGHTS[id.slice(1, 9)];
  return name === undefined ? id : `${name} ${id.slice(0, 9)}…}`;
}
