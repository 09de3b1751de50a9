import { ApiFailure } from "../api-failure.ts";
import { jsonAnswer } from "../body.ts";
import { invalid, textParameter } from "../query.ts";
import type { Route, RouteContext } from "../router.ts";
import { rulesetAgents } from "../ruleset-agents.ts";
import type { Store } from "../store.ts";
import type { RulesetRecord } from "../../tenant/tenant.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** docs/threat-stack-api.md §2.1 rows 16, 18, 21 and 23. These lists are not paged and carry no token [C]. */
export function rulesetRoutes({ store }: RouteContext): Route[] {
  const find = (rulesetId: string | undefined): RulesetRecord => {
    const ruleset = store.ruleset(rulesetId ?? "");
    if (ruleset === undefined) throw new ApiFailure(404, "Ruleset not found.");
    return ruleset;
  };
  return [
    {
      method: "GET",
      path: "/v2/rulesets",
      answer: ({ query }) => jsonAnswer({ rulesets: selectRulesets(store, query) }),
    },
    {
      method: "GET",
      path: "/v2/rulesets/:rulesetId",
      answer: ({ params }) => jsonAnswer(find(params["rulesetId"])),
    },
    {
      method: "GET",
      path: "/v2/rulesets/:rulesetId/rules",
      answer: ({ params }) => jsonAnswer({ rules: store.rulesOf(find(params["rulesetId"]).id) }),
    },
    {
      method: "GET",
      path: "/v2/rulesets/:rulesetId/rules/:ruleId",
      answer({ params }) {
        const rules = store.rulesOf(find(params["rulesetId"]).id);
        const rule = rules.find(({ id }) => id === params["ruleId"]);
        if (rule === undefined) throw new ApiFailure(404, "Rule not found.");
        return jsonAnswer(rule);
      },
    },
  ];
}

/** An agent id must be a UUID, else 400; no ruleset assigned to it is 404, not an empty list [D]. */
function selectRulesets(store: Store, query: URLSearchParams): RulesetRecord[] {
  const rulesets = [...store.rulesets()];
  const agentId = textParameter(query, "agentId");
  if (agentId === undefined) return rulesets;
  if (!UUID.test(agentId)) throw invalid("agentId", "Must be a UUID.");
  const assigned = rulesets.filter((ruleset) => rulesetAgents(ruleset).includes(agentId));
  if (assigned.length === 0) {
    throw new ApiFailure(404, "There is no data associated with the query.");
  }
  return assigned;
}
