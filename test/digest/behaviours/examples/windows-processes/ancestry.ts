import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";
import { inArea, start, starts } from "./build.ts";

const OFFICE = String.raw`C:\Program Files\Microsoft Office\root\Office16`;
const W3WP = String.raw`C:\Windows\System32\inetsrv\w3wp.exe`;
const WMI = String.raw`C:\Windows\System32\wbem\WmiPrvSE.exe`;
const CSC = String.raw`C:\Windows\Microsoft.NET\Framework64\v4.0.30319\csc.exe`;

/** The same line under two parents. */
const under = (line: string, hit: string, miss: string): Example => ({
  hit: start(line, hit),
  miss: start(line, miss),
});
/** Two lines under one parent. */
const by = (parent: string, hit: string, miss: string): Example => ({
  hit: start(hit, parent),
  miss: start(miss, parent),
});
const named = (exe: string, line: string): EventRecord => start(line, "winlogon.exe", exe);

export const ANCESTRY_EXAMPLES: Examples = inArea({
  "web-server-started-shell": by(W3WP, "cmd.exe /c whoami", "WerFault.exe -u -p 4120"),
  "database-started-shell": under(
    "cmd.exe /c hostname",
    String.raw`C:\Program Files\Microsoft SQL Server\MSSQL15.X\MSSQL\Binn\sqlservr.exe`,
    String.raw`C:\Windows\explorer.exe`,
  ),
  "compiler-started-by-script-host": under(`${CSC} /noconfig`, "wscript.exe", "devenv.exe"),
  "compiler-started-by-server-or-powershell": under(`${CSC} /noconfig`, W3WP, "devenv.exe"),
  "office-program-started-shell": by(
    String.raw`${OFFICE}\WINWORD.EXE`,
    "powershell -c calc",
    String.raw`rundll32.exe C:\Windows\System32\shell32.dll,OpenAs_RunDLL C:\Users\a\x.foo`,
  ),
  "office-program-started-program": by(
    String.raw`${OFFICE}\EXCEL.EXE`,
    String.raw`C:\Users\a\AppData\Roaming\inv.exe`,
    String.raw`C:\Windows\splwow64.exe 8192`,
  ),
  "shell-started-by-proxy-program": by(
    "regsvr32.exe",
    "cmd.exe /c calc",
    String.raw`cmd.exe /c "C:\Program Files\Acme\register.cmd"`,
  ),
  "shell-started-by-script-host": by(
    "wscript.exe",
    "cmd.exe /c u.bat",
    String.raw`cmd.exe /c "C:\Program Files\Acme\map.cmd"`,
  ),
  "shell-started-by-console": under("cmd.exe", "mmc.exe", "taskmgr.exe"),
  "shell-started-by-wmi-subscription": under(
    "cmd.exe /c u.bat",
    String.raw`C:\Windows\System32\wbem\scrcons.exe`,
    WMI,
  ),
  "shell-started-by-wmi-provider": by(
    WMI,
    "cmd.exe /c u.bat",
    String.raw`powershell.exe -NoProfile -File "C:\Windows\CCM\SystemTemp\inventory.ps1"`,
  ),
  "started-through-remote-powershell": by(
    "wsmprovhost.exe",
    "HOSTNAME.EXE",
    String.raw`C:\Windows\System32\conhost.exe 0x4`,
  ),
  "shell-started-by-dcom-server": by(
    "mmc.exe",
    String.raw`cmd.exe /Q /c cd \ 1> \\127.0.0.1\ADMIN$\__17 2>&1`,
    "cmd.exe",
  ),
  "shell-started-by-remote-execution-service": under(
    "cmd.exe",
    String.raw`C:\Windows\PSEXESVC.exe`,
    String.raw`C:\Windows\explorer.exe`,
  ),
  "service-runs-shell": by(
    "services.exe",
    "cmd.exe /c u.bat",
    String.raw`cmd.exe /c "C:\Program Files\Acme\service.cmd"`,
  ),
  "office-or-console-for-remote-caller": by(
    "svchost.exe",
    "mmc.exe -Embedding",
    "mmc.exe eventvwr.msc",
  ),
  "print-spooler-started-program": by(
    "spoolsv.exe",
    String.raw`rundll32.exe C:\Windows\System32\spool\drivers\x64\3\mspr.dll,Run`,
    String.raw`C:\Windows\splwow64.exe 12288`,
  ),
  "shell-at-logon-screen": under("cmd.exe", "utilman.exe", "userinit.exe"),
  "shell-called-accessibility-program": {
    hit: named("cmd.exe", "sethc.exe 211"),
    miss: named("sethc.exe", "sethc.exe 211"),
  },
  "raised-program-started-shell": by(
    "eventvwr.exe",
    "cmd.exe /k u",
    String.raw`C:\Windows\System32\mmc.exe C:\Windows\System32\eventvwr.msc`,
  ),
  "system-program-in-wrong-folder": starts(
    String.raw`C:\Windows\System32\spool\svchost.exe -k netsvcs`,
    String.raw`C:\Windows\System32\svchost.exe -k netsvcs`,
  ),
  "svchost-without-service-group": starts("svchost.exe", "svchost.exe -k netsvcs -p"),
  "program-in-staging-folder": starts(
    String.raw`C:\Users\Public\u.exe`,
    String.raw`C:\Users\ann\AppData\Local\Programs\App\u.exe`,
  ),
  "program-in-temporary-folder": starts(
    String.raw`C:\Users\ann\Downloads\setup.exe`,
    String.raw`"C:\Program Files\App\setup.exe"`,
  ),
  "started-by-program-in-staging-folder": under(
    "ipconfig",
    String.raw`C:\Users\Public\u.exe`,
    String.raw`C:\Program Files\App\u.exe`,
  ),
  "started-by-program-in-temporary-folder": under(
    "ipconfig",
    String.raw`C:\Users\ann\Downloads\u.exe`,
    String.raw`C:\Program Files\App\u.exe`,
  ),
  "named-like-attack-tool": starts(
    "SharpHound.exe -c All",
    String.raw`"C:\Program Files\Notepad++\notepad++.exe" D:\reports\SharpHound.exe.md`,
  ),
  "started-by-attack-tool": under(
    "cmd.exe /c dir",
    String.raw`D:\x\Rubeus.exe`,
    String.raw`D:\x\SharpDevelop.exe`,
  ),
});
