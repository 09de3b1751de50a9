import { z } from "zod";
import { listRulesets } from "../api/operations/rulesets.ts";
import type { Ruleset } from "../api/schemas/ruleset.ts";
import { RULESET_COLUMNS, rulesetRows } from "../summaries/ruleset-rows.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { agentId, cursor, maxTokens } from "../tool-kit/params.ts";
import { resolveAgentId } from "../lookups/resolve-id.ts";
import { collectRulesets } from "../lookups/collect-rules.ts";

export const getRulesets = defineTool({
  name: "threatstack_get_rulesets",
  toolset: "rules",
  operation: listRulesets,
  versions: [1, 2],
  title: "List rulesets",
  description:
    "Lists rulesets, by name, with how many rules each holds. Use it to see what is monitored, or what an agent is assigned. Then threatstack_get_ruleset or threatstack_get_rules.",
  input: z.strictObject({
    agent_id: agentId.optional(),
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    const agent = query.agent_id && (await resolveAgentId(query.agent_id, context));
    return listAnswer<Ruleset>(
      {
        tool: "threatstack_get_rulesets",
        query,
        cursor: at,
        noun: cleanText`rulesets`,
        order: cleanText`by name`,
        load: () => collectRulesets(context, agent),
        keyOf: (ruleset) => ruleset.name ?? "",
        idOf: (ruleset) => ruleset.id,
        descending: false,
        columns: RULESET_COLUMNS,
        rowsOf: async (rulesets) => rulesetRows(rulesets, context.clean),
        ifEmpty: cleanText`No ruleset is assigned to this agent, or none exists.`,
        next: cleanText`its rules: threatstack_get_rules ruleset_id=ID`,
      },
      context,
    );
  },
});
