import type { Examples } from "../example.ts";
import { BROUGHT, raw, security, sysmon, system } from "./build.ts";

const CMD = system("cmd.exe");
const EXPLORER = raw`C:\Windows\explorer.exe`;
const INSTALLER = raw`C:\Windows\servicing\TrustedInstaller.exe`;

const write = (TargetFilename: string, exe = CMD) => sysmon(11, { exe, TargetFilename });
const remove = (TargetFilename: string, exe = CMD) => sysmon(23, { exe, TargetFilename });
const stream = (TargetFilename: string, Contents: string) =>
  sysmon(15, { exe: EXPLORER, TargetFilename, Contents });
const retime = (CreationUtcTime: string, TargetFilename = raw`C:\Windows\x.dll`) =>
  sysmon(2, {
    exe: BROUGHT,
    TargetFilename,
    CreationUtcTime,
    PreviousCreationUtcTime: "2026-03-03 09:11:00.000",
  });
const read = (ObjectName: string, exe = BROUGHT) =>
  security(4663, { exe, ObjectName, AccessMask: "0x1" });
const permit = (ObjectName: string, exe: string, ObjectType = "File") =>
  security(4670, { exe, ObjectName, ObjectType });
const HOSTS = raw`C:\Windows\System32\drivers\etc\hosts`;

const WRITTEN: Examples = {
  "windows-objects.web-script-written": {
    hit: write(raw`C:\inetpub\wwwroot\aspnet_client\sh.aspx`, system("inetsrv\\w3wp.exe")),
    miss: write(raw`C:\inetpub\wwwroot\img\logo.png`, system("inetsrv\\w3wp.exe")),
  },
  "windows-objects.autostart-file-written": {
    hit: write(
      raw`C:\Users\ann\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup\u.lnk`,
    ),
    miss: write(
      raw`C:\Users\ann\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Vendor\App.lnk`,
    ),
  },
  "windows-objects.task-file-written": {
    hit: write(raw`C:\Windows\System32\Tasks\Upd`),
    miss: write(raw`C:\Windows\System32\Tasks\Microsoft\Windows\UpdateOrchestrator\Reboot`),
  },
  "windows-objects.system-library-written-elsewhere": {
    hit: write(system("wbem\\wbemcomn.dll")),
    miss: write(raw`C:\Windows\WinSxS\amd64_wmi_1\wbemcomn.dll`, system("msiexec.exe")),
  },
  "windows-objects.program-dropped": {
    hit: write(raw`C:\Users\Public\b2.exe`),
    miss: write(raw`C:\Users\Public\b2.txt`),
  },
  "windows-objects.powershell-profile-written": {
    hit: write(system("WindowsPowerShell\\v1.0\\profile.ps1")),
    miss: write(raw`C:\src\build-profile.ps1`),
  },
  "windows-objects.lsass-dump-written": {
    hit: write(raw`C:\Users\ann\AppData\Local\Temp\lsass.DMP`, system("Taskmgr.exe")),
    miss: write(raw`C:\Users\ann\AppData\Local\Temp\outlook.DMP`, system("Taskmgr.exe")),
  },
  "windows-objects.memory-dump-written": {
    hit: write(raw`C:\Temp\a.dmp`, BROUGHT),
    miss: write(raw`C:\Users\ann\AppData\Local\CrashDumps\app.exe.1.dmp`, system("WerFault.exe")),
  },
  "windows-objects.credential-hive-written": {
    hit: write(raw`C:\Temp\sam.hiv`),
    miss: write(raw`C:\Windows\System32\config\SAM`, "System"),
  },
  "windows-objects.directory-database-copied": {
    hit: write(raw`C:\Temp\ntds.dit`),
    miss: write(raw`C:\Windows\NTDS\ntds.dit`, system("lsass.exe")),
  },
  "windows-objects.wmi-definitions-written": {
    hit: write(system("wbem\\drv.mof")),
    miss: write(system("wbem\\drv.mof"), INSTALLER),
  },
  "windows-objects.kerberos-ticket-written": {
    hit: write(raw`C:\Users\Public\2-0-60a10000-FS01$@cifs.kirbi`),
    miss: write(raw`C:\Users\Public\tickets.csv`),
  },
  "windows-objects.driver-dropped": {
    hit: write(raw`C:\Windows\System32\drivers\nx.sys`),
    miss: write(raw`C:\Windows\System32\drivers\nx.sys`, INSTALLER),
  },
  "windows-objects.system-library-written": {
    hit: write(system("sethc.exe")),
    miss: write(system("sethc.exe"), INSTALLER),
  },
  "windows-objects.library-written-beside-system-programs": {
    hit: write(system("oobe\\wdscore.dll"), system("dllhost.exe")),
    miss: write(system("oobe\\wdscore.dll"), INSTALLER),
  },
  "windows-objects.office-template-written": {
    hit: write(raw`C:\Users\ann\AppData\Roaming\Microsoft\Word\STARTUP\norm.wll`),
    miss: write(raw`C:\Users\ann\AppData\Roaming\Microsoft\Templates\Normal.dotm`),
  },
  "windows-objects.ransom-note-written": {
    hit: write(raw`C:\Users\ann\Desktop\HOW_TO_RECOVER_FILES.txt`),
    miss: write(raw`C:\Users\ann\Desktop\README.txt`),
  },
  "windows-objects.file-named-as-encrypted": {
    hit: write(raw`D:\share\plan.xlsx.lockbit`),
    miss: write(raw`D:\share\plan.xlsx`),
  },
  "windows-objects.double-extension": {
    hit: write(raw`C:\Users\ann\invoice.pdf.exe`),
    miss: write(raw`C:\Users\ann\invoice.pdf`),
  },
  "windows-objects.hidden-stream-written": {
    hit: stream(raw`C:\Users\ann\notes.txt:payload.exe`, "MZ"),
    miss: stream(raw`C:\Users\ann\notes.txt:Zone.Identifier`, "[ZoneTransfer] ZoneId=3"),
  },
  "windows-objects.remote-execution-service-dropped": {
    hit: write(raw`C:\Windows\PSEXESVC.exe`, "System"),
    miss: write(raw`C:\Windows\notepad.exe`, INSTALLER),
  },
  "windows-objects.archive-made-by-tool": {
    hit: write(raw`C:\Users\ann\x.rar`, raw`C:\Program Files\WinRAR\Rar.exe`),
    miss: write(raw`C:\Users\ann\x.pdf`, raw`C:\Program Files\WinRAR\Rar.exe`),
  },
  "windows-objects.key-store-written": {
    hit: write(raw`C:\Users\ann\AppData\Local\Google\Chrome\User Data\Default\Login Data`, BROUGHT),
    miss: write(
      raw`C:\Users\ann\AppData\Local\Google\Chrome\User Data\Default\Login Data`,
      raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    ),
  },
  "windows-objects.hosts-file-changed": {
    hit: write(HOSTS),
    miss: write(raw`C:\Windows\System32\drivers\etc\services`),
  },
  "windows-objects.program-copied-over-network": {
    hit: write(system("kXzRtqPa.exe"), "System"),
    miss: write(raw`D:\share\report.docx`, "System"),
  },
  "windows-objects.file-written-by-wmi-consumer": {
    hit: write(raw`C:\Users\Public\wmi_out.log`, system("wbem\\scrcons.exe")),
    miss: write(raw`C:\Users\Public\wmi_out.log`, system("wbem\\WmiPrvSE.exe")),
  },
  "windows-objects.program-from-web": {
    hit: stream(raw`C:\Users\ann\Downloads\Tax.iso:Zone.Identifier`, "[ZoneTransfer] ZoneId=3"),
    miss: stream(raw`C:\Users\ann\Downloads\Tax.iso:Zone.Identifier`, "[ZoneTransfer] ZoneId=1"),
  },
  "windows-objects.archive-from-web": {
    hit: stream(raw`C:\Users\ann\Downloads\a.zip:Zone.Identifier`, "[ZoneTransfer] ZoneId=3"),
    miss: stream(raw`C:\Users\ann\Downloads\a.zip:Zone.Identifier`, "[ZoneTransfer] ZoneId=1"),
  },
  "windows-objects.file-time-set-back": {
    hit: retime("2009-07-14 01:14:00.000"),
    miss: retime("2026-03-03 09:12:00.000"),
  },
  "windows-objects.file-time-changed": {
    hit: retime("2026-05-03 09:11:00.000"),
    miss: retime("2026-03-03 09:12:00.000"),
  },
  "windows-objects.script-written-by-shell": {
    hit: write(raw`C:\scripts\a.ps1`),
    miss: write(raw`C:\scripts\a.ps1`, raw`C:\Program Files\Microsoft VS Code\Code.exe`),
  },
  "windows-objects.executable-blocked": {
    hit: sysmon(27, { exe: BROUGHT, TargetFilename: raw`C:\Users\ann\x.exe` }),
    miss: sysmon(29, { exe: BROUGHT, TargetFilename: raw`C:\Users\ann\x.exe` }),
  },
};

