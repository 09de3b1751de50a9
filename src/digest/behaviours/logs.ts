import { parseBehaviours } from "./parse-behaviours.ts";

/** Lines of host logs and of Windows channels without fields. Source: MITRE ATT&CK for Enterprise. */
export const LOGS = parseBehaviours(
  "logs",
  String.raw`
[log]
login-succeeded-outside-address :: T1078 2 :: login that succeeded from an outside address :: command~accepted (?:password|publickey|keyboard\S*|none|gssapi\S*|hostbased)\s && extra~from=(?:external|name)
login-succeeded :: T1078 1 :: login that succeeded :: command~accepted (?:password|publickey|keyboard\S*|none|gssapi\S*|hostbased)\s && extra~from=(?:internal|loopback|link-local)
root-logged :: T1078.003 2 :: root logged in :: command~accepted \S+ for root|root login on|session opened for user root.* by (?:login|root|\S*\(uid=0\))?\s*$|new session \S+ of user root && !program~^(?:cron|crond|su|sudo|systemd\S*)
interactive-session-opened :: T1078 2 :: interactive session opened :: command~session opened for user (?!root\b|cyrus\b|news\b|nobody\b|daemon\b|www-data\b|postgres\b|mail\b) && program~sshd|login|gdm|xrdp|vsftpd|remote|telnet|rlogin|su\b
anonymous-guest-login :: T1078.001 2 :: anonymous or guest login :: command~anonymous ftp login|(?:accepted|opened|logged in).{0,40}\b(?:guest|anonymous|ftp)\b
account-group-created :: T1136.001 3 :: account or group created :: command~new (?:user|group|account)\b|\buseradd\b.*(?:new|add)|add(?:ed|ing) user|account added && !command~failed
account-raised-password-set :: T1098 3 :: account raised or its password set :: command~password changed|changed password|add \S+ to (?:group|shadow group)|added (?:user|member).{0,60}(?:sudo|wheel|root|admin|docker)|to group .?(?:sudo|wheel|root|admin|docker)|chpasswd|\busermod\b|change user|unlocked|password for .{1,40} changed
sudo-refused :: T1548.003 3 :: sudo refused :: command~not in (?:the )?sudoers|command not allowed|incorrect password attempts|user not in sudoers|a password is required|failed su\b|su: .*failed|authentication failure.*(?:sudo|\bsu\b)
root-command-accounts-keys-logs :: T1548.003 3 :: root command on accounts, keys, logs, schedules or the network :: command~command=.*(?:useradd|usermod|passwd|visudo|sudoers|authorized_keys|/etc/shadow|crontab|systemctl (?:stop|disable|mask)|service \S+ stop|iptables|setenforce|auditctl|insmod|modprobe|/tmp/|/dev/shm|\bnc\b|ncat|socat|curl|wget|nmap|tcpdump|chattr|rm -|shred|/var/log|history|bash -i|python\S* -c|perl -e|base64|docker|nsenter|chmod [ug+]*s|dd if|mkfs)
root-shell-sudo-su :: T1548.003 2 :: root shell by sudo or su :: command~command=(?:/usr)?(?:/bin/)?(?:ba|da|z|k)?sh\b|command=(?:/usr)?(?:/bin/)?su\b|session opened for user root by \S+\(uid=(?!0)|successful su for root|^\+ \S+ \S+:root\b|\(to root\)
command-sudo :: T1548.003 1 :: command by sudo :: command~;\s*command=
account-group-removed :: T1531 2 :: account or group removed :: command~\buserdel\b|delete user|removed user|removed group|account (?:deleted|removed)|delet(?:ed|ing) (?:user|group)
schedule-changed :: T1053.003 2 :: schedule changed :: command~\((?:\S+)\) (?:replace|delete|end edit|begin edit|reload)|crontab.{0,40}(?:replace|edit|install) && !command~ list
scheduled-job-fetches-runs-folder :: T1053.003 3 :: scheduled job fetches or runs from a folder anyone can write :: command~\bcmd \(.*(?:curl|wget|/tmp/|/dev/shm|/var/tmp|base64|\bnc\b|python\S* -c|bash -i|\.onion)
network-card-listens-everything :: T1040 3 :: network card listens to everything :: command~promiscuous mode
kernel-module-loaded-kernel-tainted :: T1547.006 2 :: kernel module loaded or kernel tainted :: command~taint|module verification failed|insmod|loading out-of-tree module|rootkit
logging-protection-stopped :: T1562.001 3 :: logging or protection stopped :: command~(?:audit daemon|auditd|syslogd?|rsyslogd?|threatstack|tsagent|ossec|wazuh|osquery|falco|fail2ban|clamav|apparmor|selinux|iptables|ufw|firewalld|kaudit\w*)\b.{0,60}(?:exiting|stopp(?:ed|ing)|disabled?|terminated|shut(?:ting)? ?down|inactive|killed|permissive)|(?:exiting|stopp(?:ed|ing)|disabled)\b.{0,40}(?:audit|syslog|threatstack|ossec|wazuh|falco|firewall|selinux|apparmor)|exiting on signal|audit(?:_|: )enabled=0|log(?:s)? (?:was|were)? ?(?:cleared|erased|truncated)|setenforce
attack-what-was-sent :: T1190 3 :: attack in what was sent :: command~\.\./\.\./|/etc/passwd|union(?:\s|\+|%20|/\*)+(?:all(?:\s|\+|%20)+)?select|<script|\$\{jndi:|\$\{(?:lower|upper|env|::-)|cmd\.exe|/bin/(?:ba)?sh|(?:;|%3b|\|)\s*(?:id|wget|curl|cat|nc)\b|php://|base64_decode|eval\(|xp_cmdshell|\\x90\\x90|%n%n|\^x\^|gethostbyname error for \^|\(\*?\)\s*\{\s*:;|/cgi-bin/.{0,60}(?:sh|cmd)|etc/shadow|phpunit|struts|ognl|/\.env\b|/\.git/|wp-config|shell\.(?:php|jsp|asp)|select.+from.+information_schema|\bsleep\(\d|waitfor delay|from program '|into (?:out|dump)file|load_file\(|lo_(?:ex|im)port|\bor 1=1
shell-script-written-mail-web :: T1190 3 :: shell script written by a mail or web setting :: command~set-\w+virtualdirectory.*(?:script|externalurl)|new-mailboxexportrequest|request\[|page_load|jscript|system\.diagnostics
address-does-not-resolve-back :: T1595 2 :: address that does not resolve back, or break-in suspected by the server itself :: command~possible break-?in|reverse mapping|potential attack|intrusion|exploit|attack detected|portscan|port scan|buffer overflow|stack smashing|corrupt(?:ed)? (?:packet|mac)
login-refused :: T1110 1 :: login refused :: command~failed (?:password|publickey|none|login|keyboard)|authentication fail|invalid user|illegal user|user unknown|failed logins?|login incorrect|too many authentication|maximum authentication|couldn'?t authenticate|auth(?:entication)? error|bad password|access denied for user|no such user|disallowed|account (?:is )?(?:locked|expired)|check pass
program-crashed-exploit-makes :: T1203 2 :: program crashed as an exploit makes it :: command~segfault at|general protection (?:ip|fault)|stack smashing|buffer overflow detected|double free|trap invalid opcode
program-crashed-starved :: T1499 1 :: program crashed or starved :: command~segfault|general protection|out of memory|oom-killer|killed process|core dumped|traps:|panic|terminated by signal|fatal error|call trace|kernel bug|exited abnormally
rootkit-hidden-process :: T1014 3 :: rootkit or hidden process :: command~rootkit|hidden (?:from|process|port)|trojan(?:ed|ized)? version|anomaly detected in file
watched-system-file-changed :: T1565.001 2 :: watched system file changed :: command~(?:checksum changed|new file|was (?:deleted|modified)|added to the file system|(?:added|modified|deleted):?).{0,60}/(?:etc/(?:cron|sudoers|ssh|pam|audit|passwd|shadow|ld\.so|init|systemd|rc|profile|hosts)|(?:usr/)?s?bin/|usr/local/s?bin/|lib|boot|root/|var/spool/cron)
package-guard-removed :: T1562.001 3 :: package of a guard removed :: command~(?:removed?|erased?|uninstalled|purged?):?\s.{0,20}(?:audit|falco|threatstack|ossec|wazuh|osquery|falcon|clamav|syslog|fail2ban|apparmor|selinux|ufw|firewalld|aide|tripwire|rkhunter)
attack-network-tool-installed :: T1105 2 :: attack or network tool installed :: command~\binstall(?:ed)?:?\s+(?:\S+\s+)?(?:nmap|netcat|ncat|socat|masscan|proxychains|tor\b|hydra|john\b|hashcat|sqlmap|tcpdump|wireshark|metasploit|aircrack|sshpass|gcc\b|xmrig)
program-refused-mandatory-rule :: T1068 2 :: program refused by a mandatory rule :: command~avc:\s+denied|selinux is preventing|apparmor="denied"
mail-refused-relay-what-held :: T1566 1 :: mail refused as from a relay or for what it held :: command~relay(?:ing)? (?:access )?denied|infected|virus found|phishing
storage-attached :: T1200 2 :: storage attached :: command~usb mass storage|usb-storage\b|attached scsi removable
device-attached :: T1200 1 :: device attached :: command~new usb device|usb mass storage|attached scsi removable|usb \S+: product
host-logger-restarted :: T1529 1 :: host or logger restarted :: command~system (?:is going down|restart|reboot)|shutting down for|linux version|restart\.$|syslogd? \S* ?(?:start|restart)|booting|power(?:ing|ed)[ -](?:down|off)|reached target (?:shutdown|reboot|power)
key-certificate-added :: T1098.004 3 :: key or certificate added :: command~authorized_?keys|new (?:public )?key|added (?:public )?key|certificate added|host key .{0,20}changed
host-refused-door :: T1021.004 1 :: host refused at the door :: command~refused connect|connection refused by|denied by|blocked by|not allowed because|tcp wrappers?
shell-download-named-line :: T1059 2 :: shell or download named in a line :: command~\b(?:wget|curl)\s+(?:-\S+\s+)*https?://|/dev/tcp/|bash -i|nc -e|powershell(?:\.exe)?\s+-|/tmp/\.|/dev/shm/|chmod \+x|xmrig|stratum\+|\bbase64 -d
file-uploaded-fetched :: T1105 2 :: file uploaded or fetched :: command~\b(?:STOR|uploaded|upload ok|OK UPLOAD|OK MKDIR|sftp-server.*(?:open|write)|put )\b
client-only-knocks :: T1046 1 :: client that only knocks :: command~did not receive identification|bad protocol version|no matching (?:key|cipher|host)|protocol (?:mismatch|major versions|error)|connection reset by|unable to negotiate|can't get client address|getpeername
`,
);
