import { plainAddress } from "./addresses.ts";
import type { EventRecord } from "./event-record.ts";
import { readRecord, readFirst, readText } from "./event-record.ts";
import type { Sighting } from "./sighting.ts";
import { createTally } from "./tally.ts";
import type { Tally } from "./tally.ts";
import { clientOf } from "./views/client-name.ts";
import { typeOf } from "./views/type-of.ts";

const AWS_REGION_NAMES: readonly string[] = ["awsRegion", "region"];
const SRC_IP_NAMES: readonly string[] = ["src_ip", "sourceIPAddress"];
const HOSTNAME_NAMES: readonly string[] = ["hostname", "node_name"];
const HOSTNAME_NAMES_2: readonly string[] = ["hostname", "server_name"];
const AGENT_NAMES: readonly string[] = ["agent", "server", "Computer"];
const CONTAINER_ID_NAMES: readonly string[] = ["containerId", "container_id"];
const CONTAINER_IMAGE_NAMES: readonly string[] = ["containerImage", "container_image"];
const RECIPIENT_ACCOUNT_ID_NAMES: readonly string[] = [
  "recipientAccountId",
  "recipientAccountID",
  "accountId",
  "account_id",
];

/** Who, from where, on what: in the order in which they are shown. */
export const ROLES = [
  "users",
  "from",
  "to",
  "hosts",
  "containers",
  "accounts",
  "clients",
  "sessions",
  "regions",
] as const;
export type Role = (typeof ROLES)[number];

export interface Actors {
  readonly types: Tally;
  readonly codes: Tally;
  readonly roles: Readonly<Record<Role, Tally>>;
  add(event: EventRecord, sighting: Sighting): void;
}

/** Counts of everything that acts or is acted on, twins of one value counted once. */
export function createActors(): Actors {
  const types = createTally();
  const codes = createTally();
  const roles: Record<Role, Tally> = {
    users: createTally(),
    from: createTally(),
    to: createTally(),
    hosts: createTally(),
    containers: createTally(),
    accounts: createTally(),
    clients: createTally(),
    sessions: createTally(),
    regions: createTally(),
  };
  return {
    types,
    codes,
    roles,
    add(event, sighting) {
      types.add(typeOf(event) || "untyped");
      codes.add(readText(event, "win_event_id"));
      roles.users.add(sighting.who || sighting.account);
      roles.from.add(sourceOf(event) || sighting.origin);
      roles.to.add(plainAddress(readText(event, "dst_ip")));
      roles.hosts.add(hostOf(event));
      roles.containers.add(containerOf(event));
      roles.accounts.add(accountOf(event));
      roles.regions.add(readFirst(event, AWS_REGION_NAMES));
      roles.clients.add(clientOf(readText(event, "userAgent")));
      roles.sessions.add(sessionOf(event));
    },
  };
}

/** The address an event came from; "" where none is said. */
export function sourceOf(event: EventRecord): string {
  const flat = readFirst(event, SRC_IP_NAMES);
  if (flat !== "") return plainAddress(flat);
  const list = event["sourceIPs"];
  if (Array.isArray(list)) return plainAddress(String(list[0] ?? ""));
  if (!("userIdentity" in event))
    return plainAddress(readText(readRecord(event, "connection"), "src_addr"));
  return plainAddress(readText(event, "ip"));
}

export function hostOf(event: EventRecord): string {
  return (
    readFirst(event, HOSTNAME_NAMES) ||
    readFirst(readRecord(event, "host_metadata"), HOSTNAME_NAMES_2) ||
    readFirst(event, AGENT_NAMES)
  );
}

function containerOf(event: EventRecord): string {
  const id = readFirst(event, CONTAINER_ID_NAMES);
  const image = readFirst(event, CONTAINER_IMAGE_NAMES);
  return [image, id.slice(0, 12)].filter(Boolean).join(" ");
}

function accountOf(event: EventRecord): string {
  return (
    readFirst(event, RECIPIENT_ACCOUNT_ID_NAMES) ||
    readText(readRecord(event, "userIdentity"), "accountId") ||
    readText(readRecord(event, "provider_metadata"), "account_id")
  );
}

function sessionOf(event: EventRecord): string {
  const session = readText(event, "session");
  const tty = readText(event, "tty");
  if (session === "" && tty === "") return "";
  if (tty === "") return readText(event, "event_type") === "audit" ? session : "";
  return [session, tty].filter(Boolean).join(" on ");
}
