import { expect, test } from "vitest";
import { SUSPICIOUS } from "../../../src/digest/behaviours/behaviour.ts";
import { matchBehaviours } from "../../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { script, start } from "./examples/windows-processes/build.ts";

const describeEvent = createDescriber(matchBehaviours);

/** What an event is told to show of an attack. */
function attacksIn(event: EventRecord): string[] {
  return describeEvent(event)
    .shape.hits.filter(({ technique, weight }) => technique !== "" && weight >= SUSPICIOUS)
    .map(({ id }) => id);
}

/** Maintenance, inventory, development and words that are only written about. */
const LINES = String.raw`
notepad.exe C:\notes\schtasks.txt
notepad.exe D:\notes\mimikatz.exe.txt
"C:\Program Files\Microsoft VS Code\Code.exe" D:\notes\mimikatz-notes.md
"C:\Program Files\Git\cmd\git.exe" commit -m "block vssadmin delete shadows; wevtutil cl Security"
"C:\Program Files\Git\cmd\git.exe" log --grep "net user /add"
"C:\Program Files\Google\Chrome\Application\chrome.exe" "https://docs.example/search?q=sekurlsa::logonpasswords"
findstr /n password src\login.cs
findstr /c:"Add-MpPreference -ExclusionPath" D:\scripts\all.ps1
cmd.exe /c echo vssadmin delete shadows
cmd.exe /c help schtasks
cmd.exe /c type D:\docs\bcdedit.txt
powershell.exe -Command "Write-Host 'Set-MpPreference -DisableRealtimeMonitoring'"
powershell.exe -Command Get-Help Invoke-Expression
powershell.exe -Command "Get-MpPreference | Select-Object ExclusionPath"
powershell.exe -Command Get-MpComputerStatus
powershell.exe -Command Update-MpSignature
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "C:\Program Files\Amazon\SSM\agent.ps1"
powershell.exe -NoProfile -ExecutionPolicy Bypass -File C:\Windows\CCM\SystemTemp\a1b2.ps1
powershell.exe -ExecutionPolicy Bypass -File C:\Packages\Plugins\Microsoft.Compute.CustomScriptExtension\1.10\bin\enable.ps1
powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -File D:\scripts\report.ps1
powershell.exe -File C:\scripts\export.ps1 -Encoding utf8NoBOMforeverything
powershell.exe -Command "Get-Service WinDefend"
powershell.exe -Command "Start-Service Spooler"
powershell.exe -Command "Invoke-WebRequest http://localhost:8080/health -UseBasicParsing"
powershell.exe -Command "Invoke-RestMethod -Uri https://api.example/v1/status -Method Post -Body '{}'"
powershell.exe -Command "Invoke-Command -ComputerName localhost -ScriptBlock { Get-Date }"
powershell.exe -Command "Get-ADUser -Identity ann -Properties mail"
powershell.exe -Command "Get-ADUser -Filter 'sAMAccountName -eq ''ann'''"
powershell.exe -Command "Get-ChildItem HKLM:\Software\Microsoft\Windows\CurrentVersion\Run"
powershell.exe -Command "Get-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Control\Lsa -Name RunAsPPL"
powershell.exe -Command "Get-ScheduledTask | Export-Csv D:\tasks.csv"
powershell.exe -Command "Get-WmiObject Win32_Process | Select-Object Name"
powershell.exe -Command "Get-CimInstance Win32_ShadowCopy"
powershell.exe -Command "Add-Type -AssemblyName System.IO.Compression"
powershell.exe -Command "Get-NetFirewallProfile | Format-Table"
netsh advfirewall show allprofiles
netsh advfirewall set allprofiles state on
netsh advfirewall firewall show rule name=all
netsh advfirewall firewall add rule name=smb dir=in action=block protocol=TCP localport=445
netsh advfirewall firewall delete rule name=old
netsh interface portproxy show all
netsh wlan show profiles
netsh trace stop
wevtutil gl Security
wevtutil el
wevtutil sl Security /e:true /ms:1073741824
auditpol /get /category:*
auditpol /set /subcategory:"Logon" /success:enable /failure:enable
auditpol /backup /file:D:\audit.csv
sc query WinDefend
sc qc eventlog
sc start spooler
sc config WinDefend start= auto
sc failure Acme reset= 86400 actions= restart/5000
net start
net start WinDefend
net stop spooler
net user
net user ann /domain
net user ann /active:no
net localgroup administrators
net localgroup administrators ann /delete
net accounts
net use
net use Z: \\fs01\team
net use Z: /delete
net view \\fs01
net time \\dc01
schtasks /query /fo LIST /v
schtasks /delete /tn old /f
schtasks /run /tn Backup
schtasks /change /tn Backup /enable
schtasks /create /tn Acme /tr "C:\Program Files\Acme\update.exe" /sc daily
reg query HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run
reg query HKLM\SAM
reg export HKLM\SOFTWARE\Acme D:\backup\acme.reg
reg delete HKCU\Software\Acme /f
reg add HKCU\Software\Acme /v Theme /d dark /f
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL /t REG_DWORD /d 1 /f
vssadmin list shadows
vssadmin list writers
wbadmin get versions
wbadmin start backup -backupTarget:E: -include:C: -quiet
bcdedit /enum
bcdedit /set {default} recoveryenabled Yes
bitsadmin /list /allusers
certutil -hashfile D:\in\setup.exe SHA256
certutil -viewstore My
certutil -verify -urlfetch D:\certs\web.cer
certutil -decode D:\certs\web.b64 D:\certs\web.cer
rundll32.exe C:\Windows\System32\shell32.dll,Control_RunDLL C:\Windows\System32\desk.cpl
rundll32.exe printui.dll,PrintUIEntry /ga /n\\print01\floor2
rundll32.exe url.dll,FileProtocolHandler https://intranet.example/
regsvr32.exe /s "C:\Program Files\Acme\acme.dll"
regsvr32.exe /s C:\Users\ann\AppData\Local\Microsoft\TeamsMeetingAddin\1.24.1\x64\Microsoft.Teams.AddinLoader.dll
msiexec.exe /i "C:\Windows\ccmcache\4\acme.msi" /qn
msiexec.exe /x {0B2C9183-C9FA-4C53-AE21-C900B0C39965} /qn
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\InstallUtil.exe "C:\Program Files\Acme\svc.exe"
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\MSBuild.exe C:\Users\dev\source\repos\App\App.sln
cscript.exe //nologo C:\Windows\System32\slmgr.vbs /dli
cscript.exe //nologo D:\scripts\inventory.vbs
forfiles /p D:\logs /s /m *.log /d -30 /c "cmd /c del @path"
procdump64.exe -accepteula -ma w3wp.exe D:\dumps\w3wp.dmp
tasklist /fi "imagename eq lsass.exe"
taskkill /F /IM acme.exe
icacls D:\data /save D:\acl.txt /t
icacls D:\data /verify /t
icacls D:\data /remove Everyone /t
icacls D:\data /grant CORP\svc_app:(OI)(CI)M
takeown /f D:\old /r /d y
attrib -h D:\data\a.txt
attrib +r D:\data\a.txt
cmdkey /add:fs01 /user:CORP\svc /pass:x
cmdkey /delete:fs01
runas /user:CORP\adm mmc
wmic os get caption
wmic process list brief
wmic product get name,version /format:csv
wmic shadowcopy list brief
winrm get winrm/config
winrm enumerate winrm/config/listener
nltest /sc_query:corp.example
whoami
whoami /groups
hostname
ping -n 1 dc01
ipconfig /flushdns
ipconfig /all
shutdown /a
shutdown /r /t 60 /c "patching"
"C:\Program Files\7-Zip\7z.exe" x -pdelivery D:\in\a.7z
"C:\Program Files\7-Zip\7z.exe" a D:\backup\web.7z D:\web
rclone.exe listremotes
curl.exe -s http://localhost:8080/health
curl.exe -s -o NUL -w %{http_code} http://127.0.0.1/ready
robocopy D:\web E:\backup /mir /r:1
xcopy D:\web \\fs01\deploy /e /y
manage-bde -status
fltmc instances
fsutil usn queryjournal C:
cipher /c D:\data
conhost.exe --headless --width 80 --height 30 --signal 0x4 --server 0x5
pnputil /enum-drivers
dism /online /cleanup-image /restorehealth
sfc /scannow
gpupdate /force
w32tm /query /status
`;

