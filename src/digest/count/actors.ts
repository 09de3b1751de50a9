import { ROLES } from "./roles.ts";
import type { Role } from "./roles.ts";
import { SUSPICIOUS } from "../behaviours/behaviour.ts";
import type { DescribedEvent } from "../describe/create-describer.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { cloudAccountOf } from "../../event-fields/cloud-account.ts";
import { createTally } from "../bounded/tally.ts";
import type { Tally } from "../bounded/tally.ts";
import { clientOf } from "../parsers/client-name.ts";
import type { See } from "../parsers/parser.ts";

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

  const see: See = (participant, value) => {
    count(participant, participant === "clients" ? nameOf(value) : value);
  };

  return {
    types,
    codes,
    roles,
    suspicious,
    add(event, { shape, type, account, origin, host }) {
      const { parser, hits } = shape;
      isSuspicious = hits.some(({ technique, weight }) => technique !== "" && weight >= SUSPICIOUS);
      types.add(type);
      count("users", shape.who || account || (parser.user?.(event) ?? ""));
      count("from", origin);
      count("accounts", parser.cloudAccount?.(event) ?? cloudAccountOf(event));
      count("hosts", host);
      parser.participants?.(event, see);
      const code = parser.code?.(event) ?? "";
      if (code !== "") codes.add(code);
    },
  };
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
