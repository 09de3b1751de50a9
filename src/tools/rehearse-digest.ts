import type { ApiClient } from "../api/client.ts";
import { renderDigest } from "../digest/render/render-digest.ts";
import { createClean } from "../text/clean.ts";
import { foldAlert } from "./fold-alert.ts";

/** Few enough that a round is over soon, enough rounds that the engine begins to compile. */
export const EVENTS_A_ROUND = 36;
export const REHEARSALS = 8;
const START = Date.UTC(2026, 0, 1);

/**
 * Digests a made-up alert for nobody, and returns the text. What the engine learns in the first digest of
 * a process it takes for granted until another proves it wrong, and then throws its compiled code away in
 * the middle of an answer. After some rehearsals the first digest that matters is not the first.
 */
export async function rehearseDigest(round: number): Promise<string> {
  const digest = await foldAlert({ api: { stream: replay(round) }, alertId: "rehearsal" });
  return renderDigest(digest, {
    maxTokens: 1000,
    clean: createClean({ redact: true }),
    call: { alertId: "rehearsal" },
  }).text;
}

function replay(round: number): ApiClient["stream"] {
  return async (_operation, _input, begin) => {
    const sink = begin();
    sink.write(Buffer.from(JSON.stringify({ events: makeEvents(round) })));
    return sink.end();
  };
}

function makeEvents(round: number): object[] {
  return Array.from({ length: EVENTS_A_ROUND }, (_, index) => {
    const number = round * EVENTS_A_ROUND + index;
    const make = MADE[index % MADE.length];
    return {
      _id: `${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`,
      agent_id: "rehearsal",
      organization_id: "rehearsal",
      timestamp: START + number,
      ...make?.(number, `/srv/${number.toString(36)}/${String(number)}.log`),
    };
  });
}

/** One of every kind that is read in a way of its own, with what changes from one to the next. */
const MADE: readonly ((number: number, path: string) => object)[] = [
  (number, path) => ({
    event_type: "audit",
    type: "start",
    syscall: "execve",
    user: "nobody",
    exe: "/usr/bin/cat",
    command: "cat",
    arguments: `cat ${path}`,
    pid: number,
    parent_metadata: { exe: "/usr/bin/bash" },
  }),
  (number) => ({
    event_type: "audit",
    type: "connect",
    syscall: "connect",
    user: "nobody",
    exe: "/usr/bin/curl",
    src_ip: "192.0.2.1",
    dst_ip: `192.0.2.${String(number % 250)}`,
    dst_port: "443",
  }),
  (number) => ({
    event_type: "login",
    type: "start",
    user: `user${String(number)}`,
    src_ip: `192.0.2.${String(number % 250)}`,
    host_metadata: { hostname: "rehearsal" },
  }),
  (number, path) => ({
    event_type: "host",
    log: `Jan  1 00:00:00 rehearsal cron[${String(number)}]: (nobody) CMD (cat ${path})`,
  }),
  (number) => ({
    event_type: "host",
    log: `Jan  1 00:00:00 rehearsal sshd[${String(number)}]: Failed password for nobody from 192.0.2.${String(number % 250)} port ${String(number)} ssh2`,
  }),
  (_number, path) => ({ event_type: "file", filename: path, event: "create", user: "nobody" }),
  (number, path) => ({
    event_type: "winsec",
    win_event_id: 1,
    channel: "Microsoft-Windows-Sysmon/Operational",
    exe: "C:\\Windows\\System32\\where.exe",
    user: "NT AUTHORITY\\SYSTEM",
    command: `where ${path}`,
    pid: String(number),
    message: `Process Create:\r\nProcessId: ${String(number)}\r\nParentImage: C:\\Windows\\System32\\cmd.exe`,
    host_metadata: { hostname: "rehearsal" },
  }),
  (number) => ({
    event_type: "winsec",
    win_event_id: 3,
    channel: "Microsoft-Windows-Sysmon/Operational",
    exe: "C:\\Windows\\System32\\svchost.exe",
    user: "NT AUTHORITY\\SYSTEM",
    src_ip: "192.0.2.1",
    dst_ip: `192.0.2.${String(number % 250)}`,
    dst_port: "443",
    message: `Network connection detected:\r\nProcessId: ${String(number)}`,
  }),
  (number, path) => ({
    event_type: "winsec",
    win_event_id: 13,
    channel: "Microsoft-Windows-Sysmon/Operational",
    exe: "C:\\Windows\\System32\\svchost.exe",
    target: `HKLM\\Software\\${path}`,
    message: `Registry value set:\r\nTargetObject: HKLM\\Software\\${String(number)}\r\nDetails: DWORD (0x00000000)`,
  }),
  (number) => ({
    event_type: "winsec",
    win_event_id: 4624,
    channel: "Security",
    message: `An account was successfully logged on.\r\n\r\nNew Logon:\r\n\tAccount Name:\t\tnobody\r\n\tLogon ID:\t\t0x${number.toString(16)}`,
  }),
  (number, path) => ({
    event_type: "cloudtrail",
    eventName: "GetObject",
    eventSource: "s3.amazonaws.com",
    awsRegion: "us-east-1",
    sourceIPAddress: `192.0.2.${String(number % 250)}`,
    userAgent: "rehearsal/1.0",
    userIdentity: { type: "IAMUser", userName: "nobody", accountId: "000000000000" },
    requestParameters: { bucketName: "rehearsal", key: path },
  }),
  (number) => ({
    event_type: "kubernetesAudit",
    verb: "get",
    user: { username: "nobody" },
    objectRef: { resource: "pods", namespace: "default", name: `rehearsal-${String(number)}` },
    sourceIPs: [`192.0.2.${String(number % 250)}`],
  }),
];
