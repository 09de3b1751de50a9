import type { Examples } from "../example.ts";
import { inArea, script, scripts, starts } from "./build.ts";

export const DEFENCE_EXAMPLES: Examples = inArea({
  "protection-switched-off": scripts(
    "Set-MpPreference -DisableRealtimeMonitoring $true",
    "Set-MpPreference -DisableRealtimeMonitoring $false",
  ),
  "protection-value-weakened": starts(
    String.raw`reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /v DisableAntiSpyware /t REG_DWORD /d 1 /f`,
    String.raw`reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /v DisableAntiSpyware /t REG_DWORD /d 0 /f`,
  ),
  "protection-exception-added": scripts(
    String.raw`Add-MpPreference -ExclusionPath C:\Users\Public\Music`,
    String.raw`Remove-MpPreference -ExclusionPath C:\Users\Public\Music`,
  ),
  "protection-exception-removed": scripts(
    String.raw`Remove-MpPreference -ExclusionPath C:\Users\Public\Music`,
    "Get-MpPreference | Select-Object ExclusionPath",
  ),
  "protection-switched-on": scripts(
    "Set-MpPreference -DisableRealtimeMonitoring 0",
    "Set-MpPreference -DisableRealtimeMonitoring 1",
  ),
  "protection-value-restored": starts(
    String.raw`reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /v DisableAntiSpyware /t REG_DWORD /d 0 /f`,
    String.raw`reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /v DisableAntiSpyware`,
  ),
  "protection-setting-changed": scripts(
    "Set-MpPreference -ScanScheduleDay 3",
    "Get-MpPreference | Format-List ScanScheduleDay",
  ),
  "guard-stopped": starts("sc config WinDefend start= disabled", "sc config WinDefend start= auto"),
  "guard-killed": starts("taskkill /F /IM MsMpEng.exe", "taskkill /F /IM notepad.exe"),
  "guard-driver-unloaded": starts("fltmc unload SysmonDrv", "fltmc instances"),
  "guard-uninstalled": starts(
    `wmic product where "name like '%Sophos%'" call uninstall /nointeractive`,
    `wmic product where "name like '%Sophos%'" get version`,
  ),
  "guard-started": starts("net start WinDefend", "net stop WinDefend"),
  "event-log-service-stopped": starts(
    "sc config EventLog start= disabled",
    "sc config EventLog start= auto",
  ),
  "event-log-cleared": starts("wevtutil cl Security", "wevtutil gl Security"),
  "event-channel-switched-off": starts(
    "wevtutil sl Microsoft-Windows-PowerShell/Operational /e:false",
    "wevtutil sl Microsoft-Windows-PowerShell/Operational /e:true",
  ),
  "event-channel-changed": starts(
    "wevtutil sl Security /ms:209715200",
    "wevtutil sl Security /e:false",
  ),
  "event-log-exported": starts(
    String.raw`wevtutil epl System D:\logs\system.evtx`,
    "wevtutil gli System",
  ),
  "trace-session-stopped": starts("logman stop EventLog-Security -ets", "logman query -ets"),
  "auditing-switched-off": starts(
    `auditpol /set /category:"Logon/Logoff" /failure:disable`,
    `auditpol /set /category:"Logon/Logoff" /failure:enable`,
  ),
  "auditing-switched-on": starts(
    "auditpol /set /category:* /success:enable /failure:enable",
    "auditpol /get /category:*",
  ),
  "firewall-switched-off": starts(
    "netsh advfirewall set allprofiles state off",
    "netsh advfirewall set allprofiles state on",
  ),
  "firewall-switched-on": starts(
    "netsh advfirewall set currentprofile state on",
    "netsh advfirewall show currentprofile state",
  ),
  "guard-blocked-by-firewall": starts(
    String.raw`netsh advfirewall firewall add rule name=x dir=out action=block program="C:\Program Files\Windows Defender\MsMpEng.exe"`,
    String.raw`netsh advfirewall firewall add rule name=x dir=out action=block program="C:\Games\play.exe"`,
  ),
  "firewall-opened-for-installed": starts(
    String.raw`netsh advfirewall firewall add rule name=Acme dir=in action=allow program="C:\Program Files\Acme\acme.exe"`,
    String.raw`netsh advfirewall firewall add rule name=Acme dir=in action=allow program="C:\Users\Public\acme.exe"`,
  ),
  "firewall-opened": scripts(
    "New-NetFirewallRule -DisplayName in -Direction Inbound -LocalPort 4444 -Protocol TCP -Action Allow",
    "New-NetFirewallRule -DisplayName in -Direction Inbound -LocalPort 4444 -Protocol TCP -Action Block",
  ),
  "firewall-blocks": starts(
    "netsh advfirewall firewall add rule name=smb dir=in action=block protocol=TCP localport=445",
    "netsh advfirewall firewall add rule name=smb dir=in action=allow protocol=TCP localport=445",
  ),
  "firewall-rule-removed": starts(
    "netsh advfirewall firewall delete rule name=old",
    "netsh advfirewall firewall show rule name=old",
  ),
  "firewall-reset": starts(
    "netsh advfirewall reset",
    String.raw`netsh advfirewall export D:\fw.wfw`,
  ),
  "amsi-attacked": scripts(
    "[Ref].Assembly.GetType('System.Management.Automation.AmsiUtils').GetField('amsiInitFailed','NonPublic,Static').SetValue($null,$true)",
    "Write-Output 'this rule looks for AmsiUtils'",
  ),
  "script-logging-attacked": scripts(
    "$s.GetField('cachedGroupPolicySettings','NonPublic,Static').SetValue($null,$empty)",
    String.raw`Get-ItemProperty HKLM:\SOFTWARE\Policies\Microsoft\Windows\PowerShell\ScriptBlockLogging`,
  ),
  "recovery-made-impossible": starts(
    "bcdedit /set {default} recoveryenabled No",
    "bcdedit /set {default} recoveryenabled Yes",
  ),
  "recovery-restored": starts("bcdedit /set {default} recoveryenabled Yes", "bcdedit /enum all"),
  "backups-thinned": starts(
    "wbadmin delete systemstatebackup -keepVersions:3",
    "wbadmin get versions",
  ),
  "safe-mode-set": starts(
    "bcdedit /set {current} safeboot minimal",
    "bcdedit /deletevalue {current} safeboot",
  ),
  "safe-mode-unset": starts(
    "bcdedit /deletevalue {current} safeboot",
    "bcdedit /set {current} safeboot network",
  ),
  "code-signing-switched-off": starts(
    "bcdedit /set testsigning on",
    "bcdedit /set testsigning off",
  ),
  "code-signing-switched-on": starts("bcdedit /set testsigning off", "bcdedit /enum {current}"),
  "boot-debugging-set": starts(
    "bcdedit /set {current} debug on",
    "bcdedit /set {current} debug off",
  ),
  "traces-removed": starts("fsutil usn deletejournal /D C:", "fsutil usn queryjournal C:"),
  "command-history-removed": scripts(
    "Remove-Item (Get-PSReadlineOption).HistorySavePath",
    "Get-Content (Get-PSReadlineOption).HistorySavePath",
  ),
  "command-history-switched-off": {
    hit: script("Set-PSReadlineOption -HistorySaveStyle SaveNothing"),
    miss: script("Set-PSReadlineOption -HistorySaveStyle SaveIncrementally"),
  },
  "permissions-opened": starts(
    String.raw`icacls D:\share /grant Everyone:F /t`,
    String.raw`icacls D:\share /deny Everyone:F /t`,
  ),
  "permissions-given": starts(
    String.raw`icacls D:\data /grant CORP\svc_app:(OI)(CI)M`,
    String.raw`icacls D:\data /save D:\acl.txt /t`,
  ),
  "file-hidden": starts(
    String.raw`attrib +s +h C:\ProgramData\ms.exe`,
    String.raw`attrib -s -h C:\ProgramData\ms.exe`,
  ),
  "host-shut-down": starts("shutdown /r /t 60 /c patching", "shutdown /a"),
  "other-host-shut-down": starts(String.raw`shutdown /s /f /m \\FS02 /t 0`, "shutdown /s /f /t 0"),
  "drive-encrypted": starts("manage-bde -on D: -pw -used", "manage-bde -on D: -rp"),
  "drive-encryption-switched-on": starts("manage-bde -on D: -rp", "manage-bde -status D:"),
});
