import type { AuditRecord } from "./records/audit-record.ts";
import type { MemberRecord } from "./records/member.ts";
import type { RuleTags } from "./records/rule-tags.ts";
import type { S3ExportRecord } from "./records/s3-export.ts";
import type { ServerRecord } from "./records/server.ts";
import type {
  VulnerabilityRecord,
  VulnerabilitySuppressionRecord,
} from "./records/vulnerability.ts";

/** Everything the embedded API serves of one organization; made from a seed or read from a folder. */
export interface Tenant extends Inventory {
  readonly organization: { readonly id: string; readonly name: string };
  /** The key is per user and works for every organization of that user (docs/threat-stack-api.md §1.3 [D]). */
  readonly credentials: { readonly userId: string; readonly apiKey: string };
  readonly agents: readonly AgentRecord[];
  readonly rulesets: readonly RulesetRecord[];
  readonly rules: readonly RuleRecord[];
  readonly alerts: readonly AlertRecord[];
  /** Contributing events of an alert; absent where none are kept. */
  events(alertId: string): EventSource | undefined;
  /** False for a user's own exports: nothing there expires and no rate limit applies. */
  readonly live: boolean;
  /** Rises whenever the records above change, which those of a folder do while it is read or grows; absent where they never do. */
  readonly revision?: () => number;
}

/**
 * Records beside agents, rules and alerts. What a live tenant leaves out is derived from what it has
 * (derive/); a user's own exports hold what their folder holds and nothing more.
 */
export interface Inventory {
  readonly servers?: readonly ServerRecord[];
  readonly vulnerabilities?: readonly VulnerabilityRecord[];
  readonly vulnerabilitySuppressions?: readonly VulnerabilitySuppressionRecord[];
  readonly members?: readonly MemberRecord[];
  readonly auditRecords?: readonly AuditRecord[];
  readonly s3Exports?: readonly S3ExportRecord[];
  /** By rule id; a rule without an entry is limited to no tags. */
  readonly ruleTags?: ReadonlyMap<string, RuleTags>;
}

/** Events as JSON texts, made or read anew at each `open`, so that millions of them need no memory. */
export interface EventSource {
  readonly count: number;
  open(): Iterable<string> | AsyncIterable<string>;
}

/** docs/threat-stack-api.md §3.1. Unknown fields of a user's export pass through. */
export interface AlertRecord {
  readonly id: string;
  readonly title: string;
  readonly dataSource?: string;
  /** ISO 8601 with milliseconds, UTC; empty where nobody knows, as in a user's own files. */
  readonly createdAt: string;
  readonly isDismissed: boolean;
  readonly dismissedAt?: string;
  readonly dismissReason?: string;
  readonly dismissReasonText?: string;
  readonly dismissedBy?: string;
  /** Null where it cannot be told. */
  readonly severity: number | null;
  readonly agentId?: string;
  readonly ruleId: string;
  readonly rulesetId: string;
  readonly aggregates?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** docs/threat-stack-api.md §3.3. */
export interface AgentRecord {
  readonly id: string;
  readonly instanceId?: string | null;
  readonly status: "online" | "offline";
  readonly createdAt: string;
  readonly lastReportedAt: string;
  readonly version: string;
  readonly name?: string;
  readonly description?: string;
  readonly hostname: string;
  readonly ipAddresses?: {
    readonly private: readonly string[];
    readonly link_local: readonly string[];
    readonly public: readonly string[];
  };
  readonly tags?: readonly {
    readonly source?: string;
    readonly key: string;
    readonly value: string;
  }[];
  readonly agentType: "monitor" | "investigate";
  readonly osVersion?: string;
  readonly kernel?: string;
  readonly agentModuleHealth?: Readonly<Record<string, unknown>> | null;
  readonly [field: string]: unknown;
}

/** docs/threat-stack-api.md §3.6: answers carry `rules`, requests carry `ruleIds`. */
export interface RulesetRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly rules: readonly string[];
  readonly [field: string]: unknown;
}

/** docs/threat-stack-api.md §3.6. */
export interface RuleRecord {
  readonly id: string;
  readonly rulesetId: string;
  readonly name: string;
  readonly type: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly title: string;
  readonly severityOfAlerts: number;
  readonly alertDescription: string;
  readonly aggregateFields: readonly string[];
  readonly filter?: string;
  /** Seconds. */
  readonly window: number;
  readonly threshold: number;
  readonly suppressions: readonly string[];
  readonly enabled: boolean;
  readonly [field: string]: unknown;
}
