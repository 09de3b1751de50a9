import type { LooseRecord } from "../event-fields/field-values.ts";
import type { AuditRecord } from "../tenant/records/audit-record.ts";
import type { MemberRecord } from "../tenant/records/member.ts";
import type { ServerRecord } from "../tenant/records/server.ts";
import type { VulnerabilityRecord } from "../tenant/records/vulnerability.ts";
import type { AgentRecord, AlertRecord, RuleRecord, RulesetRecord } from "../tenant/tenant.ts";
import type { Found } from "./record.ts";
import { toAgent } from "./to-agent.ts";
import { toAlert } from "./to-alert.ts";
import { toAuditRecord } from "./to-audit-record.ts";
import { toMember } from "./to-member.ts";
import { toRule, toRuleset } from "./to-rule.ts";
import { toServer } from "./to-server.ts";
import { toVulnerability } from "./to-vulnerability.ts";
import { usableId } from "./usable-id.ts";

/** The records of a folder beside its events; what comes first under an id stands. */
export interface RecordsDraft {
  readonly alerts: Map<string, AlertRecord>;
  readonly agents: Map<string, AgentRecord>;
  readonly rulesets: Map<string, RulesetRecord>;
  readonly rules: Map<string, RuleRecord>;
  readonly servers: Map<string, ServerRecord>;
  readonly members: Map<string, MemberRecord>;
  readonly auditRecords: Map<string, AuditRecord>;
  /** By their content: a CVE may be in several packages, so nothing names a finding alone. */
  readonly vulnerabilities: Map<string, VulnerabilityRecord>;
}

export function createRecordsDraft(): RecordsDraft {
  return {
    alerts: new Map(),
    agents: new Map(),
    rulesets: new Map(),
    rules: new Map(),
    servers: new Map(),
    members: new Map(),
    auditRecords: new Map(),
    vulnerabilities: new Map(),
  };
}

type RecordKind = Exclude<Found["kind"], "event" | "unread">;

export interface FoundRecord {
  readonly kind: RecordKind;
  readonly record: LooseRecord;
}

/** Puts one record into the draft, or says why not; "twice" where its id was there before. */
export function addRecord(draft: RecordsDraft, { kind, record }: FoundRecord): string | undefined {
  return ADDERS[kind](draft, record);
}

type Adder = (draft: RecordsDraft, record: LooseRecord) => string | undefined;

const NO_ID = "a record without an id";

const ADDERS: Readonly<Record<RecordKind, Adder>> = {
  alert(draft, record) {
    const read = toAlert(record, usableId);
    const rule = read?.rule;
    if (rule !== undefined && !draft.rules.has(rule.id)) draft.rules.set(rule.id, rule);
    return put(draft.alerts, read?.alert);
  },
  agent: (draft, record) => put(draft.agents, toAgent(record, usableId)),
  rule: (draft, record) => put(draft.rules, toRule(record, usableId)),
  server: (draft, record) => put(draft.servers, toServer(record, usableId)),
  member: (draft, record) => put(draft.members, toMember(record)),
  auditlog: (draft, record) => put(draft.auditRecords, toAuditRecord(record)),
  vulnerability(draft, record) {
    const finding = toVulnerability(record, usableId);
    if (finding === undefined) return "a finding without a cveNumber";
    const content = JSON.stringify(record);
    if (draft.vulnerabilities.has(content)) return "twice";
    draft.vulnerabilities.set(content, finding);
    return undefined;
  },
  ruleset(draft, record) {
    const read = toRuleset(record, usableId);
    for (const rule of read?.rules ?? [])
      if (!draft.rules.has(rule.id)) draft.rules.set(rule.id, rule);
    return put(draft.rulesets, read?.ruleset);
  },
};

function put<T extends { readonly id: string }>(
  records: Map<string, T>,
  record: T | undefined,
): string | undefined {
  if (record === undefined) return NO_ID;
  if (records.has(record.id)) return "twice";
  records.set(record.id, record);
  return undefined;
}
