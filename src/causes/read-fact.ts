import { type EventRecord, readText } from "../event-fields/event-record.ts";
import { isCloudTrailRecord, typeOf } from "../event-fields/event-type.ts";
import type { Fact } from "./fact.ts";
import { readBase } from "./read-base.ts";
import { readCall } from "./read-cloudtrail.ts";
import { readCluster } from "./read-kubernetes.ts";
import { readLinuxProcess, readLogin, readLogLine } from "./read-linux.ts";
import { readWindows } from "./read-windows.ts";

/** What an event tells of who caused what; undefined where it tells nothing of it, or not when it happened. */
export function readFact(event: EventRecord, alertId: string): Fact | undefined {
  const base = readBase(event, alertId);
  if (Number.isNaN(base.time)) return undefined;
  const type = typeOf(event).toLowerCase();
  if (type === "winsec" || "win_event_id" in event) return readWindows(event, base);
  if (type === "cloudtrail" || isCloudTrailRecord(event)) return readCall(event, base);
  if (type.startsWith("kubernetes") || "objectRef" in event) return readCluster(event, base);
  if (type === "login") return readLogin(event, base);
  if (type === "host" || (readText(event, "log") !== "" && !("exe" in event))) {
    return readLogLine(event, base);
  }
  return readLinuxProcess(event, base);
}
