import type { EventRecord } from "../../../../src/event-fields/event-record.ts";
import { control, raw, security, sysmon } from "../examples/windows-objects/build.ts";
import { SVCHOST, DEFENDER, handle, starts, state, task, file } from "./windows-builders.ts";

export const EVERYDAY_SERVICES: readonly (readonly [string, EventRecord])[] = [
  ["a key that is read", handle(SVCHOST, raw`\REGISTRY\MACHINE\SOFTWARE\Microsoft`, "0x20019")],
  [
    "LSASS's file scanned",
    security(4663, {
      exe: DEFENDER,
      ObjectName: raw`C:\Windows\System32\lsass.exe`,
      ObjectType: "File",
      AccessMask: "0x1",
    }),
  ],
  [
    "a share of the domain",
    security(5140, { ShareName: raw`\\*\SYSVOL`, user: raw`CORP\ann`, src_ip: "10.0.4.7" }),
  ],
  [
    "a shared pipe",
    security(5140, { ShareName: raw`\\*\IPC$`, user: raw`CORP\ann`, src_ip: "10.0.4.7" }),
  ],
  ["a policy that is read", file(raw`\\*\SYSVOL`, raw`corp\Policies\{1}\gpt.ini`, "0x120089")],
  ["a program that is read on a share", file(raw`\\*\Apps`, "setup.exe", "0x1200a9")],
  ["a printer on another host", file(raw`\\*\IPC$`, "spoolss", "0x12019f")],
  [
    "an update of a system task",
    task(
      4702,
      raw`\Microsoft\Windows\UpdateOrchestrator\Schedule Scan`,
      raw`%systemroot%\system32\usoclient.exe`,
    ),
  ],
  ["a task enabled", security(4700, { TaskName: raw`\Vendor\Backup` })],
  ["a task deleted", security(4699, { TaskName: raw`\Vendor\Backup` })],
  ["a service back to automatic", starts("Windows Event Log", "disabled", "auto start")],
  [
    "an updater that waits again",
    starts("Background Intelligent Transfer Service", "auto start", "demand start"),
  ],
  ["the protection running", state("Microsoft Defender Antivirus Service", "running")],
  ["an updater stopped", state("Windows Modules Installer", "stopped")],
  [
    "an installed service",
    control(7045, { ServiceName: "Vendor", ImagePath: raw`"C:\Program Files\Vendor\svc.exe"` }),
  ],
  [
    "an installed driver",
    control(7045, { ServiceName: "npcap", ImagePath: raw`\SystemRoot\system32\DRIVERS\npcap.sys` }),
  ],
  [
    "auditing extended",
    security(4719, {
      SubcategoryGuid: "{0cce922b-69ae-11d9-bed3-505054503030}",
      AuditPolicyChanges: "%%8449, %%8451",
    }),
  ],
  ["the log at shutdown", security(1100)],
  ["the firewall started", security(5024)],
  ["a firewall rule deleted", security(4948, { RuleName: "x" })],
  [
    "the clock set by the time service",
    security(4616, {
      exe: SVCHOST,
      PreviousTime: "2026-03-03T09:00:00Z",
      NewTime: "2026-03-03T09:00:01Z",
    }),
  ],
  [
    "a removed subscription",
    sysmon(19, { Name: "x", Operation: "Deleted", Query: "SELECT * FROM x" }),
  ],
];
