import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";
import { raw, sysmon, system } from "./build.ts";

const REG = system("reg.exe");
const VENDOR = raw`C:\Program Files\Vendor\app.exe`;
const set = (TargetObject: string, Details: string, exe = REG) =>
  sysmon(13, { exe, TargetObject, Details });
const on = (key: string): EventRecord => set(key, "DWORD (0x00000001)");
const off = (key: string): EventRecord => set(key, "DWORD (0x00000000)");
const remove = (TargetObject: string, EventType = "DeleteValue") =>
  sysmon(12, { exe: REG, TargetObject, EventType });
const setTo = (key: string, value: number): EventRecord =>
  set(key, `DWORD (0x${value.toString(16).padStart(8, "0")})`);
const pair = (hit: EventRecord, miss: EventRecord): Example => ({ hit, miss });

const RUN = raw`HKLM\Software\Microsoft\Windows\CurrentVersion\Run\svc`;
const WINLOGON = raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon`;
const IFEO = raw`HKLM\Software\Microsoft\Windows NT\CurrentVersion\Image File Execution Options`;
const SERVICES = raw`HKLM\System\CurrentControlSet\Services`;
const DEFENDER = raw`HKLM\SOFTWARE\Policies\Microsoft\Windows Defender`;
const POWERSHELL = raw`HKLM\SOFTWARE\Policies\Microsoft\Windows\PowerShell`;
const WIN_DEFEND = raw`${SERVICES}\WinDefend\Start`;
const REALTIME = raw`${DEFENDER}\Real-Time Protection\DisableRealtimeMonitoring`;
const TAMPER = raw`HKLM\SOFTWARE\Microsoft\Windows Defender\Features\TamperProtection`;
const EXCLUSION = raw`HKLM\SOFTWARE\Microsoft\Windows Defender\Exclusions\Paths\C:\Users\Public`;
const AMSI = raw`HKLM\SOFTWARE\Microsoft\AMSI\Providers\{2781761E-28E0-4109-99FE-B9D127C57AFE}`;
const CHANNEL = raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WINEVT\Channels\Microsoft-Windows-Sysmon/Operational\Enabled`;
const LOG_FILE = raw`${SERVICES}\EventLog\Security\File`;
const BLOCK_LOGGING = raw`${POWERSHELL}\ScriptBlockLogging\EnableScriptBlockLogging`;

