import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";

const SYS = "C:\\Windows\\System32\\";

/** program ;; key ;; value ;; mark */
const KEYS = String.raw`
reg.exe ;; HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer\Run\GoogleUpd ;; C:\ProgramData\gu.exe ;; gu.exe
powershell.exe ;; HKU\S-1-5-21-1-2-3-1001\Environment\UserInitMprLogonScript ;; C:\Users\jdoe\l.cmd ;; UserInitMprLogonScript
reg.exe ;; HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon\Userinit ;; C:\Windows\system32\userinit.exe,C:\Windows\Temp\uu.exe ;; uu.exe
svchost.exe ;; HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Windows\AppInit_DLLs ;; C:\PROGRA~3\ai.dll ;; ai.dll
reg.exe ;; HKLM\System\CurrentControlSet\Control\Lsa\Security Packages ;; kerberos msv1_0 mimilib ;; mimilib
reg.exe ;; HKLM\System\CurrentControlSet\Control\Lsa\Notification Packages ;; scecli pwfilt ;; pwfilt
reg.exe ;; HKLM\System\CurrentControlSet\Control\Lsa\LmCompatibilityLevel ;; DWORD (0x00000001) ;; LmCompatibilityLevel
reg.exe ;; HKLM\System\CurrentControlSet\Control\Lsa\RunAsPPL ;; DWORD (0x00000000) ;; RunAsPPL
reg.exe ;; HKLM\System\CurrentControlSet\Control\Lsa\DisableRestrictedAdmin ;; DWORD (0x00000000) ;; DisableRestrictedAdmin
reg.exe ;; HKLM\System\CurrentControlSet\Control\Terminal Server\fDenyTSConnections ;; DWORD (0x00000000) ;; fDenyTSConnections
reg.exe ;; HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Real-Time Protection\DisableRealtimeMonitoring ;; DWORD (0x00000001) ;; DisableRealtimeMonitoring
reg.exe ;; HKLM\SOFTWARE\Policies\Microsoft\Windows\PowerShell\ScriptBlockLogging\EnableScriptBlockLogging ;; DWORD (0x00000000) ;; EnableScriptBlockLogging
reg.exe ;; HKU\S-1-5-21-1-2-3-1001_Classes\ms-settings\shell\open\command\DelegateExecute ;; (Empty) ;; DelegateExecute
reg.exe ;; HKU\S-1-5-21-1-2-3-1001_Classes\CLSID\{0A29FF9E-7F9C-4437-8B11-F424491E3931}\InprocServer32\(Default) ;; C:\Users\jdoe\AppData\Roaming\ev.dll ;; ev.dll
services.exe ;; HKLM\System\CurrentControlSet\Services\IKEEXT\Parameters\ServiceDll ;; C:\Windows\Temp\wl.dll ;; wl.dll
reg.exe ;; HKLM\System\CurrentControlSet\Services\EventLog\Security\File ;; C:\Windows\Temp\sec.evtx ;; sec.evtx
reg.exe ;; HKLM\System\CurrentControlSet\Control\MiniNt\x ;; (Empty) ;; MiniNt
reg.exe ;; HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SilentProcessExit\notepad.exe\MonitorProcess ;; C:\Temp\mon.exe ;; mon.exe
spoolsv.exe ;; HKLM\System\CurrentControlSet\Control\Print\Monitors\PdfPort\Driver ;; pm64.dll ;; pm64.dll
w32tm.exe ;; HKLM\System\CurrentControlSet\Services\W32Time\TimeProviders\AvTime\DllName ;; C:\Windows\Temp\tp.dll ;; tp.dll
netsh.exe ;; HKLM\SOFTWARE\Microsoft\NetSh\nh ;; C:\Temp\nh4.dll ;; nh4.dll
reg.exe ;; HKLM\SOFTWARE\Microsoft\Active Setup\Installed Components\{72507C54-3577-4830-815B-310007F6135A}\StubPath ;; C:\Users\Public\as.exe ;; as.exe
reg.exe ;; HKCU\Control Panel\Desktop\SCRNSAVE.EXE ;; C:\Users\jdoe\AppData\Local\ss.scr ;; ss.scr
dns.exe ;; HKLM\System\CurrentControlSet\Services\DNS\Parameters\ServerLevelPluginDll ;; \\10.3.3.3\s\d.dll ;; ServerLevelPluginDll
reg.exe ;; HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\EnableLUA ;; DWORD (0x00000000) ;; EnableLUA
reg.exe ;; HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\LocalAccountTokenFilterPolicy ;; DWORD (0x00000001) ;; LocalAccountTokenFilterPolicy
WINWORD.EXE ;; HKCU\Software\Microsoft\Office\16.0\Word\Security\VBAWarnings ;; DWORD (0x00000001) ;; VBAWarnings
reg.exe ;; HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SpecialAccounts\UserList\svcadm ;; DWORD (0x00000000) ;; svcadm
reg.exe ;; HKCU\Software\Microsoft\Command Processor\AutoRun ;; C:\Users\jdoe\a.bat ;; Command Processor\AutoRun
msiexec.exe ;; HKLM\SOFTWARE\Policies\Microsoft\Windows\Installer\AlwaysInstallElevated ;; DWORD (0x00000001) ;; AlwaysInstallElevated
`;

