import type { Examples } from "../example.ts";
import { inArea, scripts, starts } from "./build.ts";

const RUN = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Run`;
const IFEO = String.raw`"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\osk.exe"`;
const WINLOGON = String.raw`"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"`;
const TERMINAL = String.raw`"HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server"`;
const WDIGEST = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\WDigest`;

export const PERSISTENCE_EXAMPLES: Examples = inArea({
  "service-created-on-another-host": starts(
    String.raw`sc \\FS02 create rsvc binPath= C:\temp\r.exe`,
    String.raw`sc \\localhost create rsvc binPath= C:\temp\r.exe`,
  ),
  "service-of-another-host-used": starts(
    String.raw`sc \\FS02 stop spooler`,
    String.raw`sc \\FS02 query spooler`,
  ),
  "services-of-another-host-asked": starts(String.raw`sc \\FS02 query`, "sc query"),
  "service-of-installed-program-created": starts(
    String.raw`sc create Acme binPath= "C:\Program Files\Acme\svc.exe"`,
    String.raw`sc create Acme binPath= "C:\Users\Public\svc.exe"`,
  ),
  "service-created": starts(
    String.raw`sc create upd binPath= C:\Users\Public\u.exe start= auto`,
    "sc qc upd",
  ),
  "service-program-changed": starts(
    String.raw`sc config Fax binPath= C:\Users\Public\u.exe`,
    "sc config Fax start= auto",
  ),
  "service-permissions-changed": starts("sc sdset scmanager D:(A;;KA;;;WD)", "sc sdshow scmanager"),
  "service-disabled": starts("sc config Fax start= disabled", "sc config Fax start= demand"),
  "service-setting-changed": starts(
    "sc failure Acme reset= 86400 actions= restart/5000",
    "sc qfailure Acme",
  ),
  "service-deleted": starts("sc delete Acme", "sc query Acme"),
  "service-started": starts("net start fax", "net start"),
  "backup-or-database-stopped": starts(
    `net stop "Veeam Backup Service" /y`,
    `net start "Veeam Backup Service"`,
  ),
  "service-stopped": starts("net stop spooler", "net start spooler"),
  "program-killed": starts("taskkill /F /IM notepad.exe", "tasklist /FI notepad.exe"),
  "task-created-on-another-host": starts(
    String.raw`schtasks /create /s FS02 /tn upd /tr C:\Windows\u.exe /sc once /st 00:00`,
    "schtasks /query /s FS02",
  ),
  "task-of-installed-program-created": starts(
    String.raw`schtasks /create /tn Acme /tr "C:\Program Files\Acme\update.exe" /sc daily`,
    String.raw`schtasks /create /tn Acme /tr "C:\Users\Public\update.exe" /sc daily`,
  ),
  "task-created": starts(
    String.raw`schtasks /create /tn upd /tr C:\Users\Public\u.exe /sc onlogon`,
    "schtasks /delete /tn upd /f",
  ),
  "guard-task-disabled": starts(
    String.raw`schtasks /change /tn "\Microsoft\Windows\Windows Defender\Windows Defender Scheduled Scan" /disable`,
    String.raw`schtasks /change /tn "\Microsoft\Windows\Windows Defender\Windows Defender Scheduled Scan" /enable`,
  ),
  "task-disabled": scripts(
    "Disable-ScheduledTask -TaskName Acme",
    "Get-ScheduledTask -TaskName Acme",
  ),
  "task-deleted": starts("schtasks /delete /tn upd /f", "schtasks /query /tn upd"),
  "task-setting-changed": starts("schtasks /run /tn Acme", "schtasks /query /tn Acme"),
  "account-created": starts("net user svc_sync P4ss! /add", "net user svc_sync /delete"),
  "domain-account-created": starts(
    "net user svc_sync P4ss! /add /domain",
    "net user svc_sync /domain",
  ),
  "account-deleted": starts("net user svc_sync /delete", "net user svc_sync"),
  "default-account-enabled": starts("net user Guest /active:yes", "net user Guest /active:no"),
  "account-enabled": scripts("Enable-LocalUser -Name ann", "Disable-LocalUser -Name ann"),
  "account-disabled": starts("net user ann /active:no", "net user ann /active:yes"),
  "password-set": starts("net user ann Winter2026!", "net user ann /domain"),
  "account-setting-changed": starts("net user ann /passwordchg:no", "net user ann"),
  "member-added-to-privileged-group": starts(
    "net localgroup administrators svc_sync2 /add",
    "net localgroup administrators svc_sync2 /delete",
  ),
  "member-added-to-group": starts("net localgroup printers ann /add", "net localgroup printers"),
  "member-removed-from-group": starts(
    "net localgroup administrators ann /delete",
    "net localgroup administrators ann /add",
  ),
  "group-made": starts("net localgroup printers /add", "net localgroup printers ann /add"),
  "autostart-of-installed-program": starts(
    String.raw`reg add ${RUN} /v Acme /d "C:\Program Files\Acme\tray.exe" /f`,
    String.raw`reg add ${RUN} /v Acme /d "C:\Users\Public\tray.exe" /f`,
  ),
  "autostart-entry-written": starts(
    String.raw`reg add ${RUN} /v u /d C:\Users\Public\u2.exe`,
    `reg query ${RUN}`,
  ),
  "startup-folder-written": starts(
    String.raw`cmd /c copy u.exe "C:\Users\a\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup\u.exe"`,
    String.raw`cmd /c dir "C:\Users\a\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup"`,
  ),
  "logon-program-changed": starts(
    String.raw`reg add ${WINLOGON} /v Shell /d "explorer.exe,u.exe" /f`,
    `reg query ${WINLOGON} /v Shell`,
  ),
  "autostart-entry-removed": starts(`reg delete ${RUN} /v u /f`, `reg query ${RUN} /v u`),
  "debugger-set": starts(
    `reg add ${IFEO} /v Debugger /d cmd.exe /f`,
    `reg delete ${IFEO} /v Debugger /f`,
  ),
  "accessibility-program-replaced": starts(
    String.raw`cmd /c copy /y C:\Windows\System32\cmd.exe C:\Windows\System32\sethc.exe`,
    String.raw`icacls C:\Windows\System32\sethc.exe`,
  ),
  "com-class-of-uac-changed": starts(
    String.raw`reg add HKCU\Software\Classes\ms-settings\shell\open\command /v DelegateExecute /f`,
    String.raw`reg query HKCU\Software\Classes\ms-settings\shell\open\command`,
  ),
  "value-weakens-host": starts(
    `reg add ${WDIGEST} /v UseLogonCredential /t REG_DWORD /d 1 /f`,
    `reg add ${WDIGEST} /v UseLogonCredential /t REG_DWORD /d 0 /f`,
  ),
  "value-strengthens-host": starts(
    String.raw`reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL /t REG_DWORD /d 1 /f`,
    String.raw`reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL /t REG_DWORD /d 0 /f`,
  ),
  "remote-desktop-switched-on": starts(
    `reg add ${TERMINAL} /v fDenyTSConnections /t REG_DWORD /d 0 /f`,
    `reg add ${TERMINAL} /v fDenyTSConnections /t REG_DWORD /d 1 /f`,
  ),
  "remote-desktop-switched-off": starts(
    `reg add ${TERMINAL} /v fDenyTSConnections /t REG_DWORD /d 1 /f`,
    `reg query ${TERMINAL} /v fDenyTSConnections`,
  ),
  "security-value-deleted": starts(
    String.raw`reg delete HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL /f`,
    String.raw`reg query HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL`,
  ),
  "registry-file-imported": starts(
    String.raw`reg import D:\deploy\settings.reg`,
    String.raw`reg export HKCU\Software\Acme D:\settings.reg`,
  ),
  "driver-of-user-added": starts(
    String.raw`pnputil /add-driver C:\Users\Public\rt.inf /install`,
    String.raw`pnputil /add-driver D:\drivers\net.inf /install`,
  ),
  "driver-added": starts(
    String.raw`pnputil /add-driver D:\drivers\net.inf /install`,
    "pnputil /enum-drivers",
  ),
  "wmi-subscription-made": scripts(
    String.raw`Set-WmiInstance -Namespace root\subscription -Class CommandLineEventConsumer -Arguments $a`,
    String.raw`Get-WmiObject -Namespace root\subscription -Class CommandLineEventConsumer`,
  ),
  "wmi-event-registered": scripts(
    "Register-WmiEvent -Query $q -Action { Start-Process u.exe }",
    "Get-EventSubscriber | Unregister-Event",
  ),
  "wmi-subscription-removed": scripts(
    String.raw`Get-WmiObject -Namespace root\subscription -Class __EventFilter | Remove-WmiObject`,
    String.raw`Get-WmiObject -Namespace root\subscription -Class __EventFilter`,
  ),
  "session-switched": starts("tscon 2 /dest:rdp-tcp#13", "tscon 1 /dest:console"),
  "session-kept-on-console": starts("tscon 1 /dest:console", "tsdiscon 1"),
  "saved-credentials-used": starts(
    "runas /savecred /user:CORP\\adm cmd",
    "runas /user:CORP\\adm mmc",
  ),
  "run-as-another-user": starts("runas /user:CORP\\adm mmc", "runas /showtrustlevels"),
});
