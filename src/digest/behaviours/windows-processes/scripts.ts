import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** What only a script can do by itself: memory, sockets and tokens through .NET or native calls. */
export const SCRIPTS = parseBehaviours(
  "windows-processes",
  String.raw`
[script]
native-memory-calls :: T1055 3 :: native memory calls in a script :: command~virtualalloc|writeprocessmemory|createremotethread|ntcreatethread|queueuserapc|getdelegateforfunctionpointer|unsafenativemethods[\s\S]{0,400}getprocaddress|(?:{at}|\bfunction\s+)invoke-(?:shellcode|reflectivepeinjection)
shell-over-socket :: T1095 3 :: socket read and answered by a script :: command~tcpclient|udpclient && command~getstream|\.receive\(
listener-in-script :: T1095 3 :: listener in a script :: command~new-object\s+(?:-typename\s+)?["']?(?:system\.)?net\.(?:sockets\.tcplistener|httplistener)|(?:tcplistener|httplistener)\]::new
socket-in-script :: - 1 :: connection from a script :: command~net\.sockets\.|tcpclient|udpclient && !command~getstream|\.receive\(
token-taken :: T1134 3 :: token of another taken by a script :: command~duplicatetoken|impersonateloggedonuser|setthreadtoken|(?:{at}|\bfunction\s+)invoke-tokenmanipulation
privilege-switched-on :: - 1 :: privilege switched on by a script :: command~adjusttokenprivileges|sedebugprivilege && !command~duplicatetoken|impersonateloggedonuser|setthreadtoken
host-encoded-or-hidden :: T1059.001 3 :: encoded or hidden PowerShell host :: extra~^400\b && command~[\s"'][-/]e(?:c|nc\w*)?\s+[a-z0-9+/=*]{16,}|[-/]w(?:in\w*)?\s+["']?(?:hid\w*|1\b) && !command~[-/]f(?:ile)?\s+"?[a-z]:\\(?:program files[^\\]{0,200}|windows\\(?:ccm(?:cache)?|imecache)|packages\\plugins)\\
engine-of-old-version :: T1562.001 2 :: PowerShell 2 asked for, which logs no scripts :: extra~^400\b && command~powershell(?:\.exe)?["']?\s[^|;]{0,200}-v\w*\s+2\b
cmdlets-of-attack-tool :: T1588.002 3 :: commands of an attack tool in a script :: command~(?:{at}|\bfunction\s+)(?:invoke-(?:allchecks|obfuscation|inveigh|powershelltcp\w*|atomictest|atomicredteam|bypassuac\w*|psinject|dllinjection|nanodump|petitpotam|zerologon|printnightmare|nightmare|winpeas|seatbelt|rubeus|sharp\w+|empire|stager)|powercat|get-unquotedservice|write-hijackdll|install-ssp|new-elevatedpersistenceoption|add-persistence)\b
screen-or-windows-watched :: T1056.001 2 :: window in front watched by a script :: command~getforegroundwindow && command~getwindowtext && command~while|start-sleep
`,
  PARTS,
);
