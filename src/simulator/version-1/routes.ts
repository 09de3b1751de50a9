import { type Answer, jsonAnswer } from "../body.ts";
import type { ApiRequest, Route } from "../router.ts";
import { getAgent, listAgents } from "./agent-responders.ts";
import { getAlert, listAlerts } from "./alert-responders.ts";
import { createLegacyIds } from "./legacy-ids.ts";
import {
  getPolicy,
  listLogs,
  listOrganizations,
  listPolicies,
  listUsers,
} from "./organization-responders.ts";
import { withFields } from "./page.ts";
import type { Responder, ResponderContext, Version1Context } from "./responder.ts";

const RESPONDERS: Readonly<Record<string, Responder>> = {
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

/** The nine paths of version 1, GET only (docs/threat-stack-api.md §2.4 [C][D]). Lists are bare arrays. */
export function version1Routes(options: Version1Context): Route[] {
  const context: ResponderContext = { ...options, toLegacyId: createLegacyIds() };
  return Object.entries(RESPONDERS).map(([path, respond]) => ({
    method: "GET",
    path: `/api/v1${path}`,
    answer: async (request) => answerWith(await respond(context, request), request),
  }));
}

function answerWith(found: object, { query }: ApiRequest): Answer {
  return jsonAnswer(
    Array.isArray(found)
      ? found.map((row: object) => withFields(row, query))
      : withFields(found, query),
  );
}
