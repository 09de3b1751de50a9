import { howMany } from "../how-many.ts";
import type { Activity } from "../activity.ts";
import { touch } from "../events/file-event.ts";
import { LOG_SIGNATURES, logLine } from "../events/host-event.ts";
import { listen } from "../events/network-event.ts";
import { daemon, run, systemCall } from "../events/process-event.ts";
import type { HostRole } from "../host-roles.ts";
import type { Host } from "../hosts.ts";
import { atHost, nextPid, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { sudo, type } from "../ssh-session.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import type { World } from "../world.ts";
import { staffSession } from "./admin-sessions.ts";

/** What configuration management, cron and the odd hand do to machines. */
export function machineUpkeep(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "tuning", count: 26, perform: tuneKernel }),
    ...spread(world, { ...at, label: "configuration", count: 30, perform: configure }),
    ...spread(world, { ...at, label: "time-sync", count: 6, perform: keepTime }),
    ...spread(world, { label: "new-user", count: 7, when: "work", perform: addUser }),
    ...spread(world, { label: "debugging", count: 7, when: "work", perform: debug }),
    ...spread(world, { label: "module", count: 5, when: "work", perform: loadModule }),
  ];
}

const SETTINGS = [
  "-n vm.swappiness",
  "-n net.ipv4.tcp_fin_timeout",
  "-w vm.swappiness=10",
  "-w net.core.somaxconn=4096",
  "-w fs.file-max=2097152",
  "-p /etc/sysctl.d/60-app.conf",
  "-a",
] as const;

const FILES = [
  "/etc/nginx/conf.d/app.conf",
  "/etc/logrotate.d/app",
  "/etc/app/settings.yml",
  "/etc/ssh/sshd_config",
  "/etc/sudoers.d/deploy",
  "/etc/hosts",
  "/etc/resolv.conf",
  "/etc/security/limits.conf",
  "/etc/chrony.conf",
  "/etc/app/.settings.yml.swp",
  "/etc/nginx/conf.d/app.conf~",
] as const;

function onlineLinux(stage: Stage, ...roles: readonly HostRole[]): Host {
  const { world, random } = stage;
  const hosts = world.hosts.filter(
    ({ platform, agent, role }) =>
      platform === "linux" &&
      agent.status === "online" &&
      (roles.length === 0 || roles.includes(role)),
  );
  return random.pick(hosts);
}

function* tuneKernel(stage: Stage): Script {
  const scene = atHost(stage, onlineLinux(stage));
  const parent = daemon(scene, "/usr/bin/chef-client");
  const argv = ["sysctl", ...stage.random.pick(SETTINGS).split(" ")];
  for (let index = howMany(stage.random, 7, 40); index > 0; index -= 1) {
    yield* run(scene, { as: serviceAccount("root"), exe: "/sbin/sysctl", argv, parent });
    wait(stage, 25 * MINUTE_MS, 31 * MINUTE_MS);
  }
}

function* configure(stage: Stage): Script {
  const { random } = stage;
  const scene = atHost(stage, onlineLinux(stage));
  const process = daemon(scene, random.pick(["/usr/bin/chef-client", "/usr/bin/cloud-init"]));
  const as = serviceAccount("root");
  const argv = [process.exe, "--once"];
  const files = random.sample(FILES, random.int(1, 3));
  for (let index = howMany(random, 5, 40); index > 0; index -= 1) {
    for (const filename of files) {
      yield touch(scene, { as, process, argv, filename, action: "modify" });
      wait(stage, 300, 4000);
    }
    wait(stage, 25 * MINUTE_MS, 31 * MINUTE_MS);
  }
}

// Harmless system calls that match nothing.
function* keepTime(stage: Stage): Script {
  const scene = atHost(stage, onlineLinux(stage));
  const exe = "/usr/sbin/chronyd";
  const parent = daemon(scene, "/usr/lib/systemd/systemd");
  const { pid } = daemon(scene, exe);
  for (let index = 0; index < 12; index += 1) {
    yield systemCall(scene, "adjtimex", {
      as: serviceAccount("chrony"),
      exe,
      argv: [exe],
      parent,
      pid,
    });
    wait(stage, 5 * MINUTE_MS, 6 * MINUTE_MS);
  }
}

function* addUser(stage: Stage): Script {
  const { world, random } = stage;
  const scene = atHost(stage, onlineLinux(stage));
  const session = yield* staffSession(scene, random.pick(world.peopleOf("operations")));
  const { login, uid } = random.pick(world.people);
  wait(stage, 4000, 40_000);
  const useradd = yield* sudo(scene, session, `useradd -m ${login}`);
  yield logLine(scene, {
    signature: LOG_SIGNATURES.newUser,
    program: "useradd",
    message: `new user: name=${login}, UID=${uid}, GID=${uid}, home=/home/${login}, shell=/bin/bash`,
    user: login,
    pid: useradd.pid,
  });
}

function* debug(stage: Stage): Script {
  const { world, random } = stage;
  const scene = atHost(stage, onlineLinux(stage, "api", "worker"));
  const session = yield* staffSession(scene, random.pick(world.peopleOf("developer")));
  wait(stage, 4000, 40_000);
  const line = `strace -f -p ${nextPid(stage)}`;
  const tracer = yield* type(scene, session, line);
  const argv = line.split(" ");
  const spec = { as: session.as, exe: tracer.exe, argv, parent: session.shell, pid: tracer.pid };
  for (let index = 0; index < random.int(1, 6); index += 1) yield systemCall(scene, "ptrace", spec);
  const server = yield* type(scene, session, "python3 -m http.server 8000");
  yield listen(scene, {
    as: session.as,
    process: server,
    argv: ["python3", "-m", "http.server", "8000"],
    parent: session.shell,
    remote: { ip: "0.0.0.0", port: 8000 },
  });
  if (random.chance(0.5)) yield* type(scene, session, "nc -vz db.internal.example 5432");
}

function* loadModule(stage: Stage): Script {
  const { world, random } = stage;
  const scene = atHost(stage, onlineLinux(stage, "database", "cache", "worker"));
  const session = yield* staffSession(scene, random.pick(world.peopleOf("operations")));
  wait(stage, 4000, 40_000);
  yield* sudo(
    scene,
    session,
    random.pick(["modprobe nf_conntrack", "modprobe overlay", "modprobe ena"]),
  );
}
