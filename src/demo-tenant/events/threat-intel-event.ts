import type { Scene, TenantEvent } from "../scene.ts";
import type { UnixAccount } from "../unix-account.ts";
import { agentEvent } from "./agent-event.ts";
import type { Process } from "./audit-event.ts";

export interface ThreatIntelSpec {
  readonly as: UnixAccount;
  readonly process: Process;
  /** The listed address. */
  readonly ip: string;
  readonly port: number;
  readonly direction: "inbound" | "outbound";
  readonly list: { readonly source: string; readonly reason: string; readonly type: string };
}

/** A connection with an address on a list (`threatintel`; docs/threat-stack-api.md §3.10 [C][D], no sample exists). */
export function listedConnection(scene: Scene, spec: ThreatIntelSpec): TenantEvent {
  const { as, process, ip, port, list } = spec;
  const { host, random } = scene;
  const ephemeral = random.int(32_768, 60_999);
  const isOut = spec.direction === "outbound";
  return agentEvent(scene, "threatintel", {
    threatintel_source: list.source,
    threatintel_reason: list.reason,
    threatintel_type: list.type,
    ip,
    type: isOut ? "connect" : "accept",
    protocol: "tcp",
    src_ip: isOut ? host.address : ip,
    src_port: ephemeral,
    dst_ip: isOut ? ip : host.address,
    dst_port: port,
    port,
    exe: process.exe,
    command: process.exe.slice(process.exe.lastIndexOf("/") + 1),
    pid: process.pid,
    user: as.user,
    uid: as.uid,
  });
}
