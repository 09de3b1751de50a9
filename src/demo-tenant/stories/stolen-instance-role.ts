import { instanceCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import { connect } from "../events/network-event.ts";
import { daemon } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { roleNameOf } from "../hosts.ts";
import { refusal } from "../routine/cloud-work.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { exportsBucketOf } from "../rules/cloudtrail-rules.ts";
import { atHost, cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { STRANGE_CLIENTS } from "./key-abroad.ts";
import { revokeKey } from "./response.ts";
import { castHost, castingStage, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly by: CloudCaller;
  readonly bucketName: string;
  readonly prize: string;
}

const PRIZES =
  "customers payments accounts contracts identities patients salaries tickets claims".split(" ");

/** Credentials of an instance, read through its own web server, copy a bucket from outside. */
export function stolenInstanceRole(options: StoryOptions): Story {
  const { world, random, start } = options;
  const host = castHost(options, world.hostsOf("web"));
  const ip = strangerAddress(random);
  const userAgent = random.pick(STRANGE_CLIENTS);
  const cast: Cast = {
    host,
    by: { ...instanceCaller(castingStage(options), host), ip, userAgent },
    bucketName: exportsBucketOf(world),
    prize: `full/${random.pick(PRIZES)}-${random.int(2021, 2026)}.${random.pick(["parquet", "csv.gz", "avro"])}`,
  };
  const lookAt = start + random.int(4, 90) * MINUTE_MS;
  const copyAt = lookAt + random.int(16, 45) * MINUTE_MS;
  const { bucketName, prize, by } = cast;
  return tell(options, {
    id: "stolen-instance-role",
    kind: "attack",
    platforms: ["linux", "cloudtrail"],
    rootCause: `the web server of ${host.name} asked the metadata address for credentials`,
    chapters: [
      {
        name: "theft",
        start,
        deed: `the web server of ${host.name} read the credentials of its instance`,
        facts: factsOf(["host", host.name], ["address", "169.254.169.254"]),
        perform: (stage) => readCredentials(stage, cast),
      },
      {
        name: "look",
        start: lookAt,
        deed: `the role of ${host.instanceId} was used from ${ip}`,
        facts: factsOf(
          ["address", ip],
          ["user", host.instanceId],
          ["tool", userAgent],
          ["key", by.accessKey],
          ["account", by.accountId],
        ),
        perform: (stage) => lookAround(stage, cast),
      },
      {
        name: "copy",
        start: copyAt,
        deed: `and copied ${bucketName}`,
        facts: factsOf(["object", bucketName], ["object", prize], ["time", momentOf(copyAt)]),
        perform: (stage) => copyBucket(stage, cast),
      },
    ],
    response: revokeKey({ user: roleNameOf(host.role) }),
  });
}

// A forged request makes the web server ask the metadata address for what lies there.
function* readCredentials(stage: Stage, { host }: Cast): Script {
  const scene = atHost(stage, host);
  for (let index = 0; index < 4; index += 1) {
    const event = connect(scene, {
      as: serviceAccount("www-data"),
      process: daemon(scene, "/usr/sbin/php-fpm8.1"),
      argv: ["php-fpm: pool www"],
      parent: daemon(scene, "/usr/lib/systemd/systemd"),
      remote: { ip: "169.254.169.254", port: 80 },
    });
    yield index === 0 ? cause(stage, event) : event;
    wait(stage, 800, 20_000);
  }
}

function* lookAround(stage: Stage, { by }: Cast): Script {
  yield call(stage, { by, eventName: "GetCallerIdentity", service: "sts" });
  const looks = [
    ["iam", "ListUsers"],
    ["iam", "ListAttachedRolePolicies"],
    ["ec2", "DescribeInstances"],
    ["secretsmanager", "ListSecrets"],
    ["rds", "DescribeDBInstances"],
    ["kms", "ListKeys"],
    ["ssm", "DescribeParameters"],
  ] as const;
  for (const [service, eventName] of stage.random.sample(looks, 5)) {
    wait(stage, 3000, 90_000);
    const error = refusal(by, `${service}:${eventName}`);
    yield call(stage, { by, eventName, service, error });
  }
  wait(stage, 3000, 60_000);
  yield call(stage, { by, eventName: "ListBuckets", service: "s3" });
}

function* copyBucket(stage: Stage, { by, bucketName, prize }: Cast): Script {
  const { random } = stage;
  const s3 = { by, service: "s3" } as const;
  yield call(stage, { ...s3, eventName: "ListObjects", request: { bucketName, prefix: "" } });
  const objects = random.int(70, 140);
  const prizeAt = random.int(20, 60);
  for (let index = 0; index < objects; index += 1) {
    wait(stage, 300, 4000);
    const key = index === prizeAt ? prize : `daily/2026/batch-${100 + index}.csv`;
    yield call(stage, { ...s3, eventName: "GetObject", request: { bucketName, key } });
  }
}
