import { destinationOf } from "../../event-fields/endpoints.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readRecord, readText } from "../../event-fields/event-record.ts";
import type { See } from "./parser.ts";

const CONTAINER = ["containerId", "container_id"] as const;
const IMAGE = ["containerImage", "container_image"] as const;
const REGION = ["awsRegion", "region"] as const;
const CLIENT = ["userAgent", "user_agent"] as const;
const PROGRAM = ["exe", "Image"] as const;
const KEY = ["accessKey", "accessKeyId"] as const;
const POD = ["io.kubernetes.pod.name", "io.kubernetes.container.name"] as const;
const DOMAIN = ["domain", "QueryName", "dns_host", "dst_host"] as const;

/** Of a call to a cloud or cluster: client, region and key. */
export function seeCaller(event: EventRecord, see: See): void {
  see("clients", readFirst(event, CLIENT));
  see("regions", readFirst(event, REGION));
  see("keys", readFirst(event, KEY) || readText(readRecord(event, "userIdentity"), "accessKeyId"));
}

/** Of a machine: what ran on it and where it spoke to. */
export function seeMachine(event: EventRecord, see: See): void {
  see("to", destinationOf(event));
  see("instances", readText(readRecord(event, "host_metadata"), "instance_id"));
  see("programs", readFirst(event, PROGRAM));
  see(
    "parents",
    readText(readRecord(event, "parent_metadata"), "exe") || readText(event, "ParentImage"),
  );
}

/** Of what runs on a machine: container, session, pod and the names it looked up. */
function seeProcess(event: EventRecord, see: See): void {
  see("containers", containerOf(event));
  see("sessions", sessionOf(event));
  see("pods", readFirst(readRecord(event, "containerLabels"), POD));
  see("domains", readFirst(event, DOMAIN));
}

/** Of a process on a machine. */
export function seeHost(event: EventRecord, see: See): void {
  seeMachine(event, see);
  seeProcess(event, see);
}

/** The account of the cloud that a machine is in. */
export function hostAccountOf(event: EventRecord): string {
  return (
    readText(readRecord(event, "provider_metadata"), "account_id") || readText(event, "account_id")
  );
}

function containerOf(event: EventRecord): string {
  const id = readFirst(event, CONTAINER);
  const image = readFirst(event, IMAGE);
  return id === "" ? image : [image, id.slice(0, 12)].filter(Boolean).join(" ");
}

function sessionOf(event: EventRecord): string {
  const session = readText(event, "session");
  const tty = readText(event, "tty");
  if (session === "" || tty === "") return session || tty;
  return `${session} on ${tty}`;
}
