import type { EventRecord } from "../event-record.ts";
import type { View } from "../view.ts";
import { auditView } from "./audit.ts";
import { cloudtrailView } from "./cloudtrail.ts";
import { fileView } from "./file.ts";
import { hostLogView } from "./host-log.ts";
import { kubernetesView } from "./kubernetes.ts";
import { loginView } from "./login.ts";
import { networkView } from "./network.ts";
import { threatintelView } from "./threatintel.ts";
import { unknownView } from "./unknown.ts";
import { windowsView } from "./windows.ts";

export type ViewName =
  | "audit"
  | "cloudtrail"
  | "file"
  | "host"
  | "kubernetes"
  | "login"
  | "network"
  | "threatintel"
  | "unknown"
  | "winsec";

export const VIEWS: Readonly<Record<ViewName, View>> = {
  audit: auditView,
  cloudtrail: cloudtrailView,
  file: fileView,
  host: hostLogView,
  kubernetes: kubernetesView,
  login: loginView,
  network: networkView,
  threatintel: threatintelView,
  unknown: unknownView,
  winsec: windowsView,
};

/** Spellings seen, documented or to be expected by analogy with rule types (docs/threat-stack-api.md §3.6, §3.10, §3.11). */
const BY_TYPE: Readonly<Record<string, ViewName>> = {
  audit: "audit",
  auditevent: "audit",
  container: "audit",
  process: "audit",
  cloudtrail: "cloudtrail",
  cloudtrailevent: "cloudtrail",
  file: "file",
  fileevent: "file",
  fim: "file",
  host: "host",
  hostevent: "host",
  ossec: "host",
  kubernetes: "kubernetes",
  kubernetesaudit: "kubernetes",
  kubernetesconfig: "kubernetes",
  login: "login",
  loginevent: "login",
  network: "network",
  threatintel: "threatintel",
  winsec: "winsec",
  winsecevent: "winsec",
};

/** Which view reads an event: by its type, else by the fields that only one type has. */
export function viewNameOf(event: EventRecord, type: string): ViewName {
  const known = BY_TYPE[type];
  if (known !== undefined) return known;
  return BY_TYPE[type.toLowerCase().replace(/[^a-z]/g, "")] ?? viewByFields(event);
}

function viewByFields(event: EventRecord): ViewName {
  if ("win_event_id" in event) return "winsec";
  if ("eventName" in event && "eventSource" in event) return "cloudtrail";
  if ("syscall" in event) return "audit";
  if ("sigid" in event || "log" in event) return "host";
  if ("threatintel_source" in event) return "threatintel";
  if ("objectRef" in event || ("verb" in event && "resource" in event)) return "kubernetes";
  return "unknown";
}
