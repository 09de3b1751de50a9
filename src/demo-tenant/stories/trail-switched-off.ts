import { exampleKey } from "../people.ts";
import { userCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { castingStage, momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly by: CloudCaller;
  readonly trail: string;
  readonly volumeId: string;
  readonly snapshotId: string;
  /** The account the copy is given to; not one of ours. */
  readonly stranger: string;
}

/** Logging is stopped, a disk is copied and the copy given to a foreign account, and logging started again. */
export function trailSwitchedOff({ world, random, start }: StoryOptions): Story {
  const id = "trail-switched-off";
  const person = random.pick([...world.peopleOf("operations"), ...world.peopleOf("developer")]);
  const digit = random.int(0, 9);
  const cast: Cast = {
    by: {
      ...userCaller(castingStage({ world, random, start }), person),
      ip: strangerAddress(random),
      accessKey: exampleKey("ASIA", random),
      userAgent: random.pick([
        "console.amazonaws.com",
        "Mozilla/5.0 (X11; Linux x86_64) Firefox/102.0",
      ]),
    },
    trail: random.pick(["management-events", "org-trail", "audit-all-regions"]),
    volumeId: `vol-0${random.hex(16)}`,
    snapshotId: `snap-0${random.hex(16)}`,
    stranger: `9990${String(digit).repeat(4)}0999`,
  };
  const stopAt = start + random.int(5, 15) * MINUTE_MS;
  return {
    outcome: {
      id,
      verdict: "attack",
      summary: `${person.login} stopped ${cast.trail} from ${cast.by.ip} and gave ${cast.snapshotId} to account ${cast.stranger}`,
      facts: [
        { kind: "user", text: person.login },
        { kind: "address", text: cast.by.ip },
        { kind: "object", text: cast.trail },
        { kind: "object", text: cast.snapshotId },
        { kind: "object", text: cast.stranger },
        { kind: "tool", text: "ModifySnapshotAttribute" },
        { kind: "time", text: momentOf(stopAt) },
      ],
    },
    activities: [
      phase(id, { name: "sign-in", start }, (stage) => signIn(stage, cast)),
      phase(id, { name: "dark", start: stopAt }, (stage) => work(stage, cast)),
    ],
  };
}

function* signIn(stage: Stage, { by }: Cast): Script {
  const error = { code: "Failed authentication", message: "Failed authentication" };
  const spec = {
    by,
    eventName: "ConsoleLogin",
    service: "signin",
    eventType: "AwsConsoleSignIn",
  } as const;
  yield call(stage, { ...spec, error, response: { ConsoleLogin: "Failure" } });
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

function* work(stage: Stage, { by, trail, volumeId, snapshotId, stranger }: Cast): Script {
  const logging = { by, service: "cloudtrail", request: { name: trail } };
  yield call(stage, { ...logging, eventName: "StopLogging" });
  wait(stage, 60_000, 3 * MINUTE_MS);
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
