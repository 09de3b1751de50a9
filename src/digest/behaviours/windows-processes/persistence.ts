import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Services, tasks, accounts, groups, autostart and the registry: made, changed, removed or only read. */
export const PERSISTENCE = parseBehaviours(
  "windows-processes",
  String.raw`
[start script]
service-created-on-another-host :: T1543.003 3 :: service created on another host :: command~{at}(?:sc{gap}\\\\(?!localhost|127\.|\.\s)\S+\s+create\s|new-service\s[^;|\n]*-computername\s(?!{local-host})) && !path~{readers}
service-of-another-host-used :: T1569.002 2 :: service of another host started, stopped or changed :: command~{at}sc{gap}\\\\(?!localhost|127\.|\.\s)\S+\s+(?:start|stop|config|delete|failure)\s && !path~{readers}
services-of-another-host-asked :: T1007 2 :: services of another host asked for :: command~{at}sc(?:\.exe)?["']?\s+\\\\(?!localhost|127\.|\.\s)\S+\s+(?:query|queryex|qc|qdescription|qfailure|sdshow|enumdepend|getkeyname)\b && !path~{readers}
service-of-installed-program-created :: - 2 :: service of an installed program created :: command~{at}(?:sc{gap}create\s[^\n]*binpath=\s*["'\\]*[a-z]:\\program files|new-service\s[^;|\n]*-binarypathname\s+["'\\]*[a-z]:\\program files) && !path~{readers}
service-created :: T1543.003 2 :: service created :: command~{at}(?:sc{gap}create\s|new-service\s) && !command~(?:binpath=|binarypathname)\s*["'\\]*[a-z]:\\program files && !path~{readers}
service-program-changed :: T1543.003 3 :: program of a service changed :: command~{at}(?:sc{gap}(?:\\\\\S+\s+)?(?:config\s[^\n]*binpath=|failure\s[^\n]*command=)|set-service\s[^;|\n]*-binarypathname)|{reg-add}[^\n]*\\services\\[^\n]*\b(?:imagepath|servicedll|failurecommand)\b|win32_service[\s\S]{0,200}change[\s\S]{0,100}pathname && !path~{readers}
service-permissions-changed :: T1543.003 2 :: permissions of a service changed :: command~{at}sc{gap}(?:\\\\\S+\s+)?sdset\s && !path~{readers}
service-disabled :: - 2 :: service set to stay off :: command~{at}(?:sc{gap}(?:\\\\\S+\s+)?config\s[^\n]*start=\s*disabled|set-service\s[^;|\n]*-startuptype\s+["']?disabled) && !path~{readers}
service-setting-changed :: - 2 :: service setting changed :: command~{at}(?:sc{gap}(?:\\\\\S+\s+)?(?:config\s(?![^\n]*(?:binpath=|start=\s*disabled))|failure\s(?![^\n]*command=))|set-service\s(?![^;|\n]*(?:-binarypathname|-startuptype\s+["']?disabled))[^;|\n]*-(?:startuptype|credential|description|displayname)) && !path~{readers}
service-deleted :: - 2 :: service deleted :: command~{at}(?:sc{gap}(?:\\\\\S+\s+)?delete\s|remove-service\s) && !path~{readers}
service-started :: T1569.002 1 :: service started by command :: command~{at}(?:net1?|sc)(?:\.exe)?["']?\s+start\s+\S && !command~{at}(?:net1?|sc)(?:\.exe)?["']?\s+start\s+["']?{guards}["']?(?:\s|$) && !path~{readers}
backup-or-database-stopped :: T1489 2 :: service or program of backup, database or mail stopped :: command~{at}(?:{net}stop|sc{gap}(?:\\\\\S+\s+)?stop|stop-service|taskkill{gap}[^\n]*/im|stop-process\s+-name)\s+(?:-\w+\s+)*["']?[^"'|;\n]*(?:veeam|backup|sql|mysql|postgres|oracle|vss\b|exchange|msexchange|acronis|commvault|wbengine|sap\b|quickbooks|hyper-v|vmms|vmware) && !path~{readers}
service-stopped :: - 1 :: service stopped :: command~{at}(?:(?:net1?|sc)(?:\.exe)?["']?\s+(?:\\\\\S+\s+)?stop\s|stop-service\s) && !path~{readers}
program-killed :: - 1 :: program killed by force :: command~{at}(?:taskkill{gap}[^\n]*/f\b|stop-process\s[^;|\n]*-force) && !path~{readers}
task-created-on-another-host :: T1053.005 3 :: scheduled task made or run on another host :: command~{at}(?:schtasks{gap}(?=[^\n]*/(?:create|change|run)\b)[^\n]*/s\s+(?!{local-host})\S|at(?:\.exe)?["']?\s+\\\\(?!localhost|127\.)\S+\s+\S) && !path~{readers}
task-of-installed-program-created :: - 2 :: scheduled task of an installed program made :: command~{at}(?:schtasks{gap}[^\n]*/create\b[^\n]*/tr\s+["'\\]*[a-z]:\\program files|(?:new|register|set)-scheduledtask(?:action)?\s[^;|\n]*-(?:execute|action)\s+["']*[a-z]:\\program files) && !path~{readers}
task-created :: T1053.005 2 :: scheduled task made or its action changed :: command~{at}(?:schtasks{gap}[^\n]*/(?:create\b|change\b[^\n]*/tr\s)|(?:register|set)-scheduledtask\s|new-scheduledtaskaction\s|register-scheduledjob\s)|schedule\.service[\s\S]*registertask && !command~(?:/tr|-execute)\s+["'\\]*[a-z]:\\program files && !path~{readers}
guard-task-disabled :: T1562.001 3 :: scheduled task of protection or recovery switched off or deleted :: command~{at}(?:schtasks{gap}(?:[^\n]*/change\b[^\n]*/disable|[^\n]*/delete\b)|(?:disable|unregister)-scheduledtask\s) && command~windows defender|exploitguard|systemrestore|\\sr\b|windowsbackup|\\windowsupdate\\|sysmon|antivirus && !path~{readers}
task-disabled :: - 2 :: scheduled task switched off :: command~{at}(?:schtasks{gap}[^\n]*/change\b[^\n]*/disable|disable-scheduledtask\s) && !path~{readers}
task-deleted :: - 2 :: scheduled task deleted :: command~{at}(?:schtasks{gap}[^\n]*/delete\b|unregister-scheduledtask\s|unregister-scheduledjob\s) && !path~{readers}
task-setting-changed :: - 1 :: scheduled task switched on, run or its settings changed :: command~{at}(?:schtasks{gap}[^\n]*/(?:change\b(?![^\n]*/(?:tr|disable)\b)|run\b|end\b)|(?:enable|start|stop)-scheduledtask\s) && !path~{readers}
account-created :: T1136.001 3 :: account created :: command~{at}(?:{net}users?\s(?![^\n]*/domain)[^|\n]*/add\b|new-localuser\s) && !path~{readers}
domain-account-created :: T1136.002 3 :: domain account created :: command~{at}(?:{net}users?\s(?=[^\n]*/add\b)[^|\n]*/domain\b|new-aduser\s|dsadd{gap}user\s) && !path~{readers}
account-deleted :: - 2 :: account deleted :: command~{at}(?:{net}users?\s[^|\n]*/del(?:ete)?\b|remove-(?:localuser|aduser)\s|dsrm{gap}) && !path~{readers}
default-account-enabled :: T1078.001 3 :: guest or built-in account enabled :: command~{at}(?:{net}users?\s+["']?(?:guest|gast|invité|administrator|administrador|administrateur|defaultaccount|support_\w+)["']?\s[^|\n]*/active:?\s*(?:yes|ja)?(?=\s|$)|enable-localuser\s[^;|\n]*(?:guest|administrator|defaultaccount)) && !path~{readers}
account-enabled :: T1098 2 :: account enabled :: command~{at}(?:{net}users?\s[^|\n]*/active(?::\s*(?:yes|ja))?(?=\s|$)|enable-(?:localuser|adaccount)\s|set-aduser\s[^;|\n]*-enabled[\s:]+\$?true) && !path~{readers}
account-disabled :: - 2 :: account disabled :: command~{at}(?:{net}users?\s[^|\n]*/active:\s*no|disable-(?:localuser|adaccount)\s|set-aduser\s[^;|\n]*-enabled[\s:]+\$?false) && !path~{readers}
password-set :: T1098 2 :: password of an account set :: command~{at}(?:{net}users?\s+(?:"[^"]+"|'[^']+'|[^\s/"']\S*)\s+(?!/)(?![^|\n]*/(?:add|del(?:ete)?)\b)["']?[^\s|;&]|set-localuser\s[^;|\n]*-password\s|set-adaccountpassword\s|dsmod{gap}user\s[^\n]*-pwd) && !path~{readers}
account-setting-changed :: - 1 :: account settings changed :: command~{at}(?:{net}users?\s[^|\n]*/(?:times|expires|passwordchg|passwordreq|comment|fullname|logonpasswordchg|workstations):|set-(?:localuser|aduser)\s) && !path~{readers}
member-added-to-privileged-group :: T1098.007 3 :: member added to a privileged group :: command~{at}(?:{net}(?:local)?group\s+["']?(?:administrators|administratoren|administrateurs|administradores|domain admins|enterprise admins|schema admins|backup operators|server operators|account operators|remote desktop users|remote management users|hyper-v administrators|dnsadmins|group policy creator owners)["']?\s+(?!/)\S[^|\n]*/add\b|add-(?:localgroupmember|adgroupmember|adprincipalgroupmembership)\s[^;|\n]*(?:admin|operators|remote (?:desktop|management) users|s-1-5-32-5(?:44|51|55|80))) && !path~{readers}
member-added-to-group :: T1098.007 2 :: member added to a group :: command~{at}(?:{net}(?:local)?group\s+(?:"[^"]+"|'[^']+'|[^\s/"']\S*)\s+(?!/)\S[^|\n]*/add\b|add-(?:localgroupmember|adgroupmember|adprincipalgroupmembership)\s) && !path~{readers}
member-removed-from-group :: - 2 :: member removed from a group :: command~{at}(?:{net}(?:local)?group\s+(?:"[^"]+"|'[^']+'|[^\s/"']\S*)\s+(?!/)\S[^|\n]*/del(?:ete)?\b|remove-(?:localgroupmember|adgroupmember)\s) && !path~{readers}
group-made :: - 2 :: group made or deleted :: command~{at}(?:{net}(?:local)?group\s+(?:"[^"]+"|'[^']+'|[^\s/"']\S*)\s+/(?:add|del(?:ete)?)\b|(?:new|remove)-(?:localgroup|adgroup)\s) && !path~{readers}
autostart-of-installed-program :: - 2 :: autostart entry of an installed program written :: command~{reg-add} && command~\\currentversion\\(?:policies\\explorer\\)?run(?:once(?:ex)?|services)?["'\s] && command~(?:/d|-value)\s+["'\\]*[a-z]:\\program files && !path~{readers}
autostart-entry-written :: T1547.001 3 :: autostart entry written :: command~{reg-add} && command~\\currentversion\\(?:policies\\explorer\\)?run(?:once(?:ex)?|services)?["'\s] && !command~(?:/d|-value)\s+["'\\]*[a-z]:\\program files && !path~{readers}
startup-folder-written :: T1547.001 3 :: file put into a startup folder :: command~(?:{at}(?:copy|xcopy|robocopy|move|copy-item|move-item|cp|mv|new-item|set-content|add-content|out-file|mklink)\s[^|;&\n]*|>\s*["']?[^|;&\n]*|createshortcut\([^)\n]*|out-file\s[^;\n]*)\\start menu\\programs\\startup && !path~{readers}
logon-program-changed :: T1547.004 3 :: program started at logon changed :: command~{reg-add} && command~\\winlogon["'\s] && command~\b(?:shell|userinit|notify|taskman|gpextensions|mpnotify)\b && !path~{readers}
autostart-entry-removed :: - 1 :: autostart entry removed :: command~{at}(?:reg{gap}delete|remove-itemproperty)\s[^\n]*\\currentversion\\run(?:once)?["'\s] && !path~{readers}
debugger-set :: T1546.012 3 :: debugger set for a program :: command~{reg-add} && command~image file execution options|silentprocessexit && command~\b(?:debugger|verifierdlls|monitorprocess)\b && !path~{readers}
accessibility-program-replaced :: T1546.008 3 :: accessibility program replaced or made writable :: command~{at}(?:(?:copy|xcopy|move|replace|copy-item|move-item)\s+(?:[-/]\w+\s+)*["']?[^\s"']+["']?\s+["']?\S*(?:sethc\.exe|utilman\.exe|osk\.exe|magnify\.exe|narrator\.exe|displayswitch\.exe)|(?:takeown{gap}|icacls{gap}(?=[^\n]*/(?:grant|setowner)))[^\n]*\\(?:sethc\.exe|utilman\.exe|osk\.exe|magnify\.exe|narrator\.exe|displayswitch\.exe)) && !path~{readers}
com-class-of-uac-changed :: T1548.002 3 :: command of a program that raises itself changed :: command~{reg-add}|new-item\s && command~(?:ms-settings|mscfile|exefile|folder|launcher\.systemsettings)\\shell\\(?:open|runas)\\command|delegateexecute && !path~{readers}
value-weakens-host :: T1112 3 :: registry value set that weakens the host :: command~{reg-add} && command~{weak-at-one}|{weak-at-zero} && !path~{readers}
value-strengthens-host :: - 2 :: registry value of security set :: command~{reg-add} && command~{weak-values} && !command~{weak-at-one}|{weak-at-zero} && !path~{readers}
remote-desktop-switched-on :: T1021.001 2 :: remote desktop switched on :: command~{reg-add} && command~{remote-desktop-on} && !path~{readers}
remote-desktop-switched-off :: - 2 :: remote desktop switched off :: command~{reg-add} && command~{remote-desktop-off} && !path~{readers}
security-value-deleted :: T1112 2 :: registry value of security deleted :: command~{at}(?:reg{gap}delete|remove-itemproperty|remove-item)\s && command~\b(?:runasppl|enablelua|enablescriptblocklogging|amsi\\providers|windows defender|lsacfgflags|disablerestrictedadmin)\b && !path~{readers}
registry-file-imported :: - 1 :: registry file imported :: command~{at}(?:reg{gap}import\s|regedit{gap}/s\s) && !path~{readers}
driver-of-user-added :: T1547.006 2 :: driver from a folder of a user added :: command~{at}pnputil{gap}[-/](?:add-driver|a|i)\s[^\n]*{open} && !path~{readers}
driver-added :: - 2 :: driver added :: command~{at}pnputil{gap}[-/](?:add-driver|a|i)\s && !command~{open} && !path~{readers}
wmi-subscription-made :: T1546.003 3 :: WMI event subscription made :: command~__eventfilter|(?:commandline|activescript)eventconsumer|__filtertoconsumerbinding && command~set-wmiinstance|new-ciminstance|\bcreate\b|createinstance|\.put\(\) && !path~{readers}
wmi-event-registered :: T1546.003 2 :: action bound to a WMI event :: command~{at}register-(?:wmievent|wmiobjectevent|cimindicationevent)\s[^;\n]*-action && !path~{readers}
wmi-subscription-removed :: - 2 :: WMI event subscription removed :: command~__eventfilter|(?:commandline|activescript)eventconsumer|__filtertoconsumerbinding && command~remove-(?:wmiobject|ciminstance)|\bdelete\b && !path~{readers}
session-switched :: T1563.002 3 :: session of a person connected to another :: command~{at}tscon{gap}\S+\s[^\n]*/dest:(?!console) && !path~{readers}
session-kept-on-console :: - 2 :: session connected to the console :: command~{at}tscon{gap}\S+\s[^\n]*/dest:console && !path~{readers}
saved-credentials-used :: T1134 2 :: started as another user with saved or remote credentials :: command~{at}runas{gap}[^\n]*/(?:savecred|netonly)\b|{at}invoke-runas && !path~{readers}
run-as-another-user :: - 2 :: started as another user :: command~{at}runas{gap}[^\n]*/user:|{at}start-process\s[^;|\n]*-credential\s && !command~/(?:savecred|netonly)\b && !path~{readers}
`,
  PARTS,
);
