import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Connections, names that are looked up, pipes and shares. */
export const NETWORK_OBJECTS = parseBehaviours(
  "windows-objects",
  String.raw`
[connect]
connection-by-tool :: T1071.001 3 :: connection by a tool that needs none :: program~^(?:scrcons|rundll32|regsvr32|mshta|wscript|cscript|certutil|bitsadmin|msbuild|installutil|regasm|regsvcs|notepad|cmstp|odbcconf|cmd|calc|dllhost|control|msxsl|wmic|eqnedt32|csc|conhost)\.exe$ && !params~{loopback}|{inbound}
connection-by-attack-tool :: T1588.002 3 :: connection by a program named like an attack tool :: program~^(?:grunt\w*|beacon\w*|\w*payload|\w*meterpreter|\w*stager|rubeus|mimikatz|seatbelt|sharp(?:hound|up|view|wmi|sc|dpapi|exec|com|rdp|spray|chrome)|purplesharp|sliver|covenant)\.exe$ && !path~^\\program files && !params~{loopback}|{inbound}
connection-by-powershell :: T1059.001 2 :: connection by PowerShell to an outside address :: program~^(?:powershell|pwsh|powershell_ise)\.exe$ && params~¦to=external¦ && !params~{inbound}
connection-by-powershell-inside :: - 1 :: connection by PowerShell :: program~^(?:powershell|pwsh|powershell_ise)\.exe$ && params~¦to=internal¦ && !params~{inbound}
port-of-attack-tools :: T1571 2 :: port known from attack tools :: params~¦port=(?:4444|4445|1337|31337|6667|12345|54321)¦ && !params~{loopback}|{inbound}
port-of-tunnels :: T1571 2 :: outside port known from tunnels and attack tools :: params~¦port=(?:6666|7777|5555|9001|9999|8081|2222)¦ && params~¦to=external¦ && !params~{inbound}
remote-management :: T1021.006 2 :: remote management of another host :: params~¦port=598[56]¦ && program~. && !path~^\\windows\\system32\\(?:svchost|inetsrv\\w3wp)\.exe$|^system$|^\\program files\\microsoft\\exchange server\\ && !params~{loopback}|{inbound}
remote-desktop-elsewhere :: T1021.001 2 :: remote desktop to another host by a program that is no client :: params~¦port=3389¦ && program~. && !path~^\\windows\\(?:system32|syswow64)\\(?:mstsc|svchost)\.exe$|^\\program files && !params~{loopback}|{inbound}
remote-desktop-to-outside :: T1021.001 2 :: remote desktop to an outside address :: params~¦port=3389¦ && params~¦to=external¦ && path~^\\windows\\(?:system32|syswow64)\\(?:mstsc|svchost)\.exe$|^\\program files && !params~{inbound}
remote-desktop-from-here :: - 1 :: remote desktop to another host :: params~¦port=3389¦ && params~¦to=internal¦ && path~^\\windows\\(?:system32|syswow64)\\mstsc\.exe$|^\\program files && !params~{inbound}
file-share-elsewhere :: T1021.002 2 :: file share of another host, not by the system :: params~¦port=445¦ && program~. && !path~^system$|^\\program files && !params~{loopback}|{inbound}
kerberos-by-stranger :: T1558 3 :: Kerberos spoken by a program other than LSASS :: params~¦port=88¦ && program~. && !path~^\\windows\\system32\\(?:lsass|svchost)\.exe$|^\\program files|^system$ && !params~{loopback}|{inbound}
connection-by-user-file :: T1071 2 :: connection by a program in a folder anyone can write :: path~{open-program} && !params~{loopback}|{inbound}
[pipe]
pipe-of-remote-tool :: T1021.002 3 :: pipe of a remote execution or attack tool :: target~psexesvc|^\\?(?:paexec|remcom|csexec)|msagent_|msse-\d|postex_|\\status_\d|mojo\.5688\.8052|\\dsserverpipe|lsadump|cachedump|wceservicepipe|isapi_http|sdlrpc|\\gruntsvc|\\583da|\\demoagent
powershell-pipe-elsewhere :: T1059.001 2 :: PowerShell host pipe outside PowerShell :: target~\\pshost && !path~^\\windows\\(?:system32|syswow64)\\(?:windowspowershell\\v1\.0\\powershell(?:_ise)?|wsmprovhost|mmc|taskhostw|servermanager|sdiagnhost|inetsrv\\w3wp|wbem\\wmiprvse)\.exe$|^\\program files
forced-authentication-pipe :: T1187 2 :: forced authentication pipe :: target~\\(?:efsrpc|fssagentrpc)$ && !path~^\\windows\\system32\\lsass\.exe$
remote-control-pipe :: T1569.002 2 :: pipe that controls services, tasks or the registry :: target~\\(?:winreg|svcctl|atsvc)$ && !path~^\\windows\\system32\\(?:svchost|lsass|services|spoolsv)\.exe$|^system$|^\\windows\\(?:system32|syswow64)\\(?:mmc|sc|schtasks|services)\.exe$|^\\program files
[dns]
name-carries-data :: T1071.004 2 :: name long enough to carry data :: target~(?<![a-z0-9+/=_-])[a-z0-9+/=_-]{32,255}\.[^.]+\. && !target~\.(?:cloudfront\.net|amazonaws\.com|azureedge\.net|azure\.com|azure\.net|windows\.net|windows\.com|microsoft\.com|office\.com|office\.net|akamai\w*\.net|edgekey\.net|googleusercontent\.com|gstatic\.com|google\.com|trafficmanager\.net|azurewebsites\.net|sharepoint\.com|in-addr\.arpa|ip6\.arpa|local)$
tunnel-name-asked :: T1572 2 :: host of a tunnel asked for :: target~(?:^|\.)(?:ngrok(?:-free)?\.(?:io|app|com|dev)|trycloudflare\.com|localtunnel\.me|serveo\.net|portmap\.io|loca\.lt|\w+\.onion|onion\.\w+)$|\.onion$
callback-name-asked :: T1071.004 2 :: host that collects callbacks asked for :: target~(?:^|\.)(?:interact\.sh|interactsh\.com|oast\.\w+|oastify\.com|burpcollaborator\.net|dnslog\.cn|requestbin\.\w+|webhook\.site|pipedream\.net)$
web-service-asked :: T1102 2 :: file or chat service asked for by no browser :: target~(?:^|\.)(?:pastebin\.com|paste\.ee|raw\.githubusercontent\.com|gist\.github(?:usercontent)?\.com|transfer\.sh|anonfiles\.com|file\.io|mega\.(?:nz|co\.nz)|api\.telegram\.org|discord(?:app)?\.com|\w+\.workers\.dev)$ && !path~^\\program files|\\appdata\\local\\(?:google|microsoft|programs|discord|slack|mozilla firefox|bravesoftware|github\w*)\\|{defender}
changing-name-asked :: T1071.004 2 :: name of a host whose address changes asked for :: target~\.(?:duckdns\.org|no-ip\.\w+|ddns\.net|hopto\.org|zapto\.org|dynu\.\w+)$ && !path~^\\program files
cheap-name-asked :: T1071.004 1 :: name under a domain that costs nothing asked for by no browser :: target~\.(?:top|xyz|tk|ml|ga|cf|gq|pw|buzz)$ && !path~^\\program files|\\appdata\\local\\(?:google|microsoft|programs|mozilla firefox|bravesoftware)\\
mining-pool-asked :: T1496 2 :: mining pool asked for :: target~(?:^|\.)(?:xmr\w*|monero\w*|minexmr|nicehash|nanopool|supportxmr|2miners|f2pool|ethermine|minergate|herominers|\w*xmr)\.|\.(?:nicehash|nanopool|supportxmr|2miners|f2pool|ethermine|minergate|minexmr|moneroocean|herominers)\.(?:com|org|stream|net)$
name-asked-by-tool :: T1071.004 2 :: name asked for by a tool that needs none :: program~^(?:rundll32|regsvr32|mshta|certutil|bitsadmin|wscript|cscript|msbuild|installutil|notepad|cmstp|odbcconf)\.exe$ && target~\.[a-z] && !target~\.(?:microsoft|windows|windowsupdate|digicert|msftncsi|live|office|nuget|verisign|entrust|globalsign)\.(?:com|org|net)$|^wpad\b|\.local$
directory-servers-looked-up :: T1590.002 1 :: directory servers looked up :: target~^_ldap\._tcp|_kerberos\._tcp && !path~^\\windows\\system32\\(?:svchost|lsass)\.exe$|^system$|^\\program files
[share]
admin-share-used :: T1021.002 2 :: administrative share used :: extra~^5140\b && target~\\(?:admin|[a-z])\$$ && !user~^-?$|{system-account} && !params~¦from=(?:loopback|link-local)¦
admin-share-written :: T1021.002 2 :: file on an administrative share written or deleted :: extra~^5145\b && extra~\\(?:admin|[a-z])\$ && !extra~{reads-only} && !user~\$$ && !params~¦from=loopback¦
admin-share-read :: - 1 :: file on an administrative share read :: extra~^5145\b && extra~\\(?:admin|[a-z])\$ && extra~{reads-only} && !user~\$$ && !params~¦from=loopback¦
program-written-to-share :: T1021.002 3 :: program or script written to an administrative share :: extra~^5145\b && target~\.(?:exe|dll|bat|ps1|vbs|aspx?|sys|hta|lnk)$ && extra~\\(?:admin|[a-z])\$ && !extra~{reads-only}
services-controlled-from-afar :: T1569.002 2 :: services or tasks managed from another host :: extra~^5145\b && target~^\\?(?:svcctl|atsvc|itaskschedulerservice)$ && !params~¦from=loopback¦
registry-opened-from-afar :: T1012 2 :: registry opened from another host :: extra~^5145\b && target~^\\?winreg$ && !params~¦from=loopback¦
authentication-forced-from-afar :: T1187 2 :: interface that forces authentication opened from another host :: extra~^5145\b && target~^\\?(?:efsrpc|fssagentrpc)$ && !params~¦from=loopback¦
interfaces-used-from-afar :: - 1 :: print or file system interface used from another host :: extra~^5145\b && target~^\\?(?:spoolss|netdfs)$ && !params~¦from=loopback¦
accounts-listed-from-afar :: T1018 1 :: accounts or shares listed from another host :: extra~^5145\b && target~^\\?(?:samr|lsarpc|srvsvc|wkssvc)$ && !params~¦from=loopback¦
share-added :: - 2 :: share added :: extra~^5142\b
share-changed :: - 1 :: share changed or removed :: extra~^514[34]\b
`,
  {
    ...PARTS,
    /** No right to write, append or delete among those asked for. */
    "reads-only": String.raw`\b0x(?:[0-9a-f]*[02468ace][0-9a-f]{4}|[0-9a-f]{0,4})(?<=[0189])\b`,
  },
);
