/** Any folder, then what follows is the name of the program that is run: see `commandsOf` for the bars. */
const RUN = String.raw`¦(?:[^¦\s]*/)?`;
const SHELL = "(?:ba|da|a|z|k|mk|tc|c)?sh";
const TMP = String.raw`(?:/tmp|/var/tmp|/dev/shm|/run/shm|/dev/mqueue|/run/user/\d+)/`;
/** What reads a file out, or takes a copy of it. */
const READ = `${RUN}(?:cat|tac|nl|less|more|head|tail|strings|xxd|od|hexdump|base64|cp|scp|tar|zip|7z|gzip|dd|rsync|curl|sort|cut|sed|[gm]?awk|diff|tee)`;
const AUDIT = String.raw`(?:auditd?|auditbeat|laurel|go-audit)`;
const LOGGING = String.raw`(?:r?syslogd?|rsyslog|syslog-ng|systemd-journald|journald|filebeat|fluent(?:d|-bit)|td-agent|vector|promtail|awslogs\w*|amazon-cloudwatch-agent|splunk\w*|nxlog)`;
const SENSOR = String.raw`(?:falco[\w-]*|threatstack[\w-]*|tsagent\w*|tsauditd|cloudsight|ossec[\w-]*|wazuh[\w-]*|osqueryd?|falcon-sensor|crowdstrike[\w-]*|sentinel(?:one|d|agent)[\w-]*|apparmor|selinux[\w-]*|fail2ban|clamav[\w-]*|clamd|freshclam|sysmon|cbdaemon|cbagentd|elastic-(?:agent|endpoint)|endpoint-security|tripwire|aide\w*|samhain|mdatp|qualys-cloud-agent|nessus\w*|snoopy|ds_agent|ds_filter|sophos\S*|sav-protect|xagt|auter|snort|suricata|zeek|lacework\S*|datacollector|sysdig[\w-]*|tetragon|tracee|amazon-ssm-agent|amazon-guardduty-agent|rkhunter|chkrootkit)`;
const FIREWALL = String.raw`(?:firewalld|ufw|ip6?tables|nftables|netfilter-persistent|shorewall|csf|lfd|apf)`;

const STOPS = "stop|disable|mask|kill|off|remove|del";
const STARTS = "start|restart|enable|unmask|reload|on|defaults|add|reenable";
/** Signals that ask a program for something else than to end. */
const NO_END = String.raw`(?![^¦]*\s-(?:s\s*)?(?:0|1|10|12|18|(?:SIG)?(?:HUP|USR1|USR2|CONT)|l\b))`;

const KILL = String.raw`${RUN}(?:pkill|killall|kill|skill)${NO_END}\s(?:[^¦]*[\s(/])?`;
const UNINSTALL = String.raw`${RUN}(?:apt|apt-get|aptitude|yum|dnf|zypper|apk|pacman|rpm|dpkg|snap)\s(?:[^¦]*\s)?(?:remove|purge|erase|autoremove|del|-e|-r|-P\^|--purge|--erase|--remove|-R\^s?)\s(?:[^¦]*\s)?`;

/**
 * A service named in a call of its manager, with the verbs before or after it, or behind `others`. The
 * names stand in the pattern once: they are long lists, and the engine reads each place anew.
 */
function serviceCall(verbs: string, names: string, ...others: readonly string[]): string {
  const leads = [
    String.raw`${RUN}systemctl\s(?:-\S+\s+)*(?:${verbs})\s(?:[^¦]*\s)?`,
    String.raw`${RUN}(?:initctl|supervisorctl|sv|rc-update)\s+(?:${verbs})\s+`,
    String.raw`(?:${RUN}(?:service|rc-service|chkconfig|invoke-rc\.d|update-rc\.d)\s+(?:-\S+\s+)*|¦(?:/etc/init\.d|/etc/rc\.d)/)(?=\S+\s+(?:${verbs})[\s¦])`,
    ...others,
  ];
  return String.raw`(?:${leads.join("|")})${names}(?:\.service|\.socket)?(?=[\s¦)])`;
}

/** A command that writes to a path; the path goes on up to a blank. */
function writes(path: string): string {
  return [
    String.raw`>\s*${path}`,
    String.raw`${RUN}(?:tee|sponge)\s(?:[^¦]*\s)?${path}`,
    String.raw`${RUN}(?:cp\s|mv\s|install\s|ln\s|rsync\s)(?:[^¦]*\s)?${path}[^\s¦]*\s*[;&|]{0,2}\s*¦`,
    String.raw`${RUN}(?:sed|perl|ruby)\s(?:[^¦]*\s)?(?:-[a-z^]*i|--in-place)[^¦]*\s${path}`,
    String.raw`${RUN}dd\s[^¦]*\bof=${path}`,
    String.raw`${RUN}(?:curl|wget)\s[^¦]*-o\^?\s*${path}`,
  ].join("|");
}