/** program ;; file ;; mark */
const FILES = String.raw`
C:\Windows\System32\inetsrv\w3wp.exe ;; C:\inetpub\wwwroot\aspnet_client\system_web\err404.aspx ;; err404.aspx
C:\Windows\explorer.exe ;; C:\Users\jdoe\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup\sync.lnk ;; sync.lnk
C:\Windows\System32\svchost.exe ;; C:\Windows\System32\Tasks\OneDrive Reporting Task-S-1-5-21-77 ;; OneDrive Reporting Task
C:\Windows\System32\Taskmgr.exe ;; C:\Users\jdoe\AppData\Local\Temp\lsass.DMP ;; lsass.DMP
C:\Users\Public\ks.exe ;; C:\Users\Public\[0;3e7]-2-0-60a10000-FS01$@cifs.kirbi ;; kirbi
C:\Windows\System32\svchost.exe ;; C:\Windows\NTDS.bak\ntds.jfm ;; ntds.jfm
C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE ;; C:\Users\jdoe\AppData\Roaming\Microsoft\Word\STARTUP\norm.wll ;; norm.wll
C:\Windows\System32\dllhost.exe ;; C:\Windows\System32\oobe\wdscore.dll ;; wdscore.dll
C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; C:\Windows\System32\WindowsPowerShell\v1.0\profile.ps1 ;; profile.ps1
System ;; C:\Windows\PSEXESVC.exe ;; PSEXESVC
System ;; C:\Windows\System32\kXzRtqPa.exe ;; kXzRtqPa
C:\Users\jdoe\AppData\Local\Temp\bh.exe ;; C:\Users\jdoe\AppData\Local\Temp\20260303_BloodHound.zip ;; BloodHound
C:\Users\Public\lk.exe ;; C:\Users\Public\Documents\HOW_TO_RESTORE_FILES.txt ;; HOW_TO_RESTORE
C:\Users\Public\lk.exe ;; D:\Shares\Finance\budget.xlsx.lockbit ;; lockbit
C:\Program Files\WinRAR\Rar.exe ;; C:\$Recycle.Bin\S-1-5-18\x.rar ;; x.rar
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\sethc.exe ;; sethc.exe
C:\Windows\System32\msiexec.exe ;; C:\Windows\System32\wbem\wbemcomn.dll ;; wbemcomn.dll
C:\Windows\System32\wbem\scrcons.exe ;; C:\Users\Public\wmi_out.log ;; wmi_out.log
C:\Windows\System32\spoolsv.exe ;; C:\Windows\System32\spool\drivers\x64\3\New\kernelbase64.dll ;; kernelbase64.dll
C:\Windows\System32\curl.exe ;; C:\Windows\Temp\rtcore64.sys ;; rtcore64.sys
`;

/** program ;; target ;; access ;; trace ;; mark */
const ACCESSES = String.raw`
C:\Users\jdoe\AppData\Local\Temp\nd.exe ;; C:\Windows\system32\lsass.exe ;; 0x1010 ;; C:\Windows\SYSTEM32\ntdll.dll+9d4c4|UNKNOWN(00007FF6A1B2C3D4) ;; nd.exe
C:\Windows\System32\rundll32.exe ;; C:\Windows\system32\lsass.exe ;; 0x1410 ;; C:\Windows\SYSTEM32\ntdll.dll+9d4c4|C:\Windows\System32\dbgcore.DLL+6cce ;; 0x1410
C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; C:\Windows\system32\lsass.exe ;; 0x1438 ;; C:\Windows\SYSTEM32\ntdll.dll+9d4c4|C:\Windows\System32\KERNELBASE.dll+2c13e ;; powershell.exe
C:\Users\Public\zz.exe ;; C:\Windows\system32\winlogon.exe ;; 0x1fffff ;; C:\Windows\SYSTEM32\ntdll.dll+a0344|UNKNOWN(000001A0) ;; zz.exe
C:\Windows\System32\wbem\WmiPrvSE.exe ;; C:\Windows\system32\lsass.exe ;; 0x143a ;; C:\Windows\SYSTEM32\ntdll.dll+9d4c4 ;; 0x143a
`;

