import type { Examples } from "../example.ts";
import { call, examplesOf, file } from "./build.ts";

/** Files written, read, deleted; the same file by the program that does so every day, or one that only looks alike. */
export const FILE_EXAMPLES: Examples = {
  ...examplesOf(
    `
job-file-written :: create /usr/sbin/php-fpm7.4 /etc/cron.d/php-sess :: create /usr/bin/dpkg /etc/cron.d/php-sess
job-at-file-written :: create /usr/bin/at /var/spool/cron/atjobs/a0001 :: create /usr/bin/atd /var/spool/cron/atjobs/a0001
sudo-rights-file-written :: create /usr/bin/tee /etc/sudoers.d/90-cloud :: create /usr/bin/dpkg /etc/sudoers.d/README
keys-file-written :: modify /usr/bin/tee /root/.ssh/authorized_keys :: modify /usr/bin/ssh /root/.ssh/known_hosts
ssh-start-file-written :: create /bin/bash /root/.ssh/rc :: create /bin/bash /root/.ssh/config
ssh-key-file-written :: create /usr/bin/ssh-keygen /root/.ssh/id_ed25519 :: modify /usr/bin/ssh /root/.ssh/known_hosts
preload-list-written :: modify /bin/bash /etc/ld.so.preload :: modify /sbin/ldconfig /etc/ld.so.cache
library-folders-changed :: create /bin/cp /etc/ld.so.conf.d/x.conf :: create /usr/bin/dpkg /etc/ld.so.conf.d/x.conf
account-file-written :: modify /usr/bin/vim /etc/passwd :: modify /usr/sbin/useradd /etc/passwd
account-file-by-tool :: modify /usr/sbin/useradd /etc/passwd :: modify /tmp/useradd /etc/passwd
service-definition-written :: create /bin/cp /lib/systemd/system/netd.service :: create /usr/bin/dpkg /lib/systemd/system/netd.service
shell-start-file-written :: modify /bin/bash /home/deploy/.bashrc :: create /usr/sbin/useradd /home/eva/.bashrc
authentication-rules-written :: modify /usr/bin/python3 /etc/pam.d/sshd :: modify /usr/bin/dpkg /etc/pam.d/sshd
sources-of-accounts-changed :: modify /bin/sed /etc/nsswitch.conf :: modify /usr/bin/dpkg /etc/nsswitch.conf
ssh-server-settings-changed :: modify /bin/sed /etc/ssh/sshd_config :: modify /bin/sed /etc/ssh/ssh_config
name-resolution-changed :: modify /bin/bash /etc/hosts :: modify /usr/lib/systemd/systemd-resolved /etc/resolv.conf
logging-settings-changed :: modify /bin/sed /etc/audit/auditd.conf :: modify /usr/bin/dpkg /etc/audit/auditd.conf
web-script-written-by-server :: create /usr/sbin/php-fpm7.4 /var/www/html/uploads/up.php :: create /usr/sbin/php-fpm7.4 /var/www/app/cache/up.php
web-script-dropped :: create /usr/bin/wget /var/www/html/up.php :: create /usr/bin/git /var/www/html/up.php
module-file-written :: create /bin/cp /lib/modules/5.4.0/extra/nf_hide.ko :: create /usr/bin/dpkg /lib/modules/5.4.0/kernel/net/nf.ko
module-list-written :: create /bin/bash /etc/modules-load.d/x.conf :: create /usr/bin/dpkg /etc/modules-load.d/x.conf
program-dropped-hidden :: create /usr/bin/wget /dev/shm/.x/a :: create /usr/bin/Xorg /tmp/.X11-unix/X0
script-dropped :: create /usr/bin/wget /tmp/a.sh :: create /usr/bin/sort /tmp/sortA1
program-hidden-dropped :: create /usr/bin/curl /usr/local/bin/.upd :: create /usr/bin/curl /usr/local/bin/upd
login-program-file-replaced :: modify /usr/bin/wget /usr/bin/ssh :: modify /usr/bin/dpkg /usr/bin/ssh
system-program-replaced :: modify /bin/cp /usr/bin/jq :: modify /usr/bin/dpkg /usr/bin/jq
escape-hook-written :: modify /bin/bash /proc/sys/kernel/core_pattern :: modify /usr/lib/systemd/systemd-sysctl /proc/sys/kernel/core_pattern
security-log-rewritten :: modify /usr/bin/vim /var/log/auth.log :: modify /usr/sbin/rsyslogd /var/log/auth.log
hook-written :: create /bin/bash /etc/apt/apt.conf.d/99hook :: create /usr/bin/dpkg /etc/apt/apt.conf.d/99hook
repository-hook-written :: modify /bin/bash /srv/app/.git/hooks/post-checkout :: create /usr/bin/git /srv/app/.git/hooks/post-checkout
named-as-encrypted :: create /usr/bin/python3 /srv/db/customers.sql.locked :: create /usr/bin/python3 /srv/app/package-lock.json
started-with-desktop :: create /usr/bin/python3 /home/a/.config/autostart/k.desktop :: create /usr/bin/python3 /home/a/.config/app/k.desktop
start-file-of-tool-written :: modify /usr/bin/vim /home/a/.vimrc :: modify /usr/bin/vim /home/a/.viminfo
root-rules-written :: create /bin/bash /usr/share/polkit-1/rules.d/49-nopw.rules :: create /usr/bin/dpkg /usr/share/polkit-1/rules.d/49.rules
hash-file-read :: open /usr/bin/python3 /etc/shadow :: open /usr/sbin/unix_chkpwd /etc/shadow
credential-file-opened :: open /usr/bin/node /home/deploy/.aws/credentials :: open /usr/bin/ssh /home/deploy/.ssh/id_rsa
history-file-read :: open /usr/bin/less /root/.bash_history :: open /bin/bash /root/.bash_history
log-file-removed :: delete /bin/rm /var/log/secure :: delete /usr/sbin/logrotate /var/log/secure-20260101
history-file-removed :: delete /bin/bash /root/.bash_history :: delete /bin/bash /root/notes
other-log-removed :: delete /bin/rm /var/log/app.log :: delete /usr/sbin/logrotate /var/log/app.log.7
security-file-removed :: delete /bin/rm /etc/cron.d/backup :: delete /usr/bin/dpkg /etc/cron.d/backup
data-file-removed :: delete /bin/rm /var/lib/mysql/app/users.ibd :: delete /usr/sbin/mysqld /var/lib/mysql/app/users.ibd
backup-removed :: delete /bin/rm /srv/backups/app.tgz :: delete /usr/bin/restic /srv/backups/locks
`,
    file,
  ),
  ...examplesOf(
    `
setuid-file :: chmod /bin/chmod /usr/bin/find u+s :: chmod /bin/chmod /usr/bin/find u-s
rights-of-security-file-opened :: fchmodat /bin/chmod /etc/shadow chmod 666 /etc/shadow :: fchmodat /bin/chmod /etc/shadow chmod 640 /etc/shadow
rights-of-security-file-changed :: fchmodat /bin/chmod /etc/shadow chmod 640 /etc/shadow :: fchmodat /usr/bin/dpkg /etc/shadow
file-in-tmp-made-executable :: chmod /bin/chmod /tmp/a chmod +x /tmp/a :: chmod /bin/chmod /tmp/a chmod go-w /tmp/a
`,
    call,
  ),
};
