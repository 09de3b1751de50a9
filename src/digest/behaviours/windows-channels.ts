import { parseBehaviours } from "./parse-behaviours.ts";

/** Channels of single Windows components, by their ids and the words of their messages. Source: MITRE ATT&CK for Enterprise. */
export const WINDOWS_CHANNELS = parseBehaviours(
  "windows-channels",
  String.raw`
[log]
malware-found :: T1204.002 3 :: malware found by the protection :: program~^windows defender$ && extra~^(?:1006|1015|1116)$
malware-removed :: - 2 :: malware removed or stopped by the protection :: program~^windows defender$ && extra~^(?:1007|1117)$
malware-not-removed :: T1204.002 3 :: malware that the protection failed to remove :: program~^windows defender$ && extra~^(?:1008|1118|1119)$ && outcome~failed
protection-switched-off :: T1562.001 3 :: protection switched off :: program~^windows defender$ && extra~^(?:5001|5010|5012)$
protection-switched-on :: - 1 :: protection switched on :: program~^windows defender$ && extra~^(?:5000|5009|5011)$
protection-failed :: T1562.001 2 :: protection failed or expired :: program~^windows defender$ && extra~^(?:3002|5008|5101)$
protection-part-off :: T1562.001 3 :: part of the protection switched off :: program~^windows defender$ && extra~^(?:5004|5007)$ && params~¦new=(?:disable(?:antispyware|antivirus|realtimemonitoring|behaviormonitoring|onaccessprotection|ioavprotection|scriptscanning|blockatfirstseen) 1|(?:tamperprotection|enablenetworkprotection|enablecontrolledfolderaccess|spynetreporting) 0)¦
protection-part-on :: - 1 :: part of the protection switched on :: program~^windows defender$ && extra~^(?:5004|5007)$ && params~¦new=(?:disable(?:antispyware|antivirus|realtimemonitoring|behaviormonitoring|onaccessprotection|ioavprotection|scriptscanning|blockatfirstseen) 0|(?:tamperprotection|enablenetworkprotection|enablecontrolledfolderaccess|spynetreporting) [1-9]\d*)¦
protection-exclusion-added :: T1562.001 3 :: exclusion from the protection added :: program~^windows defender$ && extra~^5007$ && command~new value [^;]*\\exclusions\\
protection-exclusion-removed :: - 1 :: exclusion from the protection removed :: program~^windows defender$ && extra~^5007$ && command~old value [^;]*\\exclusions\\ && !command~new value [^;]*\\exclusions\\
protection-change-stopped :: - 2 :: change of the protection stopped by its own guard :: program~^windows defender$ && extra~^5013$
attack-rule-blocked :: - 2 :: act stopped by an attack surface rule :: program~^windows defender$ && extra~^(?:1121|1123|1126|1127)$ && outcome~refused
attack-rule-audited :: - 2 :: act that an attack surface rule would stop :: program~^windows defender$ && extra~^(?:1122|1124|1125|1128)$
protection-definitions-failed :: - 1 :: definitions of the protection not updated :: program~^windows defender$ && extra~^(?:2001|2003)$
program-blocked :: T1204.002 2 :: program kept from running :: program~^applocker$ && outcome~refused
program-would-be-blocked :: - 2 :: program that a rule would keep from running :: program~^applocker$ && extra~^(?:8003|8006|8021|8024|8028|8035|8039)$
lsass-code-refused :: T1553 2 :: unsigned code kept out of LSASS :: program~^codeintegrity$ && outcome~refused && command~\\lsass\.exe
unsigned-code-refused :: T1553 2 :: unsigned code kept from loading :: program~^codeintegrity$ && outcome~refused && !command~\\lsass\.exe && command~\\(?:temp|users|programdata|perflogs)\\|\.sys
unsigned-code-refused-elsewhere :: - 1 :: code without the required signature kept from loading :: program~^codeintegrity$ && outcome~refused && !command~\\lsass\.exe|\\(?:temp|users|programdata|perflogs)\\|\.sys
unsigned-code-audited :: - 1 :: code that a policy would keep from loading :: program~^codeintegrity$ && extra~^(?:3076|3034|3064|3065|3066)$
task-runs-user-file :: T1053.005 3 :: task that runs a shell, a script or a file of a user started :: program~^taskscheduler$ && extra~^(?:129|200|201|203)$ && command~\\users\\|\\programdata\\(?!microsoft\\)|\\temp\\|powershell|\b(?:mshta|wscript|cscript)\b|\bcmd(?:\.exe)?["\s]|rundll32 && !command~task "?\\microsoft\\windows\\.*(?:action|process) "?(?:%windir%|%systemroot%|c:\\windows)\\system32\\|(?:action|process) "?(?:%windir%|%systemroot%|c:\\windows)\\system32\\[\w.]+"?.* task "?\\microsoft\\windows\\|\\appdata\\local\\microsoft\\(?:onedrive|teams)\\
task-registered :: T1053.005 2 :: task registered by a user :: program~^taskscheduler$ && extra~^106$ && !command~\\microsoft\\(?:windows|office|edgeupdate)\\|\\onedrive (?:standalone update|reporting) task-|\\googleupdatetaskmachine(?:core|ua)|\\microsoftedgeupdatetaskmachine(?:core|ua)
task-updated :: - 2 :: task changed :: program~^taskscheduler$ && extra~^140$ && !command~\\microsoft\\(?:windows|office|edgeupdate)\\|\\onedrive (?:standalone update|reporting) task-|\\googleupdatetaskmachine(?:core|ua)|\\microsoftedgeupdatetaskmachine(?:core|ua)
task-deleted :: - 2 :: task deleted :: program~^taskscheduler$ && extra~^141$ && !command~\\microsoft\\(?:windows|office|edgeupdate)\\|\\onedrive (?:standalone update|reporting) task-|\\googleupdatetaskmachine(?:core|ua)|\\microsoftedgeupdatetaskmachine(?:core|ua)
task-disabled :: - 2 :: task disabled :: program~^taskscheduler$ && extra~^142$ && !command~\\microsoft\\(?:windows|office|edgeupdate)\\|\\onedrive (?:standalone update|reporting) task-
remote-desktop-logon-from-outside :: T1021.001 2 :: remote desktop logon from an outside address :: program~^(?:local|remote)\w*manager$ && extra~^(?:21|25|1149)$ && command~{outside-address}
remote-desktop-logon :: - 2 :: remote desktop logon :: program~^(?:local|remote)\w*manager$ && extra~^(?:21|25|1149)$ && !command~address local\b|{outside-address}
wmi-subscription :: T1546.003 3 :: WMI event subscription registered :: program~^wmi-activity$ && extra~^5861$ && !command~scm event log consumer|bvtconsumer
remote-shell-opened :: T1021.006 2 :: remote shell opened on this host :: program~^winrm$ && extra~^91$ && command~creating wsman shell|\/windows\/shell
remote-shell-used :: T1021.006 2 :: remote shell to another host :: program~^winrm$ && extra~^6$ && command~creating wsman session && !command~connection (?:string )?(?:is: )?"?(?:https?://)?(?:localhost|127\.|\[::1\])
transfer-from-address :: T1197 2 :: BITS job from an address or an unusual host :: program~^bits-client$ && command~https?:// && !command~https?://(?:[\w-]+\.)*(?:microsoft|windowsupdate|msedge|msftconnecttest|live|office|office365|azureedge|windows|google(?:apis)?|gvt1|mozilla|adobe|dell|hp|lenovo|nvidia|intel|avast|delivery\.mp\.microsoft)\.(?:com|net|org)(?:[/:]|\s)|https?://<internal>
printer-driver-added :: - 1 :: printer driver added :: program~^printservice$ && extra~^316$ && !command~{printer-library-unknown}
printer-library-added :: T1547.012 2 :: printer driver with a library of its own added :: program~^printservice$ && extra~^(?:316|842)$ && command~{printer-library-unknown}
printer-library-failed :: T1547.012 2 :: library loaded into the print service :: program~^printservice$ && extra~^(?:808|811)$
dns-library-set :: T1574 3 :: library set to load into the DNS server :: program~dns && command~serverlevelplugindll|plug-?in dll && !command~serverlevelplugindll .{0,40}set to (?:null|""|\s*via)
ntlm-refused :: T1557 2 :: NTLM authentication refused :: program~^ntlm$ && outcome~refused
ntlm-audited :: - 2 :: NTLM authentication that a policy would refuse :: program~^ntlm$ && extra~^(?:8001|8002|8003|8004)$
share-of-outside-address :: T1187 2 :: share of an outside address asked for :: program~^smbclient$ && command~{outside-address}
firewall-switched-off :: T1562.004 3 :: firewall switched off :: program~^windows firewall && extra~^(?:2002|2003|2082|2083)$ && command~(?:enable (?:windows )?(?:defender )?firewall|type:? enable).{0,60}value:? (?:no|off|0)\b|value:? (?:no|off|0)\b.{0,40}enable
firewall-switched-on :: - 1 :: firewall switched on :: program~^windows firewall && extra~^(?:2002|2003|2082|2083)$ && command~(?:enable (?:windows )?(?:defender )?firewall|type:? enable).{0,60}value:? (?:yes|on|1)\b
firewall-setting-changed :: - 1 :: firewall setting changed :: program~^windows firewall && extra~^(?:2002|2003|2008|2082|2083)$ && !command~value:? (?:no|off|0|yes|on|1)\b
firewall-rule-allows :: T1562.004 2 :: firewall rule that lets in added or changed :: program~^windows firewall && extra~^(?:2004|2005|2071|2073|2097|2099)$ && command~action allow && !command~application path:? (?:c:\\program files|c:\\windows\\system32\\svchost|system)|direction outbound|@firewallapi|microsoft\.
firewall-rule-of-installed :: - 1 :: firewall rule of an installed program added or changed :: program~^windows firewall && extra~^(?:2004|2005|2071|2073|2097|2099)$ && command~action allow && command~application path:? (?:c:\\program files|c:\\windows\\system32\\svchost|system)|direction outbound|@firewallapi|microsoft\.
firewall-rule-blocks :: - 1 :: firewall rule that blocks added or changed :: program~^windows firewall && extra~^(?:2004|2005|2071|2073|2097|2099)$ && command~action block
firewall-rule-changed :: - 2 :: firewall rule added or changed :: program~^windows firewall && extra~^(?:2004|2005|2071|2073|2097|2099)$ && !command~action (?:allow|block)
firewall-rule-deleted :: - 2 :: firewall rule deleted :: program~^windows firewall && extra~^(?:2006|2052)$
firewall-rules-all-deleted :: T1562.004 2 :: all firewall rules deleted or reset :: program~^windows firewall && extra~^(?:2032|2033|2059|2060)$
remote-control-tool-installed :: T1219 3 :: remote control tool installed :: command~installed the product|a service was installed|installation completed && command~screenconnect|connectwise control|anydesk|teamviewer|atera|splashtop|rustdesk|logmein|dwagent|meshagent|mesh agent|netsupport|remote utilities|remoteutilities|action1|supremo && !command~removed|uninstall|removal
remote-control-tool-removed :: - 1 :: remote control tool removed :: program~^msiinstaller$ && extra~^(?:1034|11724)$ && command~screenconnect|connectwise control|anydesk|teamviewer|atera|splashtop|rustdesk|logmein|dwagent|meshagent|netsupport|remote utilities|action1|supremo
software-installed :: - 1 :: software installed :: program~^msiinstaller$ && extra~^(?:1033|11707)$
software-removed :: - 1 :: software removed :: program~^msiinstaller$ && extra~^(?:1034|11724)$
database-made-to-run-commands :: T1505.001 3 :: database made to run commands :: params~¦option=(?:xp_cmdshell|ole automation procedures|clr enabled) 0 to 1¦
database-kept-from-commands :: - 1 :: database kept from running commands :: params~¦option=(?:xp_cmdshell|ole automation procedures|clr enabled) 1 to 0¦
database-ran-command :: T1505.001 3 :: database asked to run a command :: program~sql && command~\b(?:exec(?:ute)?\s+)?(?:master\.\.?(?:dbo\.)?)?xp_cmdshell\s+'|sp_oacreate
lsass-crashed :: T1003.001 3 :: LSASS crashed :: program~^application error|^windows error reporting && command~(?:faulting application name:?|p1:?) lsass\.exe
directory-database-copied :: T1003.003 3 :: directory database copied :: program~^esent$ && command~ntds\.dit && command~created a new database|ntdsutil && !command~\\windows\\ntds\\ntds\.dit
credential-hive-elsewhere :: T1003.002 2 :: credential hive loaded elsewhere :: program~^kernel-general$ && command~hive \S*\\(?:sam|security|ntds)[^\\\s]*\s && !command~\\(?:system32\\config|systemroot\\system32\\config)\\
exploit-reported :: T1068 3 :: exploit of a known hole reported :: program~^audit-cve$
mailbox-exported :: T1114.002 3 :: mailbox exported or opened to another :: command~^cmdlet succeeded && command~new-mailboxexportrequest|add-mailbox(?:folder)?permission|new-inboxrule.{0,200}(?:forward|redirect)|set-mailbox.{0,80}forward
mail-server-opened :: T1505.003 3 :: mail server given a way in :: command~^cmdlet succeeded && command~set-\w*virtualdirectory.{0,200}(?:script|eval|http)|new-managementroleassignment|install-transportagent
mailbox-rule-added :: - 1 :: rule of a mailbox added :: command~^cmdlet succeeded && command~new-inboxrule && !command~forward|redirect
mail-command-failed :: T1114.002 2 :: command that exports or opens mailboxes failed :: command~^cmdlet failed && command~new-mailboxexportrequest|add-mailbox(?:folder)?permission|install-transportagent|new-managementroleassignment
secure-channel-allowed :: T1210 3 :: vulnerable secure channel to the domain controller allowed :: program~^netlogon$ && extra~^(?:5829|5830|5831)$
secure-channel-refused :: T1210 2 :: vulnerable secure channel to the domain controller refused :: program~^netlogon$ && extra~^(?:5827|5828)$ && outcome~refused
secure-channel-failed :: - 1 :: secure channel to the domain controller not set up :: program~^netlogon$ && extra~^(?:5805|5723|5719)$
object-activation-from-elsewhere :: T1021.003 1 :: object activated from another host :: program~^distributedcom$ && command~remote (?:activation|launch|access)|from address <(?:internal|external)>
`,
  {
    /** Addresses are told by where they stand. */
    "outside-address": "<external>",
    "printer-library-unknown": String.raw`(?:^|[ ,;])(?!(?:unidrv(?:ui)?|unires|ps5ui|pscript5|pjlmon|mxdwdrv|xpssvcs|msxpsinc|winprint|printconfig|stddtype|stdnames|unidrvui|mxdwdui)\b)[\w.-]+\.dll`,
  },
);
