import { parseBehaviours } from "./parse-behaviours.ts";

/** Accounts that programs run as and nobody logs in to. */
const DAEMON =
  "(?:bin|daemon|sys|games|man|lp|mail|news|uucp|proxy|www-data|apache|httpd|nginx|nobody|list|irc|gnats|sync|ftp|named|bind|dbus|sshd|rpc|rpcuser|ntp|chrony|squid|mysql|redis|memcache|tomcat\\d*)";
/** The start of a command, its folder included, by itself or behind what only starts it. */
const COMMAND = String.raw`(?:^|[;&|(]\s*|\s-c\s+["']?|^(?:\S*/)?(?:env|nice|nohup|xargs|timeout \S+)\s+(?:\w+=\S*\s+|-\S+\s+)*)(?:[^\s;&|(]{0,80}/)?`;
const SHELL = String.raw`(?:\S*/)?(?:ba|da|z|k|c|tc)?sh\b`;
/** Fetches something and hands it to an interpreter, or opens a shell over the network. */
const FETCHES_CODE = String.raw`\b(?:curl|wget)\b[^|]*\|\s*(?:sudo\s+)?(?:${SHELL}|(?:\S*/)?(?:python|perl)\S*)|\bbase64\s+(?:-d|--decode|-D)\b[^|]*\|\s*${SHELL}|/dev/(?:tcp|udp)/|\bn(?:c|cat|etcat)\s(?:[^|;&]{0,60}\s)?-\w{0,8}e\s|\bsocat\b.*\bexec:|\bpython\S* -c .*(?:\bsocket\b|pty\.spawn)|\bperl -e .*\bsocket\b|\bbash -i\b.*>`;
const OPEN_FOLDER = String.raw`^(?:sudo\s+)?(?:${SHELL}\s+)?/(?:tmp|var/tmp|dev/shm)/\S`;

/** What attacks look like in the target of a request; escapes are taken away before. */
const WEB = {
  "web-folders": String.raw`(?:\.\.[\\/]+){2}|\.\.[\\/;]+[^\s;]*(?:etc/passwd|win\.ini|boot\.ini|web\.xml|/proc/self)|[?&=][^\s?&=]*/etc/(?:passwd|shadow)\b|/\.\./\.\./|/\.\.;/`,
  "web-sql": String.raw`\bunion(?:\s|/\*.*?\*/|\+)+(?:all(?:\s|/\*.*?\*/|\+)+)?select\b|\bor\s+['"(]*\d+['")]*\s*=\s*['"(]*\d|['"]\s*or\s*['"]\w*['"]\s*=\s*['"]|information_schema\.|\bsleep\(\s*\d|\bbenchmark\(\s*\d|waitfor\s+delay|\bxp_cmdshell\b|into\s+(?:out|dump)file|\bload_file\(|\b(?:extractvalue|updatexml)\(`,
  "web-script": String.raw`<script|javascript:\s*\w+\(|\bon(?:error|load)\s*=\s*\w+\(|<svg[/\s]+onload`,
  "web-lookup": String.raw`\$\{(?:jndi:|lower:|upper:|env:|sys:|::-)`,
  "web-command": String.raw`(?:[;|\x60]|&&|\$\()\s*(?:/[^\s;|&$\x60]{0,60}/)?(?:id|whoami|uname|wget|curl|cat|nc|ncat|(?:ba)?sh|python\d?|perl|ping|nslookup|rm|ls)\b(?=[\s;|&)$<>\x60]|$)|[=;|\s(]/bin/(?:ba|da)?sh\b|/cgi-bin/(?:\S*/)?(?:ba)?sh(?:[?\s]|$)|/(?:cmd|powershell)\.exe\b|\(\)\s*\{\s*:;?\s*\}`,
  "web-code": String.raw`\bphp://(?:input|filter)|\bdata://text/plain|allow_url_include|auto_prepend_file|\beval\(|\bbase64_decode\(|\bcall_user_func|eval-stdin\.php|invokefunction&function|%\{\(?#|#_memberAccess|\bjava\.lang\.(?:Runtime|ProcessBuilder)|class\.module\.classLoader|\bT\(java\.`,
  "web-files": String.raw`/\.env(?:[.?\s]|$)|/\.git/(?:config|HEAD|index|logs|objects)\b|/\.(?:aws|ssh|docker|kube)/\S|/\.ht(?:passwd|access)\b|/wp-config\.php[.~]|/wp-config\.(?:bak|old|txt)|/id_rsa\b|/actuator/(?:env|heapdump|jolokia)\b`,
  "web-shell": String.raw`/(?:c99|r57|wso|b374k|webshell|cmd|shell)\.(?:php\d?|phtml|jspx?|aspx?)\b|/(?:uploads?|images|tmp|wp-content/uploads)/[^\s?]{0,100}\.(?:php\d?|phtml|jspx?|aspx?)\?[^\s?]{0,100}\b(?:cmd|exec|command|c)=|\.(?:php\d?|phtml|jspx?|aspx?)\?(?:[^\s?]{0,100}&)?(?:cmd|exec|command)=(?:id|whoami|uname|cat|ls|wget|curl|ipconfig|net)\b`,
} as const;

