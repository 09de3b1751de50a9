import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Other hosts reached, tunnels, and programs that let others in. */
export const REMOTE = parseBehaviours(
  "windows-processes",
  String.raw`
[start script]
output-sent-back-through-share :: T1569.002 3 :: output sent back through a share :: command~(?:cmd|%comspec%).{0,300}\\\\(?:127\.0\.0\.1|localhost)\\(?:admin|[a-z])\$
process-created-through-wmi :: T1047 3 :: process started through WMI :: command~{at}wmic{gap}[^\n]{0,200}process\s+(?:["']?call["']?\s+)?["']?create|invoke-(?:wmimethod|cimmethod)\s[^;\n]{0,200}(?:win32_process|-name\s+["']?create)|\[wmiclass\][^;\n]{0,200}win32_process[\s\S]{0,120}\.create\(|win32_process["')\]]*\)*\.create\( && !path~{readers}
other-host-asked-by-wmi :: T1047 1 :: other host asked by WMI :: command~{at}wmic{gap}[^\n]{0,200}/node:\s*["']?(?!localhost|127\.|\.["'\s])\S && !path~{readers}
remote-command-by-winrm :: T1021.006 2 :: remote command by WinRM :: command~{at}(?:winrs{gap}[^\n]{0,200}[-/]r(?:emote)?:\s*["']?(?!localhost|127\.|(?:https?://)?localhost)\S|winrm{gap}(?:invoke|i)\s) && !path~{readers}
remote-powershell-session-opened :: T1021.006 2 :: remote PowerShell session served :: program~^wsmprovhost\.exe$ && command~-embedding
remote-powershell-used :: T1021.006 2 :: commands run on another host by PowerShell :: command~{at}(?:invoke-command|icm|enter-pssession|etsn|new-pssession|nsn)\s[^;|\n]{0,200}-(?:cn|comp\w*)\s+(?!{local-host})\S|{at}(?:enter-pssession|etsn)\s+(?!-|{local-host})\S && !path~{readers}
remote-object-called :: T1021.003 3 :: object of another host made to run a command :: command~(?:gettypefromprogid|gettypefromclsid)[\s\S]{0,300}(?:executeshellcommand|shellexecute|\.document\.)|invoke-(?:dcom|psexec|sharprdp)\b[^;\n]{0,200}-(?:comp\w*|target)
remote-management-switched-on :: - 2 :: remote management switched on :: command~{at}(?:winrm{gap}(?:quickconfig|qc)|enable-psremoting|set-wsmanquickconfig)\b && !path~{readers}
remote-execution-tool :: T1569.002 2 :: command run on another host by an execution tool :: command~{at}(?:psexec(?:64)?|paexec|remcom|csexec|xcmd|winexe){gap}[^|\n]{0,200}\\\\(?!localhost|127\.)[\w.*-]+|{at}(?:psexec|wmiexec|smbexec|atexec|dcomexec)(?:\.py|\.exe){gap}[^\n]{0,200}@ && !path~{readers}
remote-execution-service :: T1569.002 3 :: service of a remote execution tool :: program~^(?:psexesvc|remcomsvc|csexecsvc|winexesvc)\.exe$
run-as-system :: T1134 2 :: command run as the system account by PsExec :: command~{at}(?:psexec(?:64)?|paexec){gap}(?![^|\n]{0,200}\\\\)(?:-\w+\s+)*-s\b && !path~{readers}
administrative-share-mounted :: T1021.002 3 :: administrative share of another host connected :: command~{at}(?:{net}use\s[^|\n]{0,200}\\\\(?!localhost|127\.)[\w.-]+\\(?:[a-z]|admin|ipc)\$|(?:new-psdrive|new-smbmapping)\s[^;|\n]{0,200}\\\\(?!localhost|127\.)[\w.-]+\\(?:[a-z]|admin|ipc)\$) && !command~\s/d(?:elete)?\b && !path~{readers}
file-put-on-administrative-share :: T1570 2 :: file put on an administrative share of another host :: command~{at}(?:copy\s|xcopy\s|robocopy\s|move\s|copy-item\s|cp\s)\s*(?:[-/]\w+\s+)*["']?(?!\\\\)\S[^|;\n]{0,200}\s["']?\\\\(?!localhost|127\.)[\w.-]+(?:\\c\$|\\d\$|\\e\$|\\f\$|\\admin\$) && !path~{readers}
administrative-share-used :: T1021.002 2 :: administrative share of another host used :: command~\\\\(?!localhost|127\.0\.0\.1|\.\\|\?\\)[\w.-]+(?:\\c\$|\\d\$|\\e\$|\\f\$|\\admin\$|\\ipc\$)(?=["'\s\\)]|$) && !command~net1?(?:\.exe)?["']?\s+use\s[^|\n]{0,200}/d(?:elete)?\b && !path~{readers}
share-mounted :: - 1 :: share connected :: command~{at}(?:{net}use\s[^|\n]{0,200}\\\\|new-psdrive\s[^;|\n]{0,200}\\\\|new-smbmapping\s) && !command~\s/d(?:elete)?\b && !path~{readers}
port-proxy-set :: T1090.001 3 :: port passed on to another host :: command~{at}netsh{gap}int(?:erface)?\s+portproxy\s+(?:add|set)\s|{reg-add}[^\n]{0,200}\\portproxy\\ && !path~{readers}
port-proxy-removed :: - 2 :: port no longer passed on :: command~{at}netsh{gap}int(?:erface)?\s+portproxy\s+(?:delete|reset)\b && !path~{readers}
tunnel-outwards :: T1572 3 :: way in opened from outside through a tunnel :: command~{at}(?:plink|ssh|putty|kitty)(?:64)?{gap}(?:[^|;\n]{0,200}\s)?-\w*r\s*(?:\S+:)?\d+(?::\S+:\d+)?(?:\s|$)|{at}(?:chisel\w*{gap}(?:client|server)\s|ligolo\S*\s|frpc{gap}|revsocks{gap}|ngrok{gap}(?:tcp|http|tls|start)\b|cloudflared{gap}[^\n]{0,200}--url\s|invoke-socksproxy) && !path~{readers}
port-forwarded-by-ssh :: T1572 2 :: port forwarded by SSH :: command~{at}(?:plink|ssh|putty|kitty)(?:64)?{gap}(?:[^|;\n]{0,200}\s)?-\w*(?:l\s*(?:\S+:)?\d+:\S+:\d+|d\s*(?:\S+:)?\d+)(?:\s|$) && !path~{readers}
remote-control-tool-installed :: T1219 2 :: remote control tool installed, or run from no usual folder :: command~{at}(?:anydesk|teamviewer\w*|screenconnect\S*|connectwise\S*|atera\w*|splashtop\S*|ammyy\S*|aa_v3|rustdesk|supremo|logmein\S*|dwagent|dwagsvc|meshagent\S*|netsupport|client32|radmin\S*|ultravnc|tvnserver|winvnc\S*|remoteutilities\S*|rutserv){gap}[^\n]{0,200}(?:--?/?(?:silent(?:-install)?|install|start-with-win|set-password|fullinstall|assign)\b|/(?:s|silent|verysilent)\b)|^"?[a-z]:\\(?:users|te?mp|programdata|perflogs|windows\\temp)\\[^"]{0,200}\\?(?:anydesk|teamviewer\w*|screenconnect\S*|ateraagent|splashtop\S*|ammyy\S*|aa_v3|rustdesk|supremo|dwagent|meshagent\S*|client32|winvnc\S*)\.exe && !path~{readers}
remote-control-tool-in-odd-folder :: T1219 2 :: remote control tool run from no usual folder :: program~^(?:anydesk|teamviewer|ateraagent|ammyy\S*|aa_v3|rustdesk|supremo|dwagent|meshagent|client32|radmin|vncviewer|ultravnc|tvnserver|winvnc)\.exe$ && path~\\ && !path~^\\program files(?: \(x86\))?\\
remote-control-tool :: T1219 1 :: remote control tool :: program~^(?:anydesk|teamviewer|teamviewer_service|screenconnect\S*|ateraagent|splashtop\S*|ammyy\S*|rustdesk|supremo|logmein\S*|dwagent|meshagent|netsupport|client32|radmin\S*|vncviewer|ultravnc|tvnserver|winvnc\S*|ngrok|cloudflared|tailscaled?)(?:\.exe)?$
`,
  PARTS,
);
