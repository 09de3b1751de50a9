import { touch } from "../events/file-event.ts";
import { connect } from "../events/network-event.ts";
import { run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { maintenanceAccount } from "../maintenance.ts";
import { inventedWord, strangePort } from "../props.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { drawPids, openSession, sessionOf, sudo, type } from "../ssh-session.ts";
import type { Session, SessionPids } from "../ssh-session.ts";
import { HOUR_MS, MINUTE_MS } from "../../seeded/time.ts";
import { asRoot, loginAccount } from "../unix-account.ts";
import type { UnixAccount } from "../unix-account.ts";
import { maintenanceCommand, maintenanceScript } from "./maintenance-commands.ts";
import { castHost, factsOf, momentOf, tell } from "./story.ts";
import type { Chapter, Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly as: UnixAccount;
  readonly pids: SessionPids;
  readonly openedAt: number;
  /** Where the engineers sit. */
  readonly address: string;
  readonly commands: number;
  readonly peers: readonly Host[];
  readonly key: string;
  readonly ip: string;
  readonly port: string;
}

/**
 * A migration by hand and by script: one session, more than ten thousand commands, hardly two of them alike.
 * In some tenants that is all; in others somebody uses its noise.
 */
export function maintenanceNight(options: StoryOptions): Story {
  const { world, random, start } = options;
  const user = maintenanceAccount(world);
  const login = { session: random.int(9950, 9990), tty: `pts${random.int(0, 3)}` };
  const cast: Cast = {
    host: castHost(options, [...world.hostsOf("worker"), ...world.hostsOf("logs")]),
    as: loginAccount(user, 1990, login),
    pids: drawPids(random),
    openedAt: start,
    address: `203.0.113.${random.int(236, 249)}`,
    commands: random.int(10_050, 12_000),
    peers: [...world.hostsOf("database"), ...world.hostsOf("cache"), ...world.hostsOf("api")],
    key: `/etc/ssl/private/${inventedWord(random)}.key`,
    ip: strangerAddress(random),
    port: String(strangePort(random)),
  };
  const isAbused = random.chance(0.4);
  const { host, address } = cast;
  return tell(options, {
    id: "maintenance-night",
    kind: isAbused ? "attack" : "harmless",
    platforms: ["linux"],
    rootCause: `${user} logged in on ${host.name} from ${address} for a maintenance window`,
    chapters: [
      {
        name: "opening",
        start,
        deed: `${user} logged in on ${host.name}`,
        facts: factsOf(["user", user], ["host", host.name], ["time", momentOf(start)]),
        perform: (stage) => begin(stage, cast),
      },
      {
        name: "migration",
        start: start + 4 * MINUTE_MS,
        deed: `and ran ${cast.commands} commands of a migration`,
        facts: [],
        uniformCount: cast.commands,
        perform: (stage) => migrate(stage, cast),
      },
      ...(isAbused ? [abuseOf(cast, start + random.int(2, 5) * HOUR_MS)] : []),
    ],
  });
}

function abuseOf(cast: Cast, start: number): Chapter {
  const { key, ip } = cast;
  return {
    name: "abuse",
    start,
    deed: `among them some that sent ${key} to ${ip}`,
    facts: factsOf(["object", key], ["address", ip], ["tool", "/usr/bin/nc"]),
    perform: (stage) => abuse(stage, cast),
  };
}

function* begin(stage: Stage, { host, as, pids, address }: Cast): Script {
  const scene = atHost(stage, host);
  const origin = { srcIp: address, pids, method: "publickey", isCause: true } as const;
  const session = yield* openSession(scene, as, origin);
  for (const line of ["w", "df -h", "ls /srv/migrate", "cat /srv/migrate/README", "tmux"]) {
    wait(stage, 3000, 20_000);
    yield* type(scene, session, line);
  }
}

/** Ports of our own services: what a migration connects to. */
const SERVICE_PORTS = [5432, 6379, 8080] as const;

function* migrate(stage: Stage, cast: Cast): Script {
  const { random } = stage;
  const scene = atHost(stage, cast.host);
  const session = sessionOf(cast.as, cast);
  stage.clock.lastPid = cast.pids.shell + 40;
  let made = 0;
  while (made < cast.commands) {
    const steps = Math.min(random.int(5, 70), cast.commands - made);
    yield* runScript(scene, { session, peers: cast.peers, steps });
    made += steps;
  }
}

interface ScriptRun {
  readonly session: Session;
  readonly peers: readonly Host[];
  /** Events in all. */
  readonly steps: number;
}

function* runScript(scene: Scene, { session, peers, steps }: ScriptRun): Script {
  const { random } = scene;
  const { as, shell } = session;
  const cwd = "/srv/migrate";
  const argv = ["bash", maintenanceScript(random)];
  const parent = yield* run(scene, { as, exe: "/bin/bash", argv, parent: shell, cwd });
  for (let step = 1; step < steps; step += 1) {
    wait(scene, 200, 4600);
    if (random.chance(0.06)) {
      const remote = { ip: random.pick(peers).address, port: random.pick(SERVICE_PORTS) };
      yield connect(scene, { as, process: parent, argv, parent: shell, remote });
    } else {
      const words = maintenanceCommand(random).split(" ");
      yield* run(scene, { as, exe: `/usr/bin/${words[0]}`, argv: words, parent, cwd });
    }
  }
}

function* abuse(stage: Stage, { host, as, pids, openedAt, key, ip, port }: Cast): Script {
  const scene = atHost(stage, host);
  const session = sessionOf(as, { pids, openedAt });
  const cat = yield* sudo(scene, session, `cat ${key}`);
  const argv = ["cat", key];
  const root = asRoot(as);
  yield touch(scene, { as: root, process: cat, argv, filename: key, action: "open" });
  wait(stage, 5000, 60_000);
  const line = `nc ${ip} ${port}`;
  const nc = yield* type(scene, session, line);
  const socket = { as, process: nc, argv: line.split(" "), parent: session.shell };
  yield connect(scene, { ...socket, remote: { ip, port: Number(port) } });
}