const PARTS = {
  ...WEB,
  "web-attack": Object.values(WEB).join("|"),
  answered: "!params~¦status=[45]",
  daemon: DAEMON,
  sshd: String.raw`^sshd(?:-session|-auth)?(?:\(|$)`,
  su: String.raw`^su(?:\W|$)`,
  shell: String.raw`^(?:su(?: (?:-|-l|root|- root))?|${SHELL}(?: -[li])?)$`,
  cmd: COMMAND,
  admins: "(?:sudo|wheel|root|admin|adm|docker|lxd|shadow|disk)",
  "fetches-code": FETCHES_CODE,
  "open-folder": OPEN_FOLDER,
  guard:
    "(?:auditd|rsyslogd?|syslogd?|syslog-ng|systemd-journald|fail2ban|clamav\\S*|clamd|apparmor|falco\\S*|falcon-sensor|wazuh\\S*|ossec\\S*|osqueryd?|threatstack\\S*|tsagentd?|cbagentd|auditbeat|filebeat|sentinelone|mdatp|aide|samhain|tripwire)",
  "guard-unit":
    "(?:Security Auditing Service|System Logging (?:Service|Daemon)|firewalld\\b|Uncomplicated firewall|IPv?[46] firewall|Fail2Ban Service|Clam AntiVirus|AppArmor initialization|(?:Wazuh|OSSEC|Threat ?Stack|CrowdStrike|Falco|SentinelOne|osquery|Sysmon|Samhain|Elastic Agent|Carbon Black|Microsoft Defender)\\b)",
} as const;

