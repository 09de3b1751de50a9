import { z } from "zod";
import {
  getPolicy as getPolicyOperation,
  listPolicies,
} from "../api/version-1/operations/policies.ts";
import type { PolicyRule } from "../api/version-1/schemas/policy.ts";
import { recordAnswer } from "../answers/record-answer.ts";
import { type Field, field } from "../text/field.ts";
import { cleanText } from "../text/clean-text.ts";
import { unknownFields } from "../summaries/unknown-fields.ts";
import type { Clean } from "../text/clean.ts";
import { formatTime } from "../text/time.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import { maxTokens } from "../tool-kit/params.ts";
import { resolveFrom } from "../lookups/resolve-id.ts";

const SHOWN = [
  "id",
  "name",
  "description",
  "enabled",
  "agent_count",
  "created_at",
  "updated_at",
  "alert_policy",
];

export const getPolicy = defineTool({
  name: "threatstack_get_policy",
  toolset: "legacy",
  operation: getPolicyOperation,
  versions: [1],
  title: "Get one policy",
  description:
    "Shows one policy with its rules: filter, threshold, window, severity. Use it to learn why an alert fired. Its alerts: threatstack_get_alerts with ruleset_id.",
  input: z.strictObject({
    policy_id: z.string().min(4).max(64).describe("Id, or its first 8 characters."),
    max_tokens: maxTokens,
  }),

  async run({ policy_id }, context) {
    const { api, signal, clean } = context;
    const id = await resolvePolicyId(policy_id, context);
    const policy = await api.call(getPolicyOperation, { policyId: id }, { signal });
    const rules = policy.alert_policy ?? [];
    return recordAnswer({
      id: policy.id,
      head: (own) => cleanText`policy ${own}, ${rules.length} rules`,
      fields: [
        field("name", clean(policy.name)),
        field("description", clean(policy.description, 300)),
        field("enabled", clean(policy.enabled)),
        field("agents", clean(policy.agent_count)),
        field("updated", clean(formatTime(policy.updated_at))),
        ...rules.map((rule) => ruleField(rule, clean)),
        ...unknownFields(policy, SHOWN, clean),
      ],
      next: { tool: cleanText`threatstack_get_alerts`, argument: cleanText`ruleset_id` },
      clean,
    });
  },
});

function ruleField(rule: PolicyRule, clean: Clean): Field {
  const fires = cleanText`${clean(rule.threshold)} within ${clean(rule.window_seconds)} s`;
  const state = rule.enabled === false ? cleanText`, disabled` : cleanText``;
  return field(
    cleanText`rule ${clean(rule.id)}`,
    cleanText`severity ${clean(rule.severity)}${state}, ${clean(rule.title, 120)}, fires at ${fires} on ${clean(rule.filter, 300)}`,
  );
}

async function resolvePolicyId(given: string, context: RunContext): Promise<string> {
  return resolveFrom(given, { noun: "policy", tool: "threatstack_get_policies" }, async () => {
    const { items, isWhole } = await collectPages(
      { operation: listPolicies, input: {}, itemsOf: (page) => page.policies },
      context,
    );
    return { ids: items.map((policy) => policy.id), isWhole };
  });
}
