import { createRandom, deriveSeed } from "../../seeded/random.ts";
import type { Random } from "../../seeded/random.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../seeded/time.ts";
import type { World } from "../world.ts";
import { accountMove } from "./account-move.ts";
import { backupNight } from "./backup-night.ts";
import { containerMiner } from "./container-miner.ts";
import { databaseDump } from "./database-dump.ts";
import { deployment } from "./deployment.ts";
import { imagePreparation } from "./image-preparation.ts";
import { keyAbroad } from "./key-abroad.ts";
import { lateralMovement } from "./lateral-movement.ts";
import { maintenanceNight } from "./maintenance-night.ts";
import { nodeRepair } from "./node-repair.ts";
import { poisonedBuild } from "./poisoned-build.ts";
import { privilegedPod } from "./privileged-pod.ts";
import { quietBeacon } from "./quiet-beacon.ts";
import { restoreDrill } from "./restore-drill.ts";
import { roleChain } from "./role-chain.ts";
import { scannerRound } from "./scanner-round.ts";
import { sshBruteForce } from "./ssh-brute-force.ts";
import { stolenInstanceRole } from "./stolen-instance-role.ts";
import { trailSwitchedOff } from "./trail-switched-off.ts";
import { traveller } from "./traveller.ts";
import { webShell } from "./web-shell.ts";
import { windowsCredentialTheft } from "./windows-credential-theft.ts";
import type { Story, StoryBuilder, StoryOptions } from "./story.ts";

const ATTACKS: readonly StoryBuilder[] = [
  containerMiner,
  databaseDump,
  keyAbroad,
  lateralMovement,
  poisonedBuild,
  privilegedPod,
  quietBeacon,
  roleChain,
  stolenInstanceRole,
  trailSwitchedOff,
  webShell,
  windowsCredentialTheft,
];
const LOOK_ALIKES: readonly StoryBuilder[] = [
  accountMove,
  imagePreparation,
  nodeRepair,
  restoreDrill,
  traveller,
];
const HARMLESS: readonly StoryBuilder[] = [backupNight, deployment, maintenanceNight, scannerRound];

const BUILDERS = [sshBruteForce, ...ATTACKS, ...LOOK_ALIKES, ...HARMLESS];

const OLDEST_DAYS = 20;
/** How long after its last chapter began a story is over. */
const LAST_CHAPTER_MS = 10 * HOUR_MS;

type Ending = "whole" | "stopped" | "ongoing";

/**
 * The stories of a tenant: which attacks, how far they came, and when, the seed decides. They come in bursts with
 * quiet days between, overlap, and rather concern the same few machines and people.
 */
export function planStories(world: World): Story[] {
  const random = createRandom(deriveSeed(world.seed, "stories"));
  const crossroads = {
    hosts: ["web", "api", "database", "node", "winapp"].flatMap((role) =>
      random.sample(
        world.hosts.filter((host) => host.role === role && host.agent.status === "online"),
        1,
      ),
    ),
    people: random.sample(world.people, 4),
  };
  const bursts = Array.from({ length: random.int(2, 4) }, () => burstAt(world, random));
  const endings: readonly Ending[] = ["whole", "whole", "whole", "stopped", "stopped", "ongoing"];
  const attacks = random.sample(ATTACKS, endings.length);
  const told: [StoryBuilder, Ending][] = [
    [sshBruteForce, "whole"],
    ...attacks.map((build, index): [StoryBuilder, Ending] => [build, endings[index] ?? "whole"]),
    ...random.sample(LOOK_ALIKES, 3).map((build): [StoryBuilder, Ending] => [build, "whole"]),
    ...HARMLESS.map((build): [StoryBuilder, Ending] => [build, "whole"]),
  ];
  return told.map(([build, ending]) => {
    const seed = deriveSeed(world.seed, "story", BUILDERS.indexOf(build));
    const place = (options: Omit<StoryOptions, "random" | "world" | "crossroads">): Story =>
      build({ world, crossroads, random: createRandom(seed), ...options });
    return timed(place, { world, random, bursts, ending });
  });
}

/** A time at which much happens; rather a recent one. */
function burstAt(world: World, random: Random): number {
  return world.now - Math.floor(random.next() ** 1.6 * OLDEST_DAYS * DAY_MS);
}

interface Timing {
  readonly world: World;
  readonly random: Random;
  readonly bursts: readonly number[];
  readonly ending: Ending;
}

type Place = (options: Pick<StoryOptions, "start" | "chapters" | "isStopped">) => Story;

// A story's length does not depend on its start, so that it can be placed by its end.
function timed(place: Place, { world, random, bursts, ending }: Timing): Story {
  const whole = place({ start: 0 });
  const told = whole.outcome.kind === "attack" && ending !== "whole" ? cutAt(whole, random) : {};
  const options = { ...told, isStopped: ending === "stopped" };
  const lengthMs = place({ start: 0, ...options }).lastStart;
  const newest =
    ending === "ongoing"
      ? world.now - lengthMs - random.int(70, 150) * MINUTE_MS
      : world.now - lengthMs - LAST_CHAPTER_MS;
  const wanted = random.chance(0.7)
    ? random.pick(bursts) + random.int(-14 * 60, 14 * 60) * MINUTE_MS
    : burstAt(world, random);
  const start =
    ending === "ongoing" ? newest : Math.min(wanted, newest - random.int(0, 40) * HOUR_MS);
  // Whole seconds, as CloudTrail has no others.
  return place({ ...options, start: start - (start % SECOND_MS) });
}

function cutAt({ chapterCount }: Story, random: Random): { chapters: number } {
  return { chapters: random.int(1, Math.max(1, chapterCount - 1)) };
}
