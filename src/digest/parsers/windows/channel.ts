import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readFirst } from "../../../event-fields/event-record.ts";

const SOURCE = ["provider", "channel", "SourceName", "Channel"] as const;
/** Ids below this are Sysmon's where no channel says otherwise. */
const SYSMON_IDS = 30;

export type WindowsChannel = "other" | "powershell" | "security" | "sysmon";

const KNOWN: ReadonlyMap<string, WindowsChannel> = new Map([
  ["Microsoft-Windows-Sysmon", "sysmon"],
  ["Microsoft-Windows-Security-Auditing", "security"],
  ["Microsoft-Windows-Eventlog", "security"],
  ["Service Control Manager", "security"],
  ["Microsoft-Windows-PowerShell", "powershell"],
  ["PowerShell", "powershell"],
]);

/** Which table of event ids applies. */
export function channelOf(event: EventRecord, id: string): WindowsChannel {
  const source = readFirst(event, SOURCE);
  const known = KNOWN.get(source);
  if (known !== undefined) return known;
  if (source === "") return Number(id) < SYSMON_IDS ? "sysmon" : "security";
  if (/sysmon/i.test(source)) return "sysmon";
  if (/powershell/i.test(source)) return "powershell";
  return /^(?:security|system)$|eventlog/i.test(source) ? "security" : "other";
}
