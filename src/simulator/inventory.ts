import { deriveAuditRecords } from "./derive/audit-records.ts";
import { type Machines, readMachines } from "./derive/machines.ts";
import { deriveMembers } from "./derive/members.ts";
import { deriveRoster } from "./derive/roster.ts";
import { deriveRuleTags } from "./derive/rule-tags.ts";
import { deriveS3Exports } from "./derive/s3-exports.ts";
import { deriveServers } from "./derive/servers.ts";
import { deriveVulnerabilitySuppressions } from "./derive/suppressions.ts";
import { deriveVulnerabilities } from "./derive/vulnerabilities.ts";
import { lazily } from "../seeded/lazily.ts";
import type { Inventory, Tenant } from "../tenant/tenant.ts";

type Made<Key extends keyof Inventory> = () => NonNullable<Inventory[Key]>;
type Fetched<Key extends keyof Inventory> = () => Promise<NonNullable<Inventory[Key]>>;

/** Every record beside agents, rules and alerts, made when it is first asked for. */
export interface CompleteInventory {
  /** Derived ones need a look at events, which may come from a disk. */
  readonly servers: Fetched<"servers">;
  readonly s3Exports: Fetched<"s3Exports">;
  readonly vulnerabilities: Made<"vulnerabilities">;
  readonly vulnerabilitySuppressions: Made<"vulnerabilitySuppressions">;
  readonly members: Made<"members">;
  readonly auditRecords: Made<"auditRecords">;
  readonly ruleTags: Made<"ruleTags">;
  /** Nothing is known of the machines of a tenant that is not live. */
  readonly machines: () => Promise<Machines>;
}

const NO_MACHINES: Machines = { byAgent: new Map(), profileId: undefined, accountId: undefined };

/** What a tenant has itself; else, where it is live, what follows from the rest; else nothing. */
export function completeInventory(tenant: Tenant): CompleteInventory {
  const { live } = tenant;
  const machines = lazily(async () => (live ? readMachines(tenant) : NO_MACHINES));
  const roster = lazily(() => deriveRoster(tenant));
  const auditRecords = lazily(
    () => tenant.auditRecords ?? (live ? deriveAuditRecords(tenant, roster()) : []),
  );
  const suppressions = lazily(
    () =>
      tenant.vulnerabilitySuppressions ??
      (live ? deriveVulnerabilitySuppressions(tenant, roster()) : []),
  );
  return {
    servers: lazily(
      async () => tenant.servers ?? (live ? deriveServers(tenant, await machines()) : []),
    ),
    s3Exports: lazily(
      async () => tenant.s3Exports ?? (live ? deriveS3Exports(tenant, await machines()) : []),
    ),
    vulnerabilities: lazily(
      () => tenant.vulnerabilities ?? (live ? deriveVulnerabilities(tenant, suppressions()) : []),
    ),
    vulnerabilitySuppressions: suppressions,
    members: lazily(() => tenant.members ?? (live ? deriveMembers(roster(), auditRecords()) : [])),
    auditRecords,
    machines,
    ruleTags: lazily(() => tenant.ruleTags ?? (live ? deriveRuleTags(tenant) : new Map())),
  };
}
