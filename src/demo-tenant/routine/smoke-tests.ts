import type { Activity } from "../activity.ts";
import { daemon, run } from "../events/process-event.ts";
import { createRandom, deriveSeed } from "../../seeded/random.ts";
import { smokeTestsMutedAt } from "../rules/rule-changes.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { DAY_MS, MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import type { World } from "../world.ts";

/** Every other day, so that no run falls into the alert of the one before. */
const DAYS = [-6, -4, -2, 0, 2, 4, 6, 8];
const ARGV = ["curl", "-fsS", "https://staging.example/api/version"];

/**
 * After a build, the build machine asks staging for its version again and again, which raises alerts until the
 * rule is changed in the middle of a run. The change acts before that run is over; later runs raise none.
 */
export function smokeTests(world: World): Activity[] {
  const mutedMs = smokeTestsMutedAt(world);
  const random = createRandom(deriveSeed(world.seed, "smoke tests"));
  return DAYS.map((day) => ({
    label: `smoke-test/${day}`,
    start: mutedMs + day * DAY_MS - random.int(20, 40) * MINUTE_MS,
    perform: test,
  }));
}

function* test(stage: Stage): Script {
  const { world, random } = stage;
  const [builder] = world.hostsOf("build");
  if (builder === undefined) return;
  const scene = atHost(stage, builder);
  const parent = daemon(scene, "/usr/lib/jvm/bin/java");
  const runs = random.int(30, 33);
  for (let index = 0; index < runs; index += 1) {
    yield* run(scene, { as: serviceAccount("jenkins"), exe: "/usr/bin/curl", argv: ARGV, parent });
    wait(stage, 2 * MINUTE_MS, 4 * MINUTE_MS);
  }
}
