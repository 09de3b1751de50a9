import type { Activity } from "../activity.ts";
import { LOG_SIGNATURES, logLine } from "../events/host-event.ts";
import { daemon } from "../events/process-event.ts";
import { listedConnection } from "../events/threat-intel-event.ts";
import { GUESSED_USERS } from "../names.ts";
import type { Random } from "../../seeded/random.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import type { World } from "../world.ts";

/** What reaches every machine with a public address, day and night. */
export function internetNoise(world: World): Activity[] {
  return [
    ...spread(world, { label: "ssh-guessing", count: 30, when: "always", perform: guessPasswords }),
    ...spread(world, { label: "listed-callers", count: 26, when: "always", perform: callFromList }),
  ];
}

/** An address out of the ranges that documentation reserves: nobody's. */
export function strangerAddress(random: Random): string {
  return `${random.pick(["198.51.100", "192.0.2"])}.${random.int(1, 254)}`;
}

function* guessPasswords(stage: Stage): Script {
  const { world, random } = stage;
  const targets = world.hosts.filter(({ publicAddress }) => publicAddress !== undefined);
  const scene = atHost(stage, random.pick(targets));
  const srcIp = strangerAddress(random);
  const user = random.pick(GUESSED_USERS);
  const attempts = random.int(5, random.chance(0.3) ? 60 : 14);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const name = random.chance(0.8) ? user : random.pick(GUESSED_USERS);
    yield failedLogin(scene, { user: name, srcIp, isKnown: false });
    wait(stage, 900, 14_000);
  }
}

export interface FailedLogin {
  readonly user: string;
  readonly srcIp: string;
  /** Whether the machine has such a user. */
  readonly isKnown: boolean;
}

export function failedLogin(
  scene: Scene,
  { user, srcIp, isKnown }: FailedLogin,
): ReturnType<typeof logLine> {
  const port = scene.random.int(33_000, 60_900);
  const message = isKnown
    ? `Failed password for ${user} from ${srcIp} port ${port} ssh2`
    : `Failed password for invalid user ${user} from ${srcIp} port ${port} ssh2`;
  const signature = isKnown ? LOG_SIGNATURES.sshFailed : LOG_SIGNATURES.invalidUser;
  return logLine(scene, { signature, program: "sshd", message, user, srcIp });
}

const LISTS = [
  { source: "openbl", reason: "ssh brute force", type: "scanner" },
  { source: "blocklist.example", reason: "port scan", type: "scanner" },
  { source: "emerging-example", reason: "known compromised", type: "compromised" },
] as const;

function* callFromList(stage: Stage): Script {
  const { world, random } = stage;
  const targets = world.hosts.filter(({ publicAddress }) => publicAddress !== undefined);
  const scene = atHost(stage, random.pick(targets));
  const isWeb = scene.host.role === "web";
  const process = daemon(scene, isWeb ? "/usr/sbin/nginx" : "/usr/sbin/sshd");
  const ip = strangerAddress(random);
  const list = random.pick(LISTS);
  const calls = random.int(3, 24);
  for (let index = 0; index < calls; index += 1) {
    yield listedConnection(scene, {
      as: serviceAccount(isWeb ? "www-data" : "root"),
      process,
      ip,
      port: isWeb ? random.pick([80, 443]) : 22,
      direction: "inbound",
      list,
    });
    wait(stage, 2000, 12 * MINUTE_MS);
  }
}
