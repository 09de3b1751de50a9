import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

const FILE_PARTS = {
  ...PARTS,
  "log-file": String.raw`^/var/log/(?:auth\.log|secure|syslog|messages|kern\.log|cron(?:\.log)?|faillog|tallylog|sudo\.log|maillog|daemon\.log|user\.log|audit/|journal/|wtmp|btmp|lastlog)|^/(?:var/)?run/utmp|/(?:wtmp|btmp|utmp|lastlog)$`,
  rotator: String.raw`^/usr/(?:bin|lib(?:/systemd)?|libexec)/(?:logrotate|savelog|newsyslog|rsyslogd|syslog-ng|auditd|systemd-journald|systemd-tmpfiles|journalctl)$`,
  "account-tool": String.raw`^/usr/bin/(?:user(?:add|mod|del)|group(?:add|mod|del)|gpasswd|passwd|chage|chfn|chsh|chpasswd|vipw|newusers|systemd-sysusers|pwconv|grpconv|pwck|grpck)$`,
  "hash-reader": String.raw`^/usr/(?:bin|libexec|lib(?:/\S+)?)/(?:unix_chkpwd|passwd|user(?:add|mod|del)|chage|chpasswd|sshd(?:-session|-auth)?|login|su|sudo|systemd(?:-\w+)*|cron|crond|atd|grpconv|pwconv|pwck|grpck|auth|dovecot|vsftpd|nscd|sssd\S*|polkitd|polkit-agent-helper-1|gdm-session-worker|lightdm|accounts-daemon|updatedb(?:\.\w+)?|aide|dpkg|gpasswd|chfn|chsh)$`,
  "credential-user": String.raw`^/usr/(?:local/)?(?:bin|libexec/\S+|lib/git-core|lib/openssh|aws-cli/\S+)/(?:aws|ssh|scp|sftp|sshd|ssh-(?:agent|add|keygen|keysign)|kubectl|helm|k9s|docker|dockerd|podman|git(?:-\S+)?|bash|zsh|psql|pg_dump|curl)$`,
};

