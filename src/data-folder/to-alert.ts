import type { AlertRecord, RuleRecord } from "../tenant/tenant.ts";
import {
  type LooseRecord,
  booleanOf,
  isoTimeOf,
  numberOf,
  recordOf,
  textOf,
  plainTextOf,
} from "../event-fields/field-values.ts";
import { ruleOfVersion1, rulesetIdOfVersion1 } from "./to-rule.ts";
import { type ToId, toOptionalId } from "./usable-id.ts";

export interface ReadAlert {
  /** `createdAt`, `ruleId` and `rulesetId` are empty where the record has none. */
  readonly alert: AlertRecord;
  /** The rule a version 1 alert carries with it. */
  readonly rule: RuleRecord | undefined;
}

/** An alert in v2 or v1 shape (docs/threat-stack-api.md §3.1, §3.2). Undefined where it has no id. */
export function toAlert(record: LooseRecord, toId: ToId): ReadAlert | undefined {
  const given = textOf(record, "id", "_id");
  if (given === undefined) return undefined;
  const id = toId(given);
  const isVersion1 = record["created_at"] !== undefined && record["createdAt"] === undefined;
  return {
    alert: isVersion1 ? fromVersion1(record, id, toId) : fromVersion2(record, id, toId),
    rule: isVersion1 ? ruleOfVersion1(record, toId) : undefined,
  };
}

function fromVersion2(record: LooseRecord, id: string, toId: ToId): AlertRecord {
  const agentId = textOf(record, "agentId");
  return {
    ...record,
    id,
    title: plainTextOf(record, "title"),
    createdAt: isoTimeOf(record, "createdAt") ?? "",
    isDismissed: booleanOf(record, "isDismissed") ?? "dismissedAt" in record,
    severity: severityOf(record),
    ruleId: toOptionalId(textOf(record, "ruleId"), toId),
    rulesetId: toOptionalId(textOf(record, "rulesetId"), toId),
    ...(agentId === undefined ? {} : { agentId: toId(agentId) }),
  };
}

/** Times are epoch milliseconds in some fields and ISO in others (docs/threat-stack-api.md §4 no. 24 [C]). */
function fromVersion1(record: LooseRecord, id: string, toId: ToId): AlertRecord {
  const rule = recordOf(record, "rule") ?? {};
  const agentId = textOf(record, "agent_id");
  const count = numberOf(record, "count");
  const isCloudTrail = textOf(rule, "type") === "cloudtrail" || agentId === undefined;
  return {
    id,
    title: plainTextOf(record, "title"),
    dataSource: isCloudTrail ? "cloudtrail" : "host",
    createdAt: isoTimeOf(record, "created_at") ?? "",
    isDismissed: booleanOf(record, "dismissed") ?? booleanOf(record, "active") === false,
    severity: severityOf(record),
    ruleId: toOptionalId(textOf(record, "rule_id") ?? textOf(rule, "id"), toId),
    rulesetId: toOptionalId(rulesetIdOfVersion1(record, rule), toId),
    ...(agentId === undefined ? {} : { agentId: toId(agentId) }),
    ...(count === undefined ? {} : { eventCount: count }),
  };
}

function severityOf(record: LooseRecord): number | null {
  const severity = numberOf(record, "severity");
  return severity === 1 || severity === 2 || severity === 3 ? severity : null;
}
