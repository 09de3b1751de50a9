import { plainAddress } from "./addresses.ts";
import type { Sight } from "./create-sighter.ts";
import type { EventRecord } from "./event-record.ts";
import { readFirst, readRecord, readText } from "./event-record.ts";
import { createTally } from "./tally.ts";
import type { Tally } from "./tally.ts";
import { clientOf } from "./views/client-name.ts";
import { typeOf } from "./views/type-of.ts";

/** Who, from where, on what: in the order in which they are shown. */
export const MAIN_ROLES = [
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
/** Shown where there is room left. */
const MORE_ROLES = ["programs", "parents", "keys", "instances", "pods", "domains"] as const;
export const ROLES = [...MAIN_ROLES, ...MORE_ROLES];
export type Role = (typeof ROLES)[number];

const HOST = ["hostname", "node_name"] as const;
const NESTED_HOST = ["hostname", "server_name"] as const;
const OTHER_HOST = ["agent", "server", "Computer"] as const;
const CONTAINER = ["containerId", "container_id"] as const;
const IMAGE = ["containerImage", "container_image"] as const;
const ACCOUNT = ["recipientAccountId", "recipientAccountID", "accountId", "account_id"] as const;
const REGION = ["awsRegion", "region"] as const;
const CLIENT = ["userAgent", "user_agent"] as const;
const PROGRAM = ["exe", "Image"] as const;
const KEY = ["accessKey", "accessKeyId"] as const;
const POD = ["io.kubernetes.pod.name", "io.kubernetes.container.name"] as const;
const DOMAIN = ["domain", "QueryName", "dns_host", "dst_host"] as const;

/** Longer user agents go by their name: what makes them long is versions of parts. */
const WHOLE_CLIENT = 90;
const MAX_CLIENTS = 256;

export interface Actors {
  readonly types: Tally;
  /** Windows event ids. */
  readonly codes: Tally;
  readonly roles: Readonly<Record<Role, Tally>>;
  add(event: EventRecord, sight: Sight): void;
}

/** Counts of everything that acts or is acted on, twins of one value counted once. */
export function createActors(): Actors {
  const types = createTally();
  const codes = createTally();
  const roles = newRoles();

  const clients = new Map<string, string>();

  function nameOf(agent: string): string {
    if (agent.length <= WHOLE_CLIENT) return agent;
    const known = clients.get(agent);
    if (known !== undefined) return known;
    if (clients.size >= MAX_CLIENTS) clients.clear();
    const name = clientOf(agent);
    clients.set(agent, name);
    return name;
  }

  function addCloud(event: EventRecord): void {
    roles.regions.add(readFirst(event, REGION));
    roles.clients.add(nameOf(readFirst(event, CLIENT)));
    roles.keys.add(
      readFirst(event, KEY) || readText(readRecord(event, "userIdentity"), "accessKeyId"),
    );
  }

  function addHost(event: EventRecord): void {
    roles.to.add(plainAddress(readText(event, "dst_ip")));
    roles.hosts.add(hostOf(event));
    roles.instances.add(readText(readRecord(event, "host_metadata"), "instance_id"));
    roles.programs.add(readFirst(event, PROGRAM));
    roles.parents.add(
      readText(readRecord(event, "parent_metadata"), "exe") || readText(event, "ParentImage"),
    );
  }

  function addProcess(event: EventRecord): void {
    roles.containers.add(containerOf(event));
    roles.sessions.add(sessionOf(event));
    roles.pods.add(readFirst(readRecord(event, "containerLabels"), POD));
    roles.domains.add(readFirst(event, DOMAIN));
  }

  return {
    types,
    codes,
    roles,
    add(event, { sighting, account, origin }) {
      const { view } = sighting;
      types.add(typeOf(event) || "untyped");
      roles.users.add(sighting.who || account || (view === "host" ? readText(event, "user") : ""));
      roles.from.add(origin);
      roles.accounts.add(accountOf(event));
      if (view === "cloudtrail" || view === "kubernetes") addCloud(event);
      if (view !== "cloudtrail") addHost(event);
      if (view === "winsec") codes.add(readText(event, "win_event_id"));
      else addProcess(event);
    },
  };
}

function newRoles(): Record<Role, Tally> {
  const tallies = ROLES.map((role) => [role, createTally()] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are ROLES
  return Object.fromEntries(tallies) as Record<Role, Tally>;
}

export function hostOf(event: EventRecord): string {
  return (
    readFirst(event, HOST) ||
    readFirst(readRecord(event, "host_metadata"), NESTED_HOST) ||
    readFirst(event, OTHER_HOST)
  );
}

function containerOf(event: EventRecord): string {
  const id = readFirst(event, CONTAINER);
  const image = readFirst(event, IMAGE);
  return id === "" ? image : [image, id.slice(0, 12)].filter(Boolean).join(" ");
}

function accountOf(event: EventRecord): string {
  return (
    readFirst(event, ACCOUNT) ||
    readText(readRecord(event, "provider_metadata"), "account_id") ||
    readText(readRecord(event, "userIdentity"), "accountId")
  );
}

function sessionOf(event: EventRecord): string {
  const session = readText(event, "session");
  const tty = readText(event, "tty");
  if (session === "" || tty === "") return session || tty;
  return `${session} on ${tty}`;
}