/** id ;; fields as key=value pairs, split by | ;; mark */
const SYSMON = String.raw`
8 ;; exe=C:\Windows\System32\rundll32.exe|TargetImage=C:\Windows\System32\notepad.exe|StartModule=-|StartAddress=0x000001F2A0B40000 ;; notepad.exe
8 ;; exe=C:\Users\jdoe\AppData\Local\Temp\upd.exe|TargetImage=C:\Windows\System32\spoolsv.exe|StartModule=C:\Windows\System32\kernel32.dll|StartFunction=LoadLibraryA ;; upd.exe
7 ;; exe=C:\Windows\System32\notepad.exe|ImageLoaded=C:\Windows\Microsoft.NET\Framework64\v4.0.30319\clr.dll|Signed=true ;; clr.dll
7 ;; exe=C:\Program Files\Microsoft OneDrive\OneDrive.exe|ImageLoaded=C:\Users\jdoe\AppData\Local\Temp\secur32.dll|Signed=false ;; secur32.dll
7 ;; exe=C:\Windows\System32\svchost.exe|ImageLoaded=\\10.7.7.7\share\stage.dll|Signed=false ;; 10.7.7.7
7 ;; exe=C:\Windows\System32\lsass.exe|ImageLoaded=C:\Windows\System32\mimilib.dll|Signed=false ;; mimilib
6 ;; ImageLoaded=C:\Windows\Temp\gdrv.sys|Signed=true|Signature=Giga-Byte Technology ;; gdrv.sys
6 ;; ImageLoaded=C:\Users\jdoe\AppData\Local\Temp\procexp152.sys|Signed=true|Signature=Sysinternals ;; procexp152
17 ;; exe=C:\Windows\System32\rundll32.exe|PipeName=\MSSE-1337-server ;; MSSE-1337
17 ;; exe=C:\Windows\System32\svchost.exe|PipeName=\postex_8a2c ;; postex_8a2c
18 ;; exe=System|PipeName=\RemCom_communicaton ;; RemCom
18 ;; exe=C:\Users\Public\ef.exe|PipeName=\efsrpc ;; efsrpc
19 ;; Name=UpdFilter|EventNamespace=root\cimv2|Query=SELECT * FROM __InstanceModificationEvent WITHIN 60 WHERE TargetInstance ISA 'Win32_PerfFormattedData_PerfOS_System' ;; UpdFilter
20 ;; Name=UpdConsumer|Type=Command Line|Destination=C:\Windows\Temp\wc.exe ;; wc.exe
21 ;; Consumer=\\.\root\subscription:ActiveScriptEventConsumer.Name="BVTConsumer2"|Filter=\\.\root\subscription:__EventFilter.Name="BVTFilter2" ;; BVTConsumer2
22 ;; exe=C:\Windows\System32\rundll32.exe|QueryName=a1b2c3d4.dns.tunnel-x.example|QueryStatus=0 ;; tunnel-x
22 ;; exe=C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe|QueryName=api.telegram.org|QueryResults=::ffff:149.154.167.220 ;; api.telegram.org
22 ;; exe=C:\Users\jdoe\AppData\Roaming\tms.exe|QueryName=xmr.pool.example ;; xmr.pool
3 ;; exe=C:\Windows\System32\regsvr32.exe|dst_ip=198.51.100.200|dst_port=443 ;; 198.51.100.200
3 ;; exe=C:\Windows\System32\notepad.exe|dst_ip=203.0.113.14|dst_port=8080 ;; 203.0.113.14
3 ;; exe=C:\Users\Public\ms.exe|dst_ip=10.0.0.4|dst_port=88 ;; Public\ms.exe
3 ;; exe=C:\Windows\System32\svchost.exe|dst_ip=192.0.2.66|dst_port=4444 ;; 192.0.2.66
3 ;; exe=C:\Windows\System32\dllhost.exe|dst_ip=185.220.101.4|dst_port=9001 ;; 185.220.101.4
15 ;; exe=C:\Windows\explorer.exe|TargetFilename=C:\Users\jdoe\Downloads\Tax2026.iso:Zone.Identifier|Contents=[ZoneTransfer] ZoneId=3 HostUrl=https://dl.example/t.iso ;; Tax2026.iso
2 ;; exe=C:\Users\Public\ts.exe|TargetFilename=C:\Windows\System32\drivers\nx.sys|CreationUtcTime=2009-07-14 01:14:00.000|PreviousCreationUtcTime=2026-03-03 09:11:00.000 ;; nx.sys
23 ;; exe=C:\Windows\System32\cmd.exe|TargetFilename=C:\Windows\System32\winevt\Logs\Security.evtx ;; Security.evtx
25 ;; exe=C:\Windows\System32\werfault.exe|Type=Image is replaced ;; werfault
9 ;; exe=C:\Users\Public\nc.exe|Device=\Device\HarddiskVolume2 ;; nc.exe
16 ;; Configuration=C:\Temp\blank.xml|ConfigurationFileHash=SHA1=0000 ;; blank.xml
4 ;; State=Stopped|Version=13.01 ;; Stopped
255 ;; ID=DriverCommunication|Description=Failed to retrieve events - Last error: The media is write protected. ;; DriverCommunication
14 ;; exe=C:\Windows\regedit.exe|TargetObject=HKLM\System\CurrentControlSet\Services\WinDefend|NewName=HKLM\System\CurrentControlSet\Services\WinDefendX ;; WinDefendX
12 ;; exe=C:\Windows\System32\cmd.exe|TargetObject=HKLM\SOFTWARE\Microsoft\AMSI\Providers\{2781761E-28E0-4109-99FE-B9D127C57AFE}|EventType=DeleteKey ;; AMSI
`;

