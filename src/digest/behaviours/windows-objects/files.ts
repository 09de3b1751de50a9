import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Files that are written, deleted, read and given other permissions. */
export const FILE_OBJECTS = parseBehaviours(
  "windows-objects",
  String.raw`
[write]
web-script-written :: T1505.003 3 :: script written where a web server serves it :: target~\\(?:inetpub|wwwroot|htdocs|webapps|httpproxy|owa|ecp|oab|aspnet_client|www)\\.*\.(?:aspx?|ashx|asmx|asp|cer|asa|jspx?|jsp|war|php\d?|phtml|cfm|cshtml|soap)$ && !target~temporary asp\.net && !program~^(?:msdeploy|tortoisegit\w*|git)\.exe$ && !extra~^2$
autostart-file-written :: T1547.001 3 :: file in an autostart folder :: target~\\start menu\\programs\\startup\\(?!desktop\.ini$) && !path~{servicing} && !extra~^2$
task-file-written :: T1053.005 2 :: task file written :: target~\\windows\\(?:system32|syswow64)\\tasks\\|^\\windows\\tasks\\ && !target~\\tasks\\microsoft\\windows\\(?:updateorchestrator|windowsupdate|softwareprotection|flighting)\\ && !extra~^2$
system-library-written-elsewhere :: T1574.001 2 :: library of the system's name written to another folder :: target~{system-library} && !target~{library-home} && !path~{servicing} && !extra~^2$
program-dropped :: T1105 2 :: program or script dropped in a folder anyone can write :: target~\.(?:exe|dll|scr|ps1|psm1|vbs|vbe|jse?|hta|bat|cmd|lnk|iso|img|vhdx?|msi|cpl|sys|wsf|sct|xll|xsl|inf|jar|py|zip|rar|7z|cab)$ && target~{open-folder}|^\\[^\\]+$ && !target~__psscriptpolicytest|\\temp\\[\w-]+\.(?:dll|cmdline|0\.cs)$|\\temp\\(?:_mei|is-|ns\w+\.tmp|pip-|\{[0-9a-f-]{36}\})|\\temp\\[^\\]+\\(?:setup|en-us)\\|\\windows\\temp\\\w+-sigs\\ && !path~{servicing}|{defender} && !extra~^2$
powershell-profile-written :: T1546.013 3 :: PowerShell profile written :: target~\\(?:microsoft\.\w+_)?profile\.ps1$ && !path~{servicing} && !extra~^2$
lsass-dump-written :: T1003.001 3 :: memory dump of LSASS written :: target~lsass[^\\]*\.(?:dmp|mdmp|zip|log|bin)$ && !extra~^2$
memory-dump-written :: T1003 2 :: memory dump written :: target~\.m?dmp$ && !target~lsass|\\(?:wer|crashdumps|livekernelreports|minidump|crashpad|reports)\\|^\\windows\\memory\.dmp$|\\wer\.[^\\]+\.tmp\.m?dmp$|\\temp\\[^\\]+\\crash && !path~^\\windows\\system32\\(?:werfault|wermgr|werfaultsecure)\.exe$ && !extra~^2$
credential-hive-written :: T1003.002 3 :: copy of a credential hive written :: target~\\(?:sam|system|security)(?:\.(?:hive?|hiv|save|sav|bak|tmp|dmp))?$|\\(?:sam|security)\.txt$ && !target~^\\windows\\system32\\config\\|\\config\\(?:systemprofile|txr)|\\(?:\.git|node_modules|src|docs?)\\ && !extra~^2$
directory-database-copied :: T1003.003 3 :: directory database copied :: target~\\ntds[^\\]*\.(?:dit|jfm)$ && !target~^\\windows\\ntds\\ && !extra~^2$
wmi-definitions-written :: T1546.003 2 :: WMI definitions written :: target~\.mof$ && !path~{servicing}|^\\windows\\system32\\wbem\\(?:wmiprvse|mofcomp)\.exe$|^\\program files
kerberos-ticket-written :: T1558 3 :: Kerberos ticket written :: target~\.(?:kirbi|ccache)$
driver-dropped :: T1547.006 2 :: driver file written :: target~\.sys$ && !target~\\(?:driverstore|winsxs|softwaredistribution)\\|\\(?:pagefile|swapfile|hiberfil)\.sys$ && !path~{servicing}|{defender}
system-library-written :: T1574 2 :: program or library written into a system folder :: target~^\\windows\\(?:system32|syswow64)\\(?:[^\\]+|spool\\.*|wbem\\[^\\]+)\.(?:dll|exe|cpl|ocx)$ && !path~{servicing} && !extra~^2$
library-written-beside-system-programs :: T1574.001 2 :: library written beside programs of the system :: target~^\\windows\\(?:system32|syswow64)\\(?!drivers|driverstore|spp|catroot|config|en-us|spool)[\w-]+\\[^\\]+\.dll$|\\internet explorer\\[^\\]+\.dll$ && !path~^\\windows\\(?:servicing\\trustedinstaller|winsxs\\[^\\]+\\tiworker|system32\\(?:poqexec|dism|dism\\dismhost|drvinst|wuauclt)|microsoft\.net\\framework(?:64)?\\[^\\]+\\(?:ngen|mscorsvw))\.exe$ && !extra~^2$
office-template-written :: T1137 2 :: office template or add-in written :: target~\\(?:templates|xlstart|startup|addins)\\.*\.(?:dotm|xlam?|xll|wll|ppam?|otm)$|vbaproject\.otm$ && !target~\\normal\.dotm$
ransom-note-written :: T1486 3 :: file named like a ransom note written :: target~(?:readme|restore|recover|decrypt|how_?to)[^\\/]{0,60}(?:decrypt|restore|recover|your_?files)[^\\/]{0,60}\.(?:txt|hta|html)$
file-named-as-encrypted :: T1486 3 :: file named as encrypted by ransomware :: target~\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|png|sql|mdf|bak|zip|csv|txt|vmdk|vhdx?|pst|db)\.(?:locked|encrypted|crypt\w?|enc|wncry|ryk|lockbit|conti|akira|royal)$|\.(?:wncry|ryk|lockbit|akira)$
double-extension :: T1036.007 3 :: program named like a document :: target~\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|txt|gif|rtf)\.(?:exe|scr|bat|cmd|js|vbs|hta|lnk|ps1|com|pif)$ && !target~\\(?:recent|node_modules|src)\\
hidden-stream-written :: T1564.004 2 :: data hidden in a file stream :: target~^[^:]*\.[^:\\]+:(?!zone\.identifier|smartscreen|\$data|com\.dropbox|wofcompresseddata|afp_)[^:\\]+ && !extra~^2$
remote-execution-service-dropped :: T1021.002 3 :: remote execution service dropped :: target~\\(?:psexesvc|remcomsvc|paexec|winexesvc|csexecsvc)[^\\]*\.exe$ && !extra~^2$
archive-made-by-tool :: T1560.001 2 :: archive made by a shell or packer :: target~\.(?:rar|7z|zip|cab|tar|gz)$ && program~^(?:rar|winrar|7z\w*|powershell|pwsh|cmd|makecab|tar|wmiprvse|wsmprovhost|rundll32)(?:\.exe)?$
key-store-written :: T1555 2 :: browser or key store written by a stranger :: target~\\(?:login data|cookies|web data|logins\.json|key[34]\.db|cert9\.db|local state)$|\\microsoft\\(?:credentials|protect|vault)\\ && !path~^\\program files(?: \(x86\))?\\|^\\windows\\(?:system32\\(?:lsass|svchost|taskhostw|dllhost)|explorer)\.exe$|\\appdata\\local\\(?:programs|google|microsoft|bravesoftware|vivaldi|mozilla firefox|slack|discord)\\
hosts-file-changed :: T1565 2 :: hosts file changed :: target~^\\windows\\system32\\drivers\\etc\\hosts$
program-copied-over-network :: T1570 3 :: program or script copied here over the network :: path~^system$ && target~\.(?:exe|dll|bat|cmd|ps1|vbs|js|hta|aspx?|sct|xll|lnk|sys)$ && !target~\\(?:driverstore|winsxs|softwaredistribution|catroot\d?|sysvol|policies|configuration|ccmcache)\\|pagefile|swapfile|hiberfil
file-written-by-wmi-consumer :: T1546.003 2 :: file written by a WMI event consumer :: path~\\scrcons\.exe$
program-from-web :: T1204.002 2 :: program, archive or disk image from the web :: target~\.(?:exe|dll|iso|img|vhdx?|js|jse|vbs|hta|lnk|ms[ix]|7z|rar|ps1|chm|one|xll|bat|scr):zone\.identifier$ && !command~zoneid=[0-2]\b
archive-from-web :: - 1 :: archive from the web :: target~\.zip:zone\.identifier$ && !command~zoneid=[0-2]\b
file-time-set-back :: T1070.006 2 :: file time set back :: params~¦moved=back¦ && target~\.(?:exe|dll|sys|ps1|vbs|bat|cmd|aspx?|php|jsp|js|hta|scr|com)$ && !path~{servicing}|^\\program files|\\appdata\\local\\(?:programs|microsoft|google)\\
file-time-changed :: - 1 :: file time changed :: extra~^2$ && !params~¦moved=(?:back|little)¦ && target~\.(?:exe|dll|sys)$ && !path~{servicing}
script-written-by-shell :: T1059 1 :: script or program written by a shell :: program~^(?:cmd|powershell|pwsh|wscript|cscript|mshta|rundll32|wmiprvse|wsmprovhost|w3wp|regsvr32|certutil|bitsadmin)\.exe$ && target~\.(?:exe|dll|ps1|vbs|js|hta|bat|cmd|lnk|scr|sct|aspx?)$ && !target~__psscriptpolicytest|\\temporary asp\.net|\\temp\\[\w-]+\.dll$ && !extra~^2$
executable-blocked :: - 2 :: executable kept from being written by the sensor :: extra~^27\b && outcome~refused
[delete]
log-file-removed :: T1070.001 2 :: event log file removed :: target~\\winevt\\logs\\[^\\]+\.evtx$|\\system32\\config\\[^\\]+\.evt$ && !outcome~refused
traces-removed :: T1070.004 2 :: traces of what was run removed :: target~consolehost_history\.txt$|\\windows\\prefetch\\[^\\]+\.pf$|\\(?:inetpub\\logs|httperr)\\.*\.log$|\\appcompat\\programs\\[^\\]+\.hve|usnjrnl && !path~^\\windows\\system32\\(?:svchost|cleanmgr|dfrgui|defrag)\.exe$|^\\windows\\system32\\inetsrv\\w3wp\.exe$
program-removed :: T1070.004 1 :: program removed from a folder of users :: target~\.(?:exe|dll|ps1|bat|vbs|hta|js)$ && target~{open-folder} && !target~__psscriptpolicytest|\\temp\\[\w-]+\.dll$
shredding-blocked :: T1485 2 :: file shredded :: extra~^28\b
[read]
sam-or-secrets-read :: T1003.002 3 :: SAM or LSA secrets read :: target~\\registry\\machine\\(?:sam\\sam\\domains\\account|security\\(?:policy\\secrets|cache))|\\sam\\domains\\account|\\policy\\secrets|\\lsa\\(?:jd|skew1|gbg|data)\b && !path~^\\windows\\system32\\(?:lsass|svchost|services)\.exe$|^system$
key-store-read :: T1555 2 :: key store read :: target~\\(?:login data|cookies|logins\.json|key[34]\.db)$|\\microsoft\\(?:credentials|protect|vault)\\|\.(?:kdbx|ppk|rdg)$ && !path~^\\program files(?: \(x86\))?\\|^\\windows\\system32\\(?:lsass|svchost|searchindexer|searchprotocolhost)\.exe$|\\appdata\\local\\(?:programs|google|microsoft|bravesoftware)\\|{defender}
directory-database-read :: T1003.003 3 :: directory database or hive of a shadow copy read :: target~\\ntds\.dit$|harddiskvolumeshadowcopy.*\\(?:sam|system|security|ntds) && !path~^\\windows\\system32\\(?:lsass|vssvc|wbengine)\.exe$
signing-keys-read :: T1649 2 :: keys of ADFS or of certificates read :: target~cn=adfs,|cryptopolicy|\\microsoft\\crypto\\(?:rsa\\machinekeys|keys)\\|tokensigning && !path~^\\windows\\(?:system32\\(?:lsass|svchost)|adfs\\microsoft\.identityserver\.servicehost)\.exe$
[mode]
permissions-changed :: T1222.001 1 :: permissions of a file or key changed :: extra~^4670 (?:file|key) && !path~{servicing}|^\\windows\\system32\\(?:services|lsass)\.exe$
system-file-permissions-changed :: T1222.001 2 :: permissions of a file of the system changed :: target~\\drivers\\etc\\hosts$|\\system32\\(?:config|tasks)\\|\\ntds\\ && extra~^4670 && !path~{servicing}|^\\windows\\system32\\(?:services|lsass)\.exe$
`,
  PARTS,
);
