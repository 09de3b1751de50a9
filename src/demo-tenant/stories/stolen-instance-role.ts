import { instanceCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import { connect } from "../events/network-event.ts";
import { daemon } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { refusal } from "../routine/cloud-work.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { exportsBucketOf } from "../rules/cloudtrail-rules.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { castingStage, momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly srcIp: string;
  readonly by: CloudCaller;
  readonly bucketName: string;
  readonly prize: string;
}

const TOOLS = [
  "aws-cli/1.18.136 Python/3.8.5 Darwin/19.5.0 botocore/1.17.59",
  "aws-cli/2.9.21 Python/3.9.11 Linux/6.1.0-kali5-amd64 exe/x86_64.kali",
  "Boto3/1.26.8 Python/3.11.2 Windows/10 Botocore/1.29.8",
] as const;

/** Credentials of an instance, read through its own web server, copy a bucket from outside. */
export function stolenInstanceRole({ world, random, start }: StoryOptions): Story {
  const id = "stolen-instance-role";
  const host = random.pick(world.hostsOf("web"));
  const srcIp = strangerAddress(random);
  const copyAt = start + random.int(20, 50) * MINUTE_MS;
  const userAgent = random.pick(TOOLS);
  const cast: Cast = {
    host,
    srcIp,
    by: { ...instanceCaller(castingStage({ world, random, start }), host), ip: srcIp, userAgent },
    bucketName: exportsBucketOf(world),
    prize: `full/${random.pick(["customers", "payments", "accounts", "contracts"])}-${random.int(2023, 2026)}.parquet`,
  };
  return {
    outcome: {
      id,
      verdict: "attack",
      summary: `The role of ${host.instanceId} (${host.name}) was used from ${srcIp} to copy ${cast.bucketName}`,
      facts: [
        { kind: "address", text: srcIp },
        { kind: "user", text: host.instanceId },
        { kind: "host", text: host.name },
        { kind: "tool", text: userAgent },
        { kind: "object", text: cast.bucketName },
        { kind: "object", text: cast.prize },
        { kind: "time", text: momentOf(copyAt) },
      ],
    },
    activities: [
      phase(id, { name: "theft", start }, (stage) => readCredentials(stage, cast)),
      phase(id, { name: "look", start: start + 5 * MINUTE_MS }, (stage) => lookAround(stage, cast)),
      phase(id, { name: "copy", start: copyAt }, (stage) => copyBucket(stage, cast)),
    ],
  };
}

// A forged request makes the web server ask the metadata address for what lies there.
function* readCredentials(stage: Stage, { host }: Cast): Script {
  const scene = atHost(stage, host);
  for (let index = 0; index < 4; index += 1) {
    yield connect(scene, {
      as: serviceAccount("www-data"),
      process: daemon(scene, "/usr/sbin/php-fpm8.1"),
      argv: ["php-fpm: pool www"],
      parent: daemon(scene, "/usr/lib/systemd/systemd"),
      remote: { ip: "169.254.169.254", port: 80 },
    });
    wait(stage, 800, 20_000);
  }
}

function* lookAround(stage: Stage, { by }: Cast): Script {
  yield call(stage, { by, eventName: "GetCallerIdentity", service: "sts" });
  for (const [service, eventName, action] of [
    ["iam", "ListUsers", "iam:ListUsers"],
    ["iam", "ListAttachedRolePolicies", "iam:ListAttachedRolePolicies"],
    ["ec2", "DescribeInstances", "ec2:DescribeInstances"],
    ["secretsmanager", "ListSecrets", "secretsmanager:ListSecrets"],
  ] as const) {
    wait(stage, 3000, 90_000);
    yield call(stage, { by, eventName, service, error: refusal(by, action) });
  }
  wait(stage, 3000, 60_000);
  yield call(stage, { by, eventName: "ListBuckets", service: "s3" });
}

function* copyBucket(stage: Stage, { by, bucketName, prize }: Cast): Script {
  const { random } = stage;
  yield call(stage, {
    by,
    eventName: "ListObjects",
    service: "s3",
    request: { bucketName, prefix: "" },
  });
  const objects = random.int(70, 140);
  const prizeAt = random.int(20, 60);
  for (let index = 0; index < objects; index += 1) {
    wait(stage, 300, 4000);
    const key = index === prizeAt ? prize : `daily/2026/batch-${100 + index}.csv`;
    const request = { bucketName, key };
    yield call(stage, { by, eventName: "GetObject", service: "s3", request });
  }
}