export const FILE_EXAMPLES: Examples = {
  ...WRITTEN,
  "windows-objects.log-file-removed": {
    hit: remove(raw`C:\Windows\System32\winevt\Logs\Security.evtx`),
    miss: remove(raw`C:\Exports\Security.evtx`),
  },
  "windows-objects.traces-removed": {
    hit: remove(raw`C:\Windows\Prefetch\MIMIKATZ.EXE-1A2B3C4D.pf`),
    miss: remove(raw`C:\Windows\Prefetch\NOTEPAD.EXE-1A2B3C4D.pf`, system("svchost.exe")),
  },
  "windows-objects.program-removed": {
    hit: remove(raw`C:\Users\Public\a.exe`),
    miss: remove(raw`C:\Users\Public\a.txt`),
  },
  "windows-objects.shredding-blocked": {
    hit: sysmon(28, { exe: BROUGHT, TargetFilename: raw`C:\Users\ann\x.docx` }),
    miss: remove(raw`C:\Users\ann\x.docx`, BROUGHT),
  },
  "windows-objects.sam-or-secrets-read": {
    hit: read(raw`\REGISTRY\MACHINE\SECURITY\Policy\Secrets`),
    miss: read(raw`\REGISTRY\MACHINE\SECURITY\Policy\Secrets`, system("lsass.exe")),
  },
  "windows-objects.key-store-read": {
    hit: read(raw`C:\Users\ann\AppData\Local\Google\Chrome\User Data\Default\Login Data`),
    miss: read(raw`C:\Users\ann\AppData\Local\Google\Chrome\User Data\Default\Preferences`),
  },
  "windows-objects.directory-database-read": {
    hit: read(raw`\Device\HarddiskVolumeShadowCopy3\Windows\System32\config\SAM`),
    miss: read(raw`\Device\HarddiskVolumeShadowCopy3\Users\ann\plan.docx`),
  },
  "windows-objects.signing-keys-read": {
    hit: read(raw`C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys\f686aace`),
    miss: read(raw`C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys\f686aace`, system("lsass.exe")),
  },
  "windows-objects.permissions-changed": {
    hit: permit(raw`C:\data\a.txt`, CMD),
    miss: permit(raw`C:\data\a.txt`, CMD, "Token"),
  },
  "windows-objects.system-file-permissions-changed": {
    hit: permit(HOSTS, CMD),
    miss: permit(HOSTS, INSTALLER),
  },
};
