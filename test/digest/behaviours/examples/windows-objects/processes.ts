import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Examples } from "../example.ts";
import { BROUGHT, raw, security, sysmon, system } from "./build.ts";

const BACKED = raw`C:\Windows\SYSTEM32\ntdll.dll+9d4c4|C:\Windows\System32\KERNELBASE.dll+2c13e`;
const UNBACKED = `${BACKED}|UNKNOWN(00007FF6A1B2C3D4)`;
const LSASS = raw`C:\Windows\system32\lsass.exe`;
const SVCHOST = system("svchost.exe");

const open = (exe: string, GrantedAccess: string, fields: EventRecord = {}) =>
  sysmon(10, { exe, TargetImage: LSASS, GrantedAccess, CallTrace: BACKED, ...fields });
const unbacked = (TargetImage = LSASS) => ({ TargetImage, CallTrace: UNBACKED });
const dumping = { CallTrace: raw`${BACKED}|C:\Windows\System32\dbgcore.DLL+6cfe` };
const disk = (exe: string) => sysmon(9, { exe, Device: raw`\Device\HarddiskVolume2` });
const thread = (exe: string, TargetImage: string, fields = {}) =>
  sysmon(8, { exe, TargetImage, ...fields });
const tamper = (exe: string, Type: string) => sysmon(25, { exe, Type });
const load = (exe: string, ImageLoaded: string, Signed?: string) =>
  sysmon(7, { exe, ImageLoaded, ...(Signed === undefined ? {} : { Signed }) });
const driver = (ImageLoaded: string, Signed = "true") =>
  sysmon(6, { ImageLoaded, Signed, Signature: "Example Ltd" });
const packageOf = (id: number, name: string) => security(id, { SecurityPackageName: name });
const handle = (id: number, AccessMask: string, fields = {}) =>
  security(id, {
    exe: BROUGHT,
    ObjectName: raw`\Device\HarddiskVolume2\Windows\System32\lsass.exe`,
    AccessMask,
    ...fields,
  });
const RUNDLL = system("rundll32.exe");
const EXPLORER = raw`C:\Windows\explorer.exe`;
const WORD = raw`C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE`;

