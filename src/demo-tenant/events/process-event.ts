import { cause, nextPid } from "../scene.ts";
import type { Scene, Script, TenantEvent } from "../scene.ts";
import { auditEvent } from "./audit-event.ts";
import type { Process, ProcessSpec } from "./audit-event.ts";

export interface ProgramStart extends ProcessSpec {
  /** Where the process must have a certain number; else the next one. */
  readonly pid?: number;
  /** A story began with it. */
  readonly isCause?: boolean;
}

/**
 * Starts a program and returns the process.
 * @yields the start (`type` start; docs/threat-stack-api.md §3.10 [S])
 */
export function* run(scene: Scene, spec: ProgramStart): Script<Process> {
  const { exe, cwd = "/" } = spec;
  const pid = spec.pid ?? nextPid(scene);
  const started = auditEvent(scene, {
    process: { exe, pid },
    spec: spec.cwd === undefined ? { ...spec, cwd } : spec,
    type: "start",
    syscall: "execve",
    path: [exe],
  });
  yield spec.isCause === true ? cause(scene, started) : started;
  return { exe, pid, startedAt: scene.clock.now };
}

/** Any other audited system call of a process that runs already: `ptrace`, `init_module`, `adjtimex`. */
export function systemCall(
  scene: Scene,
  syscall: string,
  spec: ProcessSpec & { readonly pid: number },
): TenantEvent {
  return auditEvent(scene, { process: spec, spec, type: syscall });
}

/** The first process of a machine, and any daemon that has run since boot. */
export function daemon(scene: Scene, exe: string): Process {
  const isInit = exe.endsWith("/systemd");
  const pid = isInit ? 1 : 400 + ((exe.length * 37) % 900);
  return { exe, pid, startedAt: scene.host.bootMs };
}
