import { ROLES } from "./roles.ts";
import type { Role } from "./roles.ts";
import { plainAddress } from "../../event-fields/address.ts";
import { SUSPICIOUS } from "../behaviours/behaviour.ts";
import type { DescribedEvent } from "../describe/create-describer.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { readFirst, readRecord, readText } from "../../event-fields/event-record.ts";
import { createTally } from "../bounded/tally.ts";
import type { Tally } from "../bounded/tally.ts";
import { clientOf } from "../parsers/client-name.ts";
import { typeOf } from "../../event-fields/event-type.ts";
import type { ParserName } from "../parsers/parser-of.ts";

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
  /** The same of the events alone that show a suspicious behaviour. */
  readonly suspicious: Readonly<Record<Role, Tally>>;
  add(event: EventRecord, described: DescribedEvent): void;
}

/** Counts of everything that acts or is acted on, twins of one value counted once. */
export function createActors(): Actors {
  const types = createTally();
  const codes = createTally();
  const roles = newRoles();
  const suspicious = newRoles();
  const nameOf = createClientNames();
  let isSuspicious = false;

  function count(role: Role, value: string): void {
    if (value === "") return;
    roles[role].add(value);
    if (isSuspicious) suspicious[role].add(value);
  }

  return {
    types,
    codes,
    roles,
    suspicious,
    add(event, { shape, account, origin, host }) {
      const { parser, hits } = shape;
      isSuspicious = hits.some(({ technique, weight }) => technique !== "" && weight >= SUSPICIOUS);
      types.add(typeOf(event) || "untyped");
      count("users", shape.who || account || (parser === "host" ? readText(event, "user") : ""));
      count("from", origin);
      const isCloud = parser === "cloudtrail" || parser === "kubernetes";
      count("accounts", accountOf(event, parser));
      if (isCloud) {
        count("clients", nameOf(readFirst(event, CLIENT)));
        countCloud(event, count);
      }
      count("hosts", host);
      if (parser !== "cloudtrail") countHost(event, count);
      if (parser === "winsec") codes.add(readText(event, "win_event_id"));
      else countProcess(event, count);
    },
  };
}

type Count = (role: Role, value: string) => void;

function countCloud(event: EventRecord, count: Count): void {
  count("regions", readFirst(event, REGION));
  count(
    "keys",
    readFirst(event, KEY) || readText(readRecord(event, "userIdentity"), "accessKeyId"),
  );
}

function countHost(event: EventRecord, count: Count): void {
  count("to", plainAddress(readText(event, "dst_ip")));
  count("instances", readText(readRecord(event, "host_metadata"), "instance_id"));
  count("programs", readFirst(event, PROGRAM));
  count(
    "parents",
    readText(readRecord(event, "parent_metadata"), "exe") || readText(event, "ParentImage"),
  );
}

function countProcess(event: EventRecord, count: Count): void {
  count("containers", containerOf(event));
  count("sessions", sessionOf(event));
  count("pods", readFirst(readRecord(event, "containerLabels"), POD));
  count("domains", readFirst(event, DOMAIN));
}

/** Long user agents by their name, each looked at once. */
function createClientNames(): (agent: string) => string {
  const names = new Map<string, string>();
  return (agent) => {
    if (agent.length <= WHOLE_CLIENT) return agent;
    const known = names.get(agent);
    if (known !== undefined) return known;
    if (names.size >= MAX_CLIENTS) names.clear();
    const name = clientOf(agent);
    names.set(agent, name);
    return name;
  };
}

function newRoles(): Record<Role, Tally> {
  const tallies = ROLES.map((role) => [role, createTally()] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are ROLES
  return Object.fromEntries(tallies) as Record<Role, Tally>;
}

function containerOf(event: EventRecord): string {
  const id = readFirst(event, CONTAINER);
  const image = readFirst(event, IMAGE);
  return id === "" ? image : [image, id.slice(0, 12)].filter(Boolean).join(" ");
}

function accountOf(event: EventRecord, parser: ParserName): string {
  const ofHost = readText(readRecord(event, "provider_metadata"), "account_id");
  if (parser === "winsec" || parser === "audit") return ofHost || readText(event, "account_id");
  return (
    readFirst(event, ACCOUNT) || ofHost || readText(readRecord(event, "userIdentity"), "accountId")
  );
}

function sessionOf(event: EventRecord): string {
  const session = readText(event, "session");
  const tty = readText(event, "tty");
  if (session === "" || tty === "") return session || tty;
  return `${session} on ${tty}`;
}
