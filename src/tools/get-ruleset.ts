import { z } from "zod";
import { getRuleset as getRulesetOperation } from "../api/operations/rulesets.ts";
import { renderRecord } from "../summaries/render-record.ts";
import { ruleIdsOf } from "../summaries/ruleset-rows.ts";
import { unknownFields } from "../summaries/unknown-fields.ts";
import { formatTime } from "../text/time.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { maxTokens, rulesetId } from "../tool-kit/params.ts";
import { resolveRulesetId } from "../lookups/resolve-id.ts";
import { collectRules } from "../lookups/rule-names.ts";

const SHOWN = [
  "id",
  "name",
  "description",
  "createdAt",
  "updatedAt",
  "rules",
  "rulesIds",
  "ruleIds",
];

export const getRuleset = defineTool({
  name: "threatstack_get_ruleset",
  toolset: "rules",
  operation: getRulesetOperation,
  versions: [1, 2],
  title: "Get one ruleset",
  description:
    "Shows one ruleset with the names of its rules. Use it to learn what a ruleset watches. Then threatstack_get_rules with ruleset_id.",
  input: z.strictObject({ ruleset_id: rulesetId, max_tokens: maxTokens }),

  async run({ ruleset_id, max_tokens }, context) {
    const { api, signal, clean, banner } = context;
    const id = await resolveRulesetId(ruleset_id, context);
    const ruleset = await api.call(getRulesetOperation, { rulesetId: id }, { signal });
    const rules = await collectRules([ruleset], context);
    const names = new Map(rules.map((rule) => [rule.id, rule.name]));
    const { text, shown, total } = renderRecord(
      {
        head: `${banner}ruleset ${clean(ruleset.id)}, ${ruleIdsOf(ruleset).length} rules`,
        fields: [
          ["name", clean(ruleset.name)],
          ["description", clean(ruleset.description, 400)],
          ["created", clean(formatTime(ruleset.createdAt))],
          ["updated", clean(formatTime(ruleset.updatedAt))],
          ...unknownFields(ruleset, SHOWN, clean),
          ...ruleIdsOf(ruleset).map((rule): [string, string] => [
            `rule ${clean(rule)}`,
            clean(names.get(rule), 120),
          ]),
        ],
        next: `next: threatstack_get_rules ruleset_id="${clean(ruleset.id)}" shows what each rule does`,
      },
      max_tokens ?? context.maxTokens,
    );
    return { text, core: { total: 1, shown: 1, truncated: shown < total, ids: [ruleset.id] } };
  },
});
