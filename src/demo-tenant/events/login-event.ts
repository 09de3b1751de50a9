import type { Scene, TenantEvent } from "../scene.ts";
import type { UnixAccount } from "../unix-account.ts";
import { agentEvent } from "./agent-event.ts";

export interface LoginSpec {
  readonly as: UnixAccount;
  readonly srcIp: string;
  readonly pid: number;
}

/** A login that succeeded (`login`): user, source, session (docs/threat-stack-api.md §3.10 [D]; no sample exists). */
export function login(scene: Scene, { as, srcIp, pid }: LoginSpec): TenantEvent {
  return agentEvent(scene, "login", {
    type: "login",
    user: as.user,
    uid: as.uid,
    auid: as.auid,
    src_ip: srcIp,
    session: as.session,
    tty: as.tty,
    hostname: scene.host.name,
    exe: "/usr/sbin/sshd",
    command: "sshd",
    pid,
    success: true,
  });
}
