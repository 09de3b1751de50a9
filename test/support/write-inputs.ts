import { makeRule } from "./make-rule.ts";
import { makeAlert, makeTenant } from "./make-tenant.ts";

export const RULE_BODY = {
  type: "Host",
  name: "Netcat again",
  title: "Netcat by {{user}}",
  severityOfAlerts: 2,
  alertDescription: "Netcat was started.",
  aggregateFields: ["user", "exe"],
  filter: 'command = "nc"',
  window: 3600,
  threshold: 5,
  suppressions: ['user = "backup"'],
  enabled: true,
} as const;

export const USER_ID = "aaaaaaaaaaaaaaaaaaaaaaaa";

export const S3_EXPORT = {
  s3Bucket: "events-of-acme",
  iamRoleArn: "arn:aws:iam::123456789012:role/export",
  iamRoleArnExternalId: "",
  region: "eu-west-1",
  prefix: "raw",
  enabled: true,
};

/** An input of each writing operation that `writableTenant` takes, by the operation's id. */
export const WRITE_INPUTS: Readonly<Record<string, object>> = {
  "alerts.dismiss": { ids: ["alert-1"], dismissReason: "OTHER", dismissReasonText: "known" },
  "rulesets.create": { name: "New", description: "", ruleIds: ["rule-1"] },
  "rulesets.update": { rulesetId: "ruleset-1", name: "Base 2", description: "x", ruleIds: [] },
  "rulesets.delete": { rulesetId: "ruleset-1" },
  "rules.create": { rulesetId: "ruleset-1", rule: RULE_BODY },
  "rules.update": { rulesetId: "ruleset-1", ruleId: "rule-1", rule: RULE_BODY },
  "rules.delete": { rulesetId: "ruleset-1", ruleId: "rule-1" },
  "rules.setTags": {
    ruleId: "rule-1",
    inclusion: [{ source: "ec2", key: "env", value: "prod" }],
    exclusion: [{ source: "ec2", key: "lab" }],
  },
  "members.add": { id: USER_ID, role: "user" },
  "members.remove": { userId: "bbbbbbbbbbbbbbbbbbbbbbbb" },
  "members.invite": { email: "new@acme.example", role: "reader" },
  "s3exports.set": S3_EXPORT,
  "s3exports.delete": { s3Bucket: "old-bucket" },
};

const OWNER = {
  id: "9bb2ad3aeb246c7d145056e7",
  displayName: "Owner",
  email: "owner@acme.example",
  role: "owner",
  ssoEnabled: false,
  mfaEnabled: true,
  userEnabled: true,
  lastAuthenticatedAt: null,
} as const;
const CREATED_AT = "2026-01-01T00:00:00.000Z";

/** A tenant in which each of the inputs above has something to change. */
export function writableTenant(more: Parameters<typeof makeTenant>[0] = {}) {
  return makeTenant({
    alerts: [makeAlert({ id: "alert-1" }), makeAlert({ id: "alert-2" })],
    rulesets: [
      {
        id: "ruleset-1",
        name: "Base",
        description: "",
        createdAt: CREATED_AT,
        updatedAt: CREATED_AT,
        rules: ["rule-1"],
        agents: ["agent-1"],
      },
    ],
    rules: [makeRule({ id: "rule-1" })],
    members: [
      OWNER,
      { ...OWNER, id: "bbbbbbbbbbbbbbbbbbbbbbbb", email: "b@acme.example", role: "user" },
    ],
    s3Exports: [
      {
        ...S3_EXPORT,
        s3Bucket: "old-bucket",
        organization_id: "5fa075114135dd5944bb5faa",
        enrolledAt: CREATED_AT,
        message: "",
      },
    ],
    auditRecords: [],
    ...more,
  });
}
