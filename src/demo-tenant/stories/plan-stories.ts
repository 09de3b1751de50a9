import { createRandom, deriveSeed } from "../../seeded/random.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../seeded/time.ts";
import type { World } from "../world.ts";
import { backupNight } from "./backup-night.ts";
import { containerMiner } from "./container-miner.ts";
import { databaseDump } from "./database-dump.ts";
import { deployment } from "./deployment.ts";
import { keyAbroad } from "./key-abroad.ts";
import { privilegedPod } from "./privileged-pod.ts";
import { scannerRound } from "./scanner-round.ts";
import { sshBruteForce } from "./ssh-brute-force.ts";
import { stolenInstanceRole } from "./stolen-instance-role.ts";
import { trailSwitchedOff } from "./trail-switched-off.ts";
import { webShell } from "./web-shell.ts";
import { windowsCredentialTheft } from "./windows-credential-theft.ts";
import type { Story, StoryBuilder } from "./story.ts";

const BUILDERS: readonly StoryBuilder[] = [
  backupNight,
  containerMiner,
  databaseDump,
  deployment,
  keyAbroad,
  privilegedPod,
  scannerRound,
  sshBruteForce,
  stolenInstanceRole,
  trailSwitchedOff,
  webShell,
  windowsCredentialTheft,
];

/** The stories begin between these, so that they are recent and over. */
const OLDEST_HOURS = 132;
const NEWEST_HOURS = 4;

/** Tells every story once, in an order and at times that the seed decides. */
export function planStories(world: World): Story[] {
  const random = createRandom(deriveSeed(world.seed, "stories"));
  const order = random.sample(BUILDERS, BUILDERS.length);
  const slotMs = Math.floor(((OLDEST_HOURS - NEWEST_HOURS) * HOUR_MS) / (order.length - 1));
  return order.map((build, index) => {
    const slotStart = world.now - NEWEST_HOURS * HOUR_MS - index * slotMs;
    const exact = slotStart - random.int(0, 40) * MINUTE_MS;
    // Whole seconds, as CloudTrail has no others.
    const start = exact - (exact % SECOND_MS);
    return build({
      world,
      random: createRandom(deriveSeed(world.seed, "story", BUILDERS.indexOf(build))),
      start,
    });
  });
}
