import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";

/** File events: act ;; file ;; program ;; mark. */
const FILES = `
create ;; /etc/systemd/system/dbus-org.freedesktop.netd.service ;; /bin/bash ;; netd.service
modify ;; /etc/passwd ;; /usr/bin/vim.basic ;; /etc/passwd
modify ;; /etc/ld.so.preload ;; /bin/bash ;; ld.so.preload
create ;; /etc/cron.d/php-sess ;; /usr/sbin/php-fpm7.4 ;; cron.d/php-sess
create ;; /var/spool/cron/crontabs/www-data ;; /usr/bin/crontab ;; crontabs/www-data
modify ;; /home/deploy/.ssh/authorized_keys ;; /usr/sbin/nginx ;; authorized_keys
create ;; /var/www/html/wp-content/uploads/2026/img.php ;; /usr/sbin/php-fpm7.4 ;; img.php
create ;; /srv/app/static/.htaccess.jspx ;; /usr/bin/java ;; .htaccess.jspx
modify ;; /etc/pam.d/sshd ;; /bin/sed ;; pam.d/sshd
create ;; /etc/profile.d/zz-env.sh ;; /usr/bin/tee ;; zz-env.sh
modify ;; /home/deploy/.bashrc ;; /usr/bin/python3 ;; .bashrc
create ;; /etc/udev/rules.d/75-netcheck.rules ;; /bin/cp ;; 75-netcheck
create ;; /etc/sudoers.d/90-cloud ;; /usr/bin/tee ;; 90-cloud
create ;; /dev/shm/.font-unix/a ;; /usr/bin/curl ;; .font-unix
create ;; /lib/modules/5.4.0-1048-aws/extra/nf_hide.ko ;; /bin/cp ;; nf_hide.ko
create ;; /etc/apt/apt.conf.d/99hook ;; /bin/bash ;; 99hook
modify ;; /etc/hosts ;; /bin/bash ;; /etc/hosts
delete ;; /var/log/audit/audit.log ;; /bin/rm ;; audit.log
delete ;; /root/.bash_history ;; /bin/bash ;; .bash_history
create ;; /home/deploy/.config/autostart/gnome-kr.desktop ;; /usr/bin/python3 ;; gnome-kr
create ;; /usr/local/sbin/sshd ;; /usr/bin/make ;; /usr/local/sbin/sshd
modify ;; /usr/bin/ssh ;; /usr/bin/wget ;; /usr/bin/ssh
create ;; /etc/rc.local ;; /usr/bin/tee ;; rc.local
create ;; /etc/update-motd.d/00-hdr ;; /bin/cp ;; 00-hdr
create ;; /srv/app/README_TO_DECRYPT.txt ;; /tmp/enc ;; README_TO_DECRYPT
create ;; /srv/app/db/customers.sql.locked ;; /usr/bin/python3 ;; customers.sql.locked
open ;; /etc/shadow ;; /usr/bin/python3 ;; /etc/shadow
open ;; /home/deploy/.aws/credentials ;; /usr/bin/node ;; .aws/credentials
open ;; /root/.kube/config ;; /bin/cat ;; .kube/config
modify ;; /etc/ssh/sshd_config ;; /bin/sed ;; sshd_config
modify ;; /srv/app/.git/hooks/post-checkout ;; /bin/bash ;; post-checkout
modify ;; /etc/resolv.conf.head ;; /usr/bin/python3 ;; resolv.conf.head
create ;; /usr/share/polkit-1/rules.d/49-nopw.rules ;; /bin/bash ;; 49-nopw
`;

/** Connections: act ;; program ;; address ;; port ;; mark. */
const CONNECTIONS = `
connect ;; /usr/bin/ncat ;; 203.0.113.120 ;; 4444 ;; 203.0.113.120
connect ;; /usr/sbin/nginx ;; 198.51.100.201 ;; 6667 ;; 198.51.100.201
connect ;; /tmp/.a/k ;; 203.0.113.121 ;; 3333 ;; /tmp/.a/k
connect ;; /usr/bin/bash ;; 203.0.113.122 ;; 443 ;; 203.0.113.122
connect ;; /usr/bin/curl ;; 169.254.169.254 ;; 80 ;; 169.254.169.254
connect ;; /usr/bin/python3 ;; 10.1.8.8 ;; 445 ;; 10.1.8.8
connect ;; /usr/bin/java ;; 203.0.113.123 ;; 1389 ;; 203.0.113.123
connect ;; /usr/bin/node ;; 203.0.113.124 ;; 5432 ;; 203.0.113.124
connect ;; /usr/bin/ssh ;; 10.1.77.3 ;; 22 ;; 10.1.77.3
connect ;; /usr/bin/perl ;; 198.51.100.202 ;; 25 ;; 198.51.100.202
connect ;; /memfd:kthread (deleted) ;; 203.0.113.125 ;; 8443 ;; memfd:kthread
listen ;; /usr/bin/nc.openbsd ;; 0.0.0.0 ;; 31337 ;; 31337
bind ;; /usr/bin/python3 ;; 0.0.0.0 ;; 8888 ;; 8888
listen ;; /usr/bin/socat ;; 0.0.0.0 ;; 5555 ;; 5555
accept ;; /usr/bin/bash ;; 203.0.113.126 ;; 9001 ;; 203.0.113.126
accept ;; /usr/bin/redis-server ;; 203.0.113.127 ;; 6379 ;; 203.0.113.127
accept ;; /usr/sbin/sshd ;; 203.0.113.128 ;; 22 ;; 203.0.113.128
`;

