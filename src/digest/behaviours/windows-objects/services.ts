import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Services, tasks, WMI subscriptions, auditing and the sensor itself. */
export const SERVICE_OBJECTS = parseBehaviours(
  "windows-objects",
  String.raw`
[service]
service-runs-shell :: T1569.002 3 :: service that runs a shell, a script or a file of a user installed :: extra~^(?:7045|4697)\b && command~{shell-or-user-file}|admin\$|\.(?:bat|vbs|ps1|tmp)\b
service-of-remote-tool :: T1569.002 3 :: service of a remote execution tool installed :: extra~^(?:7045|4697)\b && target~^(?:psexesvc|remcom\w*|paexec\w*|winexe\w*|csexec\w*|btobto|mimi\w*|meterpreter)
service-with-random-program :: T1569.002 3 :: service with a program named at random installed :: extra~^(?:7045|4697)\b && command~^"?(?:%systemroot%|%windir%|\w:\\windows)\\[a-z]{8}\.exe"?$ && !command~\\(?:explorer|splwow64)\.exe
service-installed :: T1543.003 2 :: service installed :: extra~^(?:7045|4697)\b && !command~{installed-service}
service-installed-by-setup :: - 1 :: service of an installed program or driver installed :: extra~^(?:7045|4697)\b && command~{installed-service}
protection-service-set-off :: T1562.001 3 :: protection or logging service disabled :: extra~^7040\b && command~start type of the {protection-name}.* to disabled
protection-service-set-on :: - 1 :: protection or logging service set to start :: extra~^7040\b && command~start type of the {protection-name}.* from disabled to
protection-service-start-type :: - 2 :: start type of a protection or logging service changed :: extra~^7040\b && command~start type of the {protection-name} && !command~(?:from|to) disabled
service-set-off :: T1489 1 :: service disabled :: extra~^7040\b && command~ to disabled && !command~start type of the {protection-name}
firewall-stopped :: T1562.004 3 :: firewall stopped :: extra~^50(?:25|34)\b
firewall-started :: - 1 :: firewall started :: extra~^5024\b
firewall-disabled :: T1562.004 3 :: firewall switched off :: extra~^4950 (?:no|off|disabled)\b && target~enable
firewall-enabled :: - 1 :: firewall switched on :: extra~^4950 (?:yes|on|enabled)\b && target~enable
firewall-setting-changed :: - 2 :: firewall setting changed :: extra~^4950\b && !target~enable
firewall-rule-added :: - 2 :: firewall rule added :: extra~^4946\b
firewall-rule-changed :: - 1 :: firewall rule changed or deleted :: extra~^494[78]\b
[task]
task-runs-shell :: T1053.005 3 :: task that runs a shell, a script or a file of a user registered :: extra~^(?:4698|4702)\b && command~{shell-or-user-file}|\b(?:cmd|powershell|mshta|wscript|cscript)\b && !command~\\appdata\\local\\microsoft\\(?:onedrive|teams)\\|^(?:%windir%|%systemroot%|\w:\\windows)\\system32\\rundll32\.exe (?:%windir%|%systemroot%|\w:\\windows)?\\?[\w\\]*\.dll,\w+$
task-created :: T1053.005 2 :: task created :: extra~^4698\b && !target~{system-task}
task-under-system-name :: T1036.005 2 :: task under a name of the system that runs something not installed :: extra~^(?:4698|4702)\b && target~{system-task} && command~\.(?:exe|dll|bat|cmd|ps1|vbs)\b && !command~^"?(?:%windir%|%systemroot%|\w:\\windows|%programfiles(?:\(x86\))?%|\w:\\program files(?: \(x86\))?|%localappdata%\\microsoft|\w:\\users\\[^\\]+\\appdata\\local\\microsoft|\w:\\programdata\\microsoft)\\|^"?[\w-]+\.exe
task-updated :: - 2 :: task changed :: extra~^4702\b && !target~{system-task}
task-of-protection-off :: T1562.001 3 :: task of the protection disabled or deleted :: extra~^(?:4699|4701)\b && target~\\windows defender\\|\\bitlocker\\|\\systemrestore\\
task-disabled :: - 2 :: task disabled :: extra~^4701\b && !target~{system-task}|\\windows defender\\|\\bitlocker\\|\\systemrestore\\
task-enabled :: - 1 :: task enabled :: extra~^4700\b && !target~{system-task}
task-deleted :: - 2 :: task deleted :: extra~^4699\b && !target~{system-task}|\\windows defender\\|\\bitlocker\\|\\systemrestore\\
wmi-consumer-runs-command :: T1546.003 3 :: WMI consumer that runs a command registered :: extra~^20\b && !extra~ deleted && command~{shell-or-user-file}|\.(?:exe|vbs|js|ps1|bat)\b|commandline|activescript
wmi-subscription-added :: T1546.003 3 :: WMI event subscription registered :: extra~^(?:19|20|21)\b && !extra~ deleted && !target~scm event log (?:consumer|filter)|^bvtconsumer$|commandlineeventconsumer\.name=\\?"bvtconsumer\\?"$
wmi-subscription-removed :: - 2 :: WMI event subscription removed :: extra~^(?:19|20|21) deleted
[audit]
event-log-cleared :: T1070.001 3 :: event log cleared :: extra~^(?:104|1102)\b
auditing-reduced :: T1562.002 3 :: auditing switched off :: extra~^(?:4719|4912)\b && extra~%%84(?:48|50)|(?:success|failure) removed
auditing-extended :: - 1 :: auditing switched on :: extra~^(?:4719|4912)\b && extra~%%84(?:49|51)|(?:success|failure) added && !extra~%%84(?:48|50)|removed
audit-policy-changed :: - 2 :: audit policy changed :: extra~^(?:4719|4912|4906|4817)\b && !extra~%%84|(?:success|failure) (?:added|removed)
logging-stopped :: - 2 :: event logging stopped, as at every shutdown :: extra~^1100\b
sensor-stopped :: T1562.001 2 :: sensor stopped :: extra~^4 stopped
sensor-started :: - 1 :: sensor started :: extra~^4 started
sensor-configured-from-open-folder :: T1562.001 2 :: sensor given a configuration from a folder anyone can write :: extra~^16\b && target~{open-folder}|^\\[^\\]+$
sensor-configured :: - 2 :: sensor configured anew :: extra~^16\b && !target~{open-folder}|^\\[^\\]+$
sensor-error :: - 2 :: sensor tells of an error :: extra~^255\b
time-set-back :: T1070.006 2 :: system time set back :: extra~^4616\b && params~¦moved=back¦ && !path~^\\windows\\system32\\(?:svchost|vmtoolsd|vboxservice)\.exe$|^\\program files\\(?:vmware\\vmware tools|oracle)\\
time-changed :: - 1 :: system time changed :: extra~^4616\b && !params~¦moved=(?:back|little)¦ && !path~^\\windows\\system32\\(?:svchost|vboxservice)\.exe$|^\\program files\\(?:vmware\\vmware tools|oracle)\\
[other]
protection-service-stopped :: T1562.001 3 :: protection service stopped :: extra~^703[46]\b && command~^the {protection-name}.*(?:entered the stopped|terminated)
protection-service-running :: - 1 :: protection service running again :: extra~^7036\b && command~^the {protection-name}.*entered the running
privilege-used-by-user-file :: T1134 2 :: privilege used by a program in a folder anyone can write :: extra~^(?:4673|4674|4703)\b && path~{open-program}
device-connected :: - 1 :: device connected :: extra~^6416\b
groups-listed-by-user-file :: T1069.001 2 :: groups listed by a program in a folder anyone can write :: extra~^479[89]\b && path~{open-program}
`,
  {
    ...PARTS,
    "protection-name": String.raw`(?:(?:windows|microsoft) (?:defender|event log|security service|security center|firewall)|sysmon|security center|base filtering engine|[\w ]{0,30}(?:antivirus|endpoint protection|falcon sensor|sentinel agent))`,
    "installed-service": String.raw`^"?(?:\w:\\program files(?: \(x86\))?\\|(?:%systemroot%|\\systemroot|\w:\\windows|%windir%)?\\?system32\\(?:drivers|driverstore)\\|(?:%systemroot%|\w:\\windows|%windir%)\\system32\\svchost\.exe -k |(?:\w:\\windows|%systemroot%)\\microsoft\.net\\|\w:\\programdata\\microsoft\\windows defender\\)`,
    "system-task": String.raw`^\\microsoft\\(?:windows|office|edgeupdate|windows defender)\\|^\\(?:microsoftedgeupdatetaskmachine(?:core|ua)|googleupdatetaskmachine(?:core|ua))(?:\{[^}]+\})?$|^\\googlesystem\\googleupdater\\|^\\onedrive (?:standalone update|reporting) task-s-1-5-21-[\d-]{20,}$`,
  },
);
