import { LOG_SIGNATURES, logLine } from "./events/host-event.ts";
import { login } from "./events/login-event.ts";
import { run } from "./events/process-event.ts";
import type { Process } from "./events/audit-event.ts";
import { nextPid, wait } from "./scene.ts";
import type { Scene, Script } from "./scene.ts";
import { asRoot } from "./unix-account.ts";
import type { UnixAccount } from "./unix-account.ts";

export interface Session {
  readonly as: UnixAccount;
  readonly shell: Process;
  readonly home: string;
}

/**
 * Logs in over SSH and returns the session.
 * @yields the log line, the login and the shell
 */
export function* openSession(scene: Scene, as: UnixAccount, srcIp: string): Script<Session> {
  const pid = nextPid(scene);
  const port = scene.random.int(33_000, 60_900);
  yield logLine(scene, {
    signature: LOG_SIGNATURES.sshAccepted,
    program: "sshd",
    message: `Accepted password for ${as.user} from ${srcIp} port ${port} ssh2`,
    user: as.user,
    srcIp,
    pid,
  });
  wait(scene, 20, 200);
  yield login(scene, { as, srcIp, pid });
  wait(scene, 20, 200);
  const sshd = { exe: "/usr/sbin/sshd", pid, startedAt: scene.clock.now };
  const home = `/home/${as.user}`;
  const shell = yield* run(scene, {
    as,
    exe: "/bin/bash",
    argv: ["-bash"],
    parent: sshd,
    cwd: home,
  });
  return { as, shell, home };
}

/** Program paths of what people type; anything else lies in /usr/bin. */
const PATHS: Readonly<Record<string, string>> = {
  sysctl: "/sbin/sysctl",
  modprobe: "/sbin/modprobe",
  insmod: "/sbin/insmod",
  ip: "/sbin/ip",
  useradd: "/usr/sbin/useradd",
  usermod: "/usr/sbin/usermod",
  service: "/usr/sbin/service",
  ls: "/bin/ls",
  ps: "/bin/ps",
  cat: "/bin/cat",
};

/**
 * Types a command line in a session; programs given by path are started from there.
 * @yields the start of the program
 */
export function* type(scene: Scene, session: Session, line: string): Script<Process> {
  const argv = line.split(" ");
  const { as, shell, home } = session;
  return yield* run(scene, { as, exe: programOf(argv[0] ?? ""), argv, parent: shell, cwd: home });
}

/**
 * Types a command line after `sudo`.
 * @yields the start of sudo, as the user, and of the program, as root
 */
export function* sudo(scene: Scene, session: Session, line: string): Script<Process> {
  const parent = yield* type(scene, session, `sudo ${line}`);
  wait(scene, 5, 60);
  const argv = line.split(" ");
  const as = asRoot(session.as);
  return yield* run(scene, { as, exe: programOf(argv[0] ?? ""), argv, parent, cwd: session.home });
}

function programOf(name: string): string {
  return name.includes("/") ? name : (PATHS[name] ?? `/usr/bin/${name}`);
}