/** System calls: call ;; program ;; arguments ;; mark. */
const CALLS = `
init_module ;; /sbin/insmod ;; insmod hid_core.ko ;; hid_core
finit_module ;; /usr/bin/kmod ;; modprobe vboxhide ;; vboxhide
ptrace ;; /usr/bin/python3 ;; python3 inject.py 812 ;; inject.py
memfd_create ;; /usr/bin/perl ;; perl - ;; memfd_create
mount ;; /bin/mount ;; mount /dev/sda1 /mnt/h ;; /mnt/h
setuid ;; /tmp/dirtypipe ;; ./dirtypipe ;; dirtypipe
kexec_load ;; /sbin/kexec ;; kexec -l /boot/vmlinuz-x ;; vmlinuz-x
bpf ;; /opt/mon/bpfdoor ;; bpfdoor ;; bpfdoor
settimeofday ;; /bin/date ;; date -s 2020-01-01 ;; 2020-01-01
process_vm_readv ;; /usr/bin/python3.8 ;; python3.8 dumpmem.py ;; dumpmem.py
unlink ;; /usr/bin/rm ;; rm /var/log/secure ;; /var/log/secure
chmod ;; /bin/chmod ;; chmod 6755 /var/tmp/.s ;; 6755
fchmodat ;; /usr/bin/chmod ;; chmod 777 /etc/shadow- ;; /etc/shadow-
reboot ;; /sbin/shutdown ;; shutdown -h now ;; shutdown
sethostname ;; /bin/hostname ;; hostname pwn3d ;; pwn3d
`;

/** Logins: user ;; address ;; more fields as JSON ;; mark. */
const LOGINS = `
root ;; 203.0.113.140 ;; {"tty":"ssh","success":true} ;; 203.0.113.140
deploy ;; 198.51.100.240 ;; {"tty":"pts/4","success":true} ;; 198.51.100.240
backup ;; 10.1.0.99 ;; {"tty":"ssh","success":true} ;; backup
postgres ;; 203.0.113.141 ;; {"tty":"ssh","success":false} ;; postgres
games ;; 203.0.113.142 ;; {"type":"login","exe":"/usr/sbin/sshd"} ;; games
support ;; 10.1.3.77 ;; {"type":"login","exe":"/bin/login","tty":"tty1"} ;; support
`;

/** Single malicious file changes, connections, system calls and logins. */
export const MORE_LINUX_ACTS: readonly Needle[] = [
  ...rowsOf(FILES).map(([type = "", filename = "", exe = "", mark = ""]) =>
    needle(mark, { event_type: "file", type, filename, exe, command: nameOf(exe) }),
  ),
  ...rowsOf(CONNECTIONS).map(([type = "", exe = "", ip = "", port = "", mark = ""]) =>
    needle(mark, { ...call(type, exe), ...ends(type, ip, Number(port)) }),
  ),
  ...rowsOf(CALLS).map(([type = "", exe = "", line = "", mark = ""]) =>
    needle(mark, { ...call(type, exe), arguments: line, args: line.split(" ") }),
  ),
  ...rowsOf(LOGINS).map(([user = "", ip = "", more = "", mark = ""]) =>
    needle(mark, {
      event_type: "login",
      type: "login",
      user,
      src_ip: ip,
      ...(JSON.parse(more) as object),
    }),
  ),
];

function ends(type: string, ip: string, port: number): object {
  if (type === "connect") return { dst_ip: ip, dst_port: port, src_port: 50_123 };
  if (type === "accept") return { src_ip: ip, src_port: 40_123, dst_port: port };
  return { ip, port };
}

function call(type: string, exe: string): object {
  return { event_type: "audit", type, syscall: type, exe, command: nameOf(exe), exit: "0" };
}

function nameOf(exe: string): string {
  return exe.slice(exe.lastIndexOf("/") + 1);
}

function needle(mark: string, fields: object): Needle {
  return { platform: "linux", mark, fields: { pid: 31_337, success: true, ...fields } };
}
