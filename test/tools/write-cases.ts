import type { Input } from "../support/start-writes.ts";
import { IDS } from "./contract/ids.ts";

export const RULE = {
  type: "Host",
  name: "Shells of servers",
  title: "{{user}} started {{exe}}",
  severityOfAlerts: 2,
  alertDescription: "A server process started a shell.",
  filter: 'exe ends_with "/bash" and user = "www-data"',
  window: 3600,
  threshold: 1,
  aggregateFields: ["user", "exe"],
};
const NEW_USER = "6ab2ad3aeb246c7d145056ea";
const EXPORT = {
  s3_bucket: "larkspur-archive",
  iam_role_arn: "arn:aws:iam::123456789012:role/threatstack-archive",
  external_id: "0d0b3d96-0bb2-41f1-b43c-d058e97241e8",
  region: "eu-west-1",
};

export interface Case {
  readonly tool: string;
  readonly input: Input;
  readonly sent: string | RegExp;
  /** In the preview. */
  readonly shows: readonly string[];
  /** In the result. */
  readonly says: readonly string[];
  /** Read before and after the write, and after it was undone. */
  readonly look: readonly [tool: string, input: Input];
  readonly canUndo: boolean;
}

export const CASES: readonly Case[] = [
  {
    tool: "dismiss_alerts",
    input: {
      alert_ids: [IDS.loginAlert, IDS.ncAlert],
      reason: "OTHER",
      reason_text: "test of ours",
    },
    sent: "POST /alerts/dismiss",
    shows: [
      "dismiss 2 alerts",
      "notable: 1 of severity 1: a10c6e10",
      "cannot be undone",
      "reason text: test of ours",
    ],
    says: ["dismissed 2 alerts", "This cannot be undone."],
    look: ["get_alert", { alert_id: IDS.loginAlert }],
    canUndo: false,
  },
  {
    tool: "create_ruleset",
    input: { name: "Web servers", description: "of ours", rule_ids: [IDS.ncRule] },
    sent: "POST /rulesets",
    shows: ["make a ruleset", "+ name: Web servers", `+ ruleIds: ${IDS.ncRule}`],
    says: ["made ruleset ", "undo: threatstack_delete_ruleset ruleset_id="],
    look: ["get_rulesets", {}],
    canUndo: true,
  },
  {
    tool: "update_ruleset",
    input: { ruleset_id: IDS.baseRules, name: "Base", rule_ids: [IDS.loginRule] },
    sent: `PUT /rulesets/${IDS.baseRules}`,
    shows: [
      "- name: Base Rule Set",
      "+ name: Base",
      `- ruleIds: ${IDS.ncRule}`,
      "10 to 15 minutes",
    ],
    says: ["changed ruleset", "undo: threatstack_update_ruleset"],
    look: ["get_ruleset", { ruleset_id: IDS.baseRules }],
    canUndo: true,
  },
  {
    tool: "delete_ruleset",
    input: { ruleset_id: IDS.cloudRules },
    sent: `DELETE /rulesets/${IDS.cloudRules}`,
    shows: ["with its 1 rule\n", "- name: CloudTrail Rule Set", "loses it"],
    says: ["deleted ruleset", "undo: threatstack_create_ruleset"],
    look: ["get_rulesets", {}],
    canUndo: false,
  },
  {
    tool: "create_rule",
    input: { ruleset_id: IDS.baseRules, rule: RULE },
    sent: `POST /rulesets/${IDS.baseRules}/rules`,
    shows: ["make a rule in ruleset", '+ filter: exe ends_with "/bash" and user = "www-data"'],
    says: ["made rule ", "undo: threatstack_delete_rule ruleset_id="],
    look: ["get_rules", { ruleset_id: IDS.baseRules }],
    canUndo: true,
  },
  {
    tool: "update_rule",
    input: { rule_id: IDS.ncRule, rule: { threshold: 5, enabled: false, name: "Netcat of ours" } },
    sent: `PUT /rulesets/${IDS.baseRules}/rules/${IDS.ncRule}`,
    shows: [
      "- threshold: 1",
      "+ threshold: 5",
      "+ enabled: false",
      "1 active of this rule",
      "10 to 15 minutes",
    ],
    says: ["changed rule", "undo: threatstack_update_rule"],
    look: ["get_rule", { rule_id: IDS.ncRule }],
    canUndo: true,
  },
  {
    tool: "delete_rule",
    input: { rule_id: IDS.ncRule },
    sent: `DELETE /rulesets/${IDS.baseRules}/rules/${IDS.ncRule}`,
    shows: ["delete rule", '- filter: command = "nc"'],
    says: ["deleted rule", "undo: threatstack_create_rule", "another id"],
    look: ["get_rules", { ruleset_id: IDS.baseRules }],
    canUndo: false,
  },
  {
    tool: "set_rule_tags",
    input: { rule_id: IDS.loginRule, inclusion: ["Environment=staging", "Team"] },
    sent: `POST /rules/${IDS.loginRule}/tags`,
    shows: ["- inclusion: Environment=production", "+ inclusion: Team", "- exclusion: Scratch"],
    says: ["set the tags", "undo: threatstack_set_rule_tags"],
    look: ["get_rule_tags", { rule_id: IDS.loginRule }],
    canUndo: true,
  },
  {
    tool: "update_suppressions",
    input: { rule_id: IDS.loginRule, add: ['user = "backup"'], remove: ["1"] },
    sent: `PUT /rulesets/${IDS.baseRules}/rules/${IDS.loginRule}`,
    shows: ['- suppressions: src_ip = "198.51.100.7"', '+ suppressions: user = "backup"'],
    says: ["changed rule", "undo: threatstack_update_suppressions"],
    look: ["get_rule", { rule_id: IDS.loginRule }],
    canUndo: true,
  },
  {
    tool: "add_member",
    input: { user_id: NEW_USER, role: "reader" },
    sent: "POST /organizations/members",
    shows: [`add user ${NEW_USER} as reader`],
    says: [`added user ${NEW_USER} as reader`, "undo: threatstack_remove_member"],
    look: ["get_members", {}],
    canUndo: true,
  },
  {
    tool: "remove_member",
    input: { user_id: "oaudit@larkspur.example" },
    sent: `DELETE /organizations/members/${IDS.auditor}`,
    shows: ["- name: Otto Audit", "- role: reader"],
    says: [`removed member ${IDS.auditor}`, "undo: threatstack_add_member"],
    look: ["get_members", {}],
    canUndo: false,
  },
  {
    tool: "invite_member",
    input: { email: "new@larkspur.example", role: "user" },
    sent: "POST /organizations/invites",
    shows: ["invite a person as user", "+ email: new@larkspur.example", "cannot be undone"],
    says: ["invited a person as user", "This cannot be undone."],
    look: ["get_audit_logs", {}],
    canUndo: false,
  },
  {
    tool: "set_s3_export",
    input: EXPORT,
    sent: "PUT /integrations/s3export",
    shows: ["+ s3Bucket: larkspur-archive", "+ region: eu-west-1", "Every raw event"],
    says: ["set up an S3 export", "undo: threatstack_delete_s3_export"],
    look: ["get_s3_exports", {}],
    canUndo: false,
  },
  {
    tool: "delete_s3_export",
    input: { s3_bucket: "larkspur-events" },
    sent: "DELETE /integrations/s3export",
    shows: ["- s3Bucket: larkspur-events"],
    says: ["ended an S3 export", "undo: threatstack_set_s3_export"],
    look: ["get_s3_exports", {}],
    canUndo: false,
  },
];
