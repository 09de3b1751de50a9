/** `action program file` */
export const EVERYDAY_FILES = `
modify /usr/bin/dpkg /etc/cron.d/sysstat
create /usr/bin/rpm /usr/lib/systemd/system/nginx.service
modify /usr/sbin/useradd /etc/passwd
modify /usr/bin/passwd /etc/shadow
open /usr/sbin/sshd /etc/shadow
open /usr/bin/ssh /home/deploy/.ssh/id_ed25519
open /usr/bin/less /var/log/auth.log
modify /usr/sbin/rsyslogd /var/log/auth.log
delete /usr/sbin/logrotate /var/log/auth.log.4.gz
create /usr/bin/bash /home/deploy/.bash_history
modify /usr/bin/ssh /home/deploy/.ssh/known_hosts
create /usr/bin/git /srv/app/.git/hooks/pre-commit.sample
create /usr/bin/git /var/www/html/index.php
create /usr/sbin/php-fpm7.4 /var/www/app/storage/framework/views/a.php
create /usr/bin/gcc /tmp/ccAbc123.o
create /usr/bin/python3 /tmp/pip-build-env-x/overlay/a.txt
create /usr/bin/Xorg /tmp/.X11-unix/X0
create /usr/bin/node /srv/app/dist/encrypted.js
modify /usr/lib/systemd/systemd-resolved /etc/resolv.conf
delete /usr/bin/dpkg /usr/bin/old-tool
delete /usr/sbin/mysqld /var/lib/mysql/app/tmp.ibd
create /usr/bin/npm /usr/local/bin/tsc
`;

/** `call program object [arguments]` */
export const EVERYDAY_CALLS = `
connect /usr/bin/curl 127.0.0.1:8080
connect /usr/bin/node 10.1.3.4:5432
connect /usr/bin/java 10.0.0.7:389
connect /usr/sbin/nginx 10.0.0.7:9001
connect /usr/bin/minio 10.0.0.7:9999
connect /usr/bin/cloud-init 169.254.169.254:80
connect /usr/bin/git 140.82.112.3:443
connect /usr/lib/apt/methods/http 91.189.91.38:80
accept /usr/sbin/nginx 203.0.113.7:443
accept /usr/sbin/sshd 203.0.113.7:22
accept /usr/bin/redis-server 10.0.0.7:6379
listen /usr/bin/node 0.0.0.0:3000
listen /usr/bin/nc 127.0.0.1:8080
chmod /bin/chmod /srv/app/run.sh chmod +x /srv/app/run.sh
chmod /bin/chmod /usr/bin/find chmod u-s /usr/bin/find
fchmodat /bin/chmod /etc/shadow chmod 640 /etc/shadow
finit_module /lib/systemd/systemd-udevd /lib/modules/6.1.0/kernel/net/nf.ko
clock_settime /usr/sbin/chronyd -
mount /usr/bin/mount /srv/data
setuid /usr/bin/sudo -
memfd_create /usr/bin/runc -
ptrace /usr/bin/strace - strace make
`;