test.each(LINES.trim().split("\n"))("a start is no attack: %s", (line) => {
  expect(attacksIn(start(line))).toEqual([]);
});

const SCRIPTS: readonly string[] = [
  "function New-NetFirewallRule {\n  [CmdletBinding()]\n  param([string] $DisplayName, [string] $Action)\n  $__cmdletization_objectModelWrapper.BeginProcessing()\n}",
  "function Set-MpPreference {\n  param([bool] $DisableRealtimeMonitoring)\n  # Set-MpPreference -DisableRealtimeMonitoring $true\n}",
  "function Add-LocalGroupMember { param([string] $Group) }\nExport-ModuleMember -Function 'Add-LocalGroupMember','New-LocalUser'",
  "<#\n.EXAMPLE\nPS C:\\> Invoke-Command -ComputerName FS02 -ScriptBlock { hostname }\n#>",
  "Get-Command Invoke-Expression, Start-BitsTransfer, New-Service",
  "Get-Help New-LocalUser -Examples",
  "# Clear-EventLog -LogName Security would remove them all",
  "Write-Output 'usage: net user NAME /add'",
  "Get-WinEvent -LogName Security -MaxEvents 50 | Select-Object Id, TimeCreated",
  "$t = Get-Content C:\\logs\\app.log | Select-String 'error'",
  "[Reflection.Assembly]::LoadWithPartialName('System.Windows.Forms') | Out-Null",
  "[System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($config.Value))",
  "Set-NetFirewallProfile -Profile Domain,Public,Private -Enabled True",
  "Enable-ComputerRestore -Drive C:\\",
  "Connect-ExchangeOnline -AppId $id; Get-Mailbox -ResultSize 10",
  "New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri https://mail.example/PowerShell/",
  "Get-AzVM -Status | Where-Object PowerState -eq 'VM running'",
  "Start-Sleep 5; Restart-Service Spooler",
  "Copy-Item \\\\fs01\\deploy\\agent.msi C:\\install\\agent.msi",
  "Send-MailMessage -To ops@corp.example -Subject 'backup done' -Body $log",
  "(New-Object Net.Sockets.TcpClient).Connect('fs01', 443)",
  "Get-Process lsass | Select-Object CPU, WorkingSet",
  "Test-Path HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run",
  "Disable-LocalUser -Name guest",
  "Remove-LocalGroupMember -Group Administrators -Member ann",
  "Stop-Service Spooler; Get-ChildItem C:\\Windows\\System32\\spool\\PRINTERS | Remove-Item; Start-Service Spooler",
];

test.each(SCRIPTS)("a script is no attack: %s", (text) => {
  expect(attacksIn(script(text))).toEqual([]);
});
