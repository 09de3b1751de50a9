import type { EventRecord } from "../../../../src/event-fields/event-record.ts";
import { raw, sysmon, system } from "../examples/windows-objects/build.ts";
import { SVCHOST, EDGE, SERVICES, set } from "./windows-builders.ts";

export const EVERYDAY_REGISTRY: readonly (readonly [string, EventRecord])[] = [
  [
    "protection kept on",
    set(
      SVCHOST,
      raw`HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\DisableAntiSpyware`,
      "DWORD (0x00000000)",
    ),
  ],
  [
    "user account control on",
    set(
      SVCHOST,
      raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\EnableLUA`,
      "DWORD (0x00000001)",
    ),
  ],
  [
    "readable passwords off",
    set(
      SVCHOST,
      raw`HKLM\System\CurrentControlSet\Control\SecurityProviders\WDigest\UseLogonCredential`,
      "DWORD (0x00000000)",
    ),
  ],
  [
    "LSASS protected",
    set(SVCHOST, raw`HKLM\System\CurrentControlSet\Control\Lsa\RunAsPPL`, "DWORD (0x00000001)"),
  ],
  [
    "remote desktop closed",
    set(
      SVCHOST,
      raw`HKLM\System\CurrentControlSet\Control\Terminal Server\fDenyTSConnections`,
      "DWORD (0x00000001)",
    ),
  ],
  [
    "the logon program kept",
    set(
      system("winlogon.exe"),
      raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon\Userinit`,
      raw`C:\Windows\system32\userinit.exe,`,
    ),
  ],
  [
    "the shell kept",
    set(
      system("winlogon.exe"),
      raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon\Shell`,
      "explorer.exe",
    ),
  ],
  [
    "a development debugger",
    set(
      raw`C:\Program Files\Microsoft Visual Studio\devenv.exe`,
      raw`HKLM\Software\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\app.exe\Debugger`,
      raw`"C:\Windows\system32\vsjitdebugger.exe" -p`,
    ),
  ],
  [
    "a service that starts by itself",
    set(system("services.exe"), raw`${SERVICES}\WinDefend\Start`, "DWORD (0x00000002)"),
  ],
  [
    "a service that waits",
    set(system("services.exe"), raw`${SERVICES}\wuauserv\Start`, "DWORD (0x00000003)"),
  ],
  [
    "the program of a service host",
    set(
      system("services.exe"),
      raw`${SERVICES}\BITS\ImagePath`,
      raw`%SystemRoot%\System32\svchost.exe -k netsvcs -p`,
    ),
  ],
  [
    "the program of an installed service",
    set(
      system("services.exe"),
      raw`${SERVICES}\Vendor\ImagePath`,
      raw`"C:\Program Files\Vendor\svc.exe"`,
    ),
  ],
  [
    "an installed program's autostart",
    set(
      EDGE,
      raw`HKU\S-1-5-21-1-2-3-1001\SOFTWARE\Microsoft\Windows\CurrentVersion\Run\MicrosoftEdgeAutoLaunch`,
      raw`"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe" --no-startup-window`,
    ),
  ],
  [
    "a registered system task",
    sysmon(12, {
      exe: SVCHOST,
      TargetObject: raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Schedule\TaskCache\Tree\Microsoft\Windows\Defrag`,
      EventType: "CreateKey",
    }),
  ],
  [
    "script logging on",
    set(
      SVCHOST,
      raw`HKLM\SOFTWARE\Policies\Microsoft\Windows\PowerShell\ScriptBlockLogging\EnableScriptBlockLogging`,
      "DWORD (0x00000001)",
    ),
  ],
  [
    "a channel switched on",
    set(
      SVCHOST,
      raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WINEVT\Channels\Microsoft-Windows-TaskScheduler/Operational\Enabled`,
      "DWORD (0x00000001)",
    ),
  ],
  [
    "a firewall rule of the store",
    set(
      SVCHOST,
      raw`${SERVICES}\SharedAccess\Parameters\FirewallPolicy\FirewallRules\{1}`,
      "v2.31|Action=Allow|Active=TRUE|Dir=In|PFN=Microsoft.App|Name=@{Microsoft.App}|",
    ),
  ],
  [
    "a root certificate of the system",
    sysmon(12, {
      exe: SVCHOST,
      TargetObject: raw`HKLM\SOFTWARE\Microsoft\SystemCertificates\ROOT\Certificates\0123456789abcdef0123456789abcdef01234567`,
      EventType: "CreateKey",
    }),
  ],
  [
    "a removed autostart",
    sysmon(12, {
      exe: system("msiexec.exe"),
      TargetObject: raw`HKLM\Software\Microsoft\Windows\CurrentVersion\Run\Old`,
      EventType: "DeleteValue",
    }),
  ],
  [
    "a screen saver of the system",
    set(
      raw`C:\Windows\explorer.exe`,
      raw`HKCU\Control Panel\Desktop\SCRNSAVE.EXE`,
      raw`C:\Windows\System32\Bubbles.scr`,
    ),
  ],
];
