import { z } from "zod";
import { recordAnswer } from "../answers/record-answer.ts";
import { field } from "../text/field.ts";
import { getRuleset as getRulesetOperation } from "../api/operations/rulesets.ts";
import { ruleNames } from "../lookups/collect-rules.ts";
import { resolveRulesetId } from "../lookups/resolve-id.ts";
import { ruleIdsOf } from "../summaries/ruleset-rows.ts";
import { unknownFields } from "../summaries/unknown-fields.ts";
import { cleanText } from "../text/clean-text.ts";
import { formatTime } from "../text/time.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { maxTokens, rulesetId } from "../tool-kit/params.ts";

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

  async run({ ruleset_id }, context) {
    const { api, signal, clean } = context;
    const id = await resolveRulesetId(ruleset_id, context);
    const ruleset = await api.call(getRulesetOperation, { rulesetId: id }, { signal });
    const names = await ruleNames([ruleset.id], context);
    const rules = ruleIdsOf(ruleset);
    return recordAnswer({
      id: ruleset.id,
      head: (own) => cleanText`ruleset ${own}, ${rules.length} rules`,
      fields: [
        field("name", clean(ruleset.name)),
        field("description", clean(ruleset.description, 400)),
        field("created", formatTime(ruleset.createdAt)),
        field("updated", formatTime(ruleset.updatedAt)),
        ...unknownFields(ruleset, SHOWN, clean),
        ...rules.map((rule) =>
          field(cleanText`rule ${clean(rule)}`, clean(names.get(rule), 120) || cleanText`no name`),
        ),
      ],
      next: {
        tool: cleanText`threatstack_get_rules`,
        argument: cleanText`ruleset_id`,
        does: cleanText`shows what each rule does`,
      },
      clean,
    });
  },
});
