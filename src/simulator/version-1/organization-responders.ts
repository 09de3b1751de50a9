import { ApiFailure } from "../api-failure.ts";
import { textParameter } from "../query.ts";
import { mentions, toLog } from "./log.ts";
import { isPaged, pageOf } from "./page.ts";
import { toPolicy, toWholePolicy } from "./policy.ts";
import { type Responder, windowOfRequest } from "./responder.ts";
import { toUser } from "./user.ts";

/** One document pages them, one does not (docs/threat-stack-api.md §2.4): they come whole unless a page is asked for. */
export const listPolicies: Responder = ({ store }, { query }) => {
  const rulesets = [...store.rulesets()];
  const organizationId = store.organization.id;
  return (isPaged(query) ? pageOf(rulesets, query) : rulesets).map((ruleset) =>
    toPolicy(ruleset, { organizationId, rules: store.rulesOf(ruleset.id) }),
  );
};

export const getPolicy: Responder = ({ store }, { params }) => {
  const ruleset = store.ruleset(params["id"] ?? "");
  if (ruleset === undefined) throw new ApiFailure(404, "Policy not found.");
  const organizationId = store.organization.id;
  return toWholePolicy(ruleset, { organizationId, rules: store.rulesOf(ruleset.id) });
};

export const listOrganizations: Responder = ({ memberships }) => memberships();

export const listUsers: Responder = ({ store }, { params }) => {
  const { id } = store.organization;
  if (params["id"] !== id) throw new ApiFailure(404, "Organization not found.");
  return store.members().map((member) => toUser(member, id));
};

/** Newest first [I]; `q` searches everything (docs/threat-stack-api.md §2.4 [C]). */
export const listLogs: Responder = (context, request) => {
  const { store } = context;
  const { start, end } = windowOfRequest(context, request);
  const search = textParameter(request.query, "q")?.trim() ?? "";
  const members = store.members();
  const records = store.auditRecords().filter((record) => {
    const time = Date.parse(record.eventTime);
    return time >= start && time <= end && mentions(record, search);
  });
  return pageOf(records, request.query).map((record) => toLog(record, members));
};
