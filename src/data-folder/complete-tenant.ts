import type {
  AgentRecord,
  AlertRecord,
  EventSource,
  Inventory,
  RuleRecord,
  RulesetRecord,
} from "../tenant/tenant.ts";
import { derivedUuid } from "./derived-id.ts";
import type { EventGroup, GroupKey } from "./event-groups.ts";
import type { EventTally } from "./event-tally.ts";
import type { FolderState } from "./folder-state.ts";
import { IMPORTED_RULESET_ID, type ImportedRules, createImportedRules } from "./imported-rules.ts";
import type { RecordsDraft } from "./records-draft.ts";
import { usableId } from "./usable-id.ts";

const NEVER = "1970-01-01T00:00:00.000Z";
/** The least serious one: nobody judged it. */
const UNJUDGED = 3;

/** What a folder holds at one moment, as the API serves it. */
export interface FolderRecords extends Required<
  Pick<Inventory, "servers" | "vulnerabilities" | "members" | "auditRecords">
> {
  readonly agents: readonly AgentRecord[];
  readonly rulesets: readonly RulesetRecord[];
  readonly rules: readonly RuleRecord[];
  readonly alerts: readonly AlertRecord[];
  readonly events: (alertId: string) => EventSource | undefined;
}

/**
 * Makes a whole of what was read: alerts for events that have none, agents that only events mention, and
 * rulesets that only rules mention.
 */
export function completeTenant(state: FolderState): FolderRecords {
  const { records, groups, agentsSeen, alertNames } = state;
  const events = eventsByAlert(groups.list(), records);
  const tallies = [...events.values()].map(({ tally }) => tally);
  const imported = createImportedRules(toTime(earliest(tallies)) || NEVER);
  const making: Making = { events, imported, alertNames };
  const alerts = [...ownAlerts(records, making), ...madeAlerts(records, making)];
  const rules = [...withRulesets(records), ...imported.rules()];
  return {
    agents: [...records.agents.values(), ...agentsSeen.records((id) => records.agents.has(id))],
    rulesets: toRulesets(records, rules, imported),
    rules,
    alerts,
    events: (alertId) => events.get(alertId)?.source(),
    servers: [...records.servers.values()],
    vulnerabilities: [...records.vulnerabilities.values()],
    members: [...records.members.values()],
    auditRecords: [...records.auditRecords.values()],
  };
}

/** Events that came within an alert's record are a part of those that a file holds of it. */
function eventsByAlert(
  groups: readonly EventGroup[],
  { alerts }: RecordsDraft,
): Map<string, EventGroup> {
  const byAlert = new Map<string, EventGroup>();
  for (const group of groups) {
    const id = alertIdOf(group.key, alerts);
    if (group.key.of !== "carrier" || !byAlert.has(id)) {
      const known = byAlert.get(id);
      if (known === undefined || known.key.of === "carrier") byAlert.set(id, group);
    }
  }
  return byAlert;
}

/** The alert under which the events of a group are served. */
export function alertIdOf(key: GroupKey, alerts: RecordsDraft["alerts"]): string {
  if (key.of === "alert" || key.of === "carrier") return key.alertId;
  if (key.of === "day") {
    return derivedUuid(`export ${JSON.stringify([key.day, key.host, key.type])}`);
  }
  const named = usableId(key.stem);
  return alerts.has(named) ? named : derivedUuid(`recording ${key.stem}`);
}

interface Making {
  readonly events: ReadonlyMap<string, EventGroup>;
  readonly imported: ImportedRules;
  readonly alertNames: FolderState["alertNames"];
}

function ownAlerts({ alerts }: RecordsDraft, { events, imported }: Making): AlertRecord[] {
  const dated = (alert: AlertRecord): AlertRecord => {
    const tally = events.get(alert.id)?.tally;
    const createdAt = alert.createdAt || toTime(tally?.last());
    if (alert.ruleId !== "" && alert.rulesetId !== "") return { ...alert, createdAt };
    const ruleId = imported.ruleIdFor(tally?.types() ?? []);
    return { ...alert, createdAt, ruleId, rulesetId: IMPORTED_RULESET_ID };
  };
  return [...alerts.values()].map(dated);
}

