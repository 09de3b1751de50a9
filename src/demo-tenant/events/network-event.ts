import type { Scene, TenantEvent } from "../scene.ts";
import { auditEvent } from "./audit-event.ts";
import type { Process, ProcessSpec } from "./audit-event.ts";

export interface SocketSpec extends Omit<ProcessSpec, "exe"> {
  /** The process that owns the socket. */
  readonly process: Process;
  readonly protocol?: "tcp" | "udp";
  readonly remote: SocketEnd & { readonly domain?: string };
}

interface SocketEnd {
  readonly ip: string;
  readonly port: number;
}

/** An outgoing connection: audited (`type` connect), or a `network` event on 1.x agents. */
export function connect(scene: Scene, spec: SocketSpec): TenantEvent {
  const from = { ip: scene.host.address, port: scene.random.int(32_768, 60_999) };
  return socketEvent(scene, spec, { type: "connect", from, to: spec.remote });
}

/** An incoming connection: `remote` is who called, `localPort` what was called. */
export function accept(
  scene: Scene,
  spec: SocketSpec & { readonly localPort: number },
): TenantEvent {
  const to = { ip: scene.host.address, port: spec.localPort };
  return socketEvent(scene, spec, { type: "accept", from: spec.remote, to });
}

/** A process that begins to wait for connections; `remote` is the address and port it binds. */
export function listen(scene: Scene, spec: SocketSpec): TenantEvent {
  const { process, remote, protocol = "tcp" } = spec;
  const { ip, port } = remote;
  const socket = { protocol, src_ip: ip, src_port: port, port };
  return auditEvent(scene, { process, spec, type: "listen", socket });
}

interface SocketEnds {
  readonly type: "connect" | "accept";
  readonly from: SocketEnd;
  readonly to: SocketEnd;
}

function socketEvent(scene: Scene, spec: SocketSpec, { type, from, to }: SocketEnds): TenantEvent {
  const { process, remote, protocol = "tcp" } = spec;
  const { domain } = remote;
  const socket = scene.host.isLegacy
    ? {
        protocol,
        domain,
        connection: { addr: to.ip, port: to.port, src_addr: from.ip, src_port: from.port },
      }
    : {
        protocol,
        domain,
        src_ip: from.ip,
        src_port: from.port,
        dst_ip: to.ip,
        dst_port: to.port,
        port: to.port,
        // Of the other side, whoever called.
        ip: remote.ip,
      };
  return auditEvent(scene, { process, spec, type, socket });
}