/** Lines of host logs and of Windows channels without fields. Source: MITRE ATT&CK for Enterprise. */
export const LOGS = parseBehaviours(
  "logs",
  String.raw`
[log]
root-by-password-from-outside :: T1078.003 3 :: root logged in with a password from outside :: program~{sshd} && command~^Accepted (?:password|keyboard-interactive\S*) for root from && extra~from=external
root-from-outside :: T1078.003 2 :: root logged in from outside :: program~{sshd} && command~^Accepted \S+ for root from && extra~from=external
password-from-outside :: - 2 :: login with a password from outside :: program~{sshd} && command~^Accepted (?:password|keyboard-interactive\S*) for (?!root ) && extra~from=external
daemon-logged-in :: T1078.003 3 :: account that programs run as logged in :: program~{sshd} && command~^Accepted \S+ for {daemon} from
daemon-session :: T1078.003 2 :: session of an account that programs run as :: program~^(?:sshd|login|gdm|xrdp|vsftpd|proftpd|remote|telnet|rlogin) && command~session opened for user {daemon}(?:\(uid=#\))? by
login-from-outside :: - 2 :: login from outside :: program~{sshd} && command~^Accepted \S+ for \S+ from && extra~from=external
root-logged-in :: - 2 :: root logged in :: program~{sshd} && command~^Accepted \S+ for root from
login :: - 1 :: somebody logged in :: program~{sshd} && command~^Accepted \S+ for \S+ from
root-at-console :: T1078.003 2 :: root logged in at a console :: program~^(?:login|agetty)(?:\(|$) && command~^ROOT LOGIN\b
login-without-account :: T1078.001 2 :: login without an account :: program~ftpd && command~^ANONYMOUS FTP LOGIN FROM|^Anonymous (?:user )?logged in|OK LOGIN: .*\banon
guest-logged-in :: T1078.001 2 :: guest logged in :: program~{sshd}|^(?:login|vsftpd|xrdp|gdm) && command~^Accepted \S+ for guest from|session opened for user guest(?:\(uid=#\))? by
session-opened :: - 1 :: session opened :: program~^(?:sshd|login|gdm|xrdp|vsftpd) && command~session opened for user \S+ by
refused-again-and-again :: T1110 2 :: login refused again and again :: outcome~refused|failed && command~^(?:error: )?maximum authentication attempts exceeded|^(?:Disconnecting\b.*: )?Too many authentication failures|^PAM # more authentication failures|^message repeated # times: \[ ?Failed password
refused-by-many :: T1110 2 :: login refused again and again, as its sensor counts :: outcome~refused|failed && extra~\bauthentication_failures\b
login-refused :: - 1 :: login refused :: outcome~refused|failed && command~^(?:error: )?(?:Failed (?:password|publickey|none|keyboard)|(?:Invalid|Illegal) user|Access denied for user|FAILED LOGIN|check pass)|^(?:pam_\w+\(\S+:auth\): )?authentication failure|password authentication failed for user

account-with-root-made :: T1136.001 3 :: account with the rights of root made :: program~^(?:useradd|adduser|newusers)$ && command~^new user: .*\bUID=0\b
account-made :: T1136.001 3 :: account made :: program~^(?:useradd|adduser|newusers)$ && command~^(?:new user: |failed adding user ) && !command~shell=\S*(?:nologin|false)\b
daemon-account-made :: - 2 :: account for programs made :: program~^(?:useradd|adduser|newusers)$ && command~^new user: .*shell=\S*(?:nologin|false)\b
group-made :: - 2 :: group made :: program~^(?:groupadd|addgroup|useradd|adduser)$ && command~^new group: 
put-among-administrators :: T1098.007 3 :: account put into a group of administrators :: program~^(?:usermod|useradd|adduser|gpasswd|groupmod)$ && command~^add '[^']+' to (?:shadow )?group '{admins}'|^user \S+ added by \S+ to group {admins}\b
put-into-group :: - 1 :: account put into a group :: program~^(?:usermod|useradd|adduser|gpasswd|groupmod)$ && command~^add '[^']+' to (?:shadow )?group|^user \S+ added by \S+ to group
taken-from-group :: - 1 :: account taken out of a group :: program~^(?:usermod|userdel|deluser|gpasswd|groupmod)$ && command~^(?:delete|remove) '[^']+' from (?:shadow )?group|^user \S+ removed by \S+ from group
password-for-daemon :: T1098 3 :: password set for an account that programs run as :: program~^(?:passwd|chpasswd|usermod)(?:\(|$) && command~\bpassword changed for {daemon}$|^(?:change user|password for) '{daemon}'
root-password-set :: - 2 :: password of root changed :: program~^(?:passwd|chpasswd|usermod)(?:\(|$) && command~\bpassword changed for root$|^change user 'root' password|^password for 'root' changed
password-set :: - 1 :: password changed :: program~^(?:passwd|chpasswd|usermod)(?:\(|$) && command~\bpassword changed for |^change user '[^']+' password|^password for '[^']+' changed
account-unlocked :: - 2 :: account unlocked :: program~^(?:usermod|passwd|faillock)$ && command~^unlock user |\bunlocked\b
account-locked :: - 1 :: account locked :: program~^(?:usermod|passwd)$|^(?:sshd|login|su|sudo)\b && command~^lock user |\baccount (?:temporarily )?locked\b
shell-for-daemon :: T1098 3 :: shell given to an account that programs run as :: program~^(?:usermod|chsh)$ && command~^changed? user '{daemon}' shell (?:from '\S*' )?to '\S*/(?:ba|da|z|k|c|tc)?sh'
shell-for-locked :: T1098 2 :: shell given to an account that had none :: program~^(?:usermod|chsh)$ && command~^changed? user '[^']+' shell from '\S*(?:nologin|false)' to '\S*/(?:ba|da|z|k|c|tc)?sh'
account-number-changed :: - 2 :: number of an account changed :: program~^usermod$ && command~^change user '[^']+' UID from 
account-changed :: - 1 :: account changed :: program~^(?:usermod|chsh|chfn)$ && command~^changed? user '
account-removed :: - 2 :: account removed :: program~^(?:userdel|deluser)$ && command~^(?:delete|removed) user '
group-removed :: - 1 :: group removed :: program~^(?:groupdel|delgroup|userdel)$ && command~^(?:removed group|group '[^']+' removed|delete group)

sudo-refused :: T1548.003 3 :: sudo refused :: outcome~^refused$ && program~^sudo(?:\(|$) && command~ : (?:user NOT (?:in sudoers|authorized)|command not allowed|[^:]*not allowed to (?:run|execute))
sudo-password-missed :: - 2 :: password for sudo missed :: outcome~^refused$ && program~^sudo(?:\(|$) && command~ : # incorrect password attempt
su-refused-to-daemon :: T1548.003 3 :: su to root refused to an account that programs run as :: outcome~refused|failed && program~{su} && user~^{daemon}$
su-refused :: - 2 :: su refused :: outcome~refused|failed && program~{su} && command~^(?:BAD|FAILED) SU\b|^- \S+ \S+:root\b|authentication failure
root-shell-of-daemon :: T1548.003 3 :: root shell for an account that programs run as :: program~^(?:sudo|su|doas)\b && target~{shell} && user~^{daemon}$
root-shell :: - 2 :: root shell by sudo or su :: program~^(?:sudo|su|doas)\b && target~{shell}
root-shell-through-tool :: T1548.003 3 :: shell opened through another program :: program~^(?:sudo|doas)\b && target~{cmd}(?:vim?|g?awk|find|less|more|man|nmap|perl|ruby|tar|zip|ftp|gdb|git|lua|node|php)\b.*(?::!\s*\S*sh\b|\bsystem\(|\bexec\(?\s*["']?/?\S*bin/\S*sh\b|-exec\s+\S*sh\b|checkpoint-action|--interactive)
account-made-by-command :: T1136.001 3 :: account made by a command :: target~{cmd}(?:useradd|adduser)\s(?!.*(?:--system\b|\s-r\s)) && !target~{cmd}adduser\s+[\w-]+\s+[\w-]+$
administrator-by-command :: T1098.007 3 :: account put into a group of administrators by a command :: target~{cmd}(?:user(?:mod|add)\s(?:.*\s)?(?:-\w*G|--groups)[\s=]+(?:\S+,)?{admins}(?:[,\s]|$)|gpasswd\s+(?:-a|--add)\s+\S+\s+{admins}$|adduser\s+[\w-]+\s+{admins}$)
password-by-command :: - 2 :: password or state of an account changed by a command :: target~{cmd}(?:passwd|chpasswd|chage)\b(?!\s+(?:-S|--status|-l\s+\S+$))
sudo-rules-by-command :: T1548.003 3 :: rules of sudo changed by a command :: target~{cmd}(?:visudo(?!\s+(?:-c|--check))|(?:vim?|nano|ed|emacs|sed\s+-i\S*|tee)\s(?:.*\s)?/etc/sudoers\S*|(?:cp|mv|install)\s.*\s/etc/sudoers\S*$)|>\s*/etc/sudoers
hashes-by-command :: T1003.008 3 :: password hashes read by a command :: target~{cmd}(?:cat|less|more|head|tail|tar|base64|xxd|strings|grep|awk|cut|unshadow)\s(?:.*\s)?/etc/g?shadow-?(?:\s|$)|{cmd}(?:cp|scp|rsync|mv)\s(?:.*\s)?/etc/g?shadow-?\s+\S|{cmd}dd\s(?:.*\s)?if=/etc/g?shadow
hashes-written-by-command :: T1098 3 :: password hashes written or opened to be by a command :: target~{cmd}(?:vim?|nano|ed|tee|sed\s+-i\S*)\s(?:.*\s)?/etc/g?shadow(?:\s|$)|{cmd}(?:cp|mv|install)\s.*\s/etc/g?shadow$|>\s*/etc/g?shadow
keys-by-command :: T1098.004 3 :: SSH keys written by a command :: target~{cmd}(?:tee|vim?|nano|sed\s+-i\S*)\s(?:.*\s)?\S*authorized_keys|{cmd}(?:cp|mv|install)\s.*\s\S*authorized_keys$|>\s*[^\s>]*authorized_keys
guard-stopped-by-command :: T1562.001 3 :: guard or log stopped by a command :: target~{cmd}(?:systemctl\s+(?:--\S+\s+)*(?:stop|disable|mask|kill)\s+(?:--\S+\s+)*{guard}(?:\.service)?(?:\s|$)|service\s+{guard}\s+stop|(?:pkill|killall)\s+(?:-\S+\s+)*{guard}(?:\s|$)|{guard}\s+stop$)
enforcement-off-by-command :: T1562.001 3 :: SELinux or AppArmor made to permit by a command :: target~{cmd}(?:setenforce\s+(?:0|permissive)\b|aa-(?:teardown|disable|complain)\b)
enforcement-on-by-command :: - 1 :: SELinux made to enforce by a command :: target~{cmd}setenforce\s+(?:1|enforcing)\b
audit-off-by-command :: T1562.012 3 :: audit switched off or its rules removed by a command :: target~{cmd}auditctl\s+(?:-e\s*0\b|-D\b|-[dW]\s)
firewall-off-by-command :: T1562.004 3 :: firewall opened or switched off by a command :: target~{cmd}(?:ufw\s+(?:--force\s+)?(?:disable|reset)\b|ip6?tables\s+(?:-t\s+\S+\s+)?(?:-F|--flush|-X)(?:\s|$)|ip6?tables\s+(?:-P|--policy)\s+\w+\s+ACCEPT|nft\s+flush\s+ruleset|systemctl\s+(?:--\S+\s+)*(?:stop|disable|mask)\s+(?:--\S+\s+)*(?:firewalld|ufw|ip6?tables|nftables)\b|service\s+(?:ip6?tables|firewalld|ufw)\s+stop)
firewall-changed-by-command :: - 2 :: firewall changed by a command :: target~{cmd}(?:ip6?tables\s+(?:-t\s+\S+\s+)?(?:-[ADIRN]|--(?:append|delete|insert|replace))\s|ufw\s+(?:allow|deny|delete|insert|enable)\b|nft\s+(?:add|insert|delete)\b|firewall-cmd\s.*--(?:add|remove)-)
module-by-command :: T1547.006 3 :: kernel module loaded from a file by a command :: target~{cmd}insmod\s
code-fetched-and-run :: T1059.004 3 :: code fetched and run, or a shell opened over the network :: program~^(?!.*cron) && target~{fetches-code}
fetched-from-address :: T1105 2 :: file fetched from a bare address outside :: target~{cmd}(?:curl|wget)\s(?:.*\s)?["']?(?:https?://)?(?!10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0)\d{1,3}(?:\.\d{1,3}){3}[:/]
run-from-open-folder :: T1059.004 2 :: program run from a folder anyone can write :: program~^(?:sudo|doas)\b && target~{open-folder}
system-program-replaced :: T1554 3 :: system program replaced from a folder anyone can write :: target~{cmd}(?:cp|mv|install)\s+(?:-\S+\s+)*/(?:tmp|var/tmp|dev/shm)/\S+\s+/(?:usr/)?s?bin/
network-scanned :: T1046 2 :: network scanned :: target~{cmd}(?:nmap|masscan|zmap)\s+\S && !target~--interactive
network-listened :: T1040 2 :: network listened to :: target~{cmd}(?:tcpdump|tshark|ettercap|dsniff)\b(?!\s+--version)
logs-removed-by-command :: T1070.002 3 :: logs of the system removed or emptied by a command :: target~{cmd}(?:rm\s+(?:-\S+\s+)*|shred\s(?:.*\s)?|truncate\s(?:.*\s)?|unlink\s+)/var/log(?:/?(?:\*|\s|$)|/(?:auth\.log|secure|syslog|messages|wtmp|btmp|lastlog|utmp|faillog|audit|journal)(?:/\S*)?(?:\s|$))|>\s*/var/log/(?:auth\.log|secure|syslog|messages|wtmp|btmp|lastlog|audit)
history-cleared :: T1070.003 3 :: history of commands cleared :: target~(?:^|[;&|]\s*|-c\s+["']?)(?:history\s+-c\b|unset\s+HISTFILE\b)|{cmd}(?:rm|shred)\s(?:.*\s)?\S*\.(?:ba|z)sh_history\b|{cmd}ln\s.*/dev/null\s+\S*_history\b
disk-overwritten :: T1561 3 :: disk overwritten :: target~{cmd}dd\s(?:.*\s)?if=/dev/(?:zero|u?random)\s(?:.*\s)?of=/dev/(?:sd|nvme|xvd|vd|hd)
system-removed :: T1485 3 :: folders of the system removed :: target~{cmd}rm\s+(?:-\S+\s+)*-\S*[rR]\S*\s+(?:--no-preserve-root\s+)?/(?:\*|(?:etc|home|var|usr|boot|srv|root|opt)/?\*?)?(?:\s|$)
program-for-root-made :: T1548.001 3 :: program made to run as its owner :: target~{cmd}chmod\s+(?:-\S+\s+)*(?:[ugo]*\+[rwx]*s|[46]\d{3})\s
immutability-changed :: - 2 :: protection of a file against change set or taken away :: target~{cmd}chattr\s+(?:-[RVf]+\s+)*[+-]\w*i
container-left :: T1611 3 :: container given its host, or left for it :: target~{cmd}(?:docker|podman)\s+run\s(?:.*\s)?(?:--privileged\b|-v\s+/:|--pid[=\s]host)|{cmd}nsenter\s(?:.*\s)?(?:-t|--target)[=\s]*1\b
schedule-by-command :: T1053.003 3 :: schedule written by a command :: target~{cmd}(?:tee|vim?|nano)\s(?:.*\s)?/etc/cron\S*|{cmd}(?:cp|mv|install)\s.*\s/etc/cron\S*$|>\s*/etc/cron
mined :: T1496.001 3 :: program that mines :: target~{cmd}(?:xmrig|minerd|ccminer|kinsing|kdevtmpfsi)\b|stratum\+(?:tcp|ssl)://
mining-told :: T1496.001 3 :: pool of miners told of by a program :: program~^(?!git|jenkins|gitlab|npm|packer|ansible) && command~\bstratum\+(?:tcp|ssl)://[\w<*#]
command-by-sudo :: - 1 :: command by sudo :: program~^(?:sudo|doas)\b && command~\bCOMMAND=|\bran command\b

schedule-of-daemon :: T1053.003 3 :: schedule of an account that programs run as written :: program~^crontab$ && command~^\({daemon}\) (?:REPLACE|BEGIN EDIT) \(
schedule-replaced :: T1053.003 2 :: schedule changed :: program~^crontab$ && command~^\(\S+\) REPLACE \(
schedule-removed :: - 2 :: schedule removed :: program~^crontab$ && command~^\(\S+\) DELETE \(
schedule-opened :: - 1 :: schedule opened for a change or read anew :: program~cron && command~^\(\S+\) (?:BEGIN EDIT|END EDIT|RELOAD) \(
schedule-fetches-code :: T1053.003 3 :: scheduled job fetches code or opens a shell over the network :: program~cron && target~{fetches-code}
schedule-from-open-folder :: T1053.003 3 :: scheduled job runs from a folder anyone can write :: program~cron && target~{open-folder}

card-hears-everything :: T1040 3 :: network card listens to everything :: program~^kernel$ && command~^(?:\[[^\]]*\] )?(?:device )?(?!veth|vnet|tap|docker|br[-\d]|virbr|ovs|cali|cni|lxc|vmnet|flannel)[a-z][\w.*#-]*:? entered promiscuous mode
module-from-outside :: T1547.006 2 :: kernel module from outside of the kernel loaded :: program~^kernel$ && command~^(?:\[[^\]]*\] )?(?!(?:nvidia\w*|vbox\w+|zfs|spl|vmmon|vmnet|wl|falcon_\w+): )\S+: (?:loading out-of-tree module taints kernel|module verification failed)
driver-from-outside :: - 2 :: driver from outside of the kernel loaded :: program~^kernel$ && command~^(?:\[[^\]]*\] )?\S+: (?:loading out-of-tree module taints kernel|module verification failed|module license .* taints kernel)
audit-switched-off :: T1562.012 3 :: audit switched off :: program~^(?:kernel|auditd|audispd)$ && command~\baudit_enabled=0\b|^The audit daemon is exiting
audit-switched-on :: - 1 :: audit switched on :: program~^(?:kernel|auditd)$ && command~\baudit_enabled=[12]\b
enforcement-off :: T1562.001 3 :: SELinux made to permit what it refused :: program~^(?:kernel|dbus\S*|systemd\S*|audit\S*|auditd)$ && command~\benforcing=0\b
enforcement-on :: - 1 :: SELinux made to enforce :: program~^(?:kernel|dbus\S*|systemd\S*|audit\S*|auditd)$ && command~\benforcing=1\b
logger-stopped :: T1562.001 2 :: logger or guard of the host stopped :: program~^(?:r?syslogd|syslog-ng|fail2ban\S*|ossec\S*|wazuh\S*|falco|clamd|osqueryd|threatstack\S*|tsagentd?)$ && command~^(?:\[origin [^\]]*\] )?exiting on signal|^syslog-ng shutting down|\bExiting Fail2ban|\bSIGNAL \[.*Received\. Exit|^(?:INFO )?(?:shutting down|stopping|terminating)\b
guard-stopped :: T1562.001 2 :: service that guards or logs stopped :: program~^systemd$ && command~^(?:Stopped|Deactivated) (?:\S+ - )?{guard-unit}|^{guard}\.service: (?:Deactivated|Succeeded|Killed|Main process exited)
device-stored :: - 2 :: storage attached :: program~^kernel$ && command~usb mass storage device detected|attached scsi removable disk
device-typing :: T1200 2 :: device attached that types or spies by itself :: program~^kernel$ && command~^(?:\[[^\]]*\] )?usb \S+: (?:Product|Manufacturer): .*\b(?:rubber ducky|bash bunny|omg cable|malduino|lan turtle|flipper)\b
device-attached :: - 1 :: device attached :: program~^kernel$ && command~^(?:\[[^\]]*\] )?usb \S+: (?:Product|New USB device found)
crashed-where-led :: T1203 2 :: program crashed as an exploit makes it :: params~¦crash=led¦
crashed :: - 1 :: program crashed or starved :: program~^(?:kernel|systemd\S*|abrt\S*)$ && command~segfault at|general protection|out of memory|oom-killer|killed process|dumped core|trap invalid opcode|kernel panic|kernel bug
powered-down :: - 2 :: host powered down or restarted by someone :: program~^(?:systemd-logind|shutdown|init|systemd)$ && command~^(?:The system will |System is )(?:power(?:ing)?[ -](?:down|off)|reboot|halt)|^shutting down for system
attack-reported :: T1210 2 :: attack that a service itself reports :: program~{sshd} && command~\battack detected\b
name-does-not-resolve :: T1595 2 :: break-in suspected because an address does not resolve back :: program~{sshd} && command~POSSIBLE BREAK-IN ATTEMPT
client-knocks :: - 1 :: client that came without a login :: program~{sshd} && command~did not receive identification|bad protocol version|kex(?:_\w+| protocol error)|no matching \w+|connection (?:reset|closed) by|unable to negotiate
service-name-attacked :: T1210 3 :: attack on a service of remote calls :: program~^rpc\. && command~gethostbyname error for \^X
api-of-docker-opened :: T1133 2 :: API of Docker opened to the network without encryption :: program~^(?:dockerd|docker)$ && command~API listen on (?:\[::\]|<any>|#|\*|<external>|<internal>|tcp):
address-banned :: - 1 :: address banned after refused logins :: program~^fail2ban && command~\] (?:Ban|Restore Ban) 

rootkit-seen :: T1014 3 :: rootkit, hidden process or changed program seen by a check :: program~^(?:ossec\S*|wazuh\S*|rootcheck|chkrootkit|rkhunter)$ && command~^(?:Rootkit '|Trojan(?:ed|ized) version of file|Anomaly detected in file|(?:Process|Port|File) '[^']+'.* hidden)|^Warning: .*\brootkit\b|\bINFECTED\b
schedule-or-rights-file-changed :: T1565.001 2 :: watched file that decides who may do what changed :: program~^(?:ossec\S*|wazuh\S*|syscheck|aide|tripwire|samhain)$ && command~(?:checksum changed|^New file|^File) .*/(?:etc/(?:cron|sudoers|ssh/|pam\.d|passwd|shadow|ld\.so\.preload|rc|init|systemd/system|profile|audit)|root/\.|home/[^/']+/\.ssh/|var/spool/cron)|(?:added|modified|deleted|changed):? \S*/(?:etc/(?:cron|sudoers|pam\.d|passwd|shadow|ld\.so\.preload)|root/\.ssh/|var/spool/cron)
system-program-changed :: T1554 2 :: watched program of the system changed :: program~^(?:ossec\S*|wazuh\S*|syscheck|aide|tripwire|samhain)$ && command~checksum changed .*/(?:usr/)?(?:local/)?s?bin/|(?:modified|changed):? \S*/(?:usr/)?s?bin/
guard-uninstalled :: T1562.001 3 :: package of a guard removed :: program~^(?:dpkg|yum|dnf|rpm|apt\S*|zypper|pacman|apk|)$ && command~^(?:status removed|remove|purge|(?:Erased|Removed|Erase|Remove):|erase) (?:#:)?(?:auditd|audit|{guard}|rkhunter|chkrootkit|ufw|firewalld|selinux-policy)(?:[:\s]|-#|$)
attack-tool-installed :: T1105 2 :: tool for attacks installed :: program~^(?:dpkg|yum|dnf|rpm|apt\S*|zypper|pacman|apk|)$ && command~^(?:status installed|Installed:|Install:|installed) (?:#:)?(?:nmap(?:-ncat)?|masscan|zmap|ncat|netcat-traditional|proxychains\w*|tor|hydra|john|hashcat|sqlmap|nikto|metasploit\S*|aircrack-ng|ettercap\S*|dsniff|responder|mimikatz|xmrig|sshpass)(?:[:\s]|-#|$)
shell-refused-to-service :: T1059.004 2 :: shell refused to a service by a rule of the kernel :: outcome~^refused$ && program~^(?:kernel|audit\S*|auditd|setroubleshoot\S*)$ && command~apparmor="DENIED" operation="exec" .*name="\S*/(?:ba|da|z)?sh"|avc:\s+denied\s+\{[^{}]*execute[^{}]*\}.*(?:name|path)="?[^\s"]*sh"
refused-by-rule :: - 2 :: program refused by a rule of the kernel :: outcome~^refused$ && program~^(?:kernel|audit\S*|auditd|setroubleshoot\S*)$ && command~avc:\s+denied|selinux is preventing|apparmor="denied"
malware-in-mail :: T1566 2 :: mail with malware blocked :: program~^(?:amavis\S*|postfix\S*|clamav-milter|rspamd|exim\S*)(?:/|$)|^milter && command~\b(?:Blocked|Passed) INFECTED\b|\binfected (?:by|with)\b|\bvirus found\b
malware-found :: T1204.002 2 :: malware found in a file :: program~^(?:clamd|clamav\S*|clamscan|freshclam|savscan)$ && command~: \S+ FOUND$
relay-refused :: - 1 :: mail refused to be relayed :: program~^(?:postfix|sendmail|exim|sm-mta) && command~relay(?:ing)? (?:access )?denied
intrusion-seen :: T1190 2 :: attack seen by an intrusion detection :: program~^(?:snort|suricata|suricata-fast|bro|zeek)$ && command~\[Classification: (?:Attempted (?:Administrator|User|Denial)|Successful|Web Application Attack|A Network Trojan|Executable code|Exploit|Malware)
scan-seen :: T1046 2 :: scan seen by a detection :: program~^(?:portsentry|psad|scanlogd|snort|suricata)$ && command~attackalert: |scan detected|\[Classification: (?:Detection of a Network Scan|Attempted Information Leak)|ports?: .*flags
database-runs-command :: T1059.004 3 :: command run by a database :: program~^(?:postgres|postgresql|mysqld?|mariadbd?)$ && command~\bcopy\b.*\b(?:from|to) program '|\bsys_(?:exec|eval)\(|\bxp_cmdshell\b
database-reads-files :: T1005 2 :: file of the host read or written by a database :: program~^(?:postgres|postgresql|mysqld?|mariadbd?)$ && command~\bload_file\(|\binto (?:out|dump)file\b|\blo_(?:im|ex)port\(|\bpg_read_file\(
lookup-in-line :: T1190 3 :: remote lookup written into a log :: command~\$\{jndi:(?:ldaps?|rmi|dns|iiop|nis|corba)://[\w<*#] && !path~^[A-Z] && !program~^(?:git\S*|jenkins\S*|npm|yarn|packer|ansible\S*|mvn|gradle|pip\d?|access)$
mailbox-exported-as-page :: T1505.003 3 :: web shell written by a mail setting :: program~msexchange && command~new-mailboxexportrequest.*\.(?:aspx?|ashx|asmx)\b|set-\w+virtualdirectory.*(?:<script|request\[|page_load|jscript|system\.diagnostics) && !command~cmdlet failed

request-leaves-folder :: T1190 2 :: request that leaves its folder :: path~{web-folders} && {answered}
request-with-sql :: T1190 3 :: request with SQL in it :: path~{web-sql} && {answered}
request-with-script :: T1190 2 :: request with a script for a browser in it :: path~{web-script} && {answered}
request-with-lookup :: T1190 3 :: request with a remote lookup in it :: path~{web-lookup} && {answered}
request-with-command :: T1190 3 :: request with a command in it :: path~{web-command} && {answered}
request-with-code :: T1190 3 :: request with code in it :: path~{web-code} && {answered}
request-for-secrets :: T1595 2 :: request for a file with secrets :: path~{web-files} && {answered}
request-to-web-shell :: T1505.003 3 :: request to what looks like a web shell :: path~{web-shell} && {answered}
client-with-command :: T1190 3 :: command or lookup in what a client says of itself :: parent~\(\)\s*\{\s*:;?\s*\}|{web-lookup} && {answered}
request-turned-away :: T1190 2 :: attack tried in a request, answered with an error :: params~¦status=[45] && path~{web-attack}
client-turned-away :: T1190 2 :: attack tried in what a client says of itself, answered with an error :: params~¦status=[45] && parent~\(\)\s*\{\s*:;?\s*\}|{web-lookup}
scanner :: T1595 2 :: scanner for weaknesses :: path~^(?:GET|HEAD|POST|PUT|OPTIONS)\b && parent~\b(?:sqlmap|nikto|masscan|zgrab|gobuster|dirbuster|feroxbuster|wpscan|nuclei|acunetix|w3af|ffuf|arachni|havij|zmeu|jorgee|nmap scripting engine|openvas)\b
firewall-of-web-refused :: T1190 2 :: attack refused by a web firewall :: outcome~^refused$ && command~\bModSecurity: Access denied
firewall-of-web-warned :: T1190 2 :: attack seen by a web firewall :: command~\bModSecurity: Warning\. .*(?:attack|injection|traversal|scanner|xss|rce)
`,
  PARTS,
);
