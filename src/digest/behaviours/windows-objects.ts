import { parseBehaviours } from "./parse-behaviours.ts";

/** Files, registry, memory, logons, services and the like on Windows. Source: MITRE ATT&CK for Enterprise. */
export const WINDOWS_OBJECTS = parseBehaviours(
  "windows-objects",
  String.raw`
[access]
memory-lsass-read :: T1003.001 3 :: memory of LSASS read :: target~lsass\.exe$ && !program~^(?:collectguestlogs|sysmon\w*)\.exe$ && extra~0x[0-9a-f]*[13579bdf][0-9a-f]\b && !path~\\(?:windows defender|microsoft security client)\\|\\windows\\system32\\(?:wininit|csrss|lsass|services|wbem\\wmiprvse|svchost|vmtoolsd|werfault)\.exe$|\\program files\\(?:vmware|windows azure|azure|amazon)
memory-lsass-read-system-program :: T1003.001 1 :: memory of LSASS read by a system program :: target~lsass\.exe$ && extra~0x[0-9a-f]*[13579bdf][0-9a-f]\b && path~\\windows\\system32\\(?:svchost|wbem\\wmiprvse|werfault)\.exe$ && extra~0x1f|0x143a|0x1438
full-access-another-process-code :: T1055 3 :: full access to another process from code outside any module :: extra~unbacked && target~\\(?:lsass|winlogon|explorer|svchost|spoolsv|notepad|services|csrss|dllhost)\.exe$ && extra~0x1f[0-9a-f]{4}|0x[0-9a-f]*[2367abef]\b && !program~^(?:w3wp|msmpeng|devenv|microsoft\.\S+|msexchange\S+)
disk-read-past-file-system :: T1006 2 :: disk read past the file system :: target~harddisk && !program~^(?:lsass|taskhostw|services|dllhost|vds|usocoreworker|wmiprvse|svchost|vssvc|system|defrag|sppsvc|wininit|mssense|searchindexer)
[inject]
thread-started-another-process :: T1055.003 3 :: thread started in another process :: extra~^8 && !program~^(?:dwm|vboxtray|csrss|wininit|winlogon|werfault|services|svchost|msmpeng)\.exe$ && !extra~ctrlroutine
process-image-replaced :: T1055.012 3 :: process image replaced :: extra~^25\b
thread-started-lsass-shells-keeper :: T1055.003 3 :: thread started in LSASS or in a shell's keeper :: target~\\(?:lsass|winlogon)\.exe$
[load]
dump-library-loaded-rundll32 :: T1003.001 3 :: dump library loaded by rundll32 :: program~^(?:rundll32|powershell|regsvr32|taskmgr)\.exe$ && target~\\(?:comsvcs|dbgcore|dbghelp|minidump)\.dll$
script-engine-loaded-regsvr32-rundll32 :: T1218.010 3 :: script engine loaded by regsvr32 or rundll32 :: program~^(?:regsvr32|rundll32|odbcconf|msxsl|cmstp)\.exe$ && target~\\(?:scrobj|jscript9?|vbscript|mshtml|clr|amsi)\.dll$
powershell-engine-inside-another-program :: T1059.001 2 :: PowerShell engine inside another program :: target~system\.management\.automation && !program~^(?:powershell(?:_ise)?|pwsh|sqlps|wsmprovhost|mmc|monitoringhost|w3wp|microsoft\.\S+|msexchange\S+|taskhostw|servermanager|dsac|mscorsvw|ngen\S*|sdiagnhost|devenv|umworkerprocess|forefront\S*|edgetransport|noderunner)\.exe$
library-folder-anyone-can-write :: T1574.002 2 :: library from a folder anyone can write :: target~\\users\\public\\|\\appdata\\local\\temp\\(?!_mei|pip-|is-)|^\\windows\\(?:temp|tasks)\\(?!\{)|\\perflogs\\|\\downloads\\|^\\programdata\\[^\\]+\.dll$ && !target~__psscript|\\assembly\\
unsigned-library-signed-system-program :: T1574.002 2 :: unsigned library in a signed system program :: extra~\bfalse\b && program~^(?:rundll32|regsvr32|svchost|lsass|spoolsv|explorer|winlogon|services|werfault|dllhost|mshta|installutil|msbuild|notepad|taskhostw)\.exe$ && !target~\\assembly\\nativeimages
credential-library-script-host :: T1555 2 :: credential library in a script host :: program~^(?:powershell|pwsh|rundll32|regsvr32|mshta|wscript|cscript|msbuild|installutil|notepad|cmd)\.exe$ && target~\\(?:vaultcli|samlib|cryptdll|wdigest|dpapi|lsasrv|hid|ntdsapi|netapi32|logoncli)\.dll$ && !target~netapi32|logoncli
wmi-library-script-host :: T1047 1 :: WMI library in a script host :: program~^(?:rundll32|regsvr32|mshta|wscript|cscript|winword|excel|powerpnt)\.exe$ && target~\\(?:wbemcomn|wbemprox|wmiutils|taskschd|fastprox)\.dll$
macro-script-engine-office-program :: T1204.002 2 :: macro or script engine in an office program :: program~^(?:winword|excel|powerpnt|outlook)\.exe$ && target~\\(?:vbe7|vbeui|vbe7intl|clr|taskschd|wshom|scrrun)\.(?:dll|ocx)$
unsigned-misplaced-driver :: T1547.006 3 :: unsigned or misplaced driver :: extra~^6\b && extra~\bfalse\b
driver-unusual-folder :: T1068 2 :: driver from an unusual folder :: extra~^6\b && !target~^\\windows\\(?:system32|syswow64)\\driver|\\windows\\system32\\[^\\]+$
net-loaded-program-has-none :: T1055 2 :: .NET loaded by a program that has none :: program~^(?:notepad|calc|mspaint|wordpad|write|winlogon|spoolsv|lsass|werfault|regsvr32|rundll32|wuauclt|dllhost)\.exe$ && target~\\(?:clr|clrjit|mscoree|mscoreei)\.dll$
package-loaded-into-lsass :: T1547.005 2 :: package loaded into LSASS :: extra~^(?:4610|4614|4622)\b && !command~(?:msv1_0|kerberos|schannel|wdigest|tspkg|pku2u|cloudap|negoexts?|livessp|negotiate|ntlm|scecli|rassfm|credssp|livesspp|lsasrv)(?:\.dll)?\b
[write]
script-written-where-web-server :: T1505.003 3 :: script written where a web server serves it :: target~\\(?:inetpub|wwwroot|htdocs|webapps|httpproxy|owa|ecp|oab|aspnet_client|www)\\.*\.(?:aspx?|ashx|asmx|asp|cer|asa|jspx?|jsp|war|php\d?|phtml|cfm|cshtml|soap)$ && !target~temporary asp\.net
file-autostart-folder :: T1547.001 3 :: file in an autostart folder :: target~\\start menu\\programs\\startup\\
task-file-written :: T1053.005 2 :: task file written :: target~\\windows\\(?:system32|syswow64)\\tasks\\|^\\windows\\tasks\\ && !target~\\tasks\\microsoft\\windows\\(?:updateorchestrator|windowsupdate|softwareprotection|flighting)
program-script-dropped-folder-anyone :: T1105 2 :: program or script dropped in a folder anyone can write :: target~(?:\\users\\public\\|\\appdata\\local\\temp\\|\\windows\\(?:temp|tasks|debug|tracing|fonts)\\|\\perflogs\\|\\\$recycle|\\downloads\\|\\programdata\\[^\\]+$|^\\[^\\]+$|^\\temp\\).*\.(?:exe|dll|scr|ps1|psm1|vbs|vbe|jse?|hta|bat|cmd|lnk|iso|img|vhdx?|msi|cpl|sys|wsf|sct|xll|xsl|inf|jar|py|zip|rar|7z|cab)$|^\\[^\\]+\.(?:exe|dll|ps1|bat|vbs)$ && !target~__psscriptpolicytest|\\temp\\[\w-]+\.(?:dll|cmdline|0\.cs)$
powershell-profile-written :: T1546.013 3 :: PowerShell profile written :: target~(?:microsoft\.\w+_)?profile\.ps1$
memory-dump-written :: T1003.001 3 :: memory dump written :: target~lsass[^\\]*\.(?:dmp|zip|log|bin)$|\.mdmp$|\.dmp$ && !target~\\(?:wer|crashdumps|livekernelreports|minidump)\\
credential-store-copied :: T1003.003 3 :: credential store copied :: target~\\ntds\.dit$|\\(?:sam|system|security)(?:\.(?:hive?|save|sav|bak|tmp|dmp))?$|\\(?:sam|security)\.(?:log|txt)$ && !target~\\config\\(?:systemprofile|txr)|\\windows\\system32\\config\\
wmi-definitions-written :: T1546.003 2 :: WMI definitions written :: target~\.mof$ && !program~^(?:svchost|tiworker|trustedinstaller|msiexec|poqexec|wmiprvse|mofcomp)\.exe$
kerberos-ticket-written :: T1558 3 :: Kerberos ticket written :: target~\.(?:kirbi|ccache)$
driver-dropped :: T1547.006 2 :: driver dropped :: target~\.sys$ && !target~\\(?:driverstore|winsxs|softwaredistribution)\\|\\windows\\system32\\(?:drivers\\wd|drivers\\wd)
library-written-into-system-folder :: T1547 2 :: library written into a system folder :: target~^\\windows\\(?:system32|syswow64)\\(?:[^\\]+|spool\\.*|wbem\\[^\\]+)\.(?:dll|exe|cpl|ocx)$ && !program~^(?:tiworker|trustedinstaller|msiexec|svchost|poqexec|dism\S*|wuauclt|mscorsvw|ngen|drvinst|system)
office-template-add-written :: T1137 2 :: office template or add-in written :: target~\\(?:templates|xlstart|startup|addins)\\.*\.(?:dotm?|xlam?|xll|wll|ppam?|otm)$|vbaproject\.otm$
file-named-like-after-encryption :: T1486 3 :: file named like after encryption or a ransom note :: target~\.(?:locked|encrypted|crypt\w?|enc|wncry|ryk|lockbit|conti|akira|royal)$|(?:readme|restore|recover|decrypt|how_to)[^\\]*(?:decrypt|restore|recover|files)[^\\]*\.(?:txt|hta|html)$
double-extension :: T1036.007 3 :: double extension :: target~\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|txt|gif|rtf)\.(?:exe|scr|bat|cmd|js|vbs|hta|lnk|ps1|com|pif)$
data-hidden-file-stream :: T1564.004 2 :: data hidden in a file stream :: target~^[^:]*\.[^:\\]+:(?!zone\.identifier)[^:\\]+
remote-execution-service-dropped :: T1021.002 3 :: remote execution service dropped :: target~\\(?:psexesvc|remcomsvc|paexec|winexesvc|csexecsvc)[^\\]*\.exe$|^\\windows\\[a-z]{8}\.exe$
archive-made-shell-packer :: T1560.001 2 :: archive made by a shell or packer :: target~\.(?:rar|7z|zip|cab|tar|gz)$ && program~^(?:rar|winrar|7z\w*|powershell|pwsh|cmd|makecab|tar|wmiprvse|wsmprovhost|rundll32)(?:\.exe)?$
browser-key-store-touched-stranger :: T1555 2 :: browser or key store touched by a stranger :: target~\\(?:login data|cookies|web data|logins\.json|key[34]\.db|cert9\.db|local state)$|\\microsoft\\(?:credentials|protect|vault)\\ && !program~^(?:chrome|msedge|firefox|brave|opera|lsass|svchost|iexplore|explorer)\.exe$
hosts-file-changed :: T1565 2 :: hosts file changed :: target~\\drivers\\etc\\hosts$
program-script-copied-here-over :: T1570 3 :: program or script copied here over the network :: program~^system$ && target~\.(?:exe|dll|bat|cmd|ps1|vbs|js|hta|aspx?|sct|xml|xll|lnk|sys)$ && !target~\\(?:driverstore|winsxs|softwaredistribution|catroot\d?|sysvol|policies|configuration)\\|pagefile|swapfile
library-written-beside-programs-system :: T1574.001 2 :: library written beside programs of the system :: target~^\\windows\\(?:system32|syswow64)\\(?!drivers|driverstore|spp|catroot|config|en-us)[\w-]+\\[^\\]+\.dll$|\\internet explorer\\[^\\]+\.dll$ && !program~^(?:tiworker|trustedinstaller|poqexec|dism\S*|wuauclt|mscorsvw|drvinst|ngen)\.exe$
directory-database-copied :: T1003.003 3 :: directory database copied :: target~\\ntds[^\\]*\.(?:dit|jfm)$ && !target~^\\windows\\ntds\\
written-wmi-event-consumer :: T1546.003 2 :: written by a WMI event consumer :: program~^scrcons\.exe$
program-archive-disk-image-web :: T1204.002 2 :: program, archive or disk image from the web :: target~\.(?:exe|dll|iso|img|vhdx?|js|jse|vbs|hta|lnk|ms[ix]|zip|7z|rar|ps1|chm|one|xll|bat|scr):zone\.identifier$
file-time-set-back :: T1070.006 2 :: file time set back :: extra~^2\b && !target~\.(?:~?tmp|temp)$|\\recent\\|\\packages\\|updatestore|\\autosave && !program~^(?:runtimebroker|usocoreworker|backgroundtaskhost|search\w*|provtool|onedrive\S*|chrome|msedge\S*|svchost|setup|msiexec|update|firefox|tiworker|trustedinstaller|explorer|mscorsvw)\.exe$
script-written-shell :: T1059 1 :: script written by a shell :: program~^(?:cmd|powershell|pwsh|wscript|cscript|mshta|rundll32|wmiprvse|wsmprovhost|w3wp|regsvr32|certutil|bitsadmin)\.exe$ && target~\.(?:exe|dll|ps1|vbs|js|hta|bat|cmd|lnk|scr|sct|aspx?)$ && !target~__psscriptpolicytest|\\temporary asp\.net|\\temp\\
[delete]
traces-removed :: T1070.004 2 :: traces removed :: target~\.(?:evtx?|pf)$|consolehost_history|\\prefetch\\|\\(?:inetpub|httperr)\\.*\.log$|\\appcompat\\programs|usnjrnl && !program~^svchost\.exe$
program-removed-hand :: T1070.004 1 :: program removed by hand :: target~(?:\\temp\\|\\users\\public\\|\\downloads\\|\\programdata\\[^\\]+$).*\.(?:exe|dll|ps1|bat|vbs|hta|js)$ && !target~__psscriptpolicytest|\\temp\\[\w-]+\.dll$
[registry]
autostart-entry-set :: T1547.001 3 :: autostart entry set :: target~\\currentversion\\(?:run|runonce|runonceex|runservices|runservicesonce|policies\\explorer\\run)\\|\\windows nt\\currentversion\\windows\\(?:load|run)$|\\explorer\\(?:user )?shell folders\\(?:common )?startup$
logon-program-set :: T1547.004 3 :: logon program set :: target~\\winlogon\\(?:shell|userinit|notify|gpextensions|taskman|vmapplet|mpnotify|system)\b
debugger-set-program :: T1546.012 3 :: debugger set on a program :: target~image file execution options\\.*\\(?:debugger|globalflag|verifierdlls|monitorprocess)$|\\silentprocessexit\\
service-set-run-script-file :: T1543.003 3 :: service set to run a script or a file of a user :: target~\\services\\[^\\]+\\(?:imagepath|parameters\\servicedll|failurecommand)$ && command~cmd|powershell|%comspec%|\\temp\\|\\users\\|\\programdata\\|mshta|rundll32|\\\\
service-program-set :: T1543.003 2 :: service program set :: target~\\services\\[^\\]+\\(?:imagepath|parameters\\servicedll|failurecommand|objectname)$
protection-switched-off-given-exception :: T1562.001 3 :: protection switched off or given an exception :: target~windows defender\\.*(?:disable|exclusions|spynet|submitsamples|tamperprotection)|\\amsi\\providers|\\policies\\.*(?:disableantispyware|disablerealtime|disablesr)|\\services\\(?:windefend|wdfilter|wdnissvc|sense|mpssvc|sysmon\w*|eventlog|wscsvc)\\start$|\\sysmon\w*\\parameters && !program~^msmpeng\.exe$
logging-switched-off-changed :: T1562.002 3 :: logging switched off or changed :: target~\\scriptblocklogging|\\modulelogging|\\transcription|\\control\\minint|\\winevt\\channels\\.*\\enabled$|\\services\\eventlog\\.*\\(?:maxsize|file|retention|autobackuplogfiles|flags)$|\\processcreationincludecmdline|\\wmi\\autologger\\.*\\(?:start|enabled)$
passwords-kept-readable-authentication-weakened :: T1112 3 :: passwords kept readable or authentication weakened :: target~\\wdigest\\uselogoncredential|\\lsa\\(?:runasppl|disablerestrictedadmin|limitblankpassworduse|lmcompatibilitylevel|nolmhash|restrictanonymous\w*|everyoneincludesanonymous|disabledomaincreds|msv1_0\\.*)$|\\policies\\system\\(?:enablelua|consentpromptbehavioradmin|localaccounttokenfilterpolicy|filteradministratortoken|promptonsecuredesktop)
code-set-load-into-lsass :: T1547.005 3 :: code set to load into LSASS :: target~\\lsa\\(?:osconfig\\)?(?:security packages|authentication packages|notification packages|scecli)|\\lsaextensionconfig|\\services\\ntds\\(?:lsadb|directoryserviceext)
remote-desktop-opened :: T1021.001 3 :: remote desktop opened :: target~fdenytsconnections|\\terminal server\\.*(?:fsinglesessionperuser|userauthentication|securitylayer|shadow)|\\rdp-tcp\\(?:portnumber|initialprogram)
uac-bypass-key :: T1548.002 3 :: UAC bypass key :: target~\\(?:ms-settings|mscfile|exefile|folder|appx\w*|launcher\.systemsettings)\\shell\\open\\command|delegateexecute|\\environment\\(?:windir|systemroot|cor_\w+)$|\\app paths\\control\.exe|\\environment\\cor_profiler
com-object-redirected :: T1546.015 2 :: COM object redirected :: !program~^(?:filesyncconfig|onedrive\S*|msiexec|msedge\S*|googleupdate)\.exe$ && target~^(?:hku|hkcu|\\registry\\user)\\.*\\clsid\\\{[^}]+\}\\(?:inprocserver32|localserver32|treatas|scriptleturl|progid)
library-set-load-everywhere :: T1546.010 3 :: library set to load everywhere :: target~appinit_dlls|loadappinit_dlls|appcertdlls|\\(?:knowndlls)\\|\\session manager\\(?:bootexecute|execute|setupexecute|s0initialcommand)
autostart-setup-print-network-part :: T1547.014 2 :: autostart by setup, print or network part :: target~\\active setup\\installed components\\.*\\stubpath|\\print\\(?:monitors|environments\\.*\\print processors)\\|\\netsh\\|\\networkprovider\\(?:order|hworder)|\\timeproviders\\|\\winsock2\\.*\\(?:catalog|packedcatalog)|\\office test\\special\\perf|\\office\\.*\\(?:vbawarnings|accessvbom)
office-add-trusted-folder-set :: T1137 2 :: office add-in or trusted folder set :: target~\\office\\.*\\(?:addins\\|trusted locations\\) && !program~^(?:excel|winword|powerpnt|outlook|officec2rclient|officeclicktorun|msiexec|onenote)\.exe$
library-command-right-set-every :: T1574 3 :: library, command or right set for every start :: target~serverlevelplugindll|\\command processor\\autorun|alwaysinstallelevated|\\specialaccounts\\userlist\\|\\safeboot\\|autodialdll|\\services\\windefend|disable(?:taskmgr|registrytools|cmd)$
logon-script-set :: T1037.001 3 :: logon script set :: target~userinitmprlogonscript|\\scripts\\(?:logon|startup)\\
screen-saver-file-association-set :: T1546.002 2 :: screen saver or file association set :: target~\\control panel\\desktop\\(?:scrnsave\.exe|screensaveactive)|\\shell\\(?:open|runas)\\command\\?(?:\(default\))?$
task-registered :: T1053.005 2 :: task registered :: target~\\schedule\\taskcache\\tree\\ && !target~\\tree\\microsoft\\windows\\|\\tree\\(?:google|onedrive|mozilla|adobe|npcap)
firewall-changed :: T1562.004 2 :: firewall changed :: target~\\firewallpolicy\\(?:.*\\enablefirewall|firewallrules\\|.*donotallowexceptions)|\\portproxy\\
trusted-certificate-added :: T1553.004 2 :: trusted certificate added :: target~\\systemcertificates\\(?:root|authroot|ca)\\certificates\\[0-9a-f]{40} && !program~^(?:svchost|lsass|msmpeng)\.exe$
account-written-registry :: T1136.001 3 :: account written to the registry :: target~\\sam\\sam\\domains\\account\\users\\names\\.+
microphone-camera-used-script-host :: T1123 3 :: microphone or camera used by a script host or a file of a user :: target~\\consentstore\\(?:microphone|webcam)\\nonpackaged\\[^\\]{0,260}(?:powershell|pwsh|cmd|rundll32|regsvr32|mshta|[wc]script|python|#(?:temp|downloads|desktop|public)#[^#\\]{0,80})\.exe
secrets-lsa-sam-touched :: T1003.004 3 :: secrets of LSA or SAM touched :: target~\\policy\\secrets|\\security\\cache|\\sam\\sam\\domains\\account|\\lsa\\(?:jd|skew1|gbg|data)\b && !program~^(?:lsass|svchost|services)\.exe$
attack-admin-tool-left-mark :: T1569.002 3 :: attack or admin tool left its mark :: target~\\sysinternals\\(?:psexec|procdump|sdelete|psloggedon|pskill)\\eulaaccepted|\\software\\(?:putty|winscp|rclone|anydesk|ngrok)
wmi-powershell-start-set :: T1546.003 2 :: WMI or PowerShell start set :: target~\\wbem\\(?:ess|cimom\\autorecover)|\\microsoft\\powershell\\.*\\executionpolicy
script-program-stored-registry :: T1027 2 :: script or program stored in the registry :: !target~identitycrl|authcookies|^\\registry\\a\\|\\fileexts\\|servicesmanagercache|clienttelemetry|webservicecache|\\diagtrack\\ && command~powershell|frombase64|\b(?:iex|cmd(?:\.exe)? /c|mshta|rundll32|regsvr32|wscript)\b|\\users\\public|\\appdata\\local\\temp|https?://|javascript: && !target~muicache|userassist|\\bam\\|compatibilityassistant
[pipe]
pipe-remote-execution-attack-tool :: T1021.002 3 :: pipe of a remote execution or attack tool :: target~psexesvc|paexec|remcom|csexec|msagent_|msse-|postex_|status_\d|mojo\.5688\.8052|\\dsserverpipe|lsadump|cachedump|wceservicepipe|isapi_http|sdlrpc|\\gruntsvc|\\583da|\\demoagent|\\interprocess
powershell-host-pipe-outside-powershell :: T1059.001 2 :: PowerShell host pipe outside PowerShell :: target~\\pshost && !program~^(?:powershell(?:_ise)?|pwsh|sqlps|wsmprovhost|w3wp|mmc|msexchange\S*|microsoft\.\S+|taskhostw|umworkerprocess|servermanager|powershellisehost)\.exe$
forced-authentication-pipe :: T1187 2 :: forced authentication pipe :: target~\\(?:efsrpc|netdfs|fssagentrpc)$ && !program~^(?:lsass|dfs\w*)\.exe$
remote-management-pipe :: T1569.002 2 :: remote management pipe :: target~\\(?:winreg|svcctl|atsvc|spoolss)$ && !program~^(?:svchost|lsass|services|spoolsv|system)(?:\.exe)?$
[dns]
name-looks-like-tunnel-throw :: T1071.004 2 :: name looks like a tunnel or a throw-away host :: target~[a-z0-9+/=_-]{32,}\.|ngrok|duckdns|no-ip|ddns|pastebin|paste\.ee|raw\.githubusercontent|gist\.github|transfer\.sh|anonfiles|file\.io|mega\.nz|interact\.sh|oast|burpcollaborator|dnslog|\.onion|api\.telegram|discord(?:app)?\.com|trycloudflare|workers\.dev|\.(?:top|xyz|tk|ml|ga|cf|gq|pw|buzz)$ && !program~^(?:msmpeng|mssense|smartscreen)\.exe$
mining-pool-asked :: T1496 2 :: mining pool asked for :: target~\b(?:xmr\w*|monero\w*|\w*pool|miner\w*|nicehash|minexmr)\.
name-asked-tool-needs-none :: T1071.004 2 :: name asked for by a tool that needs none :: program~^(?:rundll32|regsvr32|mshta|certutil|bitsadmin|wscript|cscript|msbuild|installutil|notepad|cmstp|odbcconf|msiexec|dllhost|werfault)\.exe$ && !target~\.(?:microsoft|windows|windowsupdate|digicert|msftncsi)\.com$|^(?:localhost|wpad)
directory-servers-looked-up :: T1590.002 1 :: directory servers looked up :: target~^_ldap\._tcp|_kerberos\._tcp|^wpad && !program~^(?:svchost|lsass|system|msexchange\S*|microsoft\.\S+)
[service]
service-runs-shell-script-file :: T1569.002 3 :: service runs a shell, a script or a file of a user :: command~cmd(?:\.exe)?["\s]|powershell|%comspec%|mshta|rundll32|\\temp\\|\\users\\|\\programdata\\|\\\\127\.0\.0\.1|admin\$|psexesvc|-enc|\.(?:bat|vbs|ps1|tmp)\b
service-remote-execution-tool :: T1569.002 3 :: service of a remote execution tool :: target~psexesvc|remcom|paexec|winexe|csexec|btobto|^[a-z]{4}$|^[a-z]{16}$|mimi|meterpreter
service-installed :: T1543.003 2 :: service installed :: extra~^(?:7045|4697)
protection-logging-service-changed :: T1562.001 3 :: protection or logging service changed :: extra~^7040 && command~defender|event log|sysmon|security|firewall|antivirus|audit
service-switched-off :: T1489 2 :: service switched off :: extra~^7040 && command~to disabled
firewall-stopped :: T1562.004 3 :: firewall stopped :: extra~^(?:5025|5034|4950)\b
firewall-rule-added-changed :: T1562.004 1 :: firewall rule added or changed :: extra~^494[67]
[task]
task-runs-shell-script-file :: T1053.005 3 :: task runs a shell, a script or a file of a user :: command~powershell|\bcmd\b|mshta|rundll32|regsvr32|wscript|cscript|\\temp\\|\\users\\|\\programdata\\|https?:|-enc|frombase64|bitsadmin|certutil
wmi-event-subscription :: T1546.003 3 :: WMI event subscription :: extra~^(?:19|20|21)\b
task-created-changed-switched-off :: T1053.005 2 :: task created, changed or switched off :: extra~^(?:4698|4702|4700|4701) && !target~\\microsoft\\windows\\(?:updateorchestrator|windowsupdate|softwareprotection|flighting|windows defender|grouppolicy|application experience|windows error|pushtoinstall)|\\onedrive (?:standalone|reporting)
task-deleted :: T1070 2 :: task deleted :: extra~^4699 && !target~\\microsoft\\windows\\(?:updateorchestrator|windowsupdate)
[account]
account-created :: T1136.001 3 :: account created :: extra~^4720
computer-account-created :: T1136.002 2 :: computer account created :: extra~^4741
member-added-group :: T1098.007 3 :: member added to a group :: extra~^(?:4728|4732|4756)
account-changed-nobody-known :: T1210 2 :: account changed by nobody known :: extra~^(?:4738|4742|4723|4724)\b && user~anonymous logon
account-enabled-unlocked-password-set :: T1098 2 :: account enabled, unlocked or its password set by another :: extra~^(?:4722|4724|4767|4794|4704)
account-disabled-deleted-taken-out :: T1531 2 :: account disabled, deleted or taken out of a group :: extra~^(?:4725|4726|4729|4733)
account-renamed-directory-object-turned :: T1098 3 :: account renamed or directory object turned into a way in :: extra~^4781|msds-allowedtoact|msds-keycredential|serviceprincipalname|gplink|adminsdholder|ntsecuritydescriptor|scriptpath|msds-allowedtodelegate
policy-domain-changed :: T1484.001 2 :: policy of the domain changed :: extra~^(?:4739|5136|5137|4713)
account-changed :: T1098 1 :: account changed :: extra~^(?:4738|4742|4723|4735|4727|4731)
identity-another-account-added :: T1134.005 3 :: identity of another account added :: extra~^476[56]\b
trust-domain-changed :: T1484.002 3 :: trust of the domain changed :: extra~^(?:4706|4707|4716)\b
certificate-another-name-template-hosts :: T1649 2 :: certificate for another name or by a template for hosts :: extra~^488[67]\b && command~san:|upn=|domaincontroller|esc\d
certificate-template-changed :: T1649 2 :: certificate template changed :: extra~^(?:4899|4900)\b
password-hash-account-read :: T1003.002 3 :: password hash of an account read :: extra~^4782\b
[other]
protection-service-stopped :: T1562.001 3 :: protection service stopped :: extra~^703[46]\b && command~(?:defender|sysmon|sense|antivirus|firewall|event log|endpoint).*(?:stopped|terminated)
privilege-used-program-folder-anyone :: T1134 2 :: privilege used by a program in a folder anyone can write :: extra~^(?:4673|4674|4703)\b && path~\\users\\(?:public|[^\\]+\\(?:downloads|desktop|appdata\\local\\temp))\\|^\\(?:temp|perflogs|programdata)\\[^\\]*$
device-connected :: T1200 1 :: device connected :: extra~^6416\b
groups-listed-program-folder-anyone :: T1069.001 2 :: groups listed by a program in a folder anyone can write :: extra~^479[89]\b && path~\\users\\(?:public|[^\\]+\\(?:downloads|desktop|appdata\\local\\temp))\\|^\\(?:temp|perflogs|programdata)\\[^\\]*$
[logon]
watched-account-logged-was-kept :: T1078 2 :: watched account logged on or was kept out :: extra~^(?:4964|4825|4649)\b
logon-new-credentials-pass-hash :: T1550.002 3 :: logon with new credentials, as pass-the-hash does :: extra~^4624 9\b
remote-desktop-logon :: T1021.001 2 :: remote desktop logon :: extra~^(?:4624 10|4778)\b
logon-outside-address :: T1078 2 :: logon from an outside address :: extra~^4624 (?:3|10|8)\s(?!.*(?:\b10\.|\b127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|fe80|::1|169\.254\.))\d+\.\d+\.\d+\.\d+
service-ticket-weak-encryption :: T1558.003 2 :: service ticket with weak encryption :: extra~^4769 0x17 && !target~\$$|krbtgt
ticket-weak-encryption :: T1558.004 2 :: ticket with weak encryption :: extra~^4768 0x(?:17|1|3)\b
logon-refused :: T1110 1 :: logon refused :: extra~^(?:4625|4771|4740)
other-credentials-used-purpose :: T1078 1 :: other credentials used on purpose :: extra~^4648 && !user~\$$ && !program~^(?:lsass|svchost|msexchange\S*|taskhostw|winlogon|consent)\.exe$
guest-built-account-used :: T1078.001 2 :: guest or built-in account used :: target~^(?:guest|defaultaccount|wdagutilityaccount|krbtgt)$ && extra~^46(?:24|25|48)
[read]
handle-lsass :: T1003.001 3 :: handle on LSASS :: target~\\lsass\.exe$ && !program~^(?:msmpeng|csrss|wininit|services|lsass|svchost|collectguestlogs|sysmon\w*|vboxservice|vmtoolsd|compattelrunner|mssense|onedrivesetup)\.exe$ && extra~0x[0-9a-f]*[13579bdf][0-9a-f]\b|0x1f
directory-replication-asked-dcsync-does :: T1003.006 3 :: directory replication asked for, as DCSync does :: command~1131f6a[ad]|89e95b76|9923a32a|replicat && !user~\$$
sam-lsa-secrets-read :: T1003.002 3 :: SAM or LSA secrets read :: target~\\registry\\machine\\(?:sam|security)\\|\\sam\\domains|\\policy\\secrets|\\lsa\\(?:jd|skew1|gbg|data)\b && !program~^(?:lsass|svchost|services|system)(?:\.exe)?$
key-store-read :: T1555 2 :: key store read :: target~\\(?:login data|cookies|logins\.json|key[34]\.db)$|\\microsoft\\(?:credentials|protect|vault)\\|\.(?:kdbx|pfx|ppk|rdg)$ && !program~^(?:chrome|msedge|firefox|lsass|svchost)\.exe$
directory-database-read :: T1003.003 3 :: directory database read :: target~\\ntds\.dit$|harddiskvolumeshadowcopy.*\\(?:sam|system|security|ntds)
keys-adfs-certificates-read :: T1649 2 :: keys of ADFS or certificates read :: target~adfs|dkm|\\machinekeys\\|tokensigning && !program~^(?:lsass|microsoft\.identityserver\S*|svchost)
service-opened-user-start-stop :: T1569.002 2 :: service opened by a user to start, stop or change it :: program~^services\.exe$ && extra~0x[0-9a-f]*(?:[2367abef]|[1235679abdef][0-9a-f])\b && user~. && !user~\$$|^(?:system|local service|network service)$ && !target~^servicesactive$|[\\/]
service-manager-opened-user-create :: T1543.003 2 :: service manager opened by a user to create a service :: program~^services\.exe$ && target~^servicesactive$ && extra~0x[0-9a-f]*[2367abef]\b && user~. && !user~\$$|^(?:system|local service|network service)$
[mode]
permissions-file-key-changed :: T1222.001 1 :: permissions of a file or key changed :: extra~(?:file|key) && !program~^(?:svchost|services|tiworker|trustedinstaller|msiexec|lsass|poqexec)\.exe$
permissions-file-system-opened :: T1222.001 2 :: permissions of a file of the system opened :: target~\\drivers\\etc\\|\\system32\\(?:config|tasks)\\|\\ntds\\ && extra~.
[audit]
event-log-cleared :: T1070.001 3 :: event log cleared :: extra~^(?:104|1102)\b
audit-policy-changed :: T1562.002 3 :: audit policy changed :: extra~^(?:4719|4912|4906|4817)\b
logging-stopped-sensor-reconfigured :: T1562.002 2 :: logging stopped or sensor reconfigured :: extra~^(?:1100|4|16|255)\b
system-time-changed :: T1070.006 1 :: system time changed :: extra~^4616 && !program~^(?:svchost|vmtoolsd|vboxservice)\.exe$
[share]
administrative-share-used :: T1021.002 2 :: administrative share used :: extra~\\(?:admin|[a-z])\$ && !user~^-?$
administrative-share-used-2 :: T1021.002 2 :: administrative share used :: target~\\(?:admin|[a-z])\$$ && !user~^-?$|\$$
program-script-moved-through-share :: T1021.002 3 :: program or script moved through a share :: target~\.(?:exe|dll|bat|ps1|vbs|aspx?|sys|hta|lnk)$ && extra~\$
service-task-registry-managed-afar :: T1569.002 2 :: service, task or registry managed from afar :: target~^\\?(?:svcctl|atsvc|winreg|efsrpc|netdfs|spoolss|itaskschedulerservice)$
accounts-shares-listed-afar :: T1018 1 :: accounts or shares listed from afar :: target~^\\?(?:samr|lsarpc|srvsvc|wkssvc)$
share-added :: T1135 2 :: share added :: extra~^5142
[connect]
connection-tool-needs-none :: T1071.001 3 :: connection by a tool that needs none :: program~^(?:scrcons|rundll32|regsvr32|mshta|wscript|cscript|certutil|bitsadmin|msbuild|installutil|regasm|regsvcs|notepad|cmstp|odbcconf|cmd|calc|dllhost|werfault|control|msxsl|wmic|hh|eqnedt32|csc|dfsvc|conhost)\.exe$ && !target~^(?:127\.|::1|0\.0\.0\.0)
connection-program-named-like-attack :: T1588.002 3 :: connection by a program named like an attack tool :: program~^(?:grunt\w*|beacon\w*|\w*payload|\w*meterpreter|\w*stager|rubeus|mimikatz|seatbelt|sharp(?:hound|up|view|wmi|sc|dpapi|exec|com|rdp|spray|chrome)|purplesharp|sliver|covenant)\.exe$
connection-powershell :: T1059.001 2 :: connection by PowerShell :: program~^(?:powershell|pwsh|powershell_ise)\.exe$ && !target~^(?:127\.|::1|0\.0\.0\.0)
port-known-attack-tools :: T1571 2 :: port known from attack tools :: extra~\b(?:4444|4445|1337|31337|6666|6667|7777|5555|9001|9999|12345|54321|8081|2222)\b && !target~^(?:127\.|::1)
remote-management :: T1021.006 2 :: remote management :: extra~\b598[56]\b && !program~^(?:svchost|msexchange\S*|system)
remote-desktop-another-host :: T1021.001 2 :: remote desktop to another host :: extra~\b3389\b && !program~^svchost\.exe$
file-share-another-host-not :: T1021.002 2 :: file share of another host, not by the system :: extra~\b445\b && program~. && !program~^system$
kerberos-spoken-program-other-than :: T1558 3 :: Kerberos spoken by a program other than LSASS :: extra~\b88\b && program~. && !program~^(?:lsass|svchost|microsoft\.\S+|msexchange\S*|java|system)
connection-program-folder-anyone-can :: T1571 2 :: connection by a program in a folder anyone can write :: path~\\users\\(?:public|[^\\]+\\(?:downloads|desktop|documents|appdata\\local\\temp))\\|\\users\\[^\\]+\\(?:appdata\\(?:local|roaming)\\)?[^\\]+\.exe$|^\\windows\\(?:temp|tasks|debug)\\|\\perflogs\\|^\\(?:programdata\\|temp\\)?[^\\]+\.exe$
`,
);