export const REGISTRY_EXAMPLES: Examples = {
  "windows-objects.autostart-entry-set": pair(
    set(RUN, raw`C:\ProgramData\s.exe`),
    set(RUN, raw`C:\Program Files\Vendor\app.exe`, VENDOR),
  ),
  "windows-objects.autostart-entry-set-by-installed": pair(
    set(RUN, raw`C:\Program Files\Vendor\app.exe`, VENDOR),
    remove(RUN),
  ),
  "windows-objects.autostart-entry-set-to-user-file": pair(
    set(RUN, raw`C:\Users\Public\s.exe`, VENDOR),
    set(RUN, raw`"C:\Program Files\Vendor\app.exe" /tray`, VENDOR),
  ),
  "windows-objects.autostart-entry-removed": pair(remove(RUN), set(RUN, "x.exe")),
  "windows-objects.startup-folder-moved": pair(
    set(
      raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders\Startup`,
      raw`C:\x`,
    ),
    set(
      raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders\Startup`,
      raw`%USERPROFILE%\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup`,
    ),
  ),
  "windows-objects.logon-program-set": pair(
    set(raw`${WINLOGON}\Userinit`, raw`C:\Windows\system32\userinit.exe,C:\Windows\Temp\uu.exe`),
    set(raw`${WINLOGON}\Userinit`, raw`C:\Windows\system32\userinit.exe,`),
  ),
  "windows-objects.logon-notification-set": pair(
    set(raw`${WINLOGON}\Notify\x\DllName`, raw`C:\ProgramData\n.dll`),
    set(raw`${WINLOGON}\GPExtensions\{35378EAC}\DllName`, raw`%SystemRoot%\System32\gpprefcl.dll`),
  ),
  "windows-objects.debugger-set-on-system-program": pair(
    set(raw`${IFEO}\sethc.exe\Debugger`, "cmd.exe"),
    set(raw`${IFEO}\myapp.exe\Debugger`, raw`C:\Windows\system32\vsjitdebugger.exe`),
  ),
  "windows-objects.debugger-set-on-program": pair(
    set(raw`${IFEO}\agent.exe\Debugger`, raw`C:\x\y.exe`),
    set(raw`${IFEO}\agent.exe\Debugger`, raw`"C:\Windows\system32\vsjitdebugger.exe" -p`),
  ),
  "windows-objects.exit-monitor-set": pair(
    set(
      raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SilentProcessExit\notepad.exe\MonitorProcess`,
      raw`C:\Temp\mon.exe`,
    ),
    remove(
      raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SilentProcessExit\notepad.exe\MonitorProcess`,
    ),
  ),
  "windows-objects.debugger-set-for-development": pair(
    set(raw`${IFEO}\myapp.exe\Debugger`, raw`C:\Windows\system32\vsjitdebugger.exe`),
    remove(raw`${IFEO}\myapp.exe\Debugger`),
  ),
  "windows-objects.service-runs-user-file": pair(
    set(raw`${SERVICES}\rsvc2\ImagePath`, raw`C:\Windows\Temp\r.exe`),
    set(raw`${SERVICES}\spooler\ImagePath`, raw`C:\Windows\System32\spoolsv.exe`),
  ),
  "windows-objects.service-program-set": pair(
    set(raw`${SERVICES}\Upd\ImagePath`, raw`C:\Tools\upd.exe`),
    set(raw`${SERVICES}\wuauserv\ImagePath`, raw`C:\Windows\system32\svchost.exe -k netsvcs -p`),
  ),
  "windows-objects.service-account-set": pair(
    set(raw`${SERVICES}\Upd\ObjectName`, raw`LAB\ida`),
    set(raw`${SERVICES}\Upd\ObjectName`, raw`NT AUTHORITY\LocalService`),
  ),
  "windows-objects.protection-service-disabled": pair(setTo(WIN_DEFEND, 4), setTo(WIN_DEFEND, 2)),
  "windows-objects.protection-service-start-changed": pair(
    set(WIN_DEFEND, "Binary Data"),
    setTo(WIN_DEFEND, 2),
  ),
  "windows-objects.protection-service-enabled": pair(setTo(WIN_DEFEND, 2), setTo(WIN_DEFEND, 4)),
  "windows-objects.protection-service-removed": pair(
    remove(raw`${SERVICES}\WinDefend`, "DeleteKey"),
    remove(raw`${SERVICES}\WinDefend`, "CreateKey"),
  ),
  "windows-objects.service-disabled": pair(
    setTo(raw`${SERVICES}\Spooler\Start`, 4),
    setTo(raw`${SERVICES}\Spooler\Start`, 3),
  ),
  "windows-objects.protection-switched-off": pair(on(REALTIME), off(REALTIME)),
  "windows-objects.protection-limited": pair(off(TAMPER), setTo(TAMPER, 5)),
  "windows-objects.protection-setting-on": pair(off(REALTIME), on(REALTIME)),
  "windows-objects.protection-setting-back-to-default": pair(remove(REALTIME), on(REALTIME)),
  "windows-objects.protection-setting-raised": pair(setTo(TAMPER, 5), off(TAMPER)),
  "windows-objects.protection-setting-changed": pair(set(REALTIME, "Binary Data"), off(REALTIME)),
  "windows-objects.protection-exclusion-added": pair(off(EXCLUSION), remove(EXCLUSION)),
  "windows-objects.protection-exclusion-removed": pair(remove(EXCLUSION), off(EXCLUSION)),
  "windows-objects.script-scanner-removed": pair(
    remove(AMSI, "DeleteKey"),
    remove(AMSI, "CreateKey"),
  ),
  "windows-objects.script-scanner-added": pair(
    remove(AMSI, "CreateKey"),
    remove(AMSI, "DeleteKey"),
  ),
  "windows-objects.script-scanning-off": pair(
    off(raw`HKCU\Software\Microsoft\Windows Script\Settings\AmsiEnable`),
    on(raw`HKCU\Software\Microsoft\Windows Script\Settings\AmsiEnable`),
  ),
  "windows-objects.sensor-settings-changed": pair(
    set(raw`${SERVICES}\SysmonDrv\Parameters\Options`, "DWORD (0x00000000)"),
    set(
      raw`${SERVICES}\SysmonDrv\Parameters\Options`,
      "DWORD (0x00000000)",
      raw`C:\Windows\Sysmon64.exe`,
    ),
  ),
  "windows-objects.script-logging-off": pair(off(BLOCK_LOGGING), on(BLOCK_LOGGING)),
  "windows-objects.script-logging-on": pair(on(BLOCK_LOGGING), off(BLOCK_LOGGING)),
  "windows-objects.script-logging-policy-removed": pair(
    remove(BLOCK_LOGGING),
    remove(BLOCK_LOGGING, "CreateKey"),
  ),
  "windows-objects.event-log-evaded": pair(
    set(raw`HKLM\System\CurrentControlSet\Control\MiniNt\x`, "(Empty)"),
    remove(raw`HKLM\System\CurrentControlSet\Control\MiniNt`, "DeleteKey"),
  ),
  "windows-objects.log-channel-off": pair(off(CHANNEL), on(CHANNEL)),
  "windows-objects.log-channel-on": pair(on(CHANNEL), off(CHANNEL)),
  "windows-objects.log-file-moved": pair(
    set(LOG_FILE, raw`C:\Windows\Temp\sec.evtx`),
    set(LOG_FILE, raw`%SystemRoot%\System32\Winevt\Logs\Security.evtx`),
  ),
  "windows-objects.log-settings-changed": pair(
    setTo(raw`${SERVICES}\EventLog\Security\MaxSize`, 65_536),
    remove(raw`${SERVICES}\EventLog\Security\MaxSize`),
  ),
};
