import type { Activity } from "../activity.ts";
import { touch } from "../events/file-event.ts";
import { connect } from "../events/network-event.ts";
import { daemon, run, systemCall } from "../events/process-event.ts";
import { listedConnection } from "../events/threat-intel-event.ts";
import type { HostRole } from "../host-roles.ts";
import { howMany } from "../how-many.ts";
import { inventedWord } from "../props.ts";
import { atHost, nextPid, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { type } from "../ssh-session.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import type { World } from "../world.ts";
import { staffSession } from "./admin-sessions.ts";
import { PARTNERS } from "./application-traffic.ts";
import { strangerAddress } from "./internet-noise.ts";

/** What rules of the highest severity take for an attack on Linux machines, week after week. */
export function linuxFalseAlarms(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "host-probe", count: 5, perform: probeProcesses }),
    ...spread(world, { ...at, label: "installer", count: 7, perform: installFromTmp }),
    ...spread(world, { ...at, label: "converter", count: 7, perform: convertImages }),
    ...spread(world, { ...at, label: "shared-hosting", count: 5, perform: callListed }),
    ...spread(world, { ...at, label: "plugin-update", count: 2, perform: updatePlugin }),
    ...spread(world, { label: "profiling", count: 5, when: "work", perform: profile }),
    ...spread(world, { label: "port-check", count: 5, when: "work", perform: checkPort }),
  ];
}

function sceneAt(stage: Stage, ...roles: readonly HostRole[]): Scene {
  const { world, random } = stage;
  return atHost(stage, random.pick(roles.flatMap((role) => world.hostsOf(role))));
}

// An agent of our own looks into other processes, always the same.
function* probeProcesses(stage: Stage): Script {
  const scene = sceneAt(stage, "logs", "database");
  const exe = "/opt/observe/bin/host-probe";
  const { pid } = daemon(scene, exe);
  const parent = daemon(scene, "/usr/lib/systemd/systemd");
  const spec = { as: serviceAccount("root"), exe, argv: [exe, "--all"], parent, pid };
  for (let index = howMany(stage.random, 9, 60); index > 0; index -= 1) {
    yield systemCall(scene, "ptrace", spec);
    wait(stage, 1000, 20 * MINUTE_MS);
  }
}

function* profile(stage: Stage): Script {
  const { world, random } = stage;
  const scene = sceneAt(stage, "api", "worker");
  const session = yield* staffSession(scene, random.pick(world.peopleOf("developer")));
  wait(stage, 4000, 40_000);
  const line = `${random.pick(["py-spy dump --pid", "gdb -p", "perf trace -p"])} ${nextPid(stage)}`;
  const tracer = yield* type(scene, session, line);
  const argv = line.split(" ");
  const spec = { as: session.as, exe: tracer.exe, argv, parent: session.shell, pid: tracer.pid };
  for (let index = howMany(random, 6, 60); index > 0; index -= 1) {
    yield systemCall(scene, "ptrace", spec);
    wait(stage, 50, 9000);
  }
}

function* installFromTmp(stage: Stage): Script {
  const { random } = stage;
  const scene = sceneAt(stage, "web", "api", "worker", "cache", "database");
  const [user, exe, parentExe] = random.pick([
    ["root", `/tmp/ansible-tmp-${random.int(1e8, 9e8)}/AnsiballZ_setup`, "/usr/bin/python3"],
    ["root", `/var/tmp/rpm-tmp.${inventedWord(random)}`, "/usr/bin/rpm"],
    ["app", `/tmp/pip-build-${inventedWord(random)}/configure`, "/usr/bin/pip"],
    ["app", `/tmp/go-build${random.int(1e5, 9e5)}/b001/exe/main`, "/usr/local/go/bin/go"],
    ["root", `/tmp/${inventedWord(random)}-agent-installer/install`, "/usr/bin/chef-client"],
  ] as const);
  const parent = daemon(scene, parentExe);
  const as = serviceAccount(user);
  for (let index = howMany(random, 5, 90); index > 0; index -= 1) {
    const argv = [exe, "--step", inventedWord(random)];
    yield* run(scene, { as, exe, argv, parent, cwd: "/tmp" });
    wait(stage, 100, 40_000);
  }
}

