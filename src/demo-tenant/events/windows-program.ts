import { timeId } from "../../seeded/calendar.ts";
import { createRandom, deriveSeed } from "../../seeded/random.ts";
import { cause, nextPid } from "../scene.ts";
import type { Scene, Script } from "../scene.ts";
import { windowsEvent } from "./windows-event.ts";
import type { WindowsAccount } from "./windows-event.ts";

/** A program that runs, as its children and its other events name it. */
export interface WindowsProgram {
  readonly exe: string;
  readonly pid: number;
  /** Sysmon's own id of it, never used again. */
  readonly guid: string;
  readonly commandLine: string;
}

export interface WindowsStart {
  readonly as: WindowsAccount;
  readonly exe: string;
  readonly commandLine: string;
  readonly parent: WindowsProgram;
  /** SHA-256; that of the path where it is not given. */
  readonly hash?: string;
  /** A story began with it. */
  readonly isCause?: boolean;
}

/**
 * Starts a program and returns it.
 * @yields the start (Sysmon 1)
 */
export function* startProgram(scene: Scene, spec: WindowsStart): Script<WindowsProgram> {
  const { as, exe, commandLine, parent } = spec;
  const program = { exe, pid: nextPid(scene), guid: guidOf(scene), commandLine };
  const event = windowsEvent(scene, {
    id: 1,
    subtype: "Process Create",
    summary: "Process Create:",
    isSysmon: true,
    as,
    exe,
    pid: program.pid,
    fields: { guid: program.guid, correlation: parent.guid },
    details: {
      ProcessGuid: program.guid,
      ProcessId: String(program.pid),
      Image: exe,
      CommandLine: commandLine,
      User: `${as.domain}\\${as.user}`,
      LogonId: as.logonId,
      TerminalSessionId: String(as.session),
      Hashes: `SHA256=${spec.hash ?? hashOf(exe)}`,
      ParentProcessGuid: parent.guid,
      ParentProcessId: String(parent.pid),
      ParentImage: parent.exe,
      ParentCommandLine: parent.commandLine,
    },
  });
  yield spec.isCause === true ? cause(scene, event) : event;
  return program;
}

/** A program that a machine has run since it started. */
export function residentProgram({ world, host }: Scene, exe: string): WindowsProgram {
  const random = createRandom(deriveSeed(world.seed, "resident", host.name, exe));
  const id = timeId(random, { now: world.now, timeMs: host.bootMs });
  return {
    exe,
    pid: exe === "System" ? 4 : 400 + 4 * random.int(10, 1500),
    guid: `{${id.toUpperCase()}}`,
    commandLine: exe,
  };
}

function guidOf({ random, clock, world }: Scene): string {
  return `{${timeId(random, { now: world.now, timeMs: clock.now }).toUpperCase()}}`;
}

function hashOf(exe: string): string {
  return createRandom(deriveSeed(0, exe.toLowerCase())).hex(64).toUpperCase();
}
