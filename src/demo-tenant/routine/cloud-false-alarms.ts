import type { Activity } from "../activity.ts";
import { instanceCaller, robotCaller, userCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import { howMany } from "../how-many.ts";
import { createRandom, deriveSeed } from "../../seeded/random.ts";
import { wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import type { World } from "../world.ts";
import { strangerAddress } from "./internet-noise.ts";

/** What rules of the highest severity take for an attack on AWS, week after week. */
export function cloudFalseAlarms(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "new-gateway", count: 5, perform: goThroughGateway }),
    ...spread(world, { ...at, label: "image-copy", count: 5, perform: shareImages }),
    ...spread(world, { label: "trail-upkeep", count: 3, when: "work", perform: changeTrail }),
    ...spread(world, { label: "home-office", count: 5, when: "work", perform: workFromHome }),
  ];
}

const LOOKS = [
  ["s3", "ListBuckets"],
  ["ec2", "DescribeInstances"],
  ["ssm", "UpdateInstanceInformation"],
  ["sqs", "GetQueueUrl"],
  ["cloudwatch", "PutMetricData"],
] as const;

function* look(stage: Stage, by: CloudCaller, typical: number): Script {
  for (let index = howMany(stage.random, typical, 120); index > 0; index -= 1) {
    const [service, eventName] = stage.random.pick(LOOKS);
    yield call(stage, { by, eventName, service });
    wait(stage, 2000, 9 * MINUTE_MS);
  }
}

// The traffic of some machines leaves by a gateway that nobody told the rules of; it is always the same.
function* goThroughGateway(stage: Stage): Script {
  const { world, random } = stage;
  const gateway = strangerAddress(createRandom(deriveSeed(world.seed, "unknown gateway")));
  const host = random.pick([...world.hostsOf("worker"), ...world.hostsOf("node")]);
  yield* look(stage, { ...instanceCaller(stage, host), ip: gateway }, 9);
}

function* shareImages(stage: Stage): Script {
  const { world, random } = stage;
  const userAgent = "APN/1.0 HashiCorp/1.0 Packer/1.8.3";
  const by = robotCaller(stage, { role: "image-builder", ip: "203.0.113.250", userAgent });
  const eventName = random.pick(["ModifyImageAttribute", "ModifySnapshotAttribute"]);
  const { staging } = world.organization.accounts;
  for (let index = howMany(random, 4, 30); index > 0; index -= 1) {
    const request = {
      imageId: `ami-0${random.hex(16)}`,
      launchPermission: { add: { items: [{ userId: staging }] } },
    };
    yield call(stage, { by, eventName, service: "ec2", request });
    wait(stage, 2000, 4 * MINUTE_MS);
  }
}

function* changeTrail(stage: Stage): Script {
  const { random } = stage;
  const userAgent = "APN/1.0 HashiCorp/1.0 Terraform/1.2.4";
  const by = robotCaller(stage, { role: "terraform", ip: "203.0.113.250", userAgent });
  const eventName = random.pick(["UpdateTrail", "PutEventSelectors"]);
  for (let index = howMany(random, 2, 9); index > 0; index -= 1) {
    const request = { name: "management-events", includeGlobalServiceEvents: true };
    yield call(stage, { by, eventName, service: "cloudtrail", request });
    wait(stage, 2000, 20 * MINUTE_MS);
  }
}

function* workFromHome(stage: Stage): Script {
  const { world, random } = stage;
  const person = random.pick(world.peopleOf("developer"));
  yield* look(stage, { ...userCaller(stage, person), ip: strangerAddress(random) }, 8);
}