/** Addresses that nobody outside can own, and names that are none of the public. */
const INSIDE = String.raw`(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[?::1|0\.0\.0\.0|[\w-]+(?=[:/\s¦]|$)|[\w.-]+\.(?:internal|local|localdomain|lan|corp|intranet|home|svc|test|example\.internal)(?=[:/\s¦]|$))`;
/** Reads its standard input as a script. */
const PIPED = String.raw`\|¦(?:[^¦]*\|¦)*?(?:(?:sudo|env|nohup|timeout|exec|setsid|doas|busybox)\s[^¦]*¦)*(?:[^¦\s]*/)?`;
const PIPED_TO_SHELL = String.raw`${PIPED}(?:${SHELL}(?!\s+-\w*c\b)(?:\s+-[^¦]*|\s*[;&|12>]*[^¦\w]*)?¦|(?:python|perl|ruby|php|node)[\d.]*(?:\s+-)?\s*[;&|]*¦)`;
/** The logs that tell who came and what was done. */
const SECURITY_LOG = String.raw`(?:/var/log/(?:auth\.log|secure|syslog|messages|kern\.log|cron(?:\.log)?|faillog|tallylog|sudo\.log|maillog|daemon\.log|user\.log|audit(?:/[^\s¦]*)?|journal(?:/[^\s¦]*)?|wtmp|btmp|lastlog)|/(?:var/)?run/utmp|/var/(?:log|run)/(?:wtmp|btmp|utmp|lastlog))(?:[-.][\w.]*)?\*?(?=[\s¦;&]|$)`;
const GROUPS_OF_ROOT =
  "(?:sudo|wheel|root|docker|adm|admin|lxd|libvirt|disk|shadow|sudoers|google-sudoers|kvm)";

export const PARTS = {
  run: RUN,
  sh: SHELL,
  tmp: TMP,
  read: READ,
  inside: INSIDE,
  piped: PIPED,
  "piped-to-shell": PIPED_TO_SHELL,
  "security-log": SECURITY_LOG,
  "root-group": GROUPS_OF_ROOT,
  audit: AUDIT,
  "audit-stop": serviceCall(STOPS, AUDIT, KILL, UNINSTALL),
  "guard-stop": serviceCall(STOPS, `(?:${LOGGING}|${SENSOR})`, KILL, UNINSTALL),
  "firewall-stop": serviceCall(STOPS, FIREWALL, UNINSTALL),
  "guard-start": serviceCall(STARTS, `(?:${AUDIT}|${LOGGING}|${SENSOR}|${FIREWALL})`),
  "writes-cron": writes(String.raw`/(?:etc/(?:cron|anacrontab)|var/spool/(?:cron|anacron))`),
  "writes-unit": writes(
    String.raw`/(?:etc|usr/lib|lib|run|root/\.config|home/[^/]+/\.config)/systemd/(?:system|user)/`,
  ),
  "writes-init": writes(String.raw`/etc/(?:init\.d/|rc\.local|rc\d?\.d/|inittab)`),
  "writes-keys": writes(String.raw`(?:[^\s¦>]*/)?authorized_keys`),
  "writes-sudoers": writes("/etc/sudoers"),
  "writes-preload": writes(String.raw`/etc/ld\.so\.(?:preload|conf)`),
  "writes-pam": writes(
    String.raw`(?:/etc/(?:pam\.d/|nsswitch\.conf|security/)|[^\s¦>]*/security/pam_)`,
  ),
  "writes-sshd": writes(String.raw`/etc/ssh/sshd_config`),
  "writes-hosts": writes(String.raw`/etc/hosts\.(?:allow|deny)`),
  "writes-log": writes("{log}").replaceAll("{log}", SECURITY_LOG),
  "writes-login": writes(
    String.raw`(?:(?:/usr)?/s?(?:bin/login|bin/su|bin/sudo|bin/ssh|bin/sshd|bin/ls|bin/ps|bin/netstat|bin/ss|bin/passwd)(?=[\s¦;&]|$)|[^\s¦>]*/security/pam_\w+\.so|[^\s¦>]*pam_\w+\.so(?=\s*[;&|]*¦))`,
  ),
  "writes-escape": writes(
    String.raw`[^\s¦>]*(?:/release_agent|/notify_on_release|/proc/sys/kernel/core_pattern|/proc/sysrq-trigger|/uevent_helper)`,
  ),
  "no-end": NO_END,
  packager: String.raw`^/usr/(?:bin|libexec|lib(?:/\S+)?)/(?:dpkg(?:-\w+)?|rpm|rpmdb|yum|dnf[\d.-]*|microdnf|apt(?:-get)?|apk|zypper|snapd|unattended-upgr\S*|packagekitd)$`,
} as const;
