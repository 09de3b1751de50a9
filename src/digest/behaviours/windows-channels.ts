import { parseBehaviours } from "./parse-behaviours.ts";

/** Channels of single Windows components, by the words of their messages. Source: MITRE ATT&CK for Enterprise. */
export const WINDOWS_CHANNELS = parseBehaviours(
  "windows-channels",
  String.raw`
[log]
malware-found-protection :: T1204.002 3 :: malware found by the protection :: program~^windows defender$ && extra~^(?:1006|1007|1015|1116|1117|1118|1119)$
protection-switched-off-given-exception :: T1562.001 3 :: protection switched off or given an exception :: program~^windows defender$ && extra~^(?:3002|5001|5004|5007|5010|5012|5013|5101)$ && command~disabled|exclusions|stopped|turned off|failed|disable
protection-blocked-limited :: T1562.001 2 :: protection blocked or limited :: program~^windows defender$ && extra~^(?:1121|1122|1123|1124|1125|1126|1127|2001|5007)$ && !command~spynet|signature
program-kept-running :: T1204.002 2 :: program kept from running :: program~^applocker$ && extra~^(?:8003|8004|8006|8007|8020|8022|8025)$
unsigned-code-refused :: T1553 2 :: unsigned code refused :: program~^codeintegrity$ && command~lsass|did not meet|unable to verify
task-runs-shell-script-file :: T1053.005 3 :: task runs a shell, a script or a file of a user :: program~^taskscheduler$ && extra~^(?:129|200|201)$ && command~\\users\\|\\programdata\\|\\temp\\|powershell|mshta|rundll32|wscript|\bcmd\b && !command~\\microsoft\\windows\\|onedrive
task-created-changed-switched-off :: T1053.005 2 :: task created, changed or switched off :: program~^taskscheduler$ && extra~^(?:106|140|141|142)$ && !command~"\\microsoft\\windows\\|onedrive
remote-desktop-logon :: T1021.001 2 :: remote desktop logon :: program~^(?:local|remote)\w*manager$ && extra~^(?:21|25|1149)$ && !command~address local\b
wmi-event-subscription :: T1546.003 3 :: WMI event subscription :: program~^wmi-activity$ && extra~^5861$ && !command~scm event log consumer
remote-shell-opened :: T1021.006 2 :: remote shell opened :: program~^winrm$ && command~creating wsman shell|wsman api call|\/windows\/shell
bits-job-web :: T1197 2 :: BITS job from the web :: program~^bits-client$ && command~https?: && !command~https?://[\w.-]+\.(?:microsoft|windowsupdate|msedge|live|office|google(?:apis)?|gvt1|mozilla|adobe)\.(?:com|net|org)
printer-driver-processor-added :: T1547.012 2 :: printer driver or processor added :: program~^printservice$ && extra~^(?:316|808|811|842)$
library-set-load-into-dns :: T1574 3 :: library set to load into the DNS server :: command~serverlevelplugindll|plug-?in dll
ntlm-refused-audited :: T1557 2 :: NTLM refused or audited :: program~^ntlm$ && extra~^(?:4001|4002|4003|8001|8002|8003|8004)$
share-outside-address-asked :: T1187 2 :: share of an outside address asked for :: program~^smbclient$ && command~<external>
firewall-rule-added-changed-deleted :: T1562.004 2 :: firewall rule added, changed or deleted :: program~^windows firewall && extra~^(?:2002|2003|2004|2005|2006|2033|2071|2097|2099)$
remote-control-tool-installed :: T1219 3 :: remote control tool installed :: command~installed|service && command~screenconnect|connectwise|anydesk|teamviewer|atera|splashtop|rustdesk|logmein|dwagent|meshagent|netsupport|remoteutilities|action1|supremo
software-installed :: T1072 1 :: software installed :: program~^msiinstaller$ && extra~^(?:1033|1040|11707)$
database-made-run-commands :: T1505.001 3 :: database made to run commands :: command~xp_cmdshell|sp_oacreate|ole automation procedures|clr enabled
lsass-crashed :: T1003.001 3 :: LSASS crashed :: program~^application error|^windows error reporting && command~lsass\.exe
directory-database-copied :: T1003.003 3 :: directory database copied :: program~^esent$ && command~ntds\.dit
credential-hive-loaded-cleared-elsewhere :: T1003.002 2 :: credential hive loaded or cleared elsewhere :: program~^kernel-general$ && command~\\(?:sam|security|ntds)[^\\]*\s|\\temp\\|\\users\\public
exploit-known-hole-reported :: T1068 3 :: exploit of a known hole reported :: program~^audit-cve$
mailbox-exported-opened-another :: T1114.002 3 :: mailbox exported or opened to another :: command~new-mailboxexportrequest|add-mailbox(?:folder)?permission|new-inboxrule|set-mailbox.{0,80}forward|set-\w*virtualdirectory|new-managementroleassignment|install-transportagent
vulnerable-secure-channel-domain-controller :: T1210 3 :: vulnerable secure channel to the domain controller :: program~^netlogon$ && extra~^(?:5827|5828|5829|5830|5831|5805|5723)$
object-activated-another-host :: T1021.003 1 :: object activated from another host :: program~^distributedcom$ && command~remote (?:activation|launch|access)|from address <(?:internal|external)>
sensor-says-fails :: T1562.001 2 :: sensor says that it fails :: program~^sysmon$ && extra~^255$
`,
);
