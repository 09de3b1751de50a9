import type { Scene, TenantEvent } from "../scene.ts";
import { machineAccount, windowsEvent } from "./windows-event.ts";
import type { WindowsAccount } from "./windows-event.ts";
import type { WindowsProgram } from "./windows-program.ts";

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
      "Logon ID": as.logonId,
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
  readonly program: WindowsProgram;
  readonly target: WindowsProgram;
  /** Such as `0x1410`. */
  readonly access: string;
}

/** Sysmon 10: one process opened another. */
export function processAccessed(
  scene: Scene,
  { as, program, target, access }: ProcessAccess,
): TenantEvent {
  return windowsEvent(scene, {
    id: 10,
    subtype: "Process Access",
    summary: "Process accessed:",
    isSysmon: true,
    as,
    exe: program.exe,
    pid: program.pid,
    fields: { guid: program.guid },
    details: {
      SourceProcessGUID: program.guid,
      SourceProcessId: String(program.pid),
      SourceImage: program.exe,
      TargetProcessGUID: target.guid,
      TargetProcessId: String(target.pid),
      TargetImage: target.exe,
      GrantedAccess: access,
      CallTrace:
        "C:\\Windows\\SYSTEM32\\ntdll.dll+9c584|C:\\Windows\\System32\\KERNELBASE.dll+2721e",
    },
  });
}

export interface WindowsConnection {
  readonly as: WindowsAccount;
  readonly program: WindowsProgram;
  readonly remote: { readonly ip: string; readonly port: number; readonly host: string };
}

/** Sysmon 3: a program connected somewhere. */
export function sysmonConnection(
  scene: Scene,
  { as, program, remote }: WindowsConnection,
): TenantEvent {
  const { host, random } = scene;
  const srcPort = random.int(49_152, 65_500);
  return windowsEvent(scene, {
    id: 3,
    subtype: "Network Connection",
    summary: "Network connection detected:",
    isSysmon: true,
    as,
    exe: program.exe,
    pid: program.pid,
    fields: {
      guid: program.guid,
      src_ip: host.address,
      src_addr: host.address,
      src_port: srcPort,
      dst_ip: remote.ip,
      dst_port: remote.port,
      dst_host: remote.host,
    },
    details: {
      ProcessGuid: program.guid,
      ProcessId: String(program.pid),
      Image: program.exe,
      Protocol: "tcp",
      Initiated: "true",
      SourceIp: host.address,
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
  spec: { readonly as: WindowsAccount; readonly program: WindowsProgram; readonly name: string },
): TenantEvent {
  const { as, program, name } = spec;
  return windowsEvent(scene, {
    id: 22,
    subtype: "DNS Query",
    summary: "Dns query:",
    isSysmon: true,
    as,
    exe: program.exe,
    pid: program.pid,
    fields: { guid: program.guid, dns_host: name },
    details: {
      ProcessGuid: program.guid,
      ProcessId: String(program.pid),
      Image: program.exe,
      QueryName: name,
      QueryStatus: "0",
    },
  });
}
