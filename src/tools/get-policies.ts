import { z } from "zod";
import { listPolicies } from "../api/version-1/operations/policies.ts";
import type { Policy } from "../api/version-1/schemas/policy.ts";
import { shortIds } from "../summaries/short-id.ts";
import { formatTime } from "../text/time.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor, maxTokens } from "../tool-kit/params.ts";

export const getPolicies = defineTool({
  name: "threatstack_get_policies",
  toolset: "legacy",
  operation: listPolicies,
  versions: [1],
  title: "List policies",
  description:
    "Lists policies, what version 1 has instead of rulesets, by name. Use it to see what is monitored. Then threatstack_get_policy with an id.",
  input: z.strictObject({ cursor, max_tokens: maxTokens }),

  async run({ cursor: at }, context) {
    const { clean } = context;
    return listAnswer<Policy>(
      {
        tool: "threatstack_get_policies",
        query: {},
        cursor: at,
        noun: cleanText`policies`,
        order: cleanText`by name`,
        load: (token) =>
          collectPages(
            { operation: listPolicies, input: { token }, itemsOf: (page) => page.policies },
            context,
          ),
        keyOf: (policy) => policy.name ?? "",
        idOf: (policy) => policy.id,
        descending: false,
        columns: ["id", "name", "enabled", "agents", "rules", "updated", "description"],
        rowsOf: async (policies) => {
          const ids = shortIds(policies.map((policy) => policy.id));
          return policies.map((policy) => ({
            id: clean(ids.get(policy.id)),
            name: clean(policy.name, 80),
            enabled: clean(policy.enabled),
            agents: clean(policy.agent_count),
            rules: clean(policy.alert_rule_count),
            updated: clean(formatTime(policy.updated_at)),
            description: clean(policy.description, 120),
          }));
        },
        ifEmpty: cleanText`The organization has no policy, or the key may not read them.`,
        next: cleanText`open one: threatstack_get_policy policy_id=ID`,
      },
      context,
    );
  },
});
