import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Settings of authentication, remote access and the firewall, and redirections of what the system loads. */
export const REGISTRY_SETTINGS = parseBehaviours(
  "windows-objects",
  String.raw`
[registry]
passwords-kept-readable :: T1112 3 :: passwords kept readable in memory :: params~¦op=set¦ && params~¦value=1¦ && target~\\wdigest\\uselogoncredential$
passwords-not-kept-readable :: - 1 :: passwords no longer kept readable in memory :: params~¦op=(?:set|delete)¦ && !params~¦value=[1-9] && target~\\wdigest\\uselogoncredential$
lsass-protection-off :: T1562.001 3 :: protection of LSASS switched off :: params~¦op=set¦ && params~¦value=0¦ && target~\\control\\lsa\\(?:runasppl\w*|lsacfgflags)$
lsass-protection-removed :: T1562.001 3 :: setting that protects LSASS removed :: params~¦op=delete¦ && target~\\control\\lsa\\(?:runasppl\w*|lsacfgflags)$
lsass-protection-on :: - 1 :: protection of LSASS switched on :: params~¦op=set¦ && params~¦value=[12]¦ && target~\\control\\lsa\\(?:runasppl\w*|lsacfgflags)$
old-authentication-allowed :: T1112 3 :: old or anonymous authentication allowed :: params~¦op=set¦ && params~¦value=[0-2]¦ && target~\\control\\lsa\\lmcompatibilitylevel$
old-authentication-refused :: - 1 :: old authentication refused from now on :: params~¦op=set¦ && params~¦value=[3-5]¦ && target~\\control\\lsa\\lmcompatibilitylevel$
anonymous-access-allowed :: T1112 3 :: authentication weakened :: params~¦op=set¦ && params~¦value=0¦ && target~\\control\\lsa\\(?:limitblankpassworduse|nolmhash|restrictanonymous\w*|disablerestrictedadmin|disabledomaincreds|restrictremotesam)$
anonymous-access-opened :: T1112 3 :: everyone made to include anonymous users :: params~¦op=set¦ && params~¦value=1¦ && target~\\control\\lsa\\everyoneincludesanonymous$
authentication-hardened :: - 1 :: authentication hardened :: params~¦op=set¦ && params~¦value=[12]¦ && target~\\control\\lsa\\(?:limitblankpassworduse|nolmhash|restrictanonymous\w*|disablerestrictedadmin|disabledomaincreds)$
uac-off :: T1548.002 3 :: user account control switched off or weakened :: params~¦op=set¦ && params~¦value=0¦ && target~\\policies\\system\\(?:enablelua|consentpromptbehavioradmin|promptonsecuredesktop|filteradministratortoken)$
uac-on :: - 1 :: user account control switched on or tightened :: params~¦op=set¦ && params~¦value=[1-5]¦ && target~\\policies\\system\\(?:enablelua|consentpromptbehavioradmin|promptonsecuredesktop|filteradministratortoken)$
remote-admin-unfiltered :: T1112 3 :: full rights given to local administrators over the network :: params~¦op=set¦ && params~¦value=1¦ && target~\\policies\\system\\localaccounttokenfilterpolicy$
remote-admin-filtered :: - 1 :: rights of local administrators over the network limited :: params~¦op=(?:set|delete)¦ && !params~¦value=[1-9] && target~\\policies\\system\\localaccounttokenfilterpolicy$
code-set-to-load-into-lsass :: T1547.005 3 :: code set to load into LSASS :: params~¦op=(?:set|rename)¦ && target~\\lsa\\(?:osconfig\\)?(?:security packages|authentication packages|notification packages)$ && !command~^["'(\s]*(?:(?:kerberos|msv1_0|schannel|wdigest|tspkg|pku2u|cloudap|negoexts|livessp|scecli|rassfm|binary data|empty)["')\s,;]*)*$
lsass-packages-changed :: - 2 :: list of packages of LSASS changed :: params~¦op=(?:set|rename)¦ && target~\\lsa\\(?:osconfig\\)?(?:security packages|authentication packages|notification packages)$ && command~^binary data$ && !path~{servicing}
lsass-extension-set :: T1547.005 3 :: extension set to load into LSASS :: params~¦op=(?:set|create)¦ && target~\\lsaextensionconfig\\|\\services\\ntds\\(?:lsadbextpt|directoryserviceextpt)$
remote-desktop-opened :: T1021.001 3 :: remote desktop opened :: params~¦op=set¦ && params~¦value=0¦ && target~\\fdenytsconnections$
remote-desktop-closed :: - 1 :: remote desktop closed :: params~¦op=set¦ && params~¦value=1¦ && target~\\fdenytsconnections$
remote-desktop-weakened :: T1021.001 3 :: authentication of remote desktop weakened :: params~¦op=set¦ && params~¦value=0¦ && target~\\(?:terminal server|terminal services)\\(?:.*\\)?(?:userauthentication|securitylayer|fsinglesessionperuser)$
remote-desktop-hardened :: - 1 :: authentication of remote desktop tightened :: params~¦op=set¦ && params~¦value=[12]¦ && target~\\(?:terminal server|terminal services)\\(?:.*\\)?(?:userauthentication|securitylayer|fsinglesessionperuser)$
remote-desktop-watched-silently :: T1563.002 3 :: sessions of remote desktop may be watched without consent :: params~¦op=set¦ && params~¦value=[24]¦ && target~\\(?:terminal server|terminal services)\\(?:.*\\)?shadow$
remote-desktop-settings-changed :: T1021.001 2 :: port or first program of remote desktop changed :: params~¦op=set¦ && !params~¦value=3389¦ && target~\\rdp-tcp\\(?:portnumber|initialprogram)$ && !command~^\(empty\)$
uac-bypass-key :: T1548.002 3 :: command of a UAC bypass set :: params~¦op=set¦ && target~^(?:hku|hkcu)\\.*\\(?:ms-settings|mscfile|exefile|folder|appx\w+|launcher\.systemsettings)\\shell\\open\\command(?:\\|$)|^(?:hku|hkcu)\\.*\\environment\\(?:windir|systemroot|cor_profiler\w*|cor_enable_profiling|coreclr_profiler\w*)$|^(?:hku|hkcu)\\.*\\app paths\\control\.exe
com-object-redirected :: T1546.015 2 :: COM object of a user redirected :: params~¦op=(?:set|rename)¦ && target~^(?:hku|hkcu)\\.*\\clsid\\\{[^}]+\}\\(?:inprocserver32|localserver32|treatas|scriptleturl)(?:\\\(default\)|\\)?$ && command~. && !path~^\\program files|^\\windows\\system32\\msiexec\.exe$|\\appdata\\local\\(?:microsoft\\(?:onedrive|teams|edge)|google|programs)\\
library-set-to-load-everywhere :: T1546.010 3 :: library set to load everywhere :: params~¦op=(?:set|rename)¦ && target~\\(?:appinit_dlls|appcertdlls\\.+)$ && !command~^(?:\(empty\))?$
library-loading-enabled :: T1546.010 3 :: loading of libraries everywhere switched on :: params~¦op=set¦ && params~¦value=1¦ && target~\\loadappinit_dlls$
boot-program-set :: T1547 3 :: program set to run at boot :: params~¦op=(?:set|rename)¦ && target~\\session manager\\(?:bootexecute|execute|setupexecute|s0initialcommand)$ && !command~^(?:autocheck autochk(?: /\S+)* ?\*?|binary data|\(empty\))?$
known-library-changed :: T1574.001 3 :: library that the system knows replaced :: params~¦op=(?:set|rename)¦ && target~\\session manager\\knowndlls\\ && !path~{servicing}
setup-command-set :: T1547.014 2 :: command set to run at a user's first logon :: params~¦op=set¦ && target~\\active setup\\installed components\\.*\\stubpath$ && !path~^\\program files|{servicing}
print-library-set :: T1547.012 2 :: library set to load into the print service :: params~¦op=set¦ && target~\\print\\(?:monitors\\.*\\driver|environments\\.*\\print processors\\.*\\driver)$ && !command~^(?:localspl|winprint|tcpmon|usbmon|wsdmon|appmon|fxsmon)\.dll$
network-library-set :: T1574 2 :: library set to load into a network or time part :: params~¦op=set¦ && target~\\microsoft\\netsh\\|\\networkprovider\\(?:order|hworder)\\providerorder$|\\services\\[^\\]+\\networkprovider\\providerpath$|\\timeproviders\\[^\\]+\\dllname$|\\autodialdll$ && !command~^(?:%systemroot%|\w:\\windows)\\system32\\(?:w32time|vmictimeprovider|ntlanman|davclnt|drprov|rasadhlp)\.dll$|^(?:w32time|[\w-]+mon|[\w-]+cfg|ifmon|rasmontr|authfwcfg|dhcpcmonitor|dot3cfg|fwcfg|hnetmon|netiohlp|nettrace|nshhttp|nshipsec|nshwfp|peerdistsh|rpcnsh|wcnnetsh|whhelper|wlancfg|wshelper|wwancfg|p2pnetsh|napmontr)\.dll$|^(?:rdpnp|lanmanworkstation|webclient|,)+$
office-start-set :: T1137 2 :: library or macro setting of Office set :: params~¦op=set¦ && target~\\office test\\special\\perf|\\office\\.*\\(?:vbawarnings|accessvbom)$ && !params~¦value=(?:0|2|3|4)¦
office-trusted-place-set :: T1137 2 :: add-in or trusted folder of Office set :: params~¦op=set¦ && target~\\office\\.*\\(?:addins\\|trusted locations\\.*\\path) && !path~^\\program files|{servicing}
dns-library-set :: T1574 3 :: library set to load into the DNS server :: params~¦op=set¦ && target~\\serverlevelplugindll$ && !command~^(?:\(empty\))?$
shell-command-set :: T1546 3 :: command set to run with every command prompt :: params~¦op=set¦ && target~\\command processor\\autorun$ && !command~^(?:\(empty\))?$
installers-elevated :: T1548.002 3 :: installers run with the highest rights :: params~¦op=set¦ && params~¦value=1¦ && target~\\installer\\alwaysinstallelevated$
account-hidden :: T1564 3 :: account hidden from the logon screen :: params~¦op=set¦ && params~¦value=0¦ && target~\\specialaccounts\\userlist\\.
safe-mode-service-added :: T1562.009 3 :: service added to the safe mode :: params~¦op=(?:set|create)¦ && target~\\safeboot\\(?:minimal|network)\\[^\\]+(?:\\\(default\))?$ && !path~{servicing}|^\\program files
safe-mode-service-removed :: T1562.009 3 :: service removed from the safe mode :: params~¦op=delete¦ && target~\\safeboot\\(?:minimal|network)\\[^\\]+$
tools-forbidden-to-user :: T1112 2 :: task manager, registry editor or prompt forbidden :: params~¦op=set¦ && params~¦value=[12]¦ && target~\\disable(?:taskmgr|registrytools|cmd)$
logon-script-set :: T1037.001 3 :: logon script set :: params~¦op=(?:set|rename)¦ && target~\\environment\\userinitmprlogonscript$|\\scripts\\(?:logon|startup)\\.*\\script$ && !command~^(?:\(empty\))?$
screen-saver-set :: T1546.002 2 :: screen saver program set :: params~¦op=set¦ && target~\\control panel\\desktop\\scrnsave\.exe$ && !command~^(?:\w:\\windows|%systemroot%)\\(?:system32|syswow64)\\[\w-]+\.scr$|^\(empty\)$
file-association-set :: T1546 1 :: program that opens a kind of file set :: params~¦op=set¦ && target~\\shell\\(?:open|runas)\\command\\?(?:\(default\))?$ && !target~\\(?:ms-settings|mscfile|exefile|folder|appx\w+|launcher\.systemsettings)\\ && !path~^\\program files|{servicing}
task-registered :: T1053.005 2 :: task registered :: params~¦op=(?:set|create)¦ && target~\\schedule\\taskcache\\tree\\.+ && !target~\\tree\\(?:microsoft|google\w*|onedrive[^\\]*|mozilla|adobe[^\\]*|npcap\w*)(?:\\|$)
task-hidden :: T1053.005 3 :: task hidden by removing its permissions :: params~¦op=delete¦ && target~\\schedule\\taskcache\\tree\\.+\\sd$
task-unregistered :: - 1 :: task unregistered :: params~¦op=delete¦ && target~\\schedule\\taskcache\\tree\\.+ && !target~\\sd$
firewall-off :: T1562.004 3 :: firewall switched off :: params~¦op=set¦ && params~¦value=0¦ && target~\\(?:firewallpolicy|windowsfirewall)\\.*\\enablefirewall$
firewall-on :: - 1 :: firewall switched on :: params~¦op=set¦ && params~¦value=1¦ && target~\\(?:firewallpolicy|windowsfirewall)\\.*\\enablefirewall$
firewall-allows-in :: T1562.004 2 :: firewall rule that lets in added :: params~¦op=set¦ && target~\\firewallrules\\ && command~action=allow && command~active=true && command~dir=in && !command~app=%systemroot%|\\program files|@firewallapi|pfn=
firewall-rule-set :: - 1 :: firewall rule changed :: params~¦op=(?:set|delete)¦ && target~\\firewallrules\\ && !command~action=allow.*app=(?:%systemroot%|\w:\\program files)|@firewallapi|pfn=
port-forwarded :: T1090.001 2 :: port forwarded to another host :: params~¦op=set¦ && target~\\portproxy\\
port-forwarding-removed :: - 1 :: port forwarding removed :: params~¦op=delete¦ && target~\\portproxy\\
trusted-certificate-added :: T1553.004 2 :: trusted root certificate added :: params~¦op=(?:set|create)¦ && target~\\systemcertificates\\root\\certificates\\[0-9a-f]{40} && !path~^\\windows\\system32\\(?:svchost|lsass)\.exe$|{defender}
trusted-certificate-removed :: - 1 :: trusted root certificate removed :: params~¦op=delete¦ && target~\\systemcertificates\\(?:root|authroot|ca)\\certificates\\[0-9a-f]{40}
account-written-to-registry :: T1136.001 3 :: account written to the registry :: params~¦op=(?:set|create|rename)¦ && target~\\sam\\sam\\domains\\account\\users\\names\\.+
account-removed-from-registry :: - 2 :: account removed from the registry :: params~¦op=delete¦ && target~\\sam\\sam\\domains\\account\\users\\names\\.+
microphone-used-by-script :: T1123 3 :: microphone or camera used by a script host or a file of a user :: params~¦op=(?:set|create)¦ && target~\\consentstore\\(?:microphone|webcam)\\nonpackaged\\[^\\]{0,260}(?:powershell|pwsh|#cmd|rundll32|regsvr32|mshta|[wc]script|python|#(?:temp|downloads|desktop|public)#[^#\\]{0,80})\.exe
secrets-changed :: T1003.004 3 :: secrets of LSA or SAM changed by a stranger :: target~\\security\\policy\\secrets|\\security\\cache|\\sam\\sam\\domains\\account|\\lsa\\(?:jd|skew1|gbg|data)\b && !path~^\\windows\\system32\\(?:lsass|svchost|services)\.exe$|^system$
admin-tool-left-mark :: T1569.002 2 :: tool used by attackers and administrators first run :: params~¦op=(?:set|create)¦ && target~\\sysinternals\\(?:psexec|procdump|sdelete|psloggedon|pskill)\\eulaaccepted$
script-policy-loosened :: T1059.001 2 :: scripts allowed without a signature :: params~¦op=set¦ && target~\\microsoft\\(?:windows\\)?powershell\\.*executionpolicy$ && command~^(?:bypass|unrestricted)$
script-policy-tightened :: - 1 :: policy for scripts set :: params~¦op=set¦ && target~\\microsoft\\(?:windows\\)?powershell\\.*executionpolicy$ && !command~^(?:bypass|unrestricted)$
wmi-start-set :: T1546.003 2 :: WMI definitions set to load :: params~¦op=(?:set|create)¦ && target~\\wbem\\(?:ess\\|cimom\\autorecover) && !path~{servicing}|^\\windows\\system32\\wbem\\(?:wmiprvse|mofcomp)\.exe$
script-stored-in-registry :: T1027 2 :: script or program stored in the registry :: params~¦op=(?:set|rename)¦ && command~powershell.*\s-|frombase64|\b(?:iex|cmd(?:\.exe)? /c|mshta|rundll32|regsvr32|wscript)\b|\\users\\public\\|\\appdata\\local\\temp\\|javascript: && !target~identitycrl|authcookies|^\\registry\\a\\|\\fileexts\\|servicesmanagercache|clienttelemetry|webservicecache|\\diagtrack\\|muicache|userassist|\\bam\\|compatibilityassistant|\\uninstall\\|\\shell\\[^\\]+\\command && !path~{servicing}
`,
  PARTS,
);
