import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Access to other processes and to disks, threads and libraries in them, drivers. */
export const PROCESS_OBJECTS = parseBehaviours(
  "windows-objects",
  String.raw`
[access]
lsass-read-by-unbacked-code :: T1003.001 3 :: memory of LSASS read by code outside any module :: target~\\lsass\.exe$ && extra~{reads-memory} && params~¦caller=unbacked¦
lsass-read-for-dump :: T1003.001 3 :: memory of LSASS read by a dump library :: target~\\lsass\.exe$ && extra~{reads-memory} && params~¦caller=dump library¦
lsass-read :: T1003.001 3 :: memory of LSASS read :: target~\\lsass\.exe$ && extra~{reads-memory} && !path~^\\windows\\system32\\(?:svchost|wbem\\wmiprvse|werfault|services|csrss|wininit)\.exe$ && !params~{opens-lsass-daily}
lsass-read-by-system-program :: T1003.001 2 :: memory of LSASS read by a program of the system :: target~\\lsass\.exe$ && extra~{reads-memory} && path~^\\windows\\system32\\(?:svchost|wbem\\wmiprvse|werfault|services|csrss|wininit)\.exe$ && !params~{opens-lsass-daily}
lsass-opened-for-change :: T1055 2 :: LSASS opened to write its memory or start a thread :: target~\\lsass\.exe$ && extra~{changes-process} && !params~{opens-lsass-daily}
lsass-changed-by-unbacked-code :: T1055 3 :: LSASS opened for change by code outside any module :: target~\\lsass\.exe$ && extra~{changes-process} && params~¦caller=unbacked¦
lsass-handles-copied :: T1003.001 2 :: LSASS opened to copy its handles :: target~\\lsass\.exe$ && extra~{copies-handles} && !extra~{reads-memory} && !params~{opens-lsass-daily}
process-opened-by-unbacked-code :: T1055 3 :: another process opened for change by code outside any module :: params~¦caller=unbacked¦ && extra~{changes-process} && target~\\(?:winlogon|explorer|svchost|spoolsv|notepad|services|csrss|dllhost|taskhostw|runtimebroker|sihost|wininit|smss|werfault|searchindexer)\.exe$
disk-read-raw :: T1006 2 :: disk read past the file system :: extra~^9$ && target~harddisk|physicaldrive && !path~^\\windows\\system32\\(?:lsass|taskhostw|services|dllhost|vds|vdsldr|usocoreworker|wbem\\wmiprvse|svchost|vssvc|defrag|dfrgui|cleanmgr|chkdsk|autochk|sppsvc|wininit|searchindexer|winlogon|csrss|smss|mousocoreworker)\.exe$|^system$|{defender}
[inject]
thread-started-elsewhere :: T1055.003 3 :: thread started in another process :: extra~^8\b && !extra~ctrlroutine$ && !path~^\\windows\\system32\\(?:dwm|csrss|wininit|winlogon|werfault|services|svchost|vboxtray)\.exe$|{defender}
thread-of-unbacked-code :: T1055 3 :: thread started in another process outside any module :: extra~^8\b && params~¦module=-¦
thread-that-loads-library :: T1055.001 3 :: library loaded into another process by a thread :: extra~^8 loadlibrary
thread-started-in-lsass :: T1055.003 3 :: thread started in LSASS or in the logon program :: extra~^8\b && target~\\(?:lsass|winlogon)\.exe$ && !extra~ctrlroutine$ && !path~^\\windows\\system32\\(?:csrss|wininit|winlogon|services|lsass|smss)\.exe$
process-image-replaced :: T1055.012 3 :: process image replaced :: extra~^25 image is replaced && !path~^\\program files(?: \(x86\))?\\(?:google\\chrome|microsoft\\edge|mozilla firefox)\\
process-image-locked :: T1055.012 2 :: process image locked for access, as hollowing does :: extra~^25 image is locked
[load]
dump-library-run :: T1003.001 3 :: library that dumps memory loaded by rundll32 :: extra~^7\b && program~^rundll32\.exe$ && target~\\(?:comsvcs|minidump)\.dll$
dump-library-loaded :: T1003.001 2 :: library that dumps memory loaded by a shell or loader :: extra~^7\b && program~^(?:rundll32|powershell|pwsh|regsvr32|cmd)\.exe$ && target~\\dbgcore\.dll$
script-engine-in-regsvr32 :: T1218.010 3 :: script engine loaded by regsvr32 :: extra~^7\b && program~^regsvr32\.exe$ && target~\\(?:scrobj|jscript9?|vbscript)\.dll$
script-engine-in-loader :: T1218 2 :: script engine loaded by a loader that needs none :: extra~^7\b && program~^(?:rundll32|odbcconf|msxsl|cmstp|installutil)\.exe$ && target~\\(?:scrobj|jscript9?|vbscript)\.dll$
powershell-engine-hosted :: T1059.001 2 :: PowerShell engine inside another program :: extra~^7\b && target~\\system\.management\.automation(?:\.ni)?\.dll$ && !path~^\\windows\\(?:system32|syswow64)\\(?:windowspowershell\\v1\.0\\powershell(?:_ise)?|wsmprovhost|mmc|taskhostw|sdiagnhost|servermanager|dsac|inetsrv\\w3wp|wbem\\wmiprvse)\.exe$|^\\program files(?: \(x86\))?\\|^\\windows\\microsoft\.net\\
library-from-open-folder :: T1574.002 2 :: library from a folder anyone can write :: extra~^7\b && !extra~\btrue\b && target~\\users\\public\\|\\appdata\\local\\temp\\(?!_mei|pip-|is-|ns\w+\.tmp\\)|^\\windows\\(?:temp|tasks)\\(?!\{)|\\perflogs\\|\\downloads\\|^\\programdata\\[^\\]+\.dll$ && !target~__psscript|\\assembly\\
system-library-elsewhere :: T1574.001 2 :: library of the system's name loaded from another folder :: extra~^7\b && !extra~\btrue\b && target~{system-library} && !target~{library-home}
library-from-network :: T1574.002 2 :: library loaded from another host :: extra~^7\b && !extra~\btrue\b && target~^\\\\[^\\?.]
unsigned-library-in-system-program :: T1574.002 2 :: unsigned library in a program of the system :: extra~^7 false && path~^\\windows\\(?:(?:system32|syswow64)\\(?:rundll32|regsvr32|svchost|lsass|spoolsv|winlogon|services|werfault|dllhost|mshta|notepad|taskhostw)|explorer)\.exe$ && !target~\\assembly\\|^\\windows\\system32\\spool\\|^\\program files
credential-library-in-script-host :: T1555 2 :: credential library in a program that needs none :: extra~^7\b && program~^(?:rundll32|regsvr32|mshta|wscript|cscript|msbuild|installutil|notepad|cmd|powershell|pwsh)\.exe$ && target~\\(?:vaultcli|wdigest|lsasrv)\.dll$
wmi-library-in-script-host :: T1047 1 :: WMI library in a script host :: extra~^7\b && program~^(?:rundll32|regsvr32|mshta|wscript|cscript|winword|excel|powerpnt)\.exe$ && target~\\(?:wbemcomn|wbemprox|wmiutils|fastprox)\.dll$
script-engine-in-office :: T1204.002 2 :: script or task engine in an office program :: extra~^7\b && program~^(?:winword|excel|powerpnt|outlook)\.exe$ && target~\\(?:taskschd|wshom|scrrun|vbscript|jscript)\.(?:dll|ocx)$
macro-engine-in-office :: - 1 :: macro engine loaded by an office program :: extra~^7\b && program~^(?:winword|excel|powerpnt|outlook)\.exe$ && target~\\(?:vbe7|vbeui|vbe7intl)\.dll$
driver-unsigned :: T1547.006 3 :: unsigned driver loaded :: extra~^6 false
driver-from-open-folder :: T1068 2 :: driver loaded from a folder of users :: extra~^6\b && target~{open-folder}|\\users\\|^\\[^\\]+\.sys$
driver-from-elsewhere :: - 1 :: driver loaded from outside of the folders of drivers :: extra~^6\b && target~\.sys$ && !target~^\\windows\\|^\\program files|^\\programdata\\microsoft\\windows defender\\|{open-folder}|\\users\\|^\\[^\\]+\.sys$
net-runtime-in-native-program :: T1055 2 :: .NET loaded by a program that has none :: extra~^7\b && program~^(?:notepad|calc|mspaint|wordpad|write|winlogon|spoolsv|lsass|werfault|regsvr32|rundll32|wuauclt)\.exe$ && target~\\(?:clr|clrjit|coreclr)\.dll$
package-loaded-into-lsass :: T1547.005 2 :: package loaded into LSASS :: extra~^46(?:10|14|22)\b && !command~[=\s](?:\w:\\windows\\system32\\)?(?:msv1_0|kerberos|schannel|wdigest|tspkg|pku2u|cloudap|negoexts?|livessp|scecli|rassfm|credssp|lsasrv|kdcsvc)(?:\.dll)?(?:\s*:|$)
[read]
lsass-handle-opened :: T1003.001 3 :: LSASS opened to read its memory :: target~\\lsass\.exe$ && extra~^46(?:56|63) && extra~{reads-memory} && !params~¦object=(?:file|key)¦ && !params~{opens-lsass-daily}
lsass-handle-for-change :: T1055 2 :: LSASS opened to write its memory or start a thread :: target~\\lsass\.exe$ && extra~^46(?:56|63) && extra~{changes-process} && !extra~{reads-memory} && !params~¦object=(?:file|key)¦ && !params~{opens-lsass-daily}
`,
  PARTS,
);