const KEY_NEEDLES: readonly Needle[] = rowsOf(KEYS).map(
  ([exe = "", key = "", value = "", mark = ""], at) =>
    sysmon(13, mark, {
      exe: exe === "powershell.exe" ? `${SYS}WindowsPowerShell\\v1.0\\${exe}` : SYS + exe,
      TargetObject: key,
      Details: value,
      ...(at % 2 === 0
        ? {
            summary: "Registry value set:",
            message: `Registry value set:\r\nRuleName: -\r\nEventType: SetValue\r\nImage: ${SYS}${exe}\r\nTargetObject: ${key}\r\nDetails: ${value}`,
          }
        : {}),
    }),
);

const FILE_NEEDLES: readonly Needle[] = rowsOf(FILES).map(([exe = "", file = "", mark = ""], at) =>
  sysmon(11, mark, {
    exe,
    TargetFilename: file,
    ...(at % 2 === 0
      ? {
          summary: "File created:",
          message: `File created:\r\nRuleName: -\r\nImage: ${exe}\r\nTargetFilename: ${file}\r\nCreationUtcTime: 2026-03-03 09:00:00.000`,
        }
      : {}),
  }),
);

const ACCESS_NEEDLES: readonly Needle[] = rowsOf(ACCESSES).map(
  ([exe = "", target = "", access = "", trace = "", mark = ""]) =>
    sysmon(10, mark, { exe, TargetImage: target, GrantedAccess: access, CallTrace: trace }),
);

const SYSMON_NEEDLES: readonly Needle[] = rowsOf(SYSMON).map(([id = "", fields = "", mark = ""]) =>
  sysmon(
    Number(id),
    mark,
    Object.fromEntries(
      fields.split("|").map((pair) => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
    ),
  ),
);

/** Keys, files, memory and the other events of Sysmon. */
export const MORE_WINDOWS_OBJECTS: readonly Needle[] = [
  ...KEY_NEEDLES,
  ...FILE_NEEDLES,
  ...ACCESS_NEEDLES,
  ...SYSMON_NEEDLES,
];

function sysmon(id: number, mark: string, fields: Record<string, unknown>): Needle {
  return {
    platform: "windows",
    mark,
    fields: {
      event_type: "winsec",
      win_event_id: id,
      provider: "Microsoft-Windows-Sysmon",
      channel: "Microsoft-Windows-Sysmon/Operational",
      ...fields,
    },
  };
}
