import { nextPid } from "../scene.ts";
import type { Scene, TenantEvent } from "../scene.ts";
import { agentEvent } from "./agent-event.ts";

/** What a decoder made of a log line, as OSSEC numbers and groups them (docs/threat-stack-api.md §3.10 [S]). */
export interface LogSignature {
  readonly sigid: number;
  readonly level: number;
  readonly comment: string;
  readonly groups: readonly string[];
}

export const LOG_SIGNATURES = {
  invalidUser: {
    sigid: 5710,
    level: 5,
    comment: "Attempt to login using a non-existent user",
    groups: ["syslog", "sshd", "invalid_login", "authentication_failed"],
  },
  sshAccepted: {
    sigid: 5715,
    level: 3,
    comment: "SSHD authentication success.",
    groups: ["syslog", "sshd", "authentication_success"],
  },
  sshFailed: {
    sigid: 5716,
    level: 5,
    comment: "SSHD authentication failed.",
    groups: ["syslog", "sshd", "authentication_failed"],
  },
  newUser: {
    sigid: 5902,
    level: 8,
    comment: "New user added to the system",
    groups: ["syslog", "adduser"],
  },
  sudoFailed: {
    sigid: 5401,
    level: 5,
    comment: "Failed attempt to run sudo",
    groups: ["syslog", "sudo", "authentication_failed"],
  },
  sessionOpened: {
    sigid: 5501,
    level: 3,
    comment: "Login session opened.",
    groups: ["syslog", "pam", "authentication_success"],
  },
} as const satisfies Readonly<Record<string, LogSignature>>;

export interface LogLine {
  readonly signature: LogSignature;
  readonly program: string;
  readonly message: string;
  readonly user?: string;
  readonly srcIp?: string;
  readonly pid?: number;
}

/** A decoded line of the authentication log. */
export function logLine(scene: Scene, line: LogLine): TenantEvent {
  const { signature, program, message } = line;
  const pid = line.pid ?? nextPid(scene);
  const { host, clock } = scene;
  return agentEvent(scene, "host", {
    comment: signature.comment,
    sigid: signature.sigid,
    level: signature.level,
    group: signature.groups,
    groups: signature.groups,
    log: `${syslogTime(clock.now)} ${host.name} ${program}[${pid}]: ${message}`,
    location: "/var/log/secure",
    hostname: host.name,
    pid,
    ...(line.user !== undefined && { user: line.user }),
    ...(line.srcIp !== undefined && { src_ip: line.srcIp }),
    _type: "host",
  });
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Jul 16 23:43:33`, UTC. */
function syslogTime(epochMs: number): string {
  const iso = new Date(epochMs).toISOString();
  const month = MONTHS[Number(iso.slice(5, 7)) - 1];
  return `${month} ${String(Number(iso.slice(8, 10))).padStart(2, " ")} ${iso.slice(11, 19)}`;
}
