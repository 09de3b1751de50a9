import { z } from "zod";
import {
  getPolicy as getPolicyOperation,
  listPolicies,
} from "../api/version-1/operations/policies.ts";
import type { PolicyRule } from "../api/version-1/schemas/policy.ts";
import { renderRecord } from "../summaries/render-record.ts";
import { unknownFields } from "../summaries/unknown-fields.ts";
import type { Clean } from "../text/clean.ts";
import { formatTime } from "../text/time.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool, type ToolContext } from "../tool-kit/define-tool.ts";
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

  async run({ policy_id, max_tokens }, context) {
    const { api, signal, clean, banner } = context;
    const id = await resolvePolicyId(policy_id, context);
    const policy = await api.call(getPolicyOperation, { policyId: id }, { signal });
    const rules = policy.alert_policy ?? [];
    const { text, shown, total } = renderRecord(
      {
        head: `${banner}policy ${clean(policy.id)}, ${rules.length} rules`,
        fields: [
          ["name", clean(policy.name)],
          ["description", clean(policy.description, 300)],
          ["enabled", clean(policy.enabled)],
          ["agents", clean(policy.agent_count)],
          ["updated", clean(formatTime(policy.updated_at))],
          ...rules.map((rule) => ruleField(rule, clean)),
          ...unknownFields(policy, SHOWN, clean),
        ],
        next: `next: threatstack_get_alerts ruleset_id="${clean(policy.id)}"`,
      },
      max_tokens ?? context.maxTokens,
    );
    return { text, core: { total: 1, shown: 1, truncated: shown < total, ids: [policy.id] } };
  },
});

function ruleField(rule: PolicyRule, clean: Clean): [label: string, value: string] {
  const fires = `${clean(rule.threshold)} within ${clean(rule.window_seconds)} s`;
  const state = rule.enabled === false ? ", disabled" : "";
  return [
    `rule ${clean(rule.id)}`,
    `severity ${clean(rule.severity)}${state}, ${clean(rule.title, 120)}, fires at ${fires} on ${clean(rule.filter, 300)}`,
  ];
}

async function resolvePolicyId(given: string, context: ToolContext): Promise<string> {
  return resolveFrom(given, { noun: "policy", tool: "threatstack_get_policies" }, async () => {
    const { items } = await collectPages(
      { operation: listPolicies, input: {}, itemsOf: (page) => page.policies },
      context,
    );
    return items.map((policy) => policy.id);
  });
}
