import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { createAgentsSeen } from "./agents-seen.ts";
import { completeTenant } from "./complete-tenant.ts";
import { derivedUuid } from "./derived-id.ts";
import type { EventFacts } from "./event-facts.ts";
import { type ExportGroup, groupExports } from "./export-groups.ts";
import type { LooseRecord } from "../event-fields/field-values.ts";
import {
  type FolderProblem,
  type FolderProblems,
  createFolderProblems,
} from "./folder-problems.ts";
import { type FolderFile, type FolderListing, type Resource, listFolder } from "./list-folder.ts";
import { eventsInMemory, readAlertEvents } from "./read-alert-events.ts";
import { readRecords } from "./read-records.ts";
import { type TenantDraft, addRecord, createTenantDraft } from "./tenant-draft.ts";
import { createToId, usableId } from "./usable-id.ts";

interface DataFolderSummary {
  readonly alerts: number;
  readonly agents: number;
  readonly rulesets: number;
  readonly rules: number;
  readonly events: number;
  /** All of them; `problems` holds the first thousand. */
  readonly problems: number;
}

export interface DataFolder {
  readonly tenant: Tenant;
  readonly problems: readonly FolderProblem[];
  readonly summary: DataFolderSummary;
}

interface LoadContext {
  readonly draft: TenantDraft;
  readonly problems: FolderProblems;
  readonly onEvent: (facts: EventFacts, event: LooseRecord) => void;
}

/**
 * Reads a folder of somebody's exported data into a tenant. Each file of events is
 * read once now, for what is in it, and again whenever its events are asked for; none is held.
 * @throws ThreatStackError `configuration` for a folder that is missing or holds nothing to show.
 */
export async function loadDataFolder(
  folder: string,
  { logger }: { readonly logger?: Logger } = {},
): Promise<DataFolder> {
  const problems = createFolderProblems();
  const listing = await listFolder(folder, problems);
  const draft = createTenantDraft();
  const agentsSeen = createAgentsSeen();
  const held = new Set<string>();
  const onEvent = (facts: EventFacts, event: LooseRecord): void => {
    agentsSeen.note(facts, event);
    if (listing.exports.length > 0 && facts.id !== undefined) held.add(facts.id);
  };
  await readResources(listing, { draft, problems, onEvent });
  await readEvents(listing, { draft, problems, onEvent });
  const groups = await groupExports({
    files: listing.exports,
    problems,
    held,
    claims: draft.claims,
    onEvent: (facts, event) => agentsSeen.note(facts, event),
  });
  for (const group of groups) addGroup(draft, group);
  const tenant = completeTenant(draft, agentsSeen);
  problems.log(logger);
  if (isEmpty(draft, tenant)) throw nothingToShow(folder, problems);
  const summary = summarise(tenant, problems);
  logger?.info({ ...summary }, "data folder read");
  return { tenant, problems: problems.kept, summary };
}

function isEmpty(draft: TenantDraft, { alerts, agents, rules }: Tenant): boolean {
  const { servers, members, auditRecords, vulnerabilities } = draft;
  const others = servers.size + members.size + auditRecords.size + vulnerabilities.length;
  return alerts.length + agents.length + rules.length + others === 0;
}

/**
 * Under which keys the API puts its arrays (docs/threat-stack-api.md §2.0 [C]), or a reader expects them. Version 1
 * sends bare arrays (§2.4 [C]).
 */
const ANSWER_KEYS: Readonly<Record<Resource, readonly string[]>> = {
  alerts: ["alerts"],
  agents: ["agents"],
  rulesets: ["rulesets"],
  rules: ["rules"],
  vulnerabilities: ["cves", "vulnerabilities"],
  servers: ["servers"],
  members: ["members"],
  auditlogs: ["recs", "auditlogs"],
};

async function readResources(
  listing: FolderListing,
  { draft, problems }: LoadContext,
): Promise<void> {
  for (const { resource, file } of listing.records) {
    await readRecords({
      file,
      keys: ANSWER_KEYS[resource],
      problems,
      onRecord: (record, line) =>
        addRecord(draft, { resource, record }, { problems, file: file.name, line }),
    });
  }
}

async function readEvents(listing: FolderListing, context: LoadContext): Promise<void> {
  const { draft } = context;
  for (const file of listing.events) {
    const toId = createToId({ file: file.name, line: 0, problems: context.problems });
    const alertId = toId(file.stem);
    draft.imports.set(alertId, { title: `Events of alert ${file.stem}`, severity: 2 });
    await addEvents(file, alertId, context);
  }
  for (const file of listing.recordings) {
    const named = usableId(file.stem);
    const alertId = draft.alerts.has(named) ? named : derivedUuid(`recording ${file.stem}`);
    draft.imports.set(alertId, { title: file.stem, severity: 2 });
    await addEvents(file, alertId, context);
  }
  for (const [alertId, texts] of draft.latest) {
    if (!draft.events.has(alertId))
      draft.events.set(alertId, eventsInMemory(texts, context.onEvent));
  }
}

async function addEvents(
  file: FolderFile,
  alertId: string,
  { draft, problems, onEvent }: LoadContext,
): Promise<void> {
  if (draft.events.has(alertId)) {
    problems.add({ file: file.name, line: 0, why: "another file holds the events of this alert" });
    return;
  }
  const events = await readAlertEvents({ file, problems, onEvent });
  if (events !== undefined) draft.events.set(alertId, events);
}

function addGroup(draft: TenantDraft, { key, tally, source }: ExportGroup): void {
  const { day, host, type } = key;
  const alertId = key.alertId ?? derivedUuid(`export ${JSON.stringify([day, host, type])}`);
  if (draft.events.has(alertId)) return;
  const title = `${host}: ${type} events of ${day}`;
  draft.imports.set(alertId, { title, severity: 3 });
  draft.events.set(alertId, { tally, source });
}

function summarise(tenant: Tenant, problems: FolderProblems): DataFolderSummary {
  const counts = tenant.alerts.map(({ id }) => tenant.events(id)?.count ?? 0);
  return {
    alerts: tenant.alerts.length,
    agents: tenant.agents.length,
    rulesets: tenant.rulesets.length,
    rules: tenant.rules.length,
    events: counts.reduce((sum, count) => sum + count, 0),
    problems: problems.count(),
  };
}

function nothingToShow(folder: string, problems: FolderProblems): ThreatStackError {
  const [first] = problems.kept;
  const found =
    first === undefined
      ? "it is empty"
      : `left out first: ${first.file}:${first.line}, ${first.why}`;
  return new ThreatStackError("configuration", `the data folder ${folder} has nothing to show`, {
    hint: `${found}. It may hold alerts.json, events/<alertId>.jsonl, other *.jsonl(.gz), or export/.`,
  });
}
