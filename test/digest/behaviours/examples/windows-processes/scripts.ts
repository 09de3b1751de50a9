import type { Examples } from "../example.ts";
import { engine, inArea, scripts } from "./build.ts";

export const SCRIPT_EXAMPLES: Examples = inArea({
  "native-memory-calls": scripts(
    "$p=[W]::VirtualAlloc(0,$c.Length,0x3000,0x40);[W]::CreateThread(0,0,$p,0,0,0)",
    `Add-Type '[DllImport("kernel32.dll")] public static extern ulong GetTickCount64();' -Name K`,
  ),
  "shell-over-socket": scripts(
    "$c = New-Object System.Net.Sockets.TCPClient('192.0.2.148',9001);$s=$c.GetStream()",
    "(New-Object Net.Sockets.TcpClient).Connect('fs02',445)",
  ),
  "listener-in-script": scripts(
    "$l = New-Object System.Net.Sockets.TcpListener('0.0.0.0',9001);$l.Start()",
    "Get-NetTCPConnection -State Listen | Where-Object LocalPort -eq 9001",
  ),
  "socket-in-script": scripts(
    "(New-Object Net.Sockets.TcpClient).Connect('fs02',445)",
    "Test-NetConnection fs02 -Port 445",
  ),
  "token-taken": scripts(
    "[A]::DuplicateTokenEx($t,0x2000000,0,2,1,[ref]$n);[A]::ImpersonateLoggedOnUser($n)",
    "[A]::OpenProcessToken($h,0x20,[ref]$t);[A]::AdjustTokenPrivileges($t,0,[ref]$p,0,0,0)",
  ),
  "privilege-switched-on": scripts(
    "[A]::AdjustTokenPrivileges($t,0,[ref]$p,0,0,0)",
    "[A]::LookupPrivilegeName($null,[ref]$l,$b,[ref]$n)",
  ),
  "host-encoded-or-hidden": {
    hit: engine("powershell.exe -noni -nop -enc JABzAD0ATgBlAHcALQBP"),
    miss: engine(String.raw`powershell.exe -noni -nop -File C:\scripts\report.ps1`),
  },
  "engine-of-old-version": {
    hit: engine(String.raw`powershell.exe -Version 2 -File C:\scripts\a.ps1`),
    miss: engine(String.raw`powershell.exe -Version 5.1 -File C:\scripts\a.ps1`),
  },
  "cmdlets-of-attack-tool": scripts(
    "Invoke-AllChecks | Out-File c.txt",
    "Invoke-AllTests | Out-File c.txt",
  ),
  "screen-or-windows-watched": scripts(
    "while($true){$h=[U]::GetForegroundWindow();[U]::GetWindowText($h,$b,256);Start-Sleep 1}",
    "$h=[U]::GetForegroundWindow();[U]::ShowWindow($h,3)",
  ),
});
