import { parseBehaviours } from "./parse-behaviours.ts";

/** Process starts and PowerShell text on Windows. Sources: MITRE ATT&CK for Enterprise, the LOLBAS project. */
export const WINDOWS_PROCESSES = parseBehaviours(String.raw`
[start]
T1505.003 3 :: web server started a shell or tool :: parent~^(?:w3wp|httpd|nginx|tomcat\d*|php-cgi|php|umworkerprocess|beasvc|coldfusion|sqlservr)\.exe$ && program~^(?:cmd|powershell|pwsh|cscript|wscript|rundll32|certutil|bitsadmin|whoami|net1?|systeminfo|ipconfig|mshta|tasklist|nltest|quser|python)\.exe$
T1027.004 1 :: compiler started by a server or script host :: parent~^(?:w3wp|powershell|pwsh|wscript|cscript|mshta|rundll32|regsvr32)\.exe$ && program~^(?:csc|vbc|jsc|ilasm)\.exe$
T1204.002 3 :: office program started a shell or script host :: parent~^(?:winword|excel|powerpnt|outlook|msaccess|mspub|onenote|visio|eqnedt32|acrord32|acrobat)\.exe$ && program~^(?:cmd|powershell|pwsh|cscript|wscript|mshta|rundll32|regsvr32|certutil|bitsadmin|msbuild|installutil|schtasks|hh|control)\.exe$
T1059.001 3 :: encoded PowerShell :: program~^(?:powershell|pwsh|cmd)\.exe$ && command~[\s"'^][-/\u2013]e(?:n(?:c(?:o(?:d(?:e(?:d(?:c(?:o(?:m(?:m(?:a(?:n(?:d)?)?)?)?)?)?)?)?)?)?)?)?|c)?\s+["']?[a-z0-9+/=]{16,}
T1059.001 3 :: PowerShell runs text it builds or downloads :: program~^(?:powershell|pwsh|cmd)\.exe$ && command~\biex\b|invoke-expression|frombase64string|downloadstring|reflection\.assembly
T1105 3 :: download by a script shell :: program~^(?:powershell|pwsh|cmd|wscript|cscript)\.exe$ && command~downloadfile|downloaddata|invoke-webrequest|\biwr\b|start-bitstransfer|net\.webclient|invoke-restmethod|xmlhttp|\b(?:curl|wget)(?:\.exe)?\s.{0,60}https?:
T1059.001 2 :: PowerShell hidden or past its policy :: program~^(?:powershell|pwsh|cmd)\.exe$ && command~[-/]w(?:i\w*)?\s+(?:hid\w*|1\b)|[-/]e(?:p|x\w*)\s+(?:bypass|unrestricted)|[-/]noni\w*\s.*[-/]nop|[-/]nop\w*\s+[-/]
T1105 3 :: download by a system tool :: program~^(?:certutil|bitsadmin|certreq|desktopimgdownldr|esentutl|expand|extrac32|finger|hh|ieexec|makecab|msiexec|mpcmdrun|replace|curl|wget|ftp|tftp|findstr)\.exe$ && command~https?:|urlcache|verifyctl|/transfer|/addfile|-downloadfile|ftp:|\\\\\d+\.\d+
T1140 3 :: file decoded by certutil :: program~^certutil\.exe$ && command~[-/](?:decode|encode)
T1218.005 3 :: script run by mshta :: program~^mshta\.exe$
T1003.001 3 :: dump of LSASS :: command~comsvcs(?:\.dll)?[,\s]+(?:#?\+?0*24|minidump)|(?:procdump|sqldumper|rdrleakdiag|createdump|nanodump|handlekatz|dumpert|out-minidump|minidump).{0,80}|lsass\.dmp|-ma\s+lsass && command~lsass|minidump|comsvcs|dumpert|nanodump
T1003 3 :: credential tool :: command~mimikatz|sekurlsa|lsadump|kerberos::|privilege::debug|invoke-mimi|gsecdump|fgdump|pwdump|wce\.exe|lazagne|safetykatz|pypykatz|secretsdump|dcsync|lsassy|sharpdump|nanodump
T1218.011 2 :: rundll32 with a script, a web address or a file of a user :: program~^rundll32\.exe$ && command~javascript:|vbscript:|https?:|\\users\\|\\temp\\|\\programdata\\|\\public\\|url\.dll|advpack|zipfldr|ieadvpack|pcwutl|shell32.*control_rundll|\.(?:tmp|dat|txt|png|jpg|log)\b
T1218.010 3 :: regsvr32 fetches or runs a script :: program~^regsvr32\.exe$ && command~/i:|scrobj|https?:|\.sct|\\users\\|\\temp\\|\\programdata\\
T1218.004 3 :: InstallUtil, RegAsm or RegSvcs run a file :: program~^(?:installutil|regasm|regsvcs)\.exe$
T1127.001 3 :: MSBuild runs a project outside a build :: program~^(?:msbuild|dnx|rcsi|csi|cdb|tracker|fsi|microsoft\.workflow\.compiler)\.exe$ && !parent~devenv|msbuild|vstest
T1218 2 :: rarely used system tool that can run others' code :: program~^(?:cmstp|odbcconf|mavinject|msdt|presentationhost|pcalua|forfiles|syncappvpublishingserver|infdefaultinstall|xwizard|msxsl|extexport|register-cimprovider|scriptrunner|dfsvc|ieexec|msconfig|atbroker|hh|verclsid|msdeploy|stordiag|wuauclt|control)\.exe$ && !command~shell32\.dll,options_rundll
T1055.001 3 :: library injected by mavinject :: command~mavinject|/injectrunning
T1218.007 2 :: installer from the web or a user folder :: program~^msiexec\.exe$ && command~https?:|\\users\\.*\.(?:msi|png|tmp)|/y\b|/z\b
T1220 3 :: style sheet run as a script :: command~(?:wmic|msxsl).{0,80}(?:/format:|\.xsl)
T1047 3 :: process started through WMI :: command~process\s+(?:"?call"?\s+)?"?create|invoke-wmimethod|win32_process|/node:
T1218 3 :: shell started by a program that needs none :: parent~^(?:mshta|regsvr32|rundll32|wmic|hh|msxsl|installutil|regasm|regsvcs|cmstp|odbcconf|certutil|control|notepad|calc)\.exe$ && program~^(?:cmd|powershell|pwsh|wscript|cscript|mshta|bash)\.exe$
T1059 2 :: shell started by a script host or console :: parent~^(?:wscript|cscript|mmc)\.exe$ && program~^(?:cmd|powershell|pwsh|mshta|bash)\.exe$
T1047 2 :: shell started by the WMI provider :: parent~^(?:wmiprvse|scrcons)\.exe$ && program~^(?:cmd|powershell|pwsh|rundll32|mshta|wscript|cscript|regsvr32|msbuild|installutil)\.exe$
T1021.006 2 :: started through remote PowerShell :: parent~^(?:wsmprovhost|winrshost)\.exe$ && !program~^conhost\.exe$
T1021.006 2 :: remote command by WinRM :: program~^(?:winrs|winrm)(?:\.exe|\.vbs)?$|wsmprovhost\.exe
T1021.003 3 :: shell started by a DCOM server :: parent~^(?:mmc|dllhost|excel|outlook|explorer)\.exe$ && program~^(?:cmd|powershell|pwsh)\.exe$ && command~\\\\127\.0\.0\.1\\|\$__|2>&1|-enc
T1569.002 3 :: remote execution by service :: parent~^(?:psexesvc|remcomsvc|paexec|csexec|winexesvc)|^services\.exe$ && program~^(?:cmd|powershell|pwsh|rundll32|mshta|psexesvc|remcomsvc)\.exe$
T1570 2 :: remote execution tool :: program~^(?:psexec(?:64)?|paexec|remcom|csexec|psexesvc|wmiexec|smbexec|atexec)(?:\.exe)?$
T1569.002 3 :: output sent back through a share :: command~(?:cmd|%comspec%).{0,300}\\\\127\.0\.0\.1\\(?:admin|c)\$
T1007 2 :: services of another host asked for or changed :: command~\bsc(?:\.exe)?"?\s+\\\\[\w.-]+\s
T1543.003 2 :: service created or changed :: program~^(?:sc|cmd|powershell|pwsh)\.exe$ && command~\bsc(?:\.exe)?"?\s+(?:\\\\\S+\s+)?(?:create|config|failure|sdset)\b|new-service
T1053.005 2 :: scheduled task made or changed :: command~schtasks(?:\.exe)?"?\s.*[-/](?:create|change|run)\b|register-scheduledtask|^at(?:\.exe)?\s+\\\\
T1136.001 3 :: account created :: command~\bnet1?(?:\.exe)?"?\s+user\s+.*[-/]add|new-localuser|\bdsadd\s+user
T1098.007 3 :: member added to a group :: command~\bnet1?(?:\.exe)?"?\s+(?:localgroup|group)\s+.*[-/]add|add-localgroupmember|add-adgroupmember
T1098 2 :: account changed :: command~\bnet1?(?:\.exe)?"?\s+user\s+\S+\s+(?:\S+\s*$|.*[-/]active:yes)|set-localuser && !command~/domain\s*$
T1490 3 :: recovery made impossible :: command~vssadmin.{0,40}(?:delete|resize)|shadowcopy.{0,40}delete|wbadmin.{0,40}delete|bcdedit.{0,80}(?:recoveryenabled|bootstatuspolicy)|win32_shadowcopy.{0,80}delete|diskshadow.{0,40}delete
T1003.002 3 :: registry hive with credentials saved :: command~\breg(?:\.exe)?"?\s+(?:save|export)\s+.*(?:hklm|hkey_local_machine)\\+(?:sam|system|security)|\\config\\(?:sam|security|system)\b
T1003.003 3 :: directory database copied :: command~ntds\.dit|ntdsutil|vssadmin.{0,20}create\s+shadow|esentutl.{0,60}/vss|diskshadow|shadowcopy\s+call\s+create|globalroot\\device\\harddiskvolumeshadowcopy
T1558.003 3 :: Kerberos tickets asked for or forged :: command~kerberoast|asktgt|asktgs|asreproast|rubeus|getuserspns|setspn(?:\.exe)?\s+.*-q|golden|silver.*ticket|kerberos::golden|invoke-kerberoast
T1550.002 3 :: hash or ticket passed :: command~sekurlsa::pth|pass-?the-?hash|/ptt\b|::ptt|overpass|invoke-thehash
T1070.001 3 :: event log cleared :: command~wevtutil(?:\.exe)?"?\s+(?:cl|clear-log|sl)\b|clear-eventlog|remove-eventlog|limit-eventlog
T1070.004 2 :: traces on disk removed :: command~fsutil.{0,20}usn.{0,20}deletejournal|cipher(?:\.exe)?\s+/w|sdelete|\\prefetch\\.*del|del\s.*(?:\.evtx|\\prefetch\\|consolehost_history)
T1562.001 3 :: protection switched off :: command~(?:set|add)-mppreference|disablerealtimemonitoring|disableioavprotection|mpcmdrun.{0,40}-removedefinitions|(?:sc|net1?|taskkill|stop-service|fltmc)(?:\.exe)?"?\s.{0,60}(?:windefend|wdnissvc|sense\b|mssense|msmpeng|sysmon|wscsvc|eventlog|cylance|carbonblack|cbdefense|csfalcon|sentinel|sophos|symantec|mcafee|eset|trend)|uninstall.{0,40}(?:defender|antivirus)|amsiinitfailed|amsiutils
T1562.002 3 :: auditing switched off :: command~auditpol(?:\.exe)?"?\s+[-/](?:set|clear|remove|restore)|logman\s+stop|wevtutil.{0,40}/e:false
T1562.004 3 :: firewall opened or switched off :: command~netsh.{0,20}(?:advfirewall|firewall)\s+(?:set|add|delete|reset)|set-netfirewallprofile|new-netfirewallrule|disable-netfirewall
T1090.001 3 :: port forwarding :: command~portproxy\s+(?:add|set)|\b(?:plink|ssh|putty)(?:\.exe)?"?\s.*\s-[rldn]{1,2}\s|\bchisel|\bngrok|\bfrpc?\b.*-c|ligolo|socksproxy|revsocks
T1547.001 3 :: autostart entry written :: command~\breg(?:\.exe)?"?\s+(?:add|import)\s.*\\(?:run|runonce|runservices|winlogon)\b|new-itemproperty.{0,120}\\run|set-itemproperty.{0,120}\\(?:run|winlogon)\b|\\start menu\\programs\\startup
T1546.012 3 :: debugger or accessibility program hijacked :: command~image file execution options|\b(?:copy|move|takeown|icacls|replace)\s.*(?:sethc|utilman|osk|magnify|narrator|displayswitch)\.exe
T1112 2 :: registry changed against security :: command~\breg(?:\.exe)?"?\s+(?:add|delete)\s.*(?:uselogoncredential|wdigest|fdenytsconnections|enablelua|lsa\b|runasppl|defender|disableantispyware|disabletaskmgr|policies\\system|restrictedadmin|localaccounttokenfilterpolicy|scriptblocklogging|terminal server|services\\|ms-settings|mscfile|portproxy)
T1548.002 3 :: program that raises itself started a shell :: parent~^(?:fodhelper|eventvwr|computerdefaults|sdclt|slui|wsreset|cmstp|dccw|sysprep|cliconfg|migwiz|mcx2prov|iscsicpl|changepk)\.exe$ && !program~^(?:werfault|mmc|conhost|consent|dllhost)\.exe$
T1036.005 3 :: system program in the wrong folder :: program~^(?:svchost|lsass|csrss|services|winlogon|wininit|smss|spoolsv|taskhostw?|dllhost|conhost|rundll32|lsm|userinit|explorer|sihost|ctfmon|runtimebroker)\.exe$ && path~\\ && !path~^\\windows\\(?:system32|syswow64|winsxs|sysarm32|servicing)\\|^\\windows\\explorer\.exe$|^\\\\\?\\
T1055 2 :: svchost without a service group :: program~^svchost\.exe$ && command~. && !command~-k
T1204.002 2 :: program in a folder anyone can write :: path~\\users\\public\\|\\appdata\\local\\temp\\|^\\windows\\(?:temp|tasks|debug|tracing|help|fonts|media)\\|\\perflogs\\|\\\$recycle|^\\programdata\\[^\\]+\.exe$|\\downloads\\|\\desktop\\[^\\]+$|^\\temp\\|^\\(?:users|intel|windows)\\[^\\]+\.exe$ && !path~^\\windows\\(?:explorer|regedit|notepad|hh|splwow64|winhlp32|write|bfsvc|helppane|sysmon\w*|twunk_\d+)\.exe$
T1204.002 2 :: started by a program in a folder anyone can write :: extra~^\S+ (?:\\users\\(?:public|[^\\]+\\(?:downloads|desktop|appdata\\(?:local\\temp|roaming)))\\|\\perflogs\\|\\(?:temp|programdata|users|intel)\\[^\\]+$|\\windows\\temp\\) && !program~^(?:conhost|werfault)\.exe$
T1059.005 2 :: script host runs a script :: program~^[wc]script\.exe$ && command~\.(?:vbs|vbe|js|jse|wsf|wsh|sct|txt|tmp)\b && !command~\\(?:system32|syswow64)\\(?:slmgr|winrm|gathernetworkinfo|prn\w+)\.vbs|\\program files[^\"]*\.(?:vbs|vbe|js|wsf)
T1588.002 3 :: named like an attack tool :: command~\b(?:exploit|meterpreter|metasploit|msfvenom|cobaltstrike|cobalt|beacon|empire|sliver|nishang|powersploit|powerview|sharphound|bloodhound|covenant|grunt\w*|seatbelt|rubeus|sharpup|winpeas|inveigh|responder|ntlmrelayx|impacket|petitpotam|printnightmare|zerologon|juicypotato|godpotato|sweetpotato|roguepotato|printspoofer|crackmapexec|purplesharp|atomicredteam|invoke-atomic\w*|evil-?winrm|sharpview|powerup|koadic|pupy|havoc|brute ?ratel|mythic|shellcode|\w*payload)\b|[-_.]poc\b|\bpoc[-_.]|\bcve-?\d{4}
T1588.002 3 :: started by a program named like an attack tool :: parent~^(?:grunt\w*|beacon\w*|\w*payload|\w*meterpreter|\w*stager|rubeus|mimikatz|seatbelt|sharp\w+|purplesharp|sliver|covenant|launcher)\.exe$ && !program~^(?:conhost|werfault)\.exe$
T1204.002 2 :: office program started a program :: parent~^(?:winword|excel|powerpnt|outlook|msaccess|mspub|onenote|visio|eqnedt32|acrord32)\.exe$ && !program~^(?:winword|excel|powerpnt|outlook|onenotem?|splwow64|conhost|werfault|dwwin|msoia|appvlp|appvdllsurrogate\d*|ai|msedge|msedgewebview2|chrome|firefox|acrocef|rdrcef|officeclicktorun|sdxhelper)\.exe$
T1068 3 :: print spooler started a program :: parent~^spoolsv\.exe$ && !program~^(?:conhost|splwow64|printisolationhost|werfault|msmpeng|\S*print\S*)\.exe$
T1546.008 3 :: shell started where people log in :: parent~^(?:lsass|winlogon|utilman|sethc|osk|narrator|magnify|displayswitch|logonui)\.exe$ && program~^(?:cmd|powershell|pwsh|taskmgr|mmc|regedit|rundll32)\.exe$
T1546.008 3 :: shell called by the name of an accessibility program :: program~^(?:cmd|powershell|taskmgr|mmc)\.exe$ && command~^"?(?:\S*\\)?(?:sethc|utilman|osk|magnify|narrator|displayswitch|atbroker)(?:\.exe)?
T1563.002 3 :: session of another person taken over :: program~^tscon\.exe$
T1202 3 :: console without a window runs a command :: program~^conhost\.exe$ && command~--headless
T1021.003 2 :: office or management program started for a remote caller :: parent~^svchost\.exe$ && program~^(?:mmc|excel|winword|outlook|powerpnt|visio|iexplore)\.exe$ && command~-embedding|/automation
T1547.006 2 :: driver added :: command~pnputil.{0,40}/(?:add-driver|a)\b
T1486 2 :: drive encrypted :: command~manage-bde.{0,40}-(?:on|changepassword|protectors)|enable-bitlocker
T1552.001 3 :: network keys shown :: command~wlan.{0,60}key=clear
T1040 2 :: network traffic captured :: command~netsh.{0,20}trace\s+start|pktmon\s+start|new-netEventSession|\b(?:tshark|windump|rawcap)\b && !command~windowsazure|networkwatcher && !parent~^networkwatcheragent\.exe$
T1482 2 :: domain surveyed :: command~nltest|adfind|dsquery|get-ad(?:user|computer|group|domain)|get-domain|net1?(?:\.exe)?"?\s+(?:group|view).{0,60}(?:domain|/dom)|dclist|domain_trusts|csvde|ldifde|dnscmd
T1033 2 :: who am I, asked by a system account or for privileges :: program~^whoami\.exe$|^cmd\.exe$ && command~whoami
T1082 1 :: survey of the host :: program~^(?:systeminfo|tasklist|ipconfig|netstat|quser|qwinsta|query|arp|route|nbtstat|hostname|gpresult|driverquery|net1?|klist|cmdkey|vaultcmd|nslookup|tracert|ping|wevtutil|whoami|qprocess|sc|fsutil|dsregcmd|w32tm|schtasks|chcp|ver|getmac|pathping|netsh)\.exe$|^cmd\.exe$ && command~systeminfo|tasklist|ipconfig\s*/all|netstat\s+-|quser|qwinsta|arp(?:\.exe)?"?\s+-a|route(?:\.exe)?"?\s+print|nbtstat|\bnet1?(?:\.exe)?"?\s+(?:user|view|share|localgroup|group|accounts|session|use|start|config|time)|gpresult|klist|cmdkey\s*/list|vaultcmd|nslookup|whoami|hostname|dsregcmd|driverquery|getmac|query\s+user
T1552.001 3 :: search for passwords :: command~findstr.{0,40}(?:passw|cpassword|secret|credential)|reg(?:\.exe)?"?\s+query.{0,80}(?:passw|winlogon|putty|snmp|vnc)|dir\s.*(?:passw|cred|vnc|\.config).{0,40}/s|unattend\.xml|sysprep\.inf|get-gpppassword|select-string.{0,60}passw
T1555 3 :: stored credentials read :: command~vaultcmd|cmdkey\s*/list|dpapi::|vault::|login data|logins\.json|webbrowserpassview|keepass|cookies\.sqlite|key4\.db|sharpchrome|sharpdpapi|keethief
T1560.001 2 :: files packed with a password or by hand :: command~\b(?:rar|winrar|7z[ar]?|7zip)(?:\.exe)?"?\s+a\s|compress-archive|makecab|\btar(?:\.exe)?\s+-?[a-z]*c[a-z]*f
T1567.002 3 :: files sent out :: command~\brclone|megasync|megacmd|\bcurl(?:\.exe)?"?\s.*(?:-t\s|--upload-file|-f\s+\S*@|--data-binary)|uploadfile|uploadstring|uploaddata|winscp.{0,60}/command|pscp|ftp(?:\.exe)?\s+-s:
T1021.002 3 :: share of another host used :: command~\bnet1?(?:\.exe)?"?\s+use\s.*\\\\|\\\\[\w.-]+\\(?:c|admin|d|ipc)\$|new-psdrive.{0,80}\\\\
T1219 2 :: remote control tool :: program~^(?:anydesk|teamviewer|screenconnect\S*|ateraagent|splashtop\S*|ammyy\S*|rustdesk|supremo|logmein\S*|dwagent|meshagent|netsupport|client32|radmin\S*|vncviewer|ultravnc|tvnserver|winvnc\S*|ngrok|cloudflared|tailscaled?)(?:\.exe)?$
T1569.002 2 :: service started by command :: program~^(?:net1?|sc)\.exe$ && command~\b(?:net1?|sc)(?:\.exe)?"?\s+(?:\\\\\S+\s+)?start\s
T1489 2 :: services stopped :: command~\b(?:net1?|sc)(?:\.exe)?"?\s+stop\b|stop-service|taskkill.{0,60}/f
T1529 2 :: host shut down :: program~^shutdown\.exe$|^cmd\.exe$ && command~shutdown(?:\.exe)?"?\s+[-/][rs]
T1222.001 2 :: permissions opened :: command~icacls.{0,120}/grant|\bcacls|takeown
T1564.001 2 :: file hidden :: command~attrib(?:\.exe)?"?\s+\+[hs]
T1115 2 :: clipboard, screen or keys captured :: command~get-clipboard|\bclip\.exe|psr\.exe|copyfromscreen|getasynckeystate|screenshot|keylog
T1546.003 3 :: WMI event subscription :: command~__eventfilter|commandlineeventconsumer|activescripteventconsumer|set-wmiinstance|register-wmievent|/namespace:.*subscription
T1134 2 :: started as another user :: command~runas(?:\.exe)?"?\s+/|start-process.{0,120}-credential|invoke-runas|incognito
T1197 3 :: BITS job :: command~bitsadmin|start-bitstransfer
T1574 2 :: code integrity or safe mode changed :: command~bcdedit.{0,60}(?:testsigning|safeboot|nointegritychecks|debug)
T1127 2 :: script run by an unusual interpreter :: command~\b(?:python|perl|ruby|php|node|java)(?:w|\d[\d.]*)?(?:\.exe)?"?\s.*(?:-c\s|-e\s|\\temp\\|\\users\\public|socket) && path~\\|\.exe$
[script]
T1562.001 3 :: AMSI or script logging attacked :: command~amsiutils|amsiinitfailed|amsiscanbuffer|amsicontext|amsi\.dll|scriptblocklogging|etweventwrite|(?:set|add)-mppreference|disablerealtimemonitoring|stop-service.{0,40}(?:windefend|sense|sysmon)|fltmc
T1003.001 3 :: credential code in a script :: command~mimikatz|sekurlsa|lsadump|invoke-mimi|dcsync|minidumpwritedump|out-minidump|get-process\s+lsass|lsass\.dmp|invoke-kerberoast|kerberoast|getusersspn|dumpcreds|powerdump|get-gpppassword|gpp-?password|sharpdpapi|vault::|kerberosrequestorsecuritytoken
T1055 3 :: native memory calls in a script :: command~virtualalloc|writeprocessmemory|createremotethread|createthread\b|getdelegateforfunctionpointer|unsafenativemethods|getprocaddress|ntcreatethread|dllimport.{0,40}kernel32|invoke-shellcode|invoke-reflectivepe|queueuserapc
T1095 3 :: raw connection or listener from a script :: command~net\.sockets\.|tcpclient|tcplistener|httplistener|udpclient
T1620 3 :: code loaded from text :: command~frombase64string.{0,200}(?:iex|invoke|load|decompress)|reflection\.assembly\]?::load|\[system\.reflection\.assembly\]|gzipstream|deflatestream|memorystream.{0,80}frombase64|assembly\.load
T1105 3 :: download in a script :: command~downloadstring|downloadfile|downloaddata|net\.webclient|invoke-webrequest|\biwr\b|invoke-restmethod|start-bitstransfer|xmlhttp|winhttprequest
T1059.001 2 :: text run as code :: command~\biex\b|invoke-expression|\.invoke\(|&\s*\(\s*['"(\[$]|-join\s*\(|\[char\]
T1546.003 3 :: WMI event subscription :: command~__eventfilter|commandlineeventconsumer|activescripteventconsumer|set-wmiinstance|register-wmievent|__filtertoconsumerbinding
T1053.005 2 :: scheduled task from a script :: command~(?:new|register|set)-scheduledtask|schtasks|schedule\.service
T1543.003 2 :: service from a script :: command~new-service|set-service|\bsc\.exe\s+create
T1136.001 3 :: account or group changed by a script :: command~new-localuser|add-localgroupmember|new-aduser|add-adgroupmember|net\s+user\s.*/add|net\s+localgroup\s.*/add|set-adaccountpassword
T1021.006 2 :: commands on other hosts :: command~invoke-command.{0,80}-computer|enter-pssession|new-pssession|invoke-wmimethod|invoke-cimmethod|win32_process|\.create\(|winrs|invoke-psexec|invoke-dcom|shellwindows|mmc20
T1087.002 2 :: directory surveyed by a script :: command~get-ad(?:user|computer|group|domain)|get-domain\w*|get-net\w*|invoke-userhunter|find-localadmin|directorysearcher|adsisearcher|get-forest|sharphound|invoke-bloodhound|find-domain|getcurrentdomain|get-wmiobject\s+-class\s+win32_(?:useraccount|group)
T1547.001 3 :: autostart entry by a script :: command~currentversion\\+run|\\startup\\|winlogon|image file execution options
T1548.002 3 :: UAC passed by a script :: command~ms-settings|mscfile|delegateexecute|fodhelper|eventvwr|sdclt|invoke-bypassuac|computerdefaults
T1070.001 3 :: logs cleared by a script :: command~clear-eventlog|wevtutil|remove-eventlog|clear-history|consolehost_history|set-psreadlineoption.{0,40}savenothing
T1490 3 :: recovery made impossible by a script :: command~win32_shadowcopy|vssadmin|shadowcopy|bcdedit|wbadmin
T1056.001 3 :: keys, screen or clipboard captured :: command~getasynckeystate|get-keystrokes|copyfromscreen|get-timedscreenshot|get-clipboard|getforegroundwindow|setwindowshookex|get-microphoneaudio
T1134 2 :: token taken by a script :: command~invoke-tokenmanipulation|adjusttokenprivileges|duplicatetoken|openprocesstoken|impersonateloggedonuser|sedebugprivilege
T1562.004 3 :: firewall changed by a script :: command~set-netfirewallprofile|new-netfirewallrule|netsh\s+(?:adv)?firewall|portproxy
T1560 2 :: files packed or sent by a script :: command~compress-archive|uploadfile|uploadstring|uploaddata|copy-item.{0,120}\\\\|send-mailmessage|zipfile\]::create
T1059.001 3 :: encoded or hidden PowerShell host :: command~[\s"'][-/]e(?:c|nc\w*)?\s+[a-z0-9+/=]{16,}|-w(?:in\w*)?\s+(?:hid\w*|1\b)
T1588.002 3 :: named like an attack tool :: command~\b(?:empire|sliver|nishang|powersploit|powerview|bloodhound|covenant|meterpreter|metasploit|cobaltstrike|powerup|invoke-allchecks|invoke-obfuscation|powercat|inveigh|seatbelt|rubeus|purplesharp|invoke-atomic\w*|stager|winpeas)\b
`);
