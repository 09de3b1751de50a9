import { ApiFailure } from "../api-failure.ts";
import { type Answer, jsonAnswer } from "../body.ts";
import type { LooseRecord } from "../field-values.ts";
import { textParameter } from "../query.ts";
import type { Membership } from "../records/membership.ts";
import type { ApiRequest, Route } from "../router.ts";
import type { Store } from "../store.ts";
import type { AgentRecord, AlertRecord } from "../tenant.ts";
import { toAgent } from "./agent.ts";
import { toAlert, toWholeAlert } from "./alert.ts";
import { latestEvents } from "./latest-events.ts";
import { createLegacyIds } from "./legacy-ids.ts";
import { mentions, toLog } from "./log.ts";
import { isPaged, pageOf, windowOf, withFields } from "./page.ts";
import { toPolicy, toWholePolicy } from "./policy.ts";
import { toUser } from "./user.ts";

export interface Version1Context {
  readonly store: Store;
  readonly clock: () => number;
  /** Every organization that the key serves. */
  readonly memberships: () => readonly Membership[];
}

interface Context extends Version1Context {
  readonly toLegacyId: (id: string) => string;
}

/** The nine paths of version 1, GET only (API reference §2.4 [C][D]). Lists are bare arrays. */
export function version1Routes(options: Version1Context): Route[] {
  const context: Context = { ...options, toLegacyId: createLegacyIds() };
  const routes: Readonly<Record<string, Responder>> = {
    "/alerts": listAlerts,
    "/alerts/:id": getAlert,
    "/agents": listAgents,
    "/agents/:id": getAgent,
    "/policies": listPolicies,
    "/policies/:id": getPolicy,
    "/organizations": listOrganizations,
    "/organizations/:id/users": listUsers,
    "/logs": listLogs,
  };
  return Object.entries(routes).map(([path, respond]) => ({
    method: "GET",
    path: `/api/v1${path}`,
    answer: async (request) => answerWith(await respond(context, request), request),
  }));
}

/** A record, or the rows of a list. */
type Responder = (context: Context, request: ApiRequest) => object | Promise<object>;

function answerWith(found: object, { query }: ApiRequest): Answer {
  return jsonAnswer(
    Array.isArray(found)
      ? found.map((row: object) => withFields(row, query))
      : withFields(found, query),
  );
}

function listAlerts(context: Context, { query }: ApiRequest): object {
  const { start, end } = windowOf(query, context.clock());
  const alerts = context.store.alerts().filter(({ createdAt }) => {
    const created = Date.parse(createdAt);
    return created >= start && created <= end;
  });
  return pageOf(alerts, query).map((alert) => toAlert(alert, context));
}

async function getAlert(context: Context, { params, signal }: ApiRequest): Promise<object> {
  const { store, toLegacyId } = context;
  const alert = store.alerts().find(({ id }) => toLegacyId(id) === params["id"]);
  if (alert === undefined) throw new ApiFailure(404, "Alert not found.");
  const events = await eventsOf(context, alert, signal);
  return toWholeAlert(alert, events, context);
}

async function eventsOf(
  { store, toLegacyId }: Context,
  { id, agentId }: AlertRecord,
  signal: AbortSignal,
): Promise<object[]> {
  const source = store.events(id);
  if (source === undefined) return [];
  const events = await latestEvents(source, signal);
  return events.map((event) => toEvent(event, agentId, toLegacyId));
}

/** `_type` as `event_type`, and the agent under the id it has in this version (API reference §3.10 [S]). */
function toEvent(
  event: LooseRecord,
  agentId: string | undefined,
  toLegacyId: (id: string) => string,
): object {
  const typed = { ...event, _type: event["event_type"] };
  const isOurs = agentId !== undefined && event["agent_id"] === agentId;
  return isOurs ? { ...typed, agent_id: toLegacyId(agentId) } : typed;
}

/** Those that reported within the window [I]: by their creation a week would show next to none. */
async function listAgents(context: Context, { query }: ApiRequest): Promise<object> {
  const { start, end } = windowOf(query, context.clock());
  const agents = context.store
    .agents()
    .filter(
      ({ createdAt, lastReportedAt }) =>
        Date.parse(createdAt) <= end && Date.parse(lastReportedAt) >= start,
    );
  return Promise.all(pageOf(agents, query).map(async (agent) => describeAgent(context, agent)));
}

async function getAgent(context: Context, { params }: ApiRequest): Promise<object> {
  const { store, toLegacyId } = context;
  const agent = store.agents().find(({ id }) => toLegacyId(id) === params["id"]);
  if (agent === undefined) throw new ApiFailure(404, "Agent not found.");
  return describeAgent(context, agent);
}

async function describeAgent({ store, toLegacyId }: Context, agent: AgentRecord): Promise<object> {
  return toAgent(agent, {
    organizationId: store.organization.id,
    agentKey: await store.agentKey(agent.id),
    rulesets: [...store.rulesets()],
    toLegacyId,
  });
}

/** One document pages them, one does not (API reference §2.4): they come whole unless a page is asked for. */
function listPolicies({ store }: Context, { query }: ApiRequest): object {
  const rulesets = [...store.rulesets()];
  const organizationId = store.organization.id;
  return (isPaged(query) ? pageOf(rulesets, query) : rulesets).map((ruleset) =>
    toPolicy(ruleset, { organizationId, rules: store.rulesOf(ruleset.id) }),
  );
}

function getPolicy({ store }: Context, { params }: ApiRequest): object {
  const ruleset = store.ruleset(params["id"] ?? "");
  if (ruleset === undefined) throw new ApiFailure(404, "Policy not found.");
  const organizationId = store.organization.id;
  return toWholePolicy(ruleset, { organizationId, rules: store.rulesOf(ruleset.id) });
}

function listOrganizations({ memberships }: Context): object {
  return memberships();
}

function listUsers({ store }: Context, { params }: ApiRequest): object {
  const { id } = store.organization;
  if (params["id"] !== id) throw new ApiFailure(404, "Organization not found.");
  return store.members().map((member) => toUser(member, id));
}

function listLogs({ store, clock }: Context, { query }: ApiRequest): object {
  const { start, end } = windowOf(query, clock());
  const search = textParameter(query, "q")?.trim() ?? "";
  const members = store.members();
  const records = store.auditRecords().filter((record) => {
    const time = Date.parse(record.eventTime);
    return time >= start && time <= end && mentions(record, search);
  });
  return pageOf(records, query).map((record) => toLog(record, members));
}
