import { z } from "zod";
import { getRuleTags as getRuleTagsOperation } from "../api/operations/rule-tags.ts";
import { recordAnswer } from "../answers/record-answer.ts";
import { field } from "../text/field.ts";
import { cleanText } from "../text/clean-text.ts";
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

  async run({ rule_id }, context) {
    const { api, signal, clean } = context;
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
    }) => cleanText`${clean(key)}=${value == null ? cleanText`any` : clean(value)}`;
    const included = (inclusion ?? []).map(tagText);
    const excluded = (exclusion ?? []).map(tagText);
    const count = included.length + excluded.length;
    return recordAnswer({
      id,
      head: (own) =>
        cleanText`rule ${own}, ${count === 0 ? cleanText`no tags: it acts on every server of its rulesets` : cleanText`${count} tags`}`,
      fields: [
        ...included.map((tag) => field("only servers with", tag)),
        ...excluded.map((tag) => field("not servers with", tag)),
      ],
      next: { tool: cleanText`threatstack_get_rule`, argument: cleanText`rule_id` },
      clean,
    });
  },
});
