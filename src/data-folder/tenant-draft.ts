import type {
  AgentRecord,
  AlertRecord,
  EventSource,
  RuleRecord,
  RulesetRecord,
} from "../tenant/tenant.ts";
import type { AuditRecord } from "../tenant/records/audit-record.ts";
import type { MemberRecord } from "../tenant/records/member.ts";
import type { ServerRecord } from "../tenant/records/server.ts";
import type { VulnerabilityRecord } from "../tenant/records/vulnerability.ts";
import type { EventTally } from "./event-tally.ts";
import type { LooseRecord } from "../event-fields/field-values.ts";
import type { Resource } from "./list-folder.ts";
import { toAgent } from "./to-agent.ts";
import { toAlert } from "./to-alert.ts";
import { toAuditRecord } from "./to-audit-record.ts";
import { toMember } from "./to-member.ts";
import { toRule, toRuleset } from "./to-rule.ts";
import { toServer } from "./to-server.ts";
import { toVulnerability } from "./to-vulnerability.ts";
import { type IdPlace, type ToId, createToId } from "./usable-id.ts";

/** The events of one alert and what is true of them as a whole. */
export interface AlertEvents {
  readonly source: EventSource;
  readonly tally: EventTally;
}

interface ImportedAlert {
  readonly title: string;
  readonly severity: number;
}

/** The records of a folder while it is read; what comes first under an id stands. */
export interface TenantDraft {
  readonly alerts: Map<string, AlertRecord>;
  readonly agents: Map<string, AgentRecord>;
  readonly rulesets: Map<string, RulesetRecord>;
  readonly rules: Map<string, RuleRecord>;
  readonly events: Map<string, AlertEvents>;
  /** Titles of alerts that are made of a file, by their id. */
  readonly imports: Map<string, ImportedAlert>;
  /** The alert that names an event by its id. */
  readonly claims: Map<string, string>;
  /** `latest_events` of version 1 alerts, until a file holds more of them. */
  readonly latest: Map<string, readonly string[]>;
  readonly servers: Map<string, ServerRecord>;
  readonly members: Map<string, MemberRecord>;
  readonly auditRecords: Map<string, AuditRecord>;
  /** A CVE may be in several packages, so nothing names a finding alone. */
  readonly vulnerabilities: VulnerabilityRecord[];
}

export function createTenantDraft(): TenantDraft {
  return {
    alerts: new Map(),
    agents: new Map(),
    rulesets: new Map(),
    rules: new Map(),
    events: new Map(),
    imports: new Map(),
    claims: new Map(),
    latest: new Map(),
    servers: new Map(),
    members: new Map(),
    auditRecords: new Map(),
    vulnerabilities: [],
  };
}

/** Puts one record of a resource file into the draft, or notes why not. */
export function addRecord(
  draft: TenantDraft,
  { resource, record }: { readonly resource: Resource; readonly record: LooseRecord },
  place: IdPlace,
): void {
  const { problems, file, line } = place;
  const why = ADDERS[resource](draft, record, createToId(place));
  if (why !== undefined) problems.add({ file, line, why });
}

type Adder = (draft: TenantDraft, record: LooseRecord, toId: ToId) => string | undefined;

const NO_ID = "a record without an id";
const TWICE = "an id that was there before: the first record stands";

const ADDERS: Readonly<Record<Resource, Adder>> = {
  alerts(draft, record, toId) {
    const read = toAlert(record, toId);
    if (read === undefined) return NO_ID;
    const { alert, rule, events, eventIds } = read;
    if (draft.alerts.has(alert.id)) return TWICE;
    draft.alerts.set(alert.id, alert);
    if (rule !== undefined && !draft.rules.has(rule.id)) draft.rules.set(rule.id, rule);
    if (events.length > 0) draft.latest.set(alert.id, events);
    for (const eventId of eventIds) draft.claims.set(eventId, alert.id);
    return undefined;
  },
  agents: (draft, record, toId) => put(draft.agents, toAgent(record, toId)),
  rules: (draft, record, toId) => put(draft.rules, toRule(record, toId)),
  servers: (draft, record, toId) => put(draft.servers, toServer(record, toId)),
  members: (draft, record) => put(draft.members, toMember(record)),
  auditlogs: (draft, record) => put(draft.auditRecords, toAuditRecord(record)),
  vulnerabilities(draft, record, toId) {
    const finding = toVulnerability(record, toId);
    if (finding === undefined) return "a finding without a cveNumber";
    draft.vulnerabilities.push(finding);
    return undefined;
  },
  rulesets(draft, record, toId) {
    const read = toRuleset(record, toId);
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
  if (records.has(record.id)) return TWICE;
  records.set(record.id, record);
  return undefined;
}
