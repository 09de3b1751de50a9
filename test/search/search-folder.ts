import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** In which shape a source of events writes, and in which it files them. */
export type SourceKind = "threat-stack" | "cloudtrail" | "kubernetes";

export const SOURCE_KINDS: readonly SourceKind[] = ["threat-stack", "cloudtrail", "kubernetes"];

type Json = Record<string, unknown>;

/** The first event of every folder happens then. */
export const BEGAN = Date.UTC(2026, 9, 1);
const HOUR = 3_600_000;
/** So long after an event comes the next one of its source. */
export const STEP_MS = 700;

/** A number from 0 to `count` that follows from `seed`, well mixed. */
function pick(seed: number, count: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % count;
}

function of<T>(values: readonly [T, ...T[]], seed: number): T {
  return values[pick(seed, values.length)] ?? values[0];
}

const COMMANDS = ["curl", "sshd", "nginx", "python3", "bash", "cron", "java", "node"] as const;
const USERS = ["root", "deploy", "www-data", "Müller", "ann", "backup"] as const;
const VERBS = ["get", "list", "watch", "create", "delete"] as const;
const CALLS = ["RunInstances", "AssumeRole", "ListBuckets", "DeleteTrail", "GetObject"] as const;

/** One in about a hundred thousand: what a question looks for that finds next to nothing. */
const RARE_ADDRESS = "198.51.100.77";

function addressOf(seed: number): string {
  if (pick(seed + 11, 100_000) === 7) return RARE_ADDRESS;
  return `10.${pick(seed, 4)}.${pick(seed + 1, 200)}.${pick(seed + 2, 250)}`;
}

function threatStackEvent(at: number, time: number): Json {
  const command = of(COMMANDS, at);
  return {
    _id: `ts-${at.toString(16).padStart(12, "0")}`,
    timestamp: time,
    event_type: "audit",
    type: "start",
    agent_id: `agent-${pick(at + 3, 40)}`,
    organization_id: "5f0000000000000000000001",
    hostname: `web-${pick(at + 3, 40)}`,
    user: of(USERS, at + 4),
    uid: pick(at + 4, 2000),
    pid: pick(at + 5, 32_768),
    ppid: pick(at + 6, 32_768),
    exe: pick(at + 7, 50_000) === 3 ? "C:\\Users\\Public\\drop.exe" : `/usr/bin/${command}`,
    command,
    args: [command, "-q", `https://cdn-${pick(at + 8, 500)}.example.net/a"b`, "--retry"],
    cwd: "/var/lib/app",
    tty: "pts/1",
    session: pick(at + 9, 900),
    syscall: "execve",
    exit: 0,
    success: true,
    connection: {
      addr: addressOf(at),
      port: 443,
      src_addr: "10.0.0.5",
      src_port: 40_000 + pick(at, 900),
    },
    header: { id: 11, sequenceId: at },
  };
}

function cloudTrailEvent(at: number, time: number): Json {
  const name = of(CALLS, at);
  return {
    eventVersion: "1.08",
    userIdentity: {
      type: "AssumedRole",
      principalId: `AROAEXAMPLE:${of(USERS, at)}`,
      arn: `arn:aws:sts::111122223333:assumed-role/ops/${of(USERS, at)}`,
      accountId: "111122223333",
      sessionContext: { attributes: { mfaAuthenticated: "false" } },
    },
    eventTime: new Date(time).toISOString().replace(/\.\d+/, ""),
    eventSource: "ec2.amazonaws.com",
    eventName: name,
    awsRegion: of(["eu-central-1", "us-east-1", "us-west-2"], at),
    sourceIPAddress: addressOf(at),
    userAgent: "aws-cli/2.15 md/Botocore#1.34",
    requestParameters: { instanceType: "m5.large", note: `ticket "${pick(at, 9000)}"` },
    responseElements: null,
    requestID: `req-${at}`,
    eventID: `ct-${at.toString(16).padStart(12, "0")}`,
    readOnly: name.startsWith("List"),
    eventType: "AwsApiCall",
    managementEvent: true,
    recipientAccountId: `1111222233${pick(at + 2, 4)}${pick(at + 2, 4)}`,
    eventCategory: "Management",
  };
}

function kubernetesEvent(at: number, time: number): Json {
  const iso = new Date(time).toISOString();
  return {
    kind: "Event",
    apiVersion: "audit.k8s.io/v1",
    level: "RequestResponse",
    auditID: `k8-${at.toString(16).padStart(12, "0")}`,
    stage: "ResponseComplete",
    requestURI: `/api/v1/namespaces/shop/secrets/key-${pick(at, 300)}`,
    verb: of(VERBS, at),
    user: {
      username: `system:serviceaccount:shop:${of(USERS, at)}`,
      groups: ["system:authenticated"],
    },
    sourceIPs: [addressOf(at)],
    userAgent: "kubectl/v1.29.0 (linux/amd64)",
    objectRef: {
      resource: "secrets",
      namespace: "shop",
      name: `key-${pick(at, 300)}`,
      apiVersion: "v1",
    },
    responseStatus: { metadata: {}, code: of([200, 201, 403], at) },
    requestReceivedTimestamp: iso,
    stageTimestamp: iso,
    annotations: { "authorization.k8s.io/decision": "allow", "authorization.k8s.io/reason": "" },
  };
}

const EVENT_OF = {
  "threat-stack": threatStackEvent,
  cloudtrail: cloudTrailEvent,
  kubernetes: kubernetesEvent,
} as const;

/**
 * The events of one source, the same ones each time.
 * @yields them in the order of their time
 */
export function* eventsOf(kind: SourceKind, count: number): Generator<Json> {
  for (let at = 0; at < count; at += 1) yield EVENT_OF[kind](at, BEGAN + at * STEP_MS);
}

const EVENTS_A_FILE = { "threat-stack": 20_000, cloudtrail: 500, kubernetes: 20_000 } as const;

/** Writes `count` events of each source below `folder`, packed, as the source delivers them; returns the files. */
export function writeSearchFolder(folder: string, count: number): string[] {
  const files: string[] = [];
  const write = (kind: SourceKind, events: readonly Json[]): void => {
    const number = String(files.length).padStart(5, "0");
    const day = new Date(BEGAN + files.length * HOUR).toISOString().slice(0, 10);
    const file = join(folder, "exports", kind, day, `${number}.json.gz`);
    mkdirSync(dirname(file), { recursive: true });
    const text =
      kind === "cloudtrail"
        ? JSON.stringify({ Records: events })
        : events.map((event) => `${JSON.stringify(event)}\n`).join("");
    writeFileSync(file, gzipSync(text, { level: 6 }));
    files.push(file);
  };
  for (const kind of SOURCE_KINDS) {
    let batch: Json[] = [];
    for (const event of eventsOf(kind, count)) {
      batch.push(event);
      if (batch.length < EVENTS_A_FILE[kind]) continue;
      write(kind, batch);
      batch = [];
    }
    if (batch.length > 0) write(kind, batch);
  }
  return files;
}
