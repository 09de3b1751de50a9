import { ApiFailure } from "../api-failure.ts";
import { jsonAnswer } from "../body.ts";
import type { Route, RouteContext } from "../router.ts";

/** docs/threat-stack-api.md §2.1 row 27. The text for a rule without tags is the service's own (§2.0 [C]). */
export function ruleTagRoutes({ store }: RouteContext): Route[] {
  return [
    {
      method: "GET",
      path: "/v2/rules/:ruleId/tags",
      answer({ params }) {
        const { ruleId = "" } = params;
        if (store.rule(ruleId) === undefined) throw new ApiFailure(404, "Rule not found.");
        const tags = store.ruleTags(ruleId);
        if (tags === undefined) throw new ApiFailure(404, "No tags found for rule");
        return jsonAnswer(tags);
      },
    },
  ];
}
