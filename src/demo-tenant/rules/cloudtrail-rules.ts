import type { World } from "../world.ts";
import type { RuleTemplate } from "./rule-template.ts";

const cloud = { type: "CloudTrail", threshold: 1, windowHours: 24 } as const;
const OURS =
  '(ip starts_with "10." or ip starts_with "203.0.113." or ip ends_with "amazonaws.com")';

/** The bucket whose objects are worth an alert. */
export function exportsBucketOf(world: World): string {
  return `${world.organization.slug}-customer-exports`;
}

export function cloudtrailRules(world: World): RuleTemplate[] {
  return [objectRule(world), ...ACCESS_RULES, ...CHANGE_RULES];
}

function objectRule(world: World): RuleTemplate {
  return {
    ...cloud,
    name: "CloudTrail : S3 Object Access (S3FIM)",
    title: "CloudTrail Activity (S3FIM): {{eventName}} by {{user}}",
    severity: 2,
    description: "Reads and writes in the bucket that holds customer exports.",
    filter: `(eventName = "PutObjectAcl" or eventName = "GetObjectAcl" or eventName = "GetObject" or eventName = "PutObject" or eventName = "ListObjects" or eventName = "HeadObject") and bucketName = "${exportsBucketOf(world)}"`,
    aggregateFields: ["user", "ip"],
    threshold: 5,
  };
}

const ACCESS_RULES: readonly RuleTemplate[] = [
  {
    ...cloud,
    name: "CloudTrail: Access Denied",
    title: "CloudTrail: Access Denied: Event: {{eventName}} by {{user}}",
    severity: 3,
    description: "A call was refused for lack of rights.",
    filter: 'errorCode = "AccessDenied" or errorCode like "Unauthorized"',
    aggregateFields: ["user", "eventName", "eventSource", "ip", "accountId"],
    suppressions: ['user = "cost-reporter-session" and eventSource = "ce.amazonaws.com"'],
  },
  {
    ...cloud,
    name: "CloudTrail : Instance Role Used Outside",
    title: "CloudTrail Activity: Instance role session {{user}} used from {{ip}}",
    severity: 1,
    description: "Credentials of an instance were used from an address that is not ours.",
    filter: `userType = "AssumedRole" and user starts_with "i-" and not ${OURS}`,
    aggregateFields: ["user", "ip", "accountId"],
  },
  {
    ...cloud,
    name: "CloudTrail : Role Session From a New Address",
    title: "CloudTrail Activity: Role session {{user}} called {{eventName}} from {{ip}}",
    severity: 2,
    description: "A role that is no instance's was used from an address that is not an office.",
    filter: `userType = "AssumedRole" and not user starts_with "i-" and not ${OURS}`,
    aggregateFields: ["user", "ip", "accountId"],
  },
  {
    ...cloud,
    name: "CloudTrail : User Key From a New Address",
    title: "CloudTrail Activity: {{user}} called {{eventName}} from {{ip}}",
    severity: 2,
    description: "A user's key was used from an address that is not an office.",
    filter: `userType = "IAMUser" and not ${OURS}`,
    aggregateFields: ["user", "ip"],
  },
  {
    ...cloud,
    name: "CloudTrail : Console Login Without MFA",
    title: "CloudTrail Activity: Console login of {{user}} from {{ip}} without MFA",
    severity: 2,
    description: "Someone signed in to the console with a password alone.",
    filter: 'eventName = "ConsoleLogin" and mfaUsed = false',
    aggregateFields: ["user", "ip"],
  },
  {
    ...cloud,
    name: "CloudTrail : Secrets Read",
    title: "CloudTrail Activity (Secrets): {{user}} read secrets from {{ip}}",
    severity: 3,
    description: "One caller read five or more secrets in an hour.",
    filter: 'eventName = "GetSecretValue" or eventName = "GetParameter"',
    aggregateFields: ["user", "ip"],
    windowHours: 1,
    threshold: 5,
    suppressions: ['user = "pipeline-session"'],
  },
];

const CHANGE_RULES: readonly RuleTemplate[] = [
  {
    ...cloud,
    name: "CloudTrail : IAM Policy Changes",
    title: "CloudTrail Activity (IAM Policy Changes) : {{eventName}} by {{user}}",
    severity: 2,
    description: "Users, keys or policies were changed.",
    filter:
      'eventSource = "iam.amazonaws.com" and (eventName starts_with "Create" or eventName starts_with "Attach" or eventName starts_with "Put" or eventName starts_with "Delete" or eventName starts_with "Update")',
    aggregateFields: ["eventName", "user"],
  },
  {
    ...cloud,
    name: "CloudTrail : EC2 Service Changes",
    title: "CloudTrail Activity : EC2 Service Policy Changes : {{eventName}} by {{user}}",
    severity: 3,
    description: "Machines, disks or networks were changed.",
    filter:
      'eventSource = "ec2.amazonaws.com" and (eventName like "Volume" or eventName like "SecurityGroup" or eventName = "RunInstances" or eventName = "CreateSnapshot") and not eventName starts_with "Describe"',
    aggregateFields: ["eventName", "user"],
    suppressions: ['user = "autoscaler-session" and eventName = "RunInstances"'],
  },
  {
    ...cloud,
    name: "CloudTrail : Logging Changed",
    title: "CloudTrail Activity: {{eventName}} by {{user}} from {{ip}}",
    severity: 1,
    description: "The trail itself was stopped, deleted or narrowed.",
    filter:
      'eventSource = "cloudtrail.amazonaws.com" and (eventName = "StopLogging" or eventName = "DeleteTrail" or eventName = "UpdateTrail" or eventName = "PutEventSelectors")',
    aggregateFields: ["eventName", "user", "ip"],
  },
  {
    ...cloud,
    name: "CloudTrail : Snapshot or Image Shared",
    title: "CloudTrail Activity: {{eventName}} by {{user}} from {{ip}}",
    severity: 1,
    description: "A copy of a disk was made readable for others.",
    filter:
      'eventName = "ModifySnapshotAttribute" or eventName = "ModifyImageAttribute" or eventName = "ModifyDBSnapshotAttribute"',
    aggregateFields: ["eventName", "user", "accountId"],
  },
];
