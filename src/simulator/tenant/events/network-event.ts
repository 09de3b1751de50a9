import type { Scene, TenantEvent } from "../scene.ts";
import { agentEvent } from "./agent-event.ts";
import { processFields } from "./process-event.ts";
import type { Process, ProcessSpec } from "./process-event.ts";

export interface SocketSpec extends Omit<ProcessSpec, "exe"> {
  /** The process that owns the socket. */
  readonly process: Process;
  readonly protocol?: "tcp" | "udp";
  readonly remote: { readonly ip: string; readonly port: number; readonly domain?: string };
}

/** An outgoing connection: audited (`type` connect), or a `network` event on 1.x agents. */
export function connect(scene: Scene, spec: SocketSpec): TenantEvent {
  const { remote } = spec;
  return socketEvent(scene, spec, {
    type: "connect",
    from: { ip: scene.host.address, port: scene.random.int(32_768, 60_999) },
    to: remote,
    ip: remote.ip,
  });
}

/** An incoming connection: `remote` is who called, `localPort` what was called. */
export function accept(
  scene: Scene,
  spec: SocketSpec & { readonly localPort: number },
): TenantEvent {
  return socketEvent(scene, spec, {
    type: "accept",
    from: spec.remote,
    to: { ip: scene.host.address, port: spec.localPort },
    ip: spec.remote.ip,
  });
}

/** A process that begins to wait for connections; `remote` is the address and port it binds. */
export function listen(scene: Scene, spec: SocketSpec): TenantEvent {
  const { process, remote, protocol = "tcp" } = spec;
  const fields = Object.assign(processFields(scene, { process, spec }), {
    path: [],
    syscall: "listen",
    type: "listen",
    src_ip: remote.ip,
    src_port: remote.port,
    port: remote.port,
    protocol,
  });
  return agentEvent(scene, "audit", fields);
}

interface SocketEnds {
  readonly type: "connect" | "accept";
  readonly from: { readonly ip: string; readonly port: number };
  readonly to: { readonly ip: string; readonly port: number; readonly domain?: string };
  /** Of the other side. */
  readonly ip: string;
}

/** Keys of API reference §3.10 [D]; 1.x agents nested them under `connection`. No real sample exists. */
function socketEvent(scene: Scene, spec: SocketSpec, ends: SocketEnds): TenantEvent {
  const { process, protocol = "tcp" } = spec;
  const { type, from, to, ip } = ends;
  const fields = Object.assign(processFields(scene, { process, spec }), {
    path: [],
    syscall: type,
    type,
    protocol,
  });
  if (to.domain !== undefined) fields["domain"] = to.domain;
  if (scene.host.isLegacy) {
    fields["connection"] = { addr: to.ip, port: to.port, src_addr: from.ip, src_port: from.port };
    return agentEvent(scene, "network", fields);
  }
  Object.assign(fields, {
    src_ip: from.ip,
    src_port: from.port,
    dst_ip: to.ip,
    dst_port: to.port,
    port: to.port,
    ip,
  });
  return agentEvent(scene, "audit", fields);
}
