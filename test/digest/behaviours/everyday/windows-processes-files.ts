import type { EventRecord } from "../../../../src/event-fields/event-record.ts";
import { raw, security, sysmon, system } from "../examples/windows-objects/build.ts";
import {
  SVCHOST,
  WMI,
  DEFENDER,
  INSTALLER,
  CHROME,
  EDGE,
  open,
  write,
  load,
} from "./windows-builders.ts";

export const EVERYDAY_PROCESSES_FILES: readonly (readonly [string, EventRecord])[] = [
  ["a query of LSASS by WMI", open(WMI, "0x1400")],
  ["a limited query of LSASS by WMI", open(WMI, "0x1000")],
  ["a query of LSASS by the service host", open(SVCHOST, "0x1000")],
  ["a look at LSASS by WMI", open(WMI, "0x1410")],
  ["the start of LSASS", open(system("wininit.exe"), "0x1fffff")],
  ["the subsystem of LSASS", open(system("csrss.exe"), "0x1fffff")],
  ["a scan of LSASS", open(DEFENDER, "0x1fffff")],
  ["a wait for LSASS", open(raw`C:\Program Files\Vendor\agent.exe`, "0x100000")],
  ["a list of programs", open(raw`C:\Program Files\Vendor\agent.exe`, "0x400")],
  ["a view of another program", open(system("Taskmgr.exe"), "0x1410", SVCHOST)],
  ["a debugger and its program", open(raw`C:\Dev\ide.exe`, "0x1fffff", raw`C:\Dev\app.exe`)],
  ["a shadow copy", sysmon(9, { exe: system("vssvc.exe"), Device: raw`\Device\HarddiskVolume2` })],
  [
    "a window manager's thread",
    sysmon(8, { exe: system("dwm.exe"), TargetImage: system("csrss.exe") }),
  ],
  [
    "a stopped console",
    sysmon(8, {
      exe: raw`C:\Dev\run.exe`,
      TargetImage: raw`C:\Dev\app.exe`,
      StartFunction: "CtrlRoutine",
    }),
  ],
  ["a browser's update", sysmon(25, { exe: CHROME, Type: "Image is replaced" })],
  ["a signed library of the system", load(SVCHOST, system("ntdll.dll"))],
  [
    "an unsigned printer driver's part",
    load(system("spoolsv.exe"), system("spool\\DRIVERS\\x64\\3\\vend.dll"), "false"),
  ],
  [
    "an unsigned shell extension",
    load(raw`C:\Windows\explorer.exe`, raw`C:\Program Files\7-Zip\7-zip.dll`, "false"),
  ],
  [
    "a compiled library",
    load(
      system("dllhost.exe"),
      raw`C:\Windows\assembly\NativeImages_v4\mscorlib\1\mscorlib.ni.dll`,
      "false",
    ),
  ],
  ["a helper of a crash report", load(system("WerFault.exe"), system("dbghelp.dll"))],
  [
    "a library of a setup",
    load(
      raw`C:\Users\ann\AppData\Local\Temp\is-1.tmp\setup.tmp`,
      raw`C:\Users\ann\AppData\Local\Temp\is-2.tmp\idp.dll`,
      "false",
    ),
  ],
  [
    "PowerShell and its engine",
    load(
      system("WindowsPowerShell\\v1.0\\powershell.exe"),
      raw`C:\Windows\assembly\System.Management.Automation.ni.dll`,
    ),
  ],
  [
    "a signed driver",
    sysmon(6, {
      ImageLoaded: system("drivers\\tcpip.sys"),
      Signed: "true",
      Signature: "Microsoft Windows",
    }),
  ],
  [
    "a driver of the protection",
    sysmon(6, {
      ImageLoaded: raw`C:\ProgramData\Microsoft\Windows Defender\Definition Updates\{1}\MpKslDrv.sys`,
      Signed: "true",
    }),
  ],
  [
    "a package of LSASS",
    security(4622, { SecurityPackageName: raw`C:\Windows\system32\kerberos.DLL : Kerberos` }),
  ],
  ["a log file", write(SVCHOST, raw`C:\Windows\Logs\CBS\CBS.log`)],
  [
    "a saved document",
    write(
      raw`C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE`,
      raw`C:\Users\ann\Documents\plan.docx`,
    ),
  ],
  [
    "the default template",
    write(
      raw`C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE`,
      raw`C:\Users\ann\AppData\Roaming\Microsoft\Templates\Normal.dotm`,
    ),
  ],
  ["a patched library", write(INSTALLER, system("kernel32.dll"))],
  ["a patched driver", write(INSTALLER, system("drivers\\ndis.sys"))],
  [
    "a crash dump",
    write(system("WerFault.exe"), raw`C:\Users\ann\AppData\Local\CrashDumps\app.exe.1.dmp`),
  ],
  ["the swap file", write("System", raw`C:\pagefile.sys`)],
  [
    "a test of the script policy",
    write(
      system("WindowsPowerShell\\v1.0\\powershell.exe"),
      raw`C:\Users\ann\AppData\Local\Temp\__PSScriptPolicyTest_a.b.ps1`,
    ),
  ],
  [
    "a page from the intranet",
    sysmon(15, {
      exe: EDGE,
      TargetFilename: raw`C:\Users\ann\Downloads\a.msi:Zone.Identifier`,
      Contents: "[ZoneTransfer] ZoneId=1",
    }),
  ],
  [
    "a browser's passwords",
    write(CHROME, raw`C:\Users\ann\AppData\Local\Google\Chrome\User Data\Default\Login Data`),
  ],
  ["a readme", write(raw`C:\Program Files\Git\cmd\git.exe`, raw`C:\src\app\README.txt`)],
  [
    "a file time moved by seconds",
    sysmon(2, {
      exe: EDGE,
      TargetFilename: raw`C:\Users\ann\a.dll`,
      CreationUtcTime: "2026-03-03 09:11:00.000",
      PreviousCreationUtcTime: "2026-03-03 09:11:04.000",
    }),
  ],
  [
    "a cache that is cleaned",
    sysmon(23, { exe: SVCHOST, TargetFilename: raw`C:\Windows\Prefetch\APP.EXE-1A2B3C4D.pf` }),
  ],
  [
    "a removed temporary file",
    sysmon(23, { exe: CHROME, TargetFilename: raw`C:\Users\ann\AppData\Local\Temp\a.tmp` }),
  ],
];
