import { exampleKey } from "../people.ts";
import { userCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { revokeKey } from "./response.ts";
import { castingStage, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly by: CloudCaller;
  readonly trail: string;
  readonly volumeId: string;
  readonly snapshotId: string;
  /** The account the copy is given to; not one of ours. */
  readonly stranger: string;
}

const TRAILS =
  "management-events org-trail audit-all-regions main-trail security-log company-events".split(" ");
const BROWSERS = [
  "console.amazonaws.com",
  "Mozilla/5.0 (X11; Linux x86_64) Firefox/102.0",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/106.0.0.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15",
] as const;

/** Logging is stopped, a disk is copied and the copy given to a foreign account, and logging started again. */
export function trailSwitchedOff(options: StoryOptions): Story {
  const { random, start } = options;
  const person = castPerson(options, "operations", "developer");
  const digit = random.int(0, 9);
  const cast: Cast = {
    by: {
      ...userCaller(castingStage(options), person),
      ip: strangerAddress(random),
      accessKey: exampleKey("ASIA", random),
      userAgent: random.pick(BROWSERS),
    },
    trail: random.pick(TRAILS),
    volumeId: `vol-0${random.hex(16)}`,
    snapshotId: `snap-0${random.hex(16)}`,
    stranger: `9990${String(digit).repeat(4)}0999`,
  };
  const stopAt = start + random.int(5, 15) * MINUTE_MS;
  const copyAt = stopAt + random.int(2, 5) * MINUTE_MS;
  const { by, trail, snapshotId, stranger } = cast;
  return tell(options, {
    id: "trail-switched-off",
    kind: "attack",
    platforms: ["cloudtrail"],
    rootCause: `${person.login} signed in to the console from ${by.ip}`,
    chapters: [
      {
        name: "sign-in",
        start,
        deed: `${person.login} signed in from ${by.ip}`,
        facts: factsOf(["user", person.login], ["address", by.ip], ["account", by.accountId]),
        perform: (stage) => signIn(stage, cast),
      },
      {
        name: "dark",
        start: stopAt,
        deed: `stopped ${trail}`,
        facts: factsOf(["object", trail], ["key", by.accessKey], ["time", momentOf(stopAt)]),
        perform: (stage) => stopTrail(stage, cast),
      },
      {
        name: "copy",
        start: copyAt,
        deed: `and gave ${snapshotId} to account ${stranger}`,
        facts: factsOf(
          ["object", snapshotId],
          ["account", stranger],
          ["tool", "ModifySnapshotAttribute"],
        ),
        perform: (stage) => work(stage, cast),
      },
    ],
    response: revokeKey({ user: person.login, accessKeyId: person.accessKey }),
  });
}

function* signIn(stage: Stage, { by }: Cast): Script {
  const error = { code: "Failed authentication", message: "Failed authentication" };
  const spec = {
    by,
    eventName: "ConsoleLogin",
    service: "signin",
    eventType: "AwsConsoleSignIn",
  } as const;
  const refused = { ...spec, error, response: { ConsoleLogin: "Failure" } };
  yield cause(stage, call(stage, refused));
  wait(stage, 5000, 30_000);
  yield call(stage, { ...spec, response: { ConsoleLogin: "Success" } });
  for (const [service, eventName] of [
    ["cloudtrail", "DescribeTrails"],
    ["ec2", "DescribeVolumes"],
    ["rds", "DescribeDBInstances"],
  ] as const) {
    wait(stage, 5000, 60_000);
    yield call(stage, { by, eventName, service });
  }
}

function* stopTrail(stage: Stage, { by, trail: name }: Cast): Script {
  yield call(stage, { by, service: "cloudtrail", request: { name }, eventName: "StopLogging" });
}

function* work(stage: Stage, { by, trail, volumeId, snapshotId, stranger }: Cast): Script {
  const logging = { by, service: "cloudtrail", request: { name: trail } };
  const ec2 = { by, service: "ec2" };
  yield call(stage, {
    ...ec2,
    eventName: "CreateSnapshot",
    request: { volumeId },
    response: { snapshotId, volumeId },
  });
  wait(stage, 5 * MINUTE_MS, 12 * MINUTE_MS);
  yield call(stage, {
    ...ec2,
    eventName: "ModifySnapshotAttribute",
    request: {
      snapshotId,
      attributeType: "CREATE_VOLUME_PERMISSION",
      createVolumePermission: { add: { items: [{ userId: stranger }] } },
    },
  });
  wait(stage, 60_000, 3 * MINUTE_MS);
  yield call(stage, { ...logging, eventName: "StartLogging" });
}
