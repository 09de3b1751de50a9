import { timeId } from "../../seeded/calendar.ts";
import { nextPid } from "../scene.ts";
import type { Scene, TenantEvent } from "../scene.ts";
import { machineAccount, windowsEvent } from "./windows-event.ts";
import type { WindowsAccount } from "./windows-event.ts";

export interface LogonSpec {
  readonly as: WindowsAccount;
  readonly srcIp: string;
  /** 3 network, 10 remote desktop. */
  readonly logonType: 3 | 10;
}

/** 4624: someone logged on. */
export function logon(scene: Scene, { as, srcIp, logonType }: LogonSpec): TenantEvent {
  return windowsEvent(scene, {
    id: 4624,
    subtype: "Logon",
    summary: "An account was successfully logged on.",
    as,
    exe: "C:\\Windows\\System32\\svchost.exe",
    fields: { src_ip: srcIp, src_port: scene.random.int(49_152, 65_500), sam_account: as.user },
    details: {
      "Logon Type": String(logonType),
      "Account Name": as.user,
      "Source Network Address": srcIp,
    },
  });
}

/** 4625: a logon failed; the machine reports it, the account is only a name. */
export function failedLogon(scene: Scene, account: string, srcIp: string): TenantEvent {
  return windowsEvent(scene, {
    id: 4625,
    subtype: "Logon Failure",
    summary: "An account failed to log on.",
    as: { ...machineAccount(scene), session: 0 },
    exe: "C:\\Windows\\System32\\lsass.exe",
    status: "0xC000006D",
    fields: { sam_account: account, src_ip: srcIp, src_port: scene.random.int(49_152, 65_500) },
    details: { "Logon Type": "3", "Account Name": account, "Source Network Address": srcIp },
  });
}

export interface WindowsProcess {
  readonly as: WindowsAccount;
  readonly exe: string;
  readonly commandLine: string;
  readonly parentExe: string;
}

/** Sysmon 1: a program started. */
export function processCreated(scene: Scene, spec: WindowsProcess): TenantEvent {
  const guid = guidOf(scene);
  return windowsEvent(scene, {
    id: 1,
    subtype: "Process Create",
    summary: "Process Create:",
    isSysmon: true,
    as: spec.as,
    exe: spec.exe,
    fields: { guid, correlation: guidOf(scene) },
    details: {
      ProcessGuid: guid,
      Image: spec.exe,
      CommandLine: spec.commandLine,
      User: `${spec.as.domain}\\${spec.as.user}`,
      ParentImage: spec.parentExe,
    },
  });
}

/** 4689: a program ended. */
export function processEnded(scene: Scene, as: WindowsAccount, exe: string): TenantEvent {
  return windowsEvent(scene, {
    id: 4689,
    subtype: "Process Termination",
    summary: "A process has exited.",
    as,
    exe,
  });
}

export interface ProcessAccess {
  readonly as: WindowsAccount;
  readonly exe: string;
  readonly targetExe: string;
  /** Such as `0x1410`. */
  readonly access: string;
  readonly pid?: number;
}

/** Sysmon 10: one process opened another. */
export function processAccessed(scene: Scene, spec: ProcessAccess): TenantEvent {
  const guid = guidOf(scene);
  return windowsEvent(scene, {
    id: 10,
    subtype: "Process Access",
    summary: "Process accessed:",
    isSysmon: true,
    as: spec.as,
    exe: spec.exe,
    pid: spec.pid ?? nextPid(scene),
    fields: { guid },
    details: {
      SourceProcessGUID: guid,
      SourceImage: spec.exe,
      TargetImage: spec.targetExe,
      GrantedAccess: spec.access,
      CallTrace:
        "C:\\Windows\\SYSTEM32\\ntdll.dll+9c584|C:\\Windows\\System32\\KERNELBASE.dll+2721e",
    },
  });
}

export interface WindowsConnection {
  readonly as: WindowsAccount;
  readonly exe: string;
  readonly remote: { readonly ip: string; readonly port: number; readonly host: string };
}

/** Sysmon 3: a program connected somewhere. */
export function sysmonConnection(
  scene: Scene,
  { as, exe, remote }: WindowsConnection,
): TenantEvent {
  const srcPort = scene.random.int(49_152, 65_500);
  return windowsEvent(scene, {
    id: 3,
    subtype: "Network Connection",
    summary: "Network connection detected:",
    isSysmon: true,
    as,
    exe,
    fields: {
      guid: guidOf(scene),
      src_ip: scene.host.address,
      src_addr: scene.host.address,
      src_port: srcPort,
      dst_ip: remote.ip,
      dst_port: remote.port,
      dst_host: remote.host,
    },
    details: {
      Image: exe,
      Protocol: "tcp",
      Initiated: "true",
      SourceIp: scene.host.address,
      SourcePort: String(srcPort),
      DestinationIp: remote.ip,
      DestinationHostname: remote.host,
      DestinationPort: String(remote.port),
    },
  });
}

/** Sysmon 22: a program looked up a name. */
export function dnsQuery(
  scene: Scene,
  spec: { as: WindowsAccount; exe: string; name: string },
): TenantEvent {
  return windowsEvent(scene, {
    id: 22,
    subtype: "DNS Query",
    summary: "Dns query:",
    isSysmon: true,
    as: spec.as,
    exe: spec.exe,
    fields: { guid: guidOf(scene), dns_host: spec.name },
    details: { Image: spec.exe, QueryName: spec.name, QueryStatus: "0" },
  });
}

function guidOf({ random, clock, world }: Scene): string {
  return `{${timeId(random, { now: world.now, timeMs: clock.now }).toUpperCase()}}`;
}
