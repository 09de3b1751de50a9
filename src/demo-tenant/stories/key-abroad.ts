import { userCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import { refusal } from "../routine/cloud-work.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { castingStage, momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  /** The developer at the usual desk, working on while the key is used elsewhere. */
  readonly owner: CloudCaller;
  readonly by: CloudCaller;
  readonly newUser: string;
  readonly secret: string;
}

/** A developer's key turns up in another country, looks around, reads secrets and makes itself at home. */
export function keyAbroad({ world, random, start }: StoryOptions): Story {
  const id = "key-abroad";
  const person = random.pick(world.peopleOf("developer"));
  const owner = userCaller(castingStage({ world, random, start }), person);
  const userAgent = random.pick([
    "Boto3/1.21.0 Python/3.10.6 Linux/5.19.0 Botocore/1.24.0",
    "aws-sdk-go/1.44.100 (go1.19.1; linux; amd64)",
    "S3 Browser/10.4.5 (https://s3browser.example)",
  ]);
  const cast: Cast = {
    owner,
    by: { ...owner, ip: strangerAddress(random), userAgent, region: "ap-southeast-1" },
    newUser: random.pick(["ses-mailer", "backup-sync", "terraform-ci", "cw-metrics"]),
    secret: random.pick(["prod/payments/stripe", "prod/app/db-master", "prod/sso/signing"]),
  };
  const secretsAt = start + random.int(10, 25) * MINUTE_MS;
  return {
    outcome: {
      id,
      verdict: "attack",
      summary: `The key of ${person.login} was used from ${cast.by.ip}, read ${cast.secret} and created ${cast.newUser}`,
      facts: [
        { kind: "user", text: person.login },
        { kind: "address", text: cast.by.ip },
        { kind: "object", text: person.accessKey },
        { kind: "tool", text: userAgent },
        { kind: "object", text: cast.secret },
        { kind: "user", text: cast.newUser },
        { kind: "time", text: momentOf(secretsAt) },
      ],
    },
    activities: [
      phase(id, { name: "desk", start: start - 20 * MINUTE_MS }, (stage) =>
        workAtDesk(stage, cast),
      ),
      phase(id, { name: "look", start }, (stage) => lookAround(stage, cast)),
      phase(id, { name: "take", start: secretsAt }, (stage) => take(stage, cast)),
    ],
  };
}

function* workAtDesk(stage: Stage, { owner }: Cast): Script {
  for (let index = 0; index < 25; index += 1) {
    const eventName = stage.random.pick(["DescribeInstances", "DescribeImages", "DescribeSubnets"]);
    yield call(stage, { by: owner, eventName, service: "ec2" });
    wait(stage, 30_000, 3 * MINUTE_MS);
  }
}

function* lookAround(stage: Stage, { by }: Cast): Script {
  yield call(stage, { by, eventName: "GetCallerIdentity", service: "sts" });
  for (const [service, eventName, action] of [
    ["iam", "ListUsers", undefined],
    ["iam", "ListAccessKeys", undefined],
    ["organizations", "ListAccounts", "organizations:ListAccounts"],
    ["ses", "GetSendQuota", "ses:GetSendQuota"],
    ["s3", "ListBuckets", undefined],
  ] as const) {
    wait(stage, 2000, 50_000);
    const error = action === undefined ? {} : { error: refusal(by, action) };
    yield call(stage, { by, eventName, service, ...error });
  }
}

function* take(stage: Stage, { by, secret, newUser }: Cast): Script {
  for (const secretId of [
    secret,
    "prod/app/db",
    "prod/app/mail",
    "prod/app/maps",
    "prod/app/queue",
    "prod/app/cache",
  ]) {
    yield call(stage, {
      by,
      eventName: "GetSecretValue",
      service: "secretsmanager",
      request: { secretId },
    });
    wait(stage, 1000, 9000);
  }
  for (const [eventName, request] of [
    ["CreateUser", { userName: newUser }],
    [
      "AttachUserPolicy",
      { userName: newUser, policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
    ],
    ["CreateAccessKey", { userName: newUser }],
  ] as const) {
    wait(stage, 5000, 60_000);
    yield call(stage, { by, eventName, service: "iam", request });
  }
}
