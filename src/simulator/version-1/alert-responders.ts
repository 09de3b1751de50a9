import { ApiFailure } from "../api-failure.ts";
import type { LooseRecord } from "../../event-fields/field-values.ts";
import type { AlertRecord } from "../../tenant/tenant.ts";
import { toAlert, toWholeAlert } from "./alert.ts";
import { latestEvents } from "./latest-events.ts";
import { pageOf } from "./page.ts";
import { type Responder, type ResponderContext, windowOfRequest } from "./responder.ts";

/** Both active and dismissed alerts: no filter is known that would tell them apart (docs/threat-stack-api.md §2.4). */
export const listAlerts: Responder = (context, request) => {
  const { start, end } = windowOfRequest(context, request);
  const alerts = context.store.alerts().filter(({ createdAt }) => {
    const created = Date.parse(createdAt);
    return created >= start && created <= end;
  });
  return pageOf(alerts, request.query).map((alert) => toAlert(alert, context));
};

export const getAlert: Responder = async (context, { params, signal }) => {
  const { store, toLegacyId } = context;
  const alert = store.alerts().find(({ id }) => toLegacyId(id) === params["id"]);
  if (alert === undefined) throw new ApiFailure(404, "Alert not found.");
  return toWholeAlert(alert, await eventsOf(context, alert, signal), context);
};

async function eventsOf(
  { store, toLegacyId }: ResponderContext,
  { id, agentId }: AlertRecord,
  signal: AbortSignal,
): Promise<object[]> {
  const source = store.events(id);
  if (source === undefined) return [];
  const events = await latestEvents(source, signal);
  return events.map((event) => toEvent(event, agentId, toLegacyId));
}

/** `_type` as `event_type`, and the agent under the id it has in this version (docs/threat-stack-api.md §3.10 [S]). */
function toEvent(
  event: LooseRecord,
  agentId: string | undefined,
  toLegacyId: (id: string) => string,
): object {
  const typed = { ...event, _type: event["event_type"] };
  const isOurs = agentId !== undefined && event["agent_id"] === agentId;
  return isOurs ? { ...typed, agent_id: toLegacyId(agentId) } : typed;
}
