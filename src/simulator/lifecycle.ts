import type { AgentRecord, AlertRecord } from "../tenant/tenant.ts";

const DAY_MS = 86_400_000;
/** Alerts are kept a year, dismissed or not (docs/threat-stack-api.md §6 [D]). */
const ALERT_RETENTION_MS = 365 * DAY_MS;
/** An agent that has been silent for longer is revoked (docs/threat-stack-api.md §2.1 [D]). */
const REVOKED_AFTER_MS = DAY_MS;
const REPORT_EVERY_MS = 60_000;

/** What time does to records. Somebody's own exports are as they were written: nothing happens to them. */
export interface Lifecycle {
  /** The alert as it stands now; undefined before it is raised and when its year is over. */
  alert(record: AlertRecord): AlertRecord | undefined;
  /** The agent as it stands now; undefined before it is installed. */
  agent(record: AgentRecord): AgentRecord | undefined;
  /** Whether a list leaves this agent out; by its id it can still be read, since alerts name it [I]. */
  isRevoked(agent: AgentRecord): boolean;
  /** Whether a moment, in ISO 8601, has come. */
  hasCome(time: string): boolean;
}

const TIMELESS: Lifecycle = {
  alert: (record) => record,
  agent: (record) => record,
  isRevoked: () => false,
  hasCome: () => true,
};

/**
 * The lifecycle on one clock. Events need none of their own: only those that alerts hold can be read, and
 * these stay as long as their alert (docs/threat-stack-api.md §6 [D]), while the others, gone after 72 hours, no
 * operation reaches. How a changed rule acts stands in demo-tenant/rule-in-force.ts.
 */
export function createLifecycle(options: {
  readonly live: boolean;
  readonly clock: () => number;
  /** When the tenant's records were as they are written, epoch milliseconds; the present by default. */
  readonly startedAt?: number | undefined;
}): Lifecycle {
  const { live, clock } = options;
  if (!live) return TIMELESS;
  const { startedAt = clock() } = options;
  const hasCome = (time: string): boolean => Date.parse(time) <= clock();
  return {
    hasCome,
    alert(record) {
      const age = clock() - Date.parse(record.createdAt);
      if (!(age >= 0 && age <= ALERT_RETENTION_MS)) return undefined;
      return record.dismissedAt === undefined || hasCome(record.dismissedAt)
        ? record
        : notYetDismissed(record);
    },
    agent: (record) =>
      hasCome(record.createdAt) ? reporting(record, clock() - startedAt) : undefined,
    isRevoked: ({ status, lastReportedAt }) =>
      status === "offline" && clock() - Date.parse(lastReportedAt) > REVOKED_AFTER_MS,
  };
}

function notYetDismissed(record: AlertRecord): AlertRecord {
  const {
    dismissedAt: _at,
    dismissReason: _reason,
    dismissReasonText: _text,
    dismissedBy: _by,
    ...alert
  } = record;
  return { ...alert, isDismissed: false };
}

/** An agent that is online goes on reporting once a minute [I]. */
function reporting(agent: AgentRecord, passedMs: number): AgentRecord {
  const sinceMs = passedMs - (passedMs % REPORT_EVERY_MS);
  if (agent.status !== "online" || sinceMs === 0) return agent;
  const lastReportedAt = new Date(Date.parse(agent.lastReportedAt) + sinceMs).toISOString();
  return { ...agent, lastReportedAt };
}