/** Files written, read, deleted and given other rights, as file monitoring and system calls tell it. */
export const LINUX_FILES = parseBehaviours(
  "linux",
  String.raw`
[write]
job-file-written :: T1053.003 3 :: scheduled job written :: target~^/etc/(?:cron|anacrontab)|^/var/spool/cron/(?!atjobs|atspool|lastrun) && !path~{packager}
job-at-file-written :: T1053.002 2 :: job for later written :: target~^/var/spool/(?:at|cron/atjobs)/|^/etc/at\.(?:allow|deny) && !path~^/usr/bin/atd$
sudo-rights-file-written :: T1548.003 3 :: sudo rights written :: target~^/etc/sudoers && !path~{packager}
keys-file-written :: T1098.004 3 :: keys that may log in written :: target~(?:^|/)authorized_keys2?(?:$|[.~])|^/etc/ssh/authorized
ssh-start-file-written :: T1546.004 2 :: commands that SSH runs at each login written :: target~/\.ssh/(?:rc|environment)$|^/etc/ssh/sshrc$
ssh-key-file-written :: - 1 :: SSH key or settings of the SSH client written :: target~/\.ssh/(?:id_[\w*]+|config)$|^/etc/ssh/ssh_host_
preload-list-written :: T1574.006 3 :: list of libraries for all programs written :: target~^/etc/ld\.so\.preload
library-folders-changed :: T1574.006 2 :: folders of libraries for all programs changed :: target~^/etc/ld\.so\.conf && !path~{packager}
account-file-written :: T1136.001 3 :: account file written by a program that is not for it :: target~^/etc/(?:passwd|shadow|group|gshadow|subuid)(?:[-+.]\S*)?$ && !target~(?:\.lock|\.swp|\.\d+|\.\*)$ && !path~{account-tool} && !path~{packager}
account-file-by-tool :: - 1 :: account file written by the program for it :: target~^/etc/(?:passwd|shadow|group|gshadow)$ && path~{account-tool}
service-definition-written :: T1543.002 2 :: service definition written :: target~^/(?:etc|usr/lib|lib|run)/systemd/(?:system|user)/|/\.config/systemd/user/|^/etc/(?:init\.d/|rc\.local|rc\d?\.d/|inittab|init/)|^/etc/xinetd\.d/ && !path~{packager} && !path~^/usr/(?:bin/systemctl|lib/systemd/systemd(?:-\w+)*)$
shell-start-file-written :: T1546.004 2 :: shell start file written :: target~/\.(?:bashrc|bash_profile|profile|zshrc|zshenv|zprofile|bash_login|bash_logout|kshrc|cshrc)$|^/etc/(?:profile(?:$|\.d/)|bash\.bashrc|zsh/|environment$|update-motd\.d/)|^/etc/skel/ && !path~{packager} && !path~^/usr/bin/(?:useradd|adduser|cp\s)$
authentication-rules-written :: T1556.003 3 :: rules or modules of PAM written :: target~^/etc/pam\.d/|/security/pam_[^/]+$|/pam_\w+\.so$ && !path~{packager} && !path~^/usr/bin/(?:authselect|pam-auth-update)$
sources-of-accounts-changed :: - 2 :: where accounts or tickets come from changed :: target~^/etc/(?:nsswitch\.conf|krb5\.|sssd/) && !path~{packager}
ssh-server-settings-changed :: - 2 :: settings of the SSH server or of who may connect changed :: target~^/etc/(?:ssh/sshd_config|hosts\.(?:allow|deny)|security/|login\.defs) && !path~{packager}
name-resolution-changed :: - 2 :: names of hosts or their servers changed :: target~^/etc/(?:hosts|resolv\.conf(?:\.\w+)?)$ && !path~^/usr/(?:bin|lib(?:/\S+)?|libexec)/(?:dhclient(?:-script)?|dhcpcd|NetworkManager|systemd-resolved|systemd-networkd|resolvconf|cloud-init|dockerd|kubelet)$
logging-settings-changed :: - 2 :: settings of auditing, logging or a guard changed :: target~^/etc/(?:audit/|audisp/|rsyslog|syslog|selinux/config|apparmor) && !path~{packager}
web-script-written-by-server :: T1505.003 3 :: script written by a web server where it serves it :: program~^(?:httpd|nginx|apache2?|php[\w.-]*|lighttpd|caddy|tomcat\d*|java|uwsgi|gunicorn|w3m|node)$ && target~(?:/var/www|/htdocs|/webapps|/public_html|/wwwroot|/html|/usr/share/nginx|/srv/|/opt/|/var/lib/tomcat)\S*\.(?:php\d?|phtml|phar|jspx?|cgi|aspx?)$ && !target~/(?:cache|compiled|templates_c|views|sessions|node_modules|vendor|work/Catalina)/
web-script-dropped :: T1505.003 3 :: script put by a tool where a web server serves it :: program~^(?:curl|wget|bash|dash|sh|cp|mv|tee|echo|perl|python[\d.]*|nc|base64|touch|dd|ftp|tftp)$ && target~(?:/var/www|/htdocs|/public_html|/wwwroot|/usr/share/nginx|/srv/(?:www|http)|/wp-content/uploads|/webapps|/srv/\S*/(?:static|public|uploads?|media|assets))\S*\.(?:php\d?|phtml|phar|jspx?|war|cgi|aspx?)$
module-file-written :: T1547.006 3 :: kernel module written :: target~\.ko(?:\.xz|\.gz|\.zst)?$ && !path~{packager} && !path~^/usr/(?:bin|lib/dkms)/(?:depmod|dkms|kmod|ld|make|objcopy|strip|sign-file)$ && !target~^/(?:var/lib/dkms|usr/src|build|srv|home)/
module-list-written :: T1547.006 2 :: list of kernel modules to load written :: target~^/etc/(?:modules(?:$|-load\.d/)|modprobe\.d/) && !path~{packager}
program-dropped-hidden :: T1105 2 :: program or hidden file dropped in memory or in a folder anyone can write :: target~^/(?:tmp|var/tmp|dev/shm)/(?:\S*/)?\.(?!X\d|X11|ICE|font-unix$|XIM|Test|org\.chromium|com\.google|s\.PGSQL|mount_|nfs)[^/\s]+|^/(?:tmp|var/tmp|dev/shm)/\S+\.(?:elf|ko|x86(?:_64)?|arm\d?|mips\w*)$ && !path~^/usr/(?:bin|lib/\S+)/(?:git|vim?(?:\.\w+)?|systemd|Xorg|rsync|sshd)$
script-dropped :: T1105 1 :: script dropped in a folder anyone can write :: target~^/(?:tmp|var/tmp|dev/shm)/\S+\.(?:sh|py|pl|php|rb|jar|so|bin|out)$
program-hidden-dropped :: T1564.001 2 :: hidden file put among programs or libraries :: target~^/(?:usr/(?:local/)?)?(?:s?bin|lib(?:64)?|share)/(?:\S*/)?\.[^/]+$ && !path~{packager} && !target~/(?:\.git\w*|\.build-id|\.hmac|\.package-lock\.json|\.bin|\.libs)(?:/|$)
login-program-file-replaced :: T1554 3 :: program that logs in or lists processes replaced :: target~^/(?:usr/(?:local/)?)?s?bin/(?:login|su|sudo|ssh|sshd|ls|ps|netstat|ss|passwd|top|find|lsof)$ && !path~{packager}
system-program-replaced :: T1554 2 :: system program or library replaced :: target~^/(?:usr/)?(?:s?bin/[^/.]+|lib(?:64)?/(?:x86_64-linux-gnu/)?[^/]+\.so[\d.]*)$ && !path~{packager} && !path~^/usr/bin/(?:update-alternatives|ldconfig|pip[\d.]*|npm|mandb|install-info|gem|ln)$
escape-hook-written :: T1611 3 :: kernel hook that leaves a container written :: target~/core_pattern$|/release_agent$|/notify_on_release$|^/proc/sys/kernel/(?:modprobe|hotplug)$|/uevent_helper$|^/proc/sysrq-trigger$ && !path~^/usr/(?:bin/sysctl|lib/systemd/systemd(?:-\w+)*|share/apport/apport)$
security-log-rewritten :: T1070.002 3 :: security log rewritten by a program that does not log :: target~{log-file} && program~^(?:vi|vim(?:\.\w+)?|nano|ed|sed|perl|python[\d.]*|truncate|dd|cp|mv|ln|shred|tee|bash|sh|dash|cat|echo|emacs|[gm]?awk|ex)$
hook-written :: T1546 3 :: hook of packages, devices or programs of other kinds written :: target~^/etc/(?:apt/apt\.conf\.d/|udev/rules\.d/|dpkg/dpkg\.cfg|yum/pluginconf|kernel/(?:post|pre)|binfmt\.d/)|^/usr/lib/python\S*/(?:sitecustomize|usercustomize)\.py$ && !path~{packager}
repository-hook-written :: T1546 2 :: hook of a repository written by another program than git :: target~/\.git/hooks/[^/.]+$ && !path~^/usr/(?:bin/git|lib/git-core/\S+|bin/rsync)$|/node$
named-as-encrypted :: T1486 3 :: file named as after encryption, or a ransom note :: target~\.(?:locked|encrypted|crypt[a-z0-9]?|lockbit|akira)$|/[^/]{0,80}(?:readme|restore|recover|decrypt|how_to)[^/]{0,60}(?:decrypt|restore|recover)[^/]{0,60}\.(?:txt|html?|hta)$
started-with-desktop :: T1547.013 2 :: program started with a desktop or a login :: target~/(?:\.config|xdg)/autostart/|/\.config/(?:upstart|plasma-workspace/env)/|/\.(?:xinitrc|xsession\w*|xprofile)$ && !path~{packager}
start-file-of-tool-written :: - 1 :: start file of an editor or a tool written :: target~/\.(?:inputrc|vimrc|tmux\.conf|gdbinit|npmrc|pip/pip\.conf)$|/\.vim/plugin/
root-rules-written :: T1548 3 :: rule of who may act as root written :: target~/polkit-1/(?:rules\.d|actions|localauthority)/|^/etc/doas\.conf|^/etc/security/(?:access|capability)|^/etc/dbus-1/system\.d/ && !path~{packager}
[read]
hash-file-read :: T1003.008 3 :: password hashes read :: target~^/etc/g?shadow-?$ && !path~{hash-reader}
credential-file-opened :: T1552.001 2 :: credential file read :: target~/\.aws/credentials$|/\.ssh/id_(?:rsa|dsa|ecdsa|ed(?:25519|\*))$|/\.kube/config$|/\.docker/config\.json$|/\.git-credentials$|/\.netrc$|/\.pgpass$|/serviceaccount/token$|^/proc/[\d*]+/(?:mem|environ)$ && !path~{credential-user}
history-file-read :: T1552.003 2 :: command history read :: target~/\.(?:bash|zsh|mysql|psql)_history$ && !path~^/usr/bin/(?:bash|zsh|mysql|psql|sh|dash)$
[delete]
log-file-removed :: T1070.002 3 :: security log removed :: target~{log-file} && !path~{rotator} && !path~{packager}
history-file-removed :: T1070.003 3 :: command history removed :: target~/\.(?:\w+)_history$|/\.lesshst$
other-log-removed :: - 1 :: log file removed :: target~^/var/log/\S+ && !target~{log-file} && !path~{rotator}
security-file-removed :: - 2 :: key, job, account or security file removed :: target~^/etc/(?:cron|sudoers|pam|ssh|audit|passwd|shadow|rsyslog|systemd)|/\.ssh/(?!known_hosts|agent|cm[-_/]|ctl|S\.|sock)|^/(?:usr/)?s?bin/[^/]+$|^/lib/modules/\S+\.ko$ && !path~{packager} && !path~{account-tool} && !path~^/usr/bin/systemctl$ && !target~\.lock$|\.swp$
data-file-removed :: T1485 2 :: file of a database or a virtual disk removed :: target~\.(?:ibd|frm|mdf|ldf|vmdk|vhdx?|qcow2)$|^/var/lib/(?:mysql|postgresql|mongodb|etcd)/ && !path~^/usr/(?:bin|libexec|lib/\S+)/(?:mysqld|mariadbd|postgres|mongod|etcd|qemu\S*|libvirtd)$
backup-removed :: - 2 :: backup removed :: target~/[^/]{0,100}(?:backup|dump)[^/]{0,100}/|backup[^/]*$|\.(?:sql|bak|dump)(?:\.\w+)?$ && program~^(?:rm|shred|unlink|bash|sh|dash|python[\d.]*|perl|srm)$
[mode]
setuid-file :: T1548.001 3 :: set-user-id given to a file :: params~{run}chmod\s+(?:-\S+\s+)*(?:[ua]*g?[+=][a-z]*s|ug[+=][a-z]*s|0?[4-7][0-7]{3})(?=[\s¦]) && !params~{run}chmod\s+(?:-\S+\s+)*g[+=]s
rights-of-security-file-opened :: T1222.002 2 :: security file opened to everyone :: target~^/etc/(?:shadow|passwd|gshadow|sudoers|cron|ssh|pam|ld\.so)|/\.ssh/|^/var/log/(?:audit|auth|secure)|docker\.sock && params~{run}chmod\s+(?:-\S+\s+)*(?:[0-7]?[0-7]{2}[2367]|[ugo]*[oa][ugo]*[+=]\w*[w]|\+w)(?=[\s¦])
rights-of-security-file-changed :: - 1 :: rights on a security file changed :: target~^/etc/(?:shadow|passwd|gshadow|sudoers|cron|ssh|pam|ld\.so)|/\.ssh/|docker\.sock|^/(?:usr/)?s?bin/(?:sudo|su|passwd)$ && !path~{packager} && !path~{account-tool}
file-in-tmp-made-executable :: T1222.002 2 :: file in a folder anyone can write made executable :: target~^/(?:tmp|var/tmp|dev/shm)/ && params~{run}chmod\s+(?:-\S+\s+)*(?:[ugoa]*[+=][a-z]*x|0?[0-7]{0,2}[1357][0-7]{0,2}|0?[0-7]{2}[1357])(?=[\s¦])
`,
  FILE_PARTS,
);
