import { howMany } from "../how-many.ts";
import type { Activity } from "../activity.ts";
import { consoleCaller, instanceCaller, robotCaller, userCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import { exportsBucketOf } from "../rules/cloudtrail-rules.ts";
import { wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import type { World } from "../world.ts";

/** What people, pipelines and programs ask of AWS. */
export function cloudWork(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "refused", count: 32, perform: getRefused }),
    ...spread(world, { ...at, label: "exports", count: 22, perform: readExports }),
    ...spread(world, { ...at, label: "secrets", count: 12, perform: readSecrets }),
    ...spread(world, { label: "provisioning", count: 17, when: "work", perform: provision }),
    ...spread(world, { label: "identity", count: 14, when: "work", perform: changeIdentity }),
    ...spread(world, { label: "console", count: 30, when: "work", perform: browse }),
  ];
}

const REFUSED = [
  ["ecr", "BatchGetImage", "ecr:BatchGetImage"],
  ["autoscaling", "DescribeScalingPolicies", "autoscaling:DescribeScalingPolicies"],
  ["s3", "GetBucketAcl", "s3:GetBucketAcl"],
  ["kms", "Decrypt", "kms:Decrypt"],
  ["iam", "ListRoles", "iam:ListRoles"],
  ["ce", "GetCostAndUsage", "ce:GetCostAndUsage"],
] as const;

/** An error as AWS words it. */
export function refusal(by: CloudCaller, action: string): { code: string; message: string } {
  const arn = `arn:aws:${by.issuer === undefined ? "iam" : "sts"}::${by.accountId}:${by.arnRole}`;
  return {
    code: "AccessDenied",
    message: `User: ${arn} is not authorized to perform: ${action}`,
  };
}

function anyCaller(stage: Stage): CloudCaller {
  const { world, random } = stage;
  const host = random.pick(world.hosts.filter(({ platform }) => platform !== "windows"));
  return random.pick([
    instanceCaller(stage, host),
    userCaller(stage, random.pick(world.peopleOf("developer"))),
    robotCaller(stage, {
      role: "cost-reporter",
      ip: "ce.amazonaws.com",
      userAgent: "ce.amazonaws.com",
    }),
  ]);
}

function* getRefused(stage: Stage): Script {
  const { random } = stage;
  const by = anyCaller(stage);
  const [service, eventName, action] = random.pick(REFUSED);
  const tries = howMany(random, 6, 90);
  for (let index = 0; index < tries; index += 1) {
    yield call(stage, { by, eventName, service, error: refusal(by, action) });
    wait(stage, 1000, MINUTE_MS);
  }
}

function* readExports(stage: Stage): Script {
  const { world, random } = stage;
  const by = instanceCaller(stage, random.pick(world.hostsOf("worker")));
  const bucketName = exportsBucketOf(world);
  const objects = random.int(2, 14);
  for (let index = 0; index < objects; index += 1) {
    const key = `daily/${random.int(2024, 2026)}/batch-${random.int(100, 999)}.csv`;
    const eventName = random.chance(0.6) ? "PutObject" : "GetObject";
    yield call(stage, { by, eventName, service: "s3", request: { bucketName, key } });
    wait(stage, 1000, 4 * MINUTE_MS);
  }
}

function* readSecrets(stage: Stage): Script {
  const { world, random } = stage;
  const isPipeline = random.chance(0.4);
  const by = isPipeline
    ? robotCaller(stage, {
        role: "pipeline",
        ip: "203.0.113.250",
        userAgent: "APN/1.0 HashiCorp/1.0 Terraform/1.2.4",
      })
    : instanceCaller(stage, random.pick(world.hostsOf("api")));
  for (let index = 0; index < random.int(3, 9); index += 1) {
    const request = {
      secretId: `prod/app/${random.pick(["db", "mail", "maps", "queue", "cache"])}`,
    };
    yield call(stage, { by, eventName: "GetSecretValue", service: "secretsmanager", request });
    wait(stage, 200, 20_000);
  }
}

const PROVISIONING = [
  "CreateVolume",
  "AttachVolume",
  "AuthorizeSecurityGroupIngress",
  "CreateSecurityGroup",
  "CreateSnapshot",
  "RunInstances",
  "DescribeVolumes",
] as const;

function* provision(stage: Stage): Script {
  const { world, random } = stage;
  const userAgent = "APN/1.0 HashiCorp/1.0 Terraform/1.2.4";
  const by = random.pick([
    robotCaller(stage, { role: "terraform", ip: "203.0.113.250", userAgent }),
    robotCaller(stage, {
      role: "autoscaler",
      ip: "autoscaling.amazonaws.com",
      userAgent: "autoscaling.amazonaws.com",
    }),
    consoleCaller(stage, random.pick(world.peopleOf("operations"))),
  ]);
  for (const eventName of random.sample(PROVISIONING, random.int(1, 3))) {
    const request = { availabilityZone: `${by.region}a`, dryRun: false };
    for (let index = howMany(random, 3, 30); index > 0; index -= 1) {
      yield call(stage, { by, eventName, service: "ec2", request });
      wait(stage, 1000, MINUTE_MS);
    }
  }
}

function* changeIdentity(stage: Stage): Script {
  const { world, random } = stage;
  const person = random.pick([...world.peopleOf("security"), ...world.peopleOf("operations")]);
  const by = consoleCaller(stage, person);
  const eventName = random.pick([
    "CreateAccessKey",
    "AttachRolePolicy",
    "CreateUser",
    "PutRolePolicy",
    "DeleteAccessKey",
  ]);
  const request = { userName: random.pick(world.people).login };
  for (let index = howMany(random, 2, 12); index > 0; index -= 1) {
    yield call(stage, { by, eventName, service: "iam", request });
    wait(stage, 1000, MINUTE_MS);
  }
}

function* browse(stage: Stage): Script {
  const { world, random } = stage;
  const hasFactor = random.chance(0.85);
  const by = { ...consoleCaller(stage, random.pick(world.people)), mfa: hasFactor };
  const response = { ConsoleLogin: "Success" };
  yield call(stage, {
    by,
    eventName: "ConsoleLogin",
    service: "signin",
    eventType: "AwsConsoleSignIn",
    response,
  });
  for (let index = 0; index < random.int(2, 6); index += 1) {
    wait(stage, 2000, MINUTE_MS);
    const eventName = random.pick([
      "DescribeInstances",
      "DescribeVolumes",
      "DescribeSecurityGroups",
    ]);
    yield call(stage, { by, eventName, service: "ec2", request: { maxResults: 1000 } });
  }
}
