import { LOG_SIGNATURES, logLine } from "./events/host-event.ts";
import { login } from "./events/login-event.ts";
import { run } from "./events/process-event.ts";
import type { Process } from "./events/audit-event.ts";
import { cause, nextPid, wait } from "./scene.ts";
import type { Random } from "../seeded/random.ts";
import type { Scene, Script } from "./scene.ts";
import { asRoot } from "./unix-account.ts";
import type { UnixAccount } from "./unix-account.ts";

export interface Session {
  readonly as: UnixAccount;
  readonly shell: Process;
  readonly home: string;
}

/** Where a login comes from, and what is known of it before it is played. */
export interface Origin {
  readonly srcIp: string;
  readonly method?: "password" | "publickey";
  /** Process numbers of the login and of its shell. */
  readonly pids?: SessionPids;
  /** A story began with it: with the login and its shell. */
  readonly isCause?: boolean;
}

export interface SessionPids {
  readonly sshd: number;
  readonly shell: number;
}

/** Numbers for a session whose shell several activities name. */
export function drawPids(random: Random): SessionPids {
  const sshd = random.int(4000, 30_000);
  return { sshd, shell: sshd + random.int(1, 9) };
}

/** A session that another activity opened. */
export function sessionOf(
  as: UnixAccount,
  { pids, openedAt }: { readonly pids: SessionPids; readonly openedAt: number },
): Session {
  const shell = { exe: "/bin/bash", pid: pids.shell, startedAt: openedAt };
  return { as, shell, home: `/home/${as.user}` };
}

/**
 * Logs in over SSH and returns the session.
 * @yields the log line, the login and the shell
 */
export function* openSession(
  scene: Scene,
  as: UnixAccount,
  from: string | Origin,
): Script<Session> {
  const origin: Origin = typeof from === "string" ? { srcIp: from } : from;
  const { srcIp, method = "password", pids } = origin;
  const pid = pids?.sshd ?? nextPid(scene);
  if (pids !== undefined) scene.clock.lastPid = pids.shell;
  const port = scene.random.int(33_000, 60_900);
  yield logLine(scene, {
    signature: LOG_SIGNATURES.sshAccepted,
    program: "sshd",
    message: `Accepted ${method} for ${as.user} from ${srcIp} port ${port} ssh2`,
    user: as.user,
    srcIp,
    pid,
  });
  wait(scene, 20, 200);
  const entered = login(scene, { as, srcIp, pid });
  yield origin.isCause === true ? cause(scene, entered) : entered;
  wait(scene, 20, 200);
  const sshd = { exe: "/usr/sbin/sshd", pid, startedAt: scene.clock.now };
  const home = `/home/${as.user}`;
  const shell = yield* run(scene, {
    as,
    exe: "/bin/bash",
    argv: ["-bash"],
    parent: sshd,
    cwd: home,
    ...(pids !== undefined && { pid: pids.shell }),
    isCause: origin.isCause === true,
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
