import { z } from "zod";
import { getRuleTags as getRuleTagsOperation } from "../api/operations/rule-tags.ts";
import { renderRecord } from "../summaries/render-record.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { maxTokens, ruleId } from "../tool-kit/params.ts";
import { resolveRuleId } from "../lookups/resolve-id.ts";

export const getRuleTags = defineTool({
  name: "threatstack_get_rule_tags",
  toolset: "rules",
  operation: getRuleTagsOperation,
  onRequest: true,
  title: "Get tags of a rule",
  description:
    "Shows the EC2 tags that limit a rule to servers, or keep it from them. Use it to learn why a rule is silent on a host. The rule itself: threatstack_get_rule.",
  input: z.strictObject({ rule_id: ruleId, max_tokens: maxTokens }),

  async run({ rule_id, max_tokens }, context) {
    const { api, signal, clean, banner } = context;
    const id = await resolveRuleId(rule_id, context);
    const { inclusion, exclusion } = await api.call(
      getRuleTagsOperation,
      { ruleId: id },
      { signal },
    );
    const tagText = ({
      key,
      value,
    }: {
      key?: string | null | undefined;
      value?: string | null | undefined;
    }) => `${clean(key)}=${value == null ? "any" : clean(value)}`;
    const included = (inclusion ?? []).map(tagText);
    const excluded = (exclusion ?? []).map(tagText);
    const count = included.length + excluded.length;
    const { text, shown, total } = renderRecord(
      {
        head: `${banner}rule ${clean(id)}, ${count === 0 ? "no tags: it acts on every server of its rulesets" : `${count} tags`}`,
        fields: [
          ...included.map((tag): [string, string] => ["only servers with", tag]),
          ...excluded.map((tag): [string, string] => ["not servers with", tag]),
        ],
        next: `next: threatstack_get_rule rule_id="${clean(id)}"`,
      },
      max_tokens ?? context.maxTokens,
    );
    return { text, core: { total: count, shown, truncated: shown < total } };
  },
});