export const PROCESS_EXAMPLES: Examples = {
  "windows-objects.lsass-read-by-unbacked-code": {
    hit: open(SVCHOST, "0x1010", unbacked()),
    miss: open(SVCHOST, "0x1000", unbacked()),
  },
  "windows-objects.lsass-read-for-dump": {
    hit: open(BROUGHT, "0x1fffff", dumping),
    miss: open(BROUGHT, "0x1400", dumping),
  },
  "windows-objects.lsass-read": { hit: open(BROUGHT, "0x1410"), miss: open(BROUGHT, "0x1400") },
  "windows-objects.lsass-read-by-system-program": {
    hit: open(system("wbem\\WmiPrvSE.exe"), "0x143a"),
    miss: open(system("wbem\\WmiPrvSE.exe"), "0x1410"),
  },
  "windows-objects.lsass-opened-for-change": {
    hit: open(BROUGHT, "0x2a"),
    miss: open(BROUGHT, "0x101000"),
  },
  "windows-objects.lsass-changed-by-unbacked-code": {
    hit: open(system("wininit.exe"), "0x1fffff", unbacked()),
    miss: open(system("wininit.exe"), "0x1fffff"),
  },
  "windows-objects.lsass-handles-copied": {
    hit: open(BROUGHT, "0x1040"),
    miss: open(BROUGHT, "0x1000"),
  },
  "windows-objects.process-opened-by-unbacked-code": {
    hit: open(BROUGHT, "0x1fffff", unbacked(system("winlogon.exe"))),
    miss: open(BROUGHT, "0x1400", unbacked(system("winlogon.exe"))),
  },
  "windows-objects.disk-read-raw": { hit: disk(BROUGHT), miss: disk(system("vssvc.exe")) },
  "windows-objects.thread-started-elsewhere": {
    hit: thread(BROUGHT, EXPLORER),
    miss: thread(system("conhost.exe"), EXPLORER, { StartFunction: "CtrlRoutine" }),
  },
  "windows-objects.thread-of-unbacked-code": {
    hit: thread(SVCHOST, system("notepad.exe"), { StartModule: "-" }),
    miss: thread(SVCHOST, system("notepad.exe"), { StartModule: system("kernel32.dll") }),
  },
  "windows-objects.thread-that-loads-library": {
    hit: thread(SVCHOST, system("spoolsv.exe"), { StartFunction: "LoadLibraryW" }),
    miss: thread(SVCHOST, system("spoolsv.exe"), { StartFunction: "CtrlRoutine" }),
  },
  "windows-objects.thread-started-in-lsass": {
    hit: thread(BROUGHT, system("lsass.exe")),
    miss: thread(system("csrss.exe"), system("winlogon.exe"), { StartFunction: "CtrlRoutine" }),
  },
  "windows-objects.process-image-replaced": {
    hit: tamper(BROUGHT, "Image is replaced"),
    miss: tamper(raw`C:\Program Files\Google\Chrome\Application\chrome.exe`, "Image is replaced"),
  },
  "windows-objects.process-image-locked": {
    hit: tamper(BROUGHT, "Image is locked for access"),
    miss: tamper(BROUGHT, "-"),
  },
  "windows-objects.dump-library-run": {
    hit: load(RUNDLL, system("comsvcs.dll"), "true"),
    miss: load(system("dllhost.exe"), system("comsvcs.dll"), "true"),
  },
  "windows-objects.dump-library-loaded": {
    hit: load(RUNDLL, system("dbgcore.dll"), "true"),
    miss: load(system("WerFault.exe"), system("dbgcore.dll"), "true"),
  },
  "windows-objects.script-engine-in-regsvr32": {
    hit: load(system("regsvr32.exe"), system("scrobj.dll"), "true"),
    miss: load(system("regsvr32.exe"), system("msxml6.dll"), "true"),
  },
  "windows-objects.script-engine-in-loader": {
    hit: load(system("odbcconf.exe"), system("jscript.dll"), "true"),
    miss: load(system("wscript.exe"), system("jscript.dll"), "true"),
  },
  "windows-objects.powershell-engine-hosted": {
    hit: load(system("notepad.exe"), raw`C:\Windows\assembly\System.Management.Automation.ni.dll`),
    miss: load(
      system("WindowsPowerShell\\v1.0\\powershell.exe"),
      raw`C:\Windows\assembly\System.Management.Automation.ni.dll`,
    ),
  },
  "windows-objects.library-from-open-folder": {
    hit: load(RUNDLL, raw`C:\Users\Public\ev.dll`),
    miss: load(RUNDLL, raw`C:\Users\ann\AppData\Local\Temp\{1}\setup.dll`, "true"),
  },
  "windows-objects.system-library-elsewhere": {
    hit: load(raw`C:\Program Files\App\app.exe`, raw`C:\Program Files\App\version.dll`, "false"),
    miss: load(raw`C:\Program Files\App\app.exe`, system("version.dll"), "true"),
  },
  "windows-objects.library-from-network": {
    hit: load(SVCHOST, raw`\\10.7.7.7\share\stage.dll`, "false"),
    miss: load(SVCHOST, raw`\\fs01\apps\vendor.dll`, "true"),
  },
  "windows-objects.unsigned-library-in-system-program": {
    hit: load(system("lsass.exe"), system("mimilib.dll"), "false"),
    miss: load(system("lsass.exe"), system("msv1_0.dll"), "true"),
  },
  "windows-objects.credential-library-in-script-host": {
    hit: load(RUNDLL, system("vaultcli.dll"), "true"),
    miss: load(system("lsass.exe"), system("vaultcli.dll"), "true"),
  },
  "windows-objects.wmi-library-in-script-host": {
    hit: load(system("mshta.exe"), system("wbem\\wbemprox.dll"), "true"),
    miss: load(system("mmc.exe"), system("wbem\\wbemprox.dll"), "true"),
  },
  "windows-objects.script-engine-in-office": {
    hit: load(WORD, system("taskschd.dll"), "true"),
    miss: load(WORD, system("ole32.dll"), "true"),
  },
  "windows-objects.macro-engine-in-office": {
    hit: load(WORD, raw`C:\Program Files\Common Files\Microsoft Shared\VBA\VBE7.DLL`, "true"),
    miss: load(WORD, system("msxml6.dll"), "true"),
  },
  "windows-objects.driver-unsigned": {
    hit: driver(system("drivers\\x.sys"), "false"),
    miss: driver(system("drivers\\x.sys")),
  },
  "windows-objects.driver-from-open-folder": {
    hit: driver(raw`C:\Windows\Temp\gdrv.sys`),
    miss: driver(system("drivers\\gdrv.sys")),
  },
  "windows-objects.driver-from-elsewhere": {
    hit: driver(raw`C:\Vendor\agent\mon.sys`),
    miss: driver(raw`C:\Program Files\Vendor\mon.sys`),
  },
  "windows-objects.net-runtime-in-native-program": {
    hit: load(
      system("notepad.exe"),
      raw`C:\Windows\Microsoft.NET\Framework64\v4.0.30319\clr.dll`,
      "true",
    ),
    miss: load(
      system("mmc.exe"),
      raw`C:\Windows\Microsoft.NET\Framework64\v4.0.30319\clr.dll`,
      "true",
    ),
  },
  "windows-objects.package-loaded-into-lsass": {
    hit: packageOf(4622, raw`C:\Windows\system32\spkg.DLL : spkg`),
    miss: packageOf(4622, raw`C:\Windows\system32\msv1_0.DLL : NTLM`),
  },
  "windows-objects.lsass-handle-opened": {
    hit: handle(4663, "0x10"),
    miss: handle(4663, "0x1", { ObjectType: "File" }),
  },
  "windows-objects.lsass-handle-for-change": {
    hit: handle(4656, "0x2a"),
    miss: handle(4656, "0x1000"),
  },
};