// Servers that start a shell for every picture or every look at their own disk.
function* convertImages(stage: Stage): Script {
  const { random } = stage;
  const isWeb = random.chance(0.7);
  const scene = isWeb ? sceneAt(stage, "web") : sceneAt(stage, "api");
  const parent = daemon(scene, isWeb ? "/usr/sbin/php-fpm8.1" : "/usr/lib/jvm/bin/java");
  const as = serviceAccount(isWeb ? "www-data" : "app");
  for (let index = howMany(random, 8, 120); index > 0; index -= 1) {
    const line = isWeb
      ? `convert /var/www/html/media/${inventedWord(random)}.png -resize ${random.int(80, 900)} -`
      : random.pick(["df -k /", "uname -a", "id -u", "getconf PAGE_SIZE"]);
    const shell = yield* run(scene, { as, exe: "/bin/sh", argv: ["sh", "-c", line], parent });
    const argv = line.split(" ");
    yield* run(scene, { as, exe: `/usr/bin/${argv[0]}`, argv, parent: shell });
    wait(stage, 2000, 9 * MINUTE_MS);
  }
}

// One address, many customers: one of them is why it is listed.
function* callListed(stage: Stage): Script {
  const { random } = stage;
  const scene = sceneAt(stage, "worker", "api", "web", "logs");
  const exe = random.pick([
    "/usr/bin/python3",
    "/usr/lib/jvm/bin/java",
    "/opt/shipper/bin/shipper",
  ]);
  const process = daemon(scene, exe);
  const ip = strangerAddress(random);
  const list = { source: random.pick(SOURCES), reason: random.pick(REASONS), type: "hosting" };
  for (let index = howMany(random, 7, 120); index > 0; index -= 1) {
    const spec = { as: serviceAccount("app"), process, ip, port: 443, list } as const;
    yield listedConnection(scene, { ...spec, direction: "outbound" });
    wait(stage, 2000, 15 * MINUTE_MS);
  }
}

const SOURCES = ["emerging-example", "blocklist.example", "openbl", "reputation.example"] as const;
const REASONS = ["shared hosting", "command and control", "malware download", "spam"] as const;

function* updatePlugin(stage: Stage): Script {
  const { random } = stage;
  const scene = sceneAt(stage, "web");
  const process = daemon(scene, "/usr/sbin/php-fpm8.1");
  const folder = `/var/www/html/wp-content/upgrade/${inventedWord(random)}`;
  const spec = { as: serviceAccount("www-data"), process, argv: ["php-fpm: pool www"] };
  for (const name of random.sample(["index", "admin", "widget", "compat"], random.int(1, 2))) {
    for (const action of ["create", "modify", "modify", "attrib", "delete"] as const) {
      yield touch(scene, { ...spec, filename: `${folder}/${name}.php`, action });
      wait(stage, 5, 900);
    }
  }
}

function* checkPort(stage: Stage): Script {
  const { world, random } = stage;
  const scene = sceneAt(stage, "api", "worker", "bastion");
  const session = yield* staffSession(scene, random.pick(world.peopleOf("operations")));
  const { ip, port, domain } = random.pick(PARTNERS);
  const line = `nc -vz ${domain} ${port}`;
  for (let index = howMany(random, 4, 40); index > 0; index -= 1) {
    wait(stage, 2000, 40_000);
    const process = yield* type(scene, session, line);
    const socket = { as: session.as, process, argv: line.split(" "), parent: session.shell };
    yield connect(scene, { ...socket, remote: { ip, port, domain } });
  }
}
