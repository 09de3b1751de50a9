import type { EventRecord } from "../../../../src/event-fields/event-record.ts";
import { control, raw, security, sysmon, system } from "../examples/windows-objects/build.ts";

export const SVCHOST = system("svchost.exe");
export const LSASS = system("lsass.exe");
export const WMI = system("wbem\\WmiPrvSE.exe");
export const DEFENDER = raw`C:\ProgramData\Microsoft\Windows Defender\Platform\4.18.24090.11-0\MsMpEng.exe`;
export const INSTALLER = raw`C:\Windows\servicing\TrustedInstaller.exe`;
export const CHROME = raw`C:\Program Files\Google\Chrome\Application\chrome.exe`;
export const EDGE = raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`;
const TRACE = raw`C:\Windows\SYSTEM32\ntdll.dll+9d4c4|C:\Windows\System32\KERNELBASE.dll+2c13e`;
export const SERVICES = raw`HKLM\System\CurrentControlSet\Services`;

export const open = (exe: string, GrantedAccess: string, TargetImage = LSASS) =>
  sysmon(10, { exe, TargetImage, GrantedAccess, CallTrace: TRACE });
export const set = (exe: string, TargetObject: string, Details: string) =>
  sysmon(13, { exe, TargetObject, Details });
export const write = (exe: string, TargetFilename: string) => sysmon(11, { exe, TargetFilename });
export const load = (exe: string, ImageLoaded: string, Signed = "true") =>
  sysmon(7, { exe, ImageLoaded, Signed });
export const connect = (exe: string, destination: string, fields: EventRecord = {}) => {
  const [dst_ip = "", dst_port = ""] = destination.split(":");
  return sysmon(3, { exe, dst_ip, dst_port, ...fields });
};
export const ask = (exe: string, QueryName: string) => sysmon(22, { exe, QueryName });
export const handle = (exe: string, ObjectName: string, AccessMask: string) =>
  security(4656, { exe, ObjectName, AccessMask, user: raw`CORP\WEB1$` });
export const logon = (TargetUserName: string, LogonType: string, src_ip: string) =>
  security(4624, { TargetUserName, LogonType, src_ip });
export const starts = (name: string, before: string, after: string) =>
  control(7040, {
    message: `The start type of the ${name} service was changed from ${before} to ${after}.`,
  });
export const state = (name: string, entered: string) =>
  control(7036, { message: `The ${name} service entered the ${entered} state.` });
export const task = (id: number, TaskName: string, command: string) =>
  security(id, {
    TaskName,
    TaskContent: `<Task><Exec><Command>${command}</Command></Exec></Task>`,
  });
export const member = (id: number, GroupName: string) =>
  security(id, { GroupName, MemberSid: "S-1-5-21-1-2-3-1104" });
export const file = (ShareName: string, RelativeTargetName: string, AccessMask: string) =>
  security(5145, {
    ShareName,
    RelativeTargetName,
    AccessMask,
    user: raw`CORP\ann`,
    src_ip: "10.0.4.7",
  });
export const account = (id: number, TargetUserName: string, user = raw`CORP\helpdesk`) =>
  security(id, { TargetUserName, user });
