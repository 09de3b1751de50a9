import { lazily } from "../seeded/lazily.ts";
import type { AuditRecord } from "../tenant/records/audit-record.ts";
import type { MemberRecord } from "../tenant/records/member.ts";
import type { RuleTags } from "../tenant/records/rule-tags.ts";
import type { S3ExportRecord } from "../tenant/records/s3-export.ts";
import type { AlertRecord, RuleRecord, RulesetRecord, Tenant } from "../tenant/tenant.ts";
import type { CompleteInventory } from "./inventory.ts";
import { type Dated, newestFirst } from "./newest-first.ts";

/**
 * The records of a tenant that writes change, over those it came with, which stay as they are. Whatever is not made
 * yet is made when it is first asked for.
 */
export interface Records {
  /** Newest first. */
  readonly alerts: Map<string, AlertRecord>;
  readonly rulesets: Map<string, RulesetRecord>;
  readonly rules: Map<string, RuleRecord>;
  readonly ruleTags: () => Map<string, RuleTags>;
  readonly members: () => Map<string, MemberRecord>;
  /** By bucket. */
  readonly s3Exports: () => Promise<Map<string, S3ExportRecord>>;
  /** What was written here, in order. */
  readonly written: AuditRecord[];
}

export function createRecords(tenant: Tenant, inventory: CompleteInventory): Records {
  return {
    alerts: byId(tenant.alerts.toSorted(newestFirst)),
    rulesets: byId(tenant.rulesets),
    rules: byId(tenant.rules),
    ruleTags: lazily(() => new Map(inventory.ruleTags())),
    members: lazily(() => byId(inventory.members())),
    s3Exports: lazily(
      async () => new Map((await inventory.s3Exports()).map((one) => [one.s3Bucket, one])),
    ),
    written: [],
  };
}

export function byId<T extends Pick<Dated, "id">>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
