import { userCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { assumedBy, assumeRole } from "../cloud-roles.ts";
import { call } from "../events/cloudtrail-event.ts";
import { inventedWord, strangeAccount } from "../props.ts";
import { refusal } from "../routine/cloud-work.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { STRANGE_CLIENTS } from "./key-abroad.ts";
import { revokeKey } from "./response.ts";
import { castingStage, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly by: CloudCaller;
  readonly first: CloudCaller;
  readonly second: CloudCaller;
  readonly newUser: string;
}

const FIRST_ROLES =
  "ci-deployer release-bot terraform-plan data-reader support-readonly jenkins-agent".split(" ");
const SECOND_ROLES =
  "OrganizationAccountAccessRole cross-account-admin security-audit-admin break-glass".split(" ");

function castOf(options: StoryOptions): Cast {
  const { world, random } = options;
  const { accounts } = world.organization;
  const stage = castingStage(options);
  const by = {
    ...userCaller(stage, castPerson(options, "developer", "operations")),
    ip: strangerAddress(random),
    userAgent: random.pick(STRANGE_CLIENTS),
  };
  const first = assumedBy(stage, by, {
    role: random.pick(FIRST_ROLES),
    session: random.pick([by.user, "botocore-session-16", inventedWord(random)]),
    accountId: accounts.production,
  });
  const second = assumedBy(stage, first, {
    role: random.pick(SECOND_ROLES),
    session: `${inventedWord(random)}-${random.int(10, 99)}`,
    accountId: random.pick([accounts.staging, accounts.security]),
  });
  return { by, first, second, newUser: strangeAccount(random) };
}

/** A leaked key assumes a role, and that role another one in a second account: three principals, one hand. */
export function roleChain(options: StoryOptions): Story {
  const { random, start } = options;
  const cast = castOf(options);
  const { by, first, second, newUser } = cast;
  const assumeAt = start + random.int(6, 40) * MINUTE_MS;
  const crossAt = assumeAt + random.int(10, 55) * MINUTE_MS;
  return tell(options, {
    id: "role-chain",
    kind: "attack",
    platforms: ["cloudtrail"],
    rootCause: `the key of ${by.user} was used from ${by.ip}`,
    chapters: [
      {
        name: "key",
        start,
        deed: `the key of ${by.user} was used from ${by.ip}`,
        facts: factsOf(
          ["user", by.user],
          ["address", by.ip],
          ["key", by.accessKey],
          ["tool", by.userAgent],
        ),
        perform: (stage) => tryOut(stage, cast),
      },
      {
        name: "first-role",
        start: assumeAt,
        deed: `became ${first.issuer?.role ?? ""}`,
        facts: factsOf(
          ["user", first.user],
          ["key", first.accessKey],
          ["account", first.accountId],
          ["time", momentOf(assumeAt)],
        ),
        perform: (stage) => useFirst(stage, cast),
      },
      {
        name: "second-role",
        start: crossAt,
        deed: `then ${second.issuer?.role ?? ""} in account ${second.accountId}, where it created ${newUser}`,
        facts: factsOf(
          ["user", second.user],
          ["key", second.accessKey],
          ["account", second.accountId],
          ["user", newUser],
        ),
        perform: (stage) => useSecond(stage, cast),
      },
    ],
    response: revokeKey({ user: by.user, accessKeyId: by.accessKey }),
  });
}

function* tryOut(stage: Stage, { by }: Cast): Script {
  yield cause(stage, call(stage, { by, eventName: "GetCallerIdentity", service: "sts" }));
  for (const [service, eventName] of [
    ["iam", "ListRoles"],
    ["iam", "ListGroupsForUser"],
    ["lambda", "ListFunctions20150331"],
    ["secretsmanager", "ListSecrets"],
  ] as const) {
    wait(stage, 4000, 70_000);
    const error = refusal(by, `${service}:${eventName}`);
    yield call(stage, { by, eventName, service, ...(stage.random.chance(0.5) && { error }) });
  }
}

function* useFirst(stage: Stage, { by, first }: Cast): Script {
  yield assumeRole(stage, by, first);
  for (let index = 0; index < stage.random.int(8, 20); index += 1) {
    wait(stage, 3000, 60_000);
    const [service, eventName] = stage.random.pick([
      ["s3", "ListBuckets"],
      ["ec2", "DescribeInstances"],
      ["iam", "GetRole"],
      ["ssm", "GetParametersByPath"],
      ["organizations", "ListAccounts"],
    ] as const);
    yield call(stage, { by: first, eventName, service });
  }
}

function* useSecond(stage: Stage, { first, second, newUser: userName }: Cast): Script {
  yield assumeRole(stage, first, second);
  wait(stage, 5000, 60_000);
  for (const [eventName, request] of [
    ["CreateUser", { userName }],
    ["AttachUserPolicy", { userName, policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }],
    ["CreateAccessKey", { userName }],
    ["ListAccessKeys", { userName }],
    ["CreateLoginProfile", { userName }],
  ] as const) {
    yield call(stage, { by: second, eventName, service: "iam", request });
    wait(stage, 4000, 40_000);
  }
}