function madeAlerts(
  { alerts }: RecordsDraft,
  { events, imported, alertNames }: Making,
): AlertRecord[] {
  const made: AlertRecord[] = [];
  for (const [id, { key, tally }] of events) {
    if (alerts.has(id)) continue;
    const agentId = tally.single("agentId");
    const types = tally.types();
    made.push({
      id,
      title: titleOf(key, alertNames),
      dataSource: sourceOf(types),
      createdAt: toTime(tally.last()),
      isDismissed: false,
      severity: UNJUDGED,
      ...(agentId === undefined ? {} : { agentId }),
      ruleId: imported.ruleIdFor(types),
      rulesetId: IMPORTED_RULESET_ID,
      aggregates: aggregatesOf(tally),
    });
  }
  return made;
}

function titleOf(key: GroupKey, names: Making["alertNames"]): string {
  if (key.of === "file") return key.stem;
  if (key.of === "day") return `${key.host}: ${key.type} events of ${key.day}`;
  return `Events of alert ${names.get(key.alertId) ?? key.alertId}`;
}

/** As the API calls what its alerts are made of (docs/threat-stack-api.md §3.1 [C]); else the one type there is. */
function sourceOf(types: readonly string[]): string {
  const [only] = types;
  if (types.length !== 1 || only === undefined) return "host";
  return HOST_TYPES.has(only) ? "host" : only;
}

const HOST_TYPES: ReadonlySet<string> = new Set([
  "audit",
  "login",
  "host",
  "file",
  "network",
  "process",
]);

/** What all events have in common, under the names rules aggregate by (docs/threat-stack-api.md §3.6 [C]). */
function aggregatesOf(tally: EventTally): Record<string, string> {
  const hostname = tally.single("host");
  const accountId = tally.single("accountId");
  return {
    ...(hostname === undefined ? {} : { hostname }),
    ...(accountId === undefined ? {} : { accountId }),
  };
}

/** A rule that does not say its ruleset belongs to the one that lists it. */
function withRulesets({ rulesets, rules }: RecordsDraft): RuleRecord[] {
  const listedBy = new Map(
    [...rulesets.values()].flatMap(({ id, rules: listed }) => listed.map((rule) => [rule, id])),
  );
  const place = (rule: RuleRecord): RuleRecord =>
    rule.rulesetId === ""
      ? { ...rule, rulesetId: listedBy.get(rule.id) ?? IMPORTED_RULESET_ID }
      : rule;
  return [...rules.values()].map(place);
}

/** A ruleset that only its rules name gets a record, without which nobody could reach them. */
function toRulesets(
  draft: RecordsDraft,
  rules: readonly RuleRecord[],
  imported: ImportedRules,
): RulesetRecord[] {
  const rulesets = new Map(draft.rulesets);
  const ownRuleset = imported.ruleset();
  if (ownRuleset !== undefined) rulesets.set(ownRuleset.id, ownRuleset);
  const ruleIds = new Map<string, string[]>();
  for (const { id, rulesetId } of rules) {
    const ids = ruleIds.get(rulesetId) ?? [];
    ids.push(id);
    ruleIds.set(rulesetId, ids);
  }
  for (const [id, ids] of ruleIds) {
    const known = rulesets.get(id) ?? nameless(id);
    if (known.rules.length === 0) rulesets.set(id, { ...known, rules: ids });
  }
  return [...rulesets.values()];
}

function nameless(id: string): RulesetRecord {
  const description = "Known from its rules only";
  return { id, name: `Ruleset ${id}`, description, createdAt: NEVER, updatedAt: NEVER, rules: [] };
}

function earliest(tallies: readonly EventTally[]): number | undefined {
  const times = tallies.flatMap((tally) => tally.first() ?? []);
  return times.reduce<number | undefined>(
    (least, time) => Math.min(least ?? time, time),
    undefined,
  );
}

function toTime(time: number | undefined): string {
  return time === undefined ? "" : new Date(time).toISOString();
}
