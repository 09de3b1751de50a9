import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Keys and values of the registry that start programs or decide on protection and rights. */
export const REGISTRY_OBJECTS = parseBehaviours(
  "windows-objects",
  String.raw`
[registry]
autostart-entry-set :: T1547.001 3 :: autostart entry set :: params~¦op=(?:set|rename)¦ && target~{autostart} && !command~^\(empty\)$ && !path~{installed}
autostart-entry-set-to-user-file :: T1547.001 2 :: autostart entry set to something not installed :: params~¦op=(?:set|rename)¦ && target~{autostart} && path~{installed} && !command~{installed-command}|^\(empty\)$
autostart-entry-set-by-installed :: - 1 :: autostart entry set by an installed program or installer :: params~¦op=(?:set|rename)¦ && target~{autostart} && path~{installed} && command~{installed-command}
autostart-entry-removed :: - 1 :: autostart entry removed :: params~¦op=delete¦ && target~{autostart}
startup-folder-moved :: T1547.001 3 :: autostart folder moved :: params~¦op=set¦ && target~\\explorer\\(?:user )?shell folders\\(?:common )?startup$ && !command~\\microsoft\\windows\\start menu\\programs\\startup$
logon-program-set :: T1547.004 3 :: logon program set :: params~¦op=(?:set|rename)¦ && target~\\winlogon\\(?:shell|userinit|taskman|vmapplet|mpnotify|system)$ && !command~^(?:explorer\.exe|(?:\w:\\windows\\system32\\)?userinit\.exe,?|systempropertiesperformance\.exe /pagefile|\(empty\)|)$
logon-notification-set :: T1547.004 3 :: library set to load at logon :: params~¦op=(?:set|rename)¦ && target~\\winlogon\\(?:notify\\.+\\dllname|gpextensions\\.+\\dllname)$ && !command~^(?:%systemroot%|\w:\\windows)\\system32\\|^[\w-]+\.dll$
debugger-set-on-system-program :: T1546.012 3 :: debugger set on a program of the system :: params~¦op=set¦ && target~image file execution options\\(?:sethc|utilman|osk|magnify|narrator|displayswitch|atbroker|taskmgr|notepad|calc|explorer|msmpeng|mssense|mrt|sysmon\w*|wermgr|svchost|lsass)\.exe\\debugger$ && !command~^\(empty\)$
debugger-set-on-program :: T1546.012 2 :: debugger set on a program :: params~¦op=set¦ && target~image file execution options\\.*\\(?:debugger|verifierdlls|monitorprocess)$ && !target~\\(?:sethc|utilman|osk|magnify|narrator|displayswitch|atbroker|taskmgr|notepad|calc|explorer|msmpeng|mssense|mrt|sysmon\w*|wermgr|svchost|lsass)\.exe\\debugger$ && !command~^\(empty\)$|\\(?:vsjitdebugger|windbg|cdb|devenv|procexp(?:64)?)\.exe
exit-monitor-set :: T1546.012 3 :: program set to run when another exits :: params~¦op=set¦ && target~\\silentprocessexit\\.*\\(?:monitorprocess|reportingmode|dumpfolder|localdumpfolder|dumptype)$
debugger-set-for-development :: - 1 :: development debugger set on a program :: params~¦op=set¦ && target~image file execution options\\.*\\debugger$ && command~\\(?:vsjitdebugger|windbg|cdb|devenv|procexp(?:64)?)\.exe
service-runs-user-file :: T1543.003 3 :: service set to run a script or a file of a user :: params~¦op=set¦ && target~\\services\\[^\\]+\\(?:imagepath|parameters\\servicedll|failurecommand)$ && command~{shell-or-user-file}|^\\\\[^?.]
service-program-set :: T1543.003 2 :: service program set :: params~¦op=set¦ && target~\\services\\[^\\]+\\(?:imagepath|parameters\\servicedll|failurecommand)$ && !command~{shell-or-user-file}|^"?(?:\w:\\program files|(?:\w:\\windows|%systemroot%|\\systemroot|system32)\\(?:system32\\)?(?:driverstore|drivers|svchost\.exe -k|microsoft\.net))|^(?:\w:\\windows|%systemroot%)\\system32\\[\w.-]+\.exe$|^\(empty\)$
service-account-set :: T1543.003 1 :: account of a service set :: params~¦op=set¦ && target~\\services\\[^\\]+\\objectname$ && !command~^(?:localsystem|nt authority\\.*)$
protection-service-disabled :: T1562.001 3 :: protection or logging service disabled :: params~¦op=set¦ && target~\\services\\{protection-service}\\start$ && params~¦value=4¦
protection-service-start-changed :: - 2 :: start of a protection or logging service changed :: params~¦op=set¦ && target~\\services\\{protection-service}\\start$ && !params~¦value=[0-4]¦
protection-service-enabled :: - 1 :: protection or logging service set to start :: params~¦op=set¦ && target~\\services\\{protection-service}\\start$ && params~¦value=[0-3]¦
protection-service-removed :: T1562.001 3 :: protection or logging service removed or renamed :: params~¦op=(?:delete|rename)¦ && target~\\services\\{protection-service}$
service-disabled :: T1489 1 :: service disabled :: params~¦op=set¦ && target~\\services\\[^\\]+\\start$ && params~¦value=4¦ && !target~\\services\\{protection-service}\\start$
protection-switched-off :: T1562.001 3 :: protection switched off :: params~¦op=set¦ && params~¦value=1¦ && target~{protection-off-by-one}
protection-limited :: T1562.001 3 :: part of the protection switched off :: params~¦op=set¦ && params~¦value=0¦ && target~{protection-off-by-zero}
protection-setting-on :: - 1 :: protection setting changed to on :: params~¦op=set¦ && params~¦value=0¦ && target~{protection-off-by-one}
protection-setting-back-to-default :: - 1 :: protection policy removed :: params~¦op=delete¦ && target~{protection-off-by-one}|{protection-off-by-zero}
protection-setting-raised :: - 1 :: protection setting changed to on :: params~¦op=set¦ && params~¦value=[1-9]\d*¦ && target~{protection-off-by-zero}
protection-setting-changed :: - 2 :: protection setting changed :: params~¦op=(?:set|rename)¦ && !params~¦value=\d && target~{protection-off-by-one}|{protection-off-by-zero}
protection-exclusion-added :: T1562.001 3 :: exclusion from the protection added :: params~¦op=(?:set|rename)¦ && target~windows defender\\(?:.*\\)?exclusions\\(?:paths|extensions|processes|ipaddresses|temporarypaths)\\.
protection-exclusion-removed :: - 1 :: exclusion from the protection removed :: params~¦op=delete¦ && target~windows defender\\(?:.*\\)?exclusions\\(?:paths|extensions|processes|ipaddresses|temporarypaths)\\.
script-scanner-removed :: T1562.001 3 :: script scanner removed :: params~¦op=delete¦ && target~\\amsi\\providers\\\{
script-scanner-added :: - 2 :: script scanner added :: params~¦op=(?:set|create)¦ && target~\\amsi\\providers\\\{
script-scanning-off :: T1562.001 3 :: script scanning switched off :: params~¦op=set¦ && params~¦value=0¦ && target~\\windows script\\settings\\amsienable$
sensor-settings-changed :: T1562.001 2 :: settings of the sensor changed or removed :: params~¦op=(?:set|delete)¦ && target~\\services\\sysmon\w*\\parameters && !path~^\\windows\\sysmon(?:64)?\.exe$
script-logging-off :: T1562.002 3 :: logging of scripts switched off :: params~¦op=set¦ && params~¦value=0¦ && target~\\(?:scriptblocklogging\\enablescriptblock\w*|modulelogging\\enablemodulelogging|transcription\\enabletranscripting|audit\\processcreationincludecmdline_enabled)$
script-logging-on :: - 1 :: logging of scripts switched on :: params~¦op=set¦ && params~¦value=1¦ && target~\\(?:scriptblocklogging\\enablescriptblock\w*|modulelogging\\enablemodulelogging|transcription\\enabletranscripting|audit\\processcreationincludecmdline_enabled)$
script-logging-policy-removed :: T1562.002 2 :: policy that logs scripts removed :: params~¦op=delete¦ && target~\\(?:scriptblocklogging|modulelogging|transcription)(?:\\enable\w+)?$
event-log-evaded :: T1562.002 3 :: event log kept from starting :: params~¦op=(?:set|create)¦ && target~\\control\\minint(?:\\|$)
log-channel-off :: T1562.002 3 :: event log channel switched off :: params~¦op=set¦ && params~¦value=0¦ && target~\\(?:winevt\\channels\\.+\\enabled|wmi\\autologger\\.+\\(?:start|enabled))$
log-channel-on :: - 1 :: event log channel switched on :: params~¦op=set¦ && params~¦value=1¦ && target~\\(?:winevt\\channels\\.+\\enabled|wmi\\autologger\\.+\\(?:start|enabled))$
log-file-moved :: T1562.002 3 :: event log file moved :: params~¦op=set¦ && target~\\services\\eventlog\\[^\\]+\\file$ && !command~\\system32\\winevt\\logs\\
log-settings-changed :: - 2 :: event log settings changed :: params~¦op=set¦ && target~\\services\\eventlog\\[^\\]+\\(?:maxsize|retention|autobackuplogfiles|restrictguestaccess|customsd)$|\\winevt\\channels\\.+\\(?:maxsize|channelaccess)$
`,
  {
    ...PARTS,
    installed: String.raw`^\\program files(?: \(x86\))?\\|^\\windows\\system32\\msiexec\.exe$|\\appdata\\local\\(?:microsoft\\(?:onedrive|teams)|google|programs)\\`,
    "installed-command": String.raw`^"?(?:\w:\\program files(?: \(x86\))?\\|(?:\w:\\windows|%systemroot%|%windir%)\\system32\\|\w:\\users\\[^\\]+\\appdata\\local\\(?:microsoft\\(?:onedrive|teams|edge)|google|programs)\\)`,
    autostart: String.raw`\\currentversion\\(?:run|runonce|runonceex|runservices|runservicesonce|policies\\explorer\\run)\\.|\\windows nt\\currentversion\\windows\\(?:load|run)$`,
    "protection-service": String.raw`(?:windefend|wdfilter|wdboot|wdnisdrv|wdnissvc|sense|mpssvc|bfe|sysmon\w*|eventlog|wscsvc|securityhealthservice|mdcoresvc|webthreatdefsvc)`,
    "protection-off-by-one": String.raw`(?:windows defender|microsoft antimalware|\\policies)\\(?:.*\\)?disable(?:antispyware|antivirus|realtimemonitoring|behaviormonitoring|onaccessprotection|ioavprotection|scanonrealtimeenable|scriptscanning|blockatfirstseen|intrusionpreventionsystem|rawwritenotification|archivescanning|emailscanning|removabledrivescanning|routinelytakingaction|informationprotectioncontrol)$|\\systemrestore\\disable(?:sr|config)$`,
    "protection-off-by-zero": String.raw`windows defender\\(?:.*\\)?(?:tamperprotection|enablenetworkprotection|enablecontrolledfolderaccess|puaprotection|mpenablepus|spynetreporting|enabled)$|\\deviceguard\\(?:enablevirtualizationbasedsecurity|lsacfgflags|scenarios\\hypervisorenforcedcodeintegrity\\enabled)$|\\windows\\system\\enablesmartscreen$`,
  },
);
