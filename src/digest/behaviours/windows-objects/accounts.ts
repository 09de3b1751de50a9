import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Accounts, groups, the directory, certificates, logons and tickets. */
export const ACCOUNT_OBJECTS = parseBehaviours(
  "windows-objects",
  String.raw`
[account]
account-created :: T1136.001 3 :: account created :: extra~^4720\b
computer-account-created :: T1136.002 2 :: computer account created by a user :: extra~^4741\b && !user~{system-account}
account-deleted :: - 2 :: account deleted :: extra~^47(?:26|43)\b
builtin-account-enabled :: T1078.001 3 :: built-in account enabled :: extra~^4722\b && target~^(?:guest|defaultaccount|wdagutilityaccount|administrator|krbtgt)$
account-enabled :: - 2 :: account enabled :: extra~^4722\b && !target~^(?:guest|defaultaccount|wdagutilityaccount|administrator|krbtgt)$|\$$
account-disabled :: - 2 :: account disabled :: extra~^4725\b && !target~\$$
account-unlocked :: - 1 :: account unlocked :: extra~^4767\b
password-reset-by-another :: T1098 2 :: password of an account reset by another :: extra~^4724\b && !user~anonymous logon|\$$
password-changed :: - 1 :: password changed by its owner :: extra~^4723\b && !user~anonymous logon
restore-password-set :: T1098 3 :: password of the directory's restore mode set :: extra~^4794\b
account-changed-by-nobody :: T1210 2 :: account changed by nobody known :: extra~^(?:4738|4742|4723|4724)\b && user~anonymous logon
account-roastable :: T1558.004 3 :: account set to need no pre-authentication :: params~¦flag=preauth not required on¦
account-delegates :: T1098 3 :: account trusted to act for others :: params~¦flag=trusted (?:for|to authenticate for) delegation on¦
account-password-weakened :: T1098 2 :: password of an account made optional or readable :: params~¦flag=(?:password not required|reversible password|des keys only) on¦
account-flags-restored :: - 1 :: account made safer :: params~¦flag=(?:preauth not required|trusted (?:for|to authenticate for) delegation|password not required|reversible password|des keys only) off¦
account-changed :: - 1 :: account or group changed :: extra~^(?:4738|4742|4735|4737|4755)\b
group-created :: - 1 :: group created :: extra~^(?:4727|4731|4754)\b
group-deleted :: - 2 :: group deleted :: extra~^(?:4730|4734|4758)\b
powerful-group-member-added :: T1098.007 3 :: member added to a group with power :: extra~^47(?:28|32|56)\b && target~{powerful-group}
group-member-added :: - 2 :: member added to a group :: extra~^47(?:28|32|56)\b && !target~{powerful-group}|^(?:none|users|domain users|domain computers)$
powerful-group-member-removed :: - 2 :: member removed from a group with power :: extra~^47(?:29|33|57)\b && target~{powerful-group}
group-member-removed :: - 1 :: member removed from a group :: extra~^47(?:29|33|57)\b && !target~{powerful-group}
powerful-right-assigned :: T1098 2 :: powerful right assigned to an account :: extra~^4704\b && extra~se(?:debug|tcb|backup|restore|loaddriver|enabledelegation|impersonate|takeownership|createtoken|syncagent)
right-assigned :: - 1 :: right assigned to an account :: extra~^47(?:04|17)\b && !extra~se(?:debug|tcb|backup|restore|loaddriver|enabledelegation|impersonate|takeownership|createtoken|syncagent)
right-removed :: - 1 :: right taken from an account :: extra~^47(?:05|18)\b
computer-account-renamed :: T1098 3 :: computer account renamed to look like another :: extra~^4781 .*\$$ && !target~\$$
account-renamed :: - 2 :: account renamed :: extra~^4781\b && !extra~\$$
way-in-added-to-object :: T1098 3 :: directory object turned into a way in :: extra~^5136\b && extra~msds-(?:allowedtoact\w*|keycredentiallink|allowedtodelegateto)|scriptpath && !params~¦operation=value deleted¦ && !user~\$$
way-in-removed-from-object :: - 1 :: way in removed from a directory object :: extra~^5136\b && extra~msds-(?:allowedtoact\w*|keycredentiallink|allowedtodelegateto)|scriptpath && params~¦operation=value deleted¦
service-name-added :: T1558.003 2 :: service name added to a directory object by a user :: extra~^5136 serviceprincipalname && !params~¦operation=value deleted¦ && !user~{system-account}
admin-permissions-changed :: T1098 3 :: permissions over administrators changed :: extra~^5136 ntsecuritydescriptor && target~adminsdholder && !params~¦operation=value deleted¦
object-permissions-changed :: - 2 :: permissions of a directory object changed :: extra~^5136 ntsecuritydescriptor && !target~adminsdholder
group-policy-changed :: T1484.001 2 :: group policy or what it applies to changed :: extra~^5136\b && extra~gplink|gpc(?:machine|user)extensionnames|gpcfilesyspath
group-policy-created :: T1484.001 2 :: group policy created :: extra~^5137\b && target~cn=policies,cn=system
directory-object-changed :: - 1 :: directory object changed :: extra~^5136\b && !extra~msds-(?:allowedtoact\w*|keycredentiallink|allowedtodelegateto)|scriptpath|ntsecuritydescriptor|gplink|gpc\w+|serviceprincipalname
directory-object-created :: - 1 :: directory object created :: extra~^5137\b && !target~cn=policies,cn=system
directory-object-deleted :: - 1 :: directory object deleted :: extra~^5141\b
domain-policy-changed :: - 2 :: policy of the domain changed :: extra~^47(?:39|13)\b
administrators-permissions-set :: - 1 :: permissions of administrators set again :: extra~^4780\b
identity-history-added :: T1134.005 3 :: identity of another account added :: extra~^476[56]\b
trust-created :: T1484.002 3 :: trust of another domain created :: extra~^4706\b
trust-changed :: T1484.002 2 :: trust of another domain changed :: extra~^4716\b
trust-removed :: - 2 :: trust of another domain removed :: extra~^4707\b
certificate-for-another-name :: T1649 2 :: certificate for another name requested or issued :: extra~^488[678]\b && command~san:|upn=|esc\d
certificate-for-controller :: T1649 2 :: certificate of a domain controller issued :: extra~^488[67]\b && command~certificatetemplate:\s*(?:domaincontroller|kerberosauthentication) && !target~\\[\w-]*dc[\w-]*\$$
template-permissions-changed :: T1649 2 :: permissions of a certificate template changed :: extra~^4900\b
template-changed :: - 2 :: certificate template changed :: extra~^4899\b
password-hash-read :: T1003.002 3 :: password hash of an account read :: extra~^4782\b
[logon]
watched-account-logon :: T1078 2 :: account of a watched group logged on :: extra~^4964\b
remote-desktop-refused :: - 2 :: remote desktop refused to an account :: extra~^4825\b && outcome~refused
logon-replayed :: T1557 2 :: replayed authentication detected :: extra~^4649\b && outcome~failed|refused
logon-with-new-credentials :: T1550.002 3 :: logon with other credentials for the network, as pass-the-hash does :: extra~^4624 9\b
remote-desktop-logon-from-outside :: T1021.001 2 :: remote desktop logon from an outside address :: extra~^(?:4624 10|4778)\b && params~¦from=external¦
remote-desktop-logon-by-tunnel :: T1572 2 :: remote desktop logon from the host itself, as through a tunnel :: extra~^4624 10\b && params~¦from=loopback¦
remote-desktop-logon :: - 2 :: remote desktop logon :: extra~^(?:4624 10|4778)\b && !params~¦from=(?:external|loopback)¦ && !extra~4778 local
logon-from-outside :: T1078 2 :: logon from an outside address :: extra~^4624 [38]\b && params~¦from=external¦
service-ticket-weak :: T1558.003 2 :: service ticket of a user account with weak encryption :: extra~^4769 0x(?:17|18|1|3)\b && !target~\$$|krbtgt
ticket-without-preauth :: T1558.004 3 :: ticket given without pre-authentication :: extra~^4768\b && params~¦preauth=0¦ && !outcome~failed && !target~\$$
ticket-weak :: - 1 :: ticket with weak encryption :: extra~^4768 0x(?:17|18|1|3)\b && !params~¦preauth=0¦ && !target~\$$
logon-refused :: T1110 1 :: logon refused :: extra~^(?:4625|4771|4776|4768) && outcome~refused|failed
account-locked :: T1110 1 :: account locked after refused logons :: extra~^4740\b && outcome~refused|failed
other-credentials-by-user-file :: T1078 2 :: other credentials used by a program in a folder of users :: extra~^4648\b && path~{open-program}
other-credentials-used :: - 1 :: other credentials used on purpose :: extra~^4648\b && !user~{system-account} && !path~{open-program}|^\\windows\\system32\\(?:lsass|svchost|taskhostw|winlogon|consent|services)\.exe$|^\\program files\\microsoft\\exchange server\\
builtin-account-used :: T1078.001 2 :: guest or built-in account used :: extra~^46(?:24|48)\b && target~^(?:guest|defaultaccount|wdagutilityaccount|krbtgt)$
[read]
directory-replication-asked :: T1003.006 3 :: directory replication asked for by no domain controller, as DCSync does :: extra~^4662\b && command~1131f6a[ad]|89e95b76|replication-get-changes && !user~\$$
credentials-backed-up :: T1555.004 2 :: stored credentials backed up :: extra~^5376\b
service-opened-for-control :: T1569.002 2 :: service opened by a user to start, stop or change it :: path~\\services\.exe$ && extra~^4656 && extra~0x[0-9a-f]*(?:[2367abef]|[1235679abdef][0-9a-f])\b && user~. && !user~{system-account} && !target~^servicesactive$|[\\/]
service-manager-opened-to-create :: T1543.003 2 :: service manager opened by a user to create a service :: path~\\services\.exe$ && target~^servicesactive$ && extra~0x[0-9a-f]*[2367abef]\b && user~. && !user~{system-account}
`,
  {
    ...PARTS,
    "powerful-group": String.raw`(?:^|\\|cn=)(?:(?:domain|enterprise|schema|enterprise key|key|dhcp)?\s?admin(?:istrator)?s|administrators|dnsadmins|hyper-v administrators|(?:account|backup|server|print|network configuration) operators|remote (?:desktop|management) users|group policy creator owners|distributed com users|organization management|exchange (?:windows permissions|trusted subsystem)|cert publishers|event log readers|esx admins)(?:,|$)`,
  },
);
