import { consoleCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { assumedBy, assumeRole } from "../cloud-roles.ts";
import { call } from "../events/cloudtrail-event.ts";
import { cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { castingStage, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly by: CloudCaller;
  readonly role: CloudCaller;
  readonly trail: string;
  readonly snapshots: readonly string[];
  readonly target: string;
}

/** Looks like a theft of disks: they are shared with another account, but it is one of our own. */
export function accountMove(options: StoryOptions): Story {
  const { world, random, start } = options;
  const { accounts } = world.organization;
  const stage = castingStage(options);
  const person = castPerson(options, "operations");
  const by = consoleCaller(stage, person);
  const target = { role: "migration-operator", session: person.login };
  const cast: Cast = {
    by,
    role: assumedBy(stage, by, { ...target, accountId: accounts.production }),
    trail: random.pick(["management-events", "org-trail", "main-trail", "company-events"]),
    snapshots: Array.from({ length: random.int(3, 9) }, () => `snap-0${random.hex(16)}`),
    target: random.pick([accounts.staging, accounts.security]),
  };
  const shareAt = start + random.int(6, 30) * MINUTE_MS;
  return tell(options, {
    id: "account-move",
    kind: "look-alike",
    platforms: ["cloudtrail"],
    rootCause: `${person.login} moved disks to account ${cast.target}, which is our own`,
    chapters: [
      {
        name: "trail",
        start,
        deed: `${person.login} moved ${cast.trail} to another bucket`,
        facts: factsOf(["user", person.login], ["address", by.ip], ["object", cast.trail]),
        perform: (play) => moveTrail(play, cast),
      },
      {
        name: "share",
        start: shareAt,
        deed: `and shared ${cast.snapshots.length} snapshots with account ${cast.target}`,
        facts: factsOf(
          ["account", cast.target],
          ["object", cast.snapshots[0] ?? ""],
          ["time", momentOf(shareAt)],
        ),
        perform: (play) => share(play, cast),
      },
    ],
  });
}

function* moveTrail(stage: Stage, { by, role, trail: name }: Cast): Script {
  yield cause(stage, assumeRole(stage, by, role));
  wait(stage, 20_000, 90_000);
  const request = { name, s3BucketName: "company-trails-2" };
  yield call(stage, { by: role, service: "cloudtrail", eventName: "UpdateTrail", request });
}

function* share(stage: Stage, { role: by, snapshots, target: userId }: Cast): Script {
  for (const snapshotId of snapshots) {
    const createVolumePermission = { add: { items: [{ userId }] } };
    const request = {
      snapshotId,
      attributeType: "CREATE_VOLUME_PERMISSION",
      createVolumePermission,
    };
    yield call(stage, { by, service: "ec2", eventName: "ModifySnapshotAttribute", request });
    wait(stage, 2000, 40_000);
  }
}
