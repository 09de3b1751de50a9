import { userCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import { strangeAccount } from "../props.ts";
import { refusal } from "../routine/cloud-work.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { revokeKey } from "./response.ts";
import { castingStage, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  /** The developer at the usual desk, working on while the key is used elsewhere. */
  readonly owner: CloudCaller;
  readonly by: CloudCaller;
  readonly newUser: string;
  readonly secret: string;
}

/** Programs that call AWS from where nobody of ours sits. */
export const STRANGE_CLIENTS = [
  "Boto3/1.21.0 Python/3.10.6 Linux/5.19.0 Botocore/1.24.0",
  "Boto3/1.26.8 Python/3.11.2 Windows/10 Botocore/1.29.8",
  "aws-sdk-go/1.44.100 (go1.19.1; linux; amd64)",
  "aws-sdk-js/2.1231.0 linux/v16.17.0",
  "S3 Browser/10.4.5 (https://s3browser.example)",
  "aws-cli/1.18.136 Python/3.8.5 Darwin/19.5.0 botocore/1.17.59",
  "aws-cli/2.9.21 Python/3.9.11 Linux/6.1.0-kali5-amd64 exe/x86_64.kali",
  "aws-cli/2.4.6 Python/3.8.8 Windows/10 exe/AMD64",
  "rclone/v1.59.2",
  "python-requests/2.28.1",
] as const;
const STRANGE_REGIONS = ["ap-southeast-1", "sa-east-1", "ap-northeast-2", "eu-north-1"] as const;
const SECRETS =
  "payments/stripe app/db-master sso/signing ledger/db mail/relay crm/token erp/api vault/unseal".split(
    " ",
  );

/** A developer's key turns up in another country, looks around, reads secrets and makes itself at home. */
export function keyAbroad(options: StoryOptions): Story {
  const { random, start } = options;
  const person = castPerson(options, "developer");
  const owner = userCaller(castingStage(options), person);
  const userAgent = random.pick(STRANGE_CLIENTS);
  const region = random.pick(STRANGE_REGIONS);
  const cast: Cast = {
    owner,
    by: { ...owner, ip: strangerAddress(random), userAgent, region },
    newUser: strangeAccount(random),
    secret: `prod/${random.pick(SECRETS)}`,
  };
  const secretsAt = start + random.int(10, 25) * MINUTE_MS;
  const stayAt = secretsAt + random.int(4, 9) * MINUTE_MS;
  const { by, newUser, secret } = cast;
  return tell(options, {
    id: "key-abroad",
    kind: "attack",
    platforms: ["cloudtrail"],
    rootCause: `the key of ${person.login} was used from ${by.ip}`,
    backdrops: [
      { name: "desk", start: start - 20 * MINUTE_MS, perform: (stage) => workAtDesk(stage, cast) },
    ],
    chapters: [
      {
        name: "look",
        start,
        deed: `the key of ${person.login} was used from ${by.ip}`,
        facts: factsOf(
          ["user", person.login],
          ["address", by.ip],
          ["key", person.accessKey],
          ["tool", userAgent],
          ["account", by.accountId],
          ["time", momentOf(start)],
        ),
        perform: (stage) => lookAround(stage, cast),
      },
      {
        name: "take",
        start: secretsAt,
        deed: `read ${secret}`,
        facts: factsOf(["object", secret], ["time", momentOf(secretsAt)]),
        perform: (stage) => readSecrets(stage, cast),
      },
      {
        name: "stay",
        start: stayAt,
        deed: `and created ${newUser}`,
        facts: factsOf(["user", newUser]),
        perform: (stage) => createUser(stage, cast),
      },
    ],
    response: revokeKey({ user: person.login, accessKeyId: person.accessKey }),
  });
}

function* workAtDesk(stage: Stage, { owner }: Cast): Script {
  for (let index = 0; index < 25; index += 1) {
    const eventName = stage.random.pick(["DescribeInstances", "DescribeImages", "DescribeSubnets"]);
    yield call(stage, { by: owner, eventName, service: "ec2" });
    wait(stage, 30_000, 3 * MINUTE_MS);
  }
}

function* lookAround(stage: Stage, { by }: Cast): Script {
  yield cause(stage, call(stage, { by, eventName: "GetCallerIdentity", service: "sts" }));
  const looks = [
    ["iam", "ListUsers", undefined],
    ["iam", "ListAccessKeys", undefined],
    ["organizations", "ListAccounts", "organizations:ListAccounts"],
    ["ses", "GetSendQuota", "ses:GetSendQuota"],
    ["s3", "ListBuckets", undefined],
    ["servicequotas", "ListServiceQuotas", "servicequotas:ListServiceQuotas"],
    ["iam", "GetAccountAuthorizationDetails", "iam:GetAccountAuthorizationDetails"],
    ["ec2", "DescribeRegions", undefined],
  ] as const;
  for (const [service, eventName, action] of stage.random.sample(looks, 6)) {
    wait(stage, 2000, 50_000);
    const error = action === undefined ? {} : { error: refusal(by, action) };
    yield call(stage, { by, eventName, service, ...error });
  }
}

function* readSecrets(stage: Stage, { by, secret }: Cast): Script {
  const others = stage.random.sample(["db", "mail", "maps", "queue", "cache", "search"], 5);
  for (const secretId of [secret, ...others.map((name) => `prod/app/${name}`)]) {
    const request = { secretId };
    yield call(stage, { by, eventName: "GetSecretValue", service: "secretsmanager", request });
    wait(stage, 1000, 9000);
  }
}

function* createUser(stage: Stage, { by, newUser: userName }: Cast): Script {
  const policyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
  for (const [eventName, request] of [
    ["CreateUser", { userName }],
    ["AttachUserPolicy", { userName, policyArn }],
    ["CreateAccessKey", { userName }],
  ] as const) {
    yield call(stage, { by, eventName, service: "iam", request });
    wait(stage, 5000, 60_000);
  }
}
