import type { EventRecord } from "../../event-fields/event-record.ts";
import type { EventParser } from "./parser.ts";
import { auditParser } from "./audit.ts";
import { cloudtrailParser } from "./cloudtrail.ts";
import { fileParser } from "./file.ts";
import { hostLogParser } from "./host-log.ts";
import { kubernetesParser } from "./kubernetes.ts";
import { loginParser } from "./login.ts";
import { networkParser } from "./network.ts";
import { threatintelParser } from "./threatintel.ts";
import { generalParser } from "./general.ts";
import { windowsParser } from "./windows/windows.ts";

export type ParserName =
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

export const PARSERS: Readonly<Record<ParserName, EventParser>> = {
  audit: auditParser,
  cloudtrail: cloudtrailParser,
  file: fileParser,
  host: hostLogParser,
  kubernetes: kubernetesParser,
  login: loginParser,
  network: networkParser,
  threatintel: threatintelParser,
  unknown: generalParser,
  winsec: windowsParser,
};

/** Spellings seen, documented or to be expected by analogy with rule types (docs/threat-stack-api.md §3.6, §3.10, §3.11). */
const BY_TYPE: Readonly<Record<string, ParserName>> = {
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

/** Which parser reads an event: by its type, else by the fields that only one type has. */
export function parserNameOf(event: EventRecord, type: string): ParserName {
  const known = BY_TYPE[type];
  if (known !== undefined) return known;
  return BY_TYPE[type.toLowerCase().replace(/[^a-z]/g, "")] ?? parserByFields(event);
}

function parserByFields(event: EventRecord): ParserName {
  if ("win_event_id" in event) return "winsec";
  if ("eventName" in event && "eventSource" in event) return "cloudtrail";
  if ("syscall" in event) return "audit";
  if ("sigid" in event || "log" in event) return "host";
  if ("threatintel_source" in event) return "threatintel";
  if ("objectRef" in event || ("verb" in event && "resource" in event)) return "kubernetes";
  return "unknown";
}
