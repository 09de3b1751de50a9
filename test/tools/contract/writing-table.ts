import { IDS } from "./ids.ts";
import type { ToolContract } from "./tool-contract.ts";

const NOBODY = "ffffffff-1610-11f1-9b3a-0242ac120002";
const NOBODY_IN_VERSION_1 = "f".repeat(24);

const NEW_RULE = {
  type: "Host",
  name: "Shells of servers",
  title: "{{user}} started {{exe}}",
  severityOfAlerts: 2,
  window: 3600,
  threshold: 1,
  filter: 'exe ends_with "/bash"',
};

/** What is asked of the tools that write: each shows a preview. */
export const WRITING_CONTRACT: Readonly<Record<string, ToolContract>> = {
  threatstack_dismiss_alerts: {
    full: ({ loginAlert, ncAlert }) => ({
      alert_ids: [loginAlert, ncAlert],
      reason: "MAINTENANCE",
    }),
    views: () => [{ rule_id: IDS.ncRule, reason: "OTHER", reason_text: "ours" }],
    nothingFits: ({ dismissedAlert }) => ({ alert_ids: [dismissedAlert], reason: "MAINTENANCE" }),
    unknown: { alert_ids: [NOBODY], reason: "MAINTENANCE" },
  },
  threatstack_create_ruleset: { full: () => ({ name: "Web servers" }), numbersOnly: true },
  threatstack_update_ruleset: {
    full: () => ({ ruleset_id: IDS.baseRules, description: "All of them." }),
    unknown: { ruleset_id: NOBODY, description: "All of them." },
  },
  threatstack_delete_ruleset: {
    full: () => ({ ruleset_id: IDS.cloudRules }),
    unknown: { ruleset_id: NOBODY },
  },
  threatstack_create_rule: {
    full: () => ({ ruleset_id: IDS.baseRules, rule: NEW_RULE }),
    unknown: { ruleset_id: NOBODY, rule: NEW_RULE },
  },
  threatstack_update_rule: {
    full: () => ({ rule_id: IDS.keyRule, ruleset_id: IDS.cloudRules, rule: { threshold: 5 } }),
    unknown: { rule_id: NOBODY, ruleset_id: IDS.baseRules, rule: { threshold: 5 } },
    numbersOnly: true,
  },
  threatstack_delete_rule: {
    full: () => ({ rule_id: IDS.keyRule, ruleset_id: IDS.cloudRules }),
    unknown: { rule_id: NOBODY, ruleset_id: IDS.baseRules },
    numbersOnly: true,
  },
  threatstack_set_rule_tags: {
    full: () => ({ rule_id: IDS.loginRule, inclusion: ["Team=web"] }),
    unknown: { rule_id: NOBODY, inclusion: ["Team=web"] },
  },
  threatstack_update_suppressions: {
    full: () => ({ rule_id: IDS.keyRule, ruleset_id: IDS.cloudRules, add: ['user = "ci"'] }),
    unknown: { rule_id: NOBODY, ruleset_id: IDS.baseRules, add: ['user = "ci"'] },
    numbersOnly: true,
  },
  threatstack_add_member: {
    full: () => ({ user_id: "6ab2ad3aeb246c7d145056ea", role: "reader" }),
    numbersOnly: true,
  },
  threatstack_remove_member: {
    full: () => ({ user_id: IDS.auditor }),
    unknown: { user_id: NOBODY_IN_VERSION_1 },
  },
  threatstack_invite_member: {
    full: () => ({ email: "new@larkspur.example", role: "user" }),
    numbersOnly: true,
  },
  threatstack_set_s3_export: {
    full: () => ({
      s3_bucket: "larkspur-events",
      iam_role_arn: "arn:aws:iam::123456789012:role/threatstack-s3-export",
      region: "eu-west-1",
    }),
    numbersOnly: true,
  },
  threatstack_delete_s3_export: {
    full: () => ({ s3_bucket: "larkspur-events" }),
    unknown: { s3_bucket: "no-such-bucket" },
    numbersOnly: true,
  },
};
