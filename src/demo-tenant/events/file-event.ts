import type { Scene, TenantEvent } from "../scene.ts";
import { agentEvent } from "./agent-event.ts";
import type { Process } from "./audit-event.ts";
import type { UnixAccount } from "../unix-account.ts";

export type FileAction = "open" | "create" | "modify" | "delete" | "attrib";

export interface FileSpec {
  readonly as: UnixAccount;
  readonly process: Process;
  readonly argv: readonly string[];
  readonly filename: string;
  readonly action: FileAction;
}

/** A touch on a watched file (`file`; docs/threat-stack-api.md §3.10 [D][C], no sample exists). */
export function touch(scene: Scene, spec: FileSpec): TenantEvent {
  const { as, process, argv, filename, action } = spec;
  return agentEvent(scene, "file", {
    type: action,
    action,
    filename,
    path: [filename],
    exe: process.exe,
    command: process.exe.slice(process.exe.lastIndexOf("/") + 1),
    args: argv,
    arguments: argv.join(" "),
    pid: process.pid,
    user: as.user,
    uid: as.uid,
    group: as.group,
    gid: as.gid,
    auid: as.auid,
    session: as.session,
    src_user: as.auser ?? as.user,
    dst_user: as.user,
  });
}
