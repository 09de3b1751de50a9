import { timeId } from "../../seeded/calendar.ts";
import type { Scene, TenantEvent } from "../scene.ts";
import type { UnixAccount } from "../unix-account.ts";
import { UNJUDGED } from "./agent-event.ts";

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

export interface AuditPart {
  readonly process: { readonly exe: string; readonly pid: number };
  readonly spec: Omit<ProcessSpec, "exe">;
  readonly type: string;
  /** Where it is not the type itself. */
  readonly syscall?: string;
  readonly path?: readonly string[];
  readonly socket?: SocketFields;
}

/** Keys of docs/threat-stack-api.md §3.10 [D]. Version 1 nested them under `connection`, here agents 1.x do [I]. No real sample exists. */
export interface SocketFields {
  readonly protocol?: string;
  readonly domain?: string | undefined;
  readonly src_ip?: string;
  readonly src_port?: number;
  readonly dst_ip?: string;
  readonly dst_port?: number;
  readonly port?: number;
  readonly ip?: string;
  readonly connection?: Readonly<Record<string, unknown>>;
}

const NOTHING: readonly string[] = [];
const NO_SOCKET: SocketFields = {};
const NO_CONTAINER: Partial<Container> = {};

/**
 * An audited system call with its process (docs/threat-stack-api.md §3.10 [S]); what it does not have is undefined
 * and so not in its JSON. One literal, which repeats what all agent events carry: most of a tenant's
 * events are made here, and adding so many fields to an object costs fifteen times as much.
 */
export function auditEvent(scene: Scene, part: AuditPart): TenantEvent {
  const { world, random, clock, host } = scene;
  const { spec, type, syscall = type, path = NOTHING, socket = NO_SOCKET } = part;
  const { as, argv, parent, container = NO_CONTAINER, exit = 0 } = spec;
  const { labels = host.blocks.containerLabels } = container;
  const { exe, pid } = part.process;
  const eventType = socket.connection === undefined ? "audit" : "network";
  return {
    agent_id: host.agent.id,
    organization_id: world.organization.id,
    _insert_time: clock.now + random.int(900, 4900),
    _id: timeId(random, { now: world.now, timeMs: clock.now }),
    timestamp: clock.now,
    event_time: clock.now,
    event_type: eventType,
    tsEventType: eventType,
    eventClass: eventType === "audit" ? "AuditEvent" : "NetworkEvent",
    type,
    syscall,
    args: argv,
    arguments: argv.join(" "),
    command: exe.slice(exe.lastIndexOf("/") + 1),
    exe,
    cwd: spec.cwd,
    path,
    pid,
    ppid: parent.pid,
    user: as.user,
    uid: as.uid,
    group: as.group,
    gid: as.gid,
    auid: as.auid,
    auser: as.auser,
    session: as.session,
    tty: as.tty,
    exit: String(exit),
    success: exit >= 0,
    containerId: container.id,
    containerImage: container.image,
    protocol: socket.protocol,
    src_ip: socket.src_ip,
    src_port: socket.src_port,
    dst_ip: socket.dst_ip,
    dst_port: socket.dst_port,
    port: socket.port,
    ip: socket.ip,
    domain: socket.domain,
    connection: socket.connection,
    header: headerOf(scene),
    parent_metadata: { exe: parent.exe, pid: parent.pid, timestamp: parent.startedAt },
    network_metadata: host.blocks.network_metadata,
    agent_metadata: host.blocks.agent_metadata,
    host_metadata: host.blocks.host_metadata,
    provider_metadata: host.blocks.provider_metadata,
    workloadMetadata: host.blocks.workloadMetadata,
    containerLabels: labels,
    alert_metadata: UNJUDGED,
  };
}

function headerOf({ clock, random }: Scene): Record<string, number> {
  return {
    id: random.int(1000, 9_999_999),
    milliseconds: clock.now % 1000,
    timestamp: Math.floor(clock.now / 1000),
    sequenceId: clock.now * 258_000 + random.int(0, 257_999),
  };
}
