type Body = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isFull: Check = (value) => typeof value === "string" && value.length > 0;
const isFlag: Check = (value) => typeof value === "boolean";
const among =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const chars =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === "string" && value.length >= min && value.length <= max;
const listOf =
  (check: Check, min = 0, max = Infinity): Check =>
  (value) =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every(check);
const shape =
  (
    required: Readonly<Record<string, Check>>,
    optional: Readonly<Record<string, Check>> = {},
  ): Check =>
  (value) =>
    faultOf(value, required, optional) === undefined;

// oxlint-disable-next-line max-params -- a body, and the two kinds of its fields
function faultOf(
  value: unknown,
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>>,
): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "no object";
  const body = value as Body;
  const missing = Object.keys(required).find((name) => !(name in body));
  if (missing !== undefined) return `lacks ${missing}`;
  for (const [name, field] of Object.entries(body)) {
    const check = required[name] ?? optional[name];
    if (check === undefined) return `may not have ${name}`;
    if (!check(field)) return `has a wrong ${name}`;
  }
  return undefined;
}

const MACHINE = ["cloudProvider", "accountId", "availabilityZone", "hostname"];
const NETWORK = ["src_ip", "dst_ip", "src_user", "dst_user"];

/** docs/threat-stack-api.md §3.6, the table of aggregate fields. */
const AGGREGATES: Readonly<Record<string, readonly string[]>> = {
  Host: ["exe", "user", "arguments", "ip", "port", "command", "session", "filename"].concat(
    NETWORK,
    MACHINE,
  ),
  File: ["command", "filename", "user", "exe", "arguments", "session"].concat(
    ["src_user", "dst_user"],
    MACHINE,
  ),
  CloudTrail: ["user", "eventName", "eventSource", "ip", "accountId"],
  ThreatIntel: ["threatintel_source", "threatintel_reason", "threatintel_type", "ip"].concat(
    MACHINE,
  ),
  Winsec: [
    "command",
    "correlation",
    "dns_host",
    "dst_host",
    "dst_ip",
    "dst_ipv6",
    "dst_port",
  ].concat([
    "exe",
    "guid",
    "sam_account",
    "src_ip",
    "src_ipv6",
    "src_addr",
    "src_port",
    "user",
    "sid",
  ]),
  KubernetesAudit: ["action", "node_name", "namespace", "resource", "name", "type"],
  KubernetesConfig: ["name", "namespace", "type", "node_name", "role_name", "role_type", "verbs"],
};

function ruleFault(body: unknown): string | undefined {
  const { type } = body as Body;
  const isFile = type === "File";
  const required = {
    name: isFull,
    type: among(...Object.keys(AGGREGATES)),
    title: isFull,
    severityOfAlerts: among(1, 2, 3),
    ...(isFile
      ? {
          fileIntegrityPaths: listOf(shape({ path: isFull, recursive: isFlag }), 1),
          eventsToMonitor: listOf(isFull, 1),
        }
      : { filter: isFull }),
  };
  return faultOf(body, required, {
    alertDescription: chars(1, 300),
    aggregateFields: listOf(among(...(AGGREGATES[String(type)] ?? []))),
    window: among(3600, 7200, 14_400, 28_800, 57_600, 86_400),
    threshold: among(1, 5, 10, 20, 40, 60),
    suppressions: listOf(isFull),
    enabled: isFlag,
    ...(isFile && { ignoreFiles: listOf(isFull), filter: isFull }),
  });
}

const tags = listOf(shape({ source: among("ec2"), key: isFull }, { value: isText }));

function dismissalFault(body: unknown): string | undefined {
  const { dismissReason } = body as Body;
  return faultOf(
    body,
    {
      ids: listOf(isFull, 1, 512),
      dismissReason: among("BUSINESS_OP", "COMPANY_POLICY", "MAINTENANCE", "OTHER"),
      ...(dismissReason === "OTHER" && { dismissReasonText: isFull }),
    },
    {},
  );
}

const rulesetFault = (body: unknown) =>
  faultOf(body, { name: chars(1, 200), description: isText, ruleIds: listOf(isFull) }, {});

/** What each write may carry, by method and path below the base (docs/threat-stack-api.md §2.1, §3.6); undefined: no body. */
const BODIES: readonly (readonly [
  request: RegExp,
  fault: ((body: unknown) => string | undefined) | undefined,
])[] = [
  [/^POST \/alerts\/dismiss$/, dismissalFault],
  [/^POST \/rulesets$/, rulesetFault],
  [/^PUT \/rulesets\/[^/]+$/, rulesetFault],
  [/^DELETE \/rulesets\/[^/]+$/, undefined],
  [/^POST \/rulesets\/[^/]+\/rules$/, ruleFault],
  [/^PUT \/rulesets\/[^/]+\/rules\/[^/]+$/, ruleFault],
  [/^DELETE \/rulesets\/[^/]+\/rules\/[^/]+$/, undefined],
  [
    /^POST \/rules\/[^/]+\/tags$/,
    (body) => faultOf(body, { inclusion: tags, exclusion: tags }, {}),
  ],
  [
    /^POST \/organizations\/members$/,
    (body) => faultOf(body, { id: isFull, role: among("owner", "user", "reader") }, {}),
  ],
  [/^DELETE \/organizations\/members\/[^/]+$/, undefined],
  [
    /^POST \/organizations\/invites$/,
    (body) => faultOf(body, { email: isFull, role: among("user", "reader") }, {}),
  ],
  [
    /^PUT \/integrations\/s3export$/,
    (body) =>
      faultOf(
        body,
        {
          s3Bucket: (name) => /^[a-z0-9][a-z0-9-]{2,62}$/.test(String(name)),
          iamRoleArn: chars(20, 2048),
          iamRoleArnExternalId: chars(0, 1224),
          region: isFull,
          prefix: chars(0, 64),
        },
        { enabled: isFlag },
      ),
  ],
  [/^DELETE \/integrations\/s3export$/, (body) => faultOf(body, { s3Bucket: isFull }, {})],
];

/**
 * What is wrong with a write as it went over the wire, by what the reference says of bodies; undefined where nothing is.
 * Written apart from the schemas of the client and of the embedded API.
 */
export function writtenFault(request: string, body: string): string | undefined {
  const entry = BODIES.find(([pattern]) => pattern.test(request));
  if (entry === undefined) return `no such write: ${request}`;
  const [, fault] = entry;
  if (fault === undefined) return body === "" ? undefined : "has a body";
  return fault(JSON.parse(body));
}
