import { nextPid } from "../scene.ts";
import type { Scene, Script, TenantEvent } from "../scene.ts";
import type { UnixAccount } from "../unix-account.ts";
import { agentEvent } from "./agent-event.ts";

/** A running process, as its children name it. */
export interface Process {
  readonly exe: string;
  readonly pid: number;
  /** Epoch ms. */
  readonly startedAt: number;
}

export interface Container {
  /** 64 hex digits. */
  readonly id: string;
  readonly image: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface ProcessSpec {
  readonly as: UnixAccount;
  readonly exe: string;
  /** As typed; the first is the name it was called by. */
  readonly argv: readonly string[];
  readonly parent: Process;
  readonly cwd?: string;
  readonly container?: Container | undefined;
  /** Negative errno where it failed. */
  readonly exit?: number;
}

/**
 * Starts a program and returns the process.
 * @yields the start (`audit`, `type` start; API reference §3.10 [S])
 */
export function* run(scene: Scene, spec: ProcessSpec): Script<Process> {
  const pid = nextPid(scene);
  const fields = processFields(scene, { process: { exe: spec.exe, pid }, spec });
  fields["cwd"] = spec.cwd ?? "/";
  fields["path"] = [spec.exe];
  fields["syscall"] = "execve";
  fields["type"] = "start";
  yield agentEvent(scene, "audit", fields);
  return { exe: spec.exe, pid, startedAt: scene.clock.now };
}

/** Any other audited system call of a process that runs already: `ptrace`, `init_module`, `adjtimex`. */
export function systemCall(
  scene: Scene,
  syscall: string,
  spec: ProcessSpec & { readonly pid: number; readonly path?: readonly string[] },
): TenantEvent {
  const fields = processFields(scene, { process: spec, spec });
  fields["path"] = spec.path ?? [];
  fields["syscall"] = syscall;
  fields["type"] = syscall;
  return agentEvent(scene, "audit", fields);
}

export interface ProcessPart {
  readonly process: { readonly exe: string; readonly pid: number };
  readonly spec: Omit<ProcessSpec, "exe">;
}

/** The parts of an audit event that say which process it is about. */
export function processFields(
  { random, clock }: Scene,
  { process, spec }: ProcessPart,
): Record<string, unknown> {
  const { as, argv, parent, container, exit = 0 } = spec;
  const { exe, pid } = process;
  const fields: Record<string, unknown> = {
    args: argv,
    arguments: argv.join(" "),
    auid: as.auid,
    command: exe.slice(exe.lastIndexOf("/") + 1),
    exe,
    exit: String(exit),
    gid: as.gid,
    group: as.group,
    header: {
      id: random.int(1000, 9_999_999),
      milliseconds: clock.now % 1000,
      timestamp: Math.floor(clock.now / 1000),
      sequenceId: clock.now * 258_000 + random.int(0, 257_999),
    },
    pid,
    ppid: parent.pid,
    session: as.session,
    tty: as.tty,
    success: exit >= 0,
    uid: as.uid,
    user: as.user,
    parent_metadata: { exe: parent.exe, pid: parent.pid, timestamp: parent.startedAt },
  };
  if (as.auser !== undefined) fields["auser"] = as.auser;
  if (container !== undefined) {
    fields["containerId"] = container.id;
    fields["containerImage"] = container.image;
    if (container.labels !== undefined) fields["containerLabels"] = container.labels;
  }
  return fields;
}

/** The first process of a machine, and any daemon that has run since boot. */
export function daemon(scene: Scene, exe: string): Process {
  const bootMs = Date.parse(scene.host.agent.createdAt);
  const isInit = exe.endsWith("/systemd");
  return { exe, pid: isInit ? 1 : 400 + ((exe.length * 37) % 900), startedAt: bootMs };
}
