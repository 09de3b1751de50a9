/** Lines of hosts at work, without their header: nothing in them shows an attack, whatever words they hold. */
export const HARMLESS_LINES: readonly string[] = String.raw`
sshd[811]: Accepted publickey for deploy from 10.1.0.4 port 50122 ssh2: RSA SHA256:abc
sshd[812]: Accepted password for ann from 192.168.7.12 port 40122 ssh2
sshd-session[813]: Accepted publickey for ann from 10.1.0.9 port 40122 ssh2: ED25519 SHA256:q
sshd[814]: pam_unix(sshd:session): session opened for user ann(uid=1000) by (uid=0)
sshd[815]: pam_unix(sshd:session): session closed for user root
sshd[816]: Corrupted MAC on input. [preauth]
sshd[817]: Connection closed by 10.1.0.4 port 50122 [preauth]
sshd[818]: Failed password for ann from 10.1.0.4 port 50123 ssh2
sshd[819]: Server listening on 0.0.0.0 port 22.
sshd[820]: Received disconnect from 10.1.0.4 port 50122:11: disconnected by user
sshd[821]: Unable to negotiate with 10.1.0.8 port 4411: no matching key exchange method found. Their offer: diffie-hellman-group1-sha1 [preauth]
sshd[822]: kex_exchange_identification: Connection closed by remote host
sshd[823]: rexec line 12: Deprecated option KeyRegenerationInterval
sshd[824]: Authentication refused: bad ownership or modes for file /home/ann/.ssh/authorized_keys
sshd[825]: User nobody from 10.1.0.4 not allowed because not listed in AllowUsers
sshd[826]: Starting session: command for git from 10.1.0.5 port 4022 id 0
systemd-logind[512]: New session 412 of user root.
systemd-logind[512]: Removed session 412.
CRON[951]: (root) CMD (run-parts /etc/cron.hourly)
CRON[952]: (ann) CMD (/usr/bin/curl -fsS http://localhost:8080/cron.php > /dev/null)
CRON[953]: (root) CMD (command -v debian-sa1 > /dev/null && debian-sa1 1 1)
CRON[954]: (root) CMD (find /tmp -type f -mtime +7 -delete)
CRON[955]: (backup) CMD (tar czf /srv/backup/etc.tgz /etc/passwd /etc/shadow.bak)
CRON[956]: pam_unix(cron:session): session opened for user root by (uid=0)
CRON[957]: pam_unix(cron:session): session opened for user www-data(uid=33) by (uid=0)
crond[958]: (root) CMD (/usr/lib64/sa/sa1 1 1)
crontab[959]: (root) LIST (root)
crontab[960]: (ann) LIST (ann)
crontab[961]: (root) BEGIN EDIT (root)
anacron[962]: Job 'cron.daily' terminated
systemd[1]: Started Session 17 of user deploy.
systemd[1]: Starting Security Auditing Service...
systemd[1]: Started System Logging Service.
systemd[1]: Reloaded firewalld - dynamic firewall daemon.
systemd[1]: Stopped target Timers.
systemd[1]: Stopping User Manager for UID 1000...
systemd[1]: nginx.service: Main process exited, code=exited, status=1/FAILURE
systemd[1]: Stopped Daily apt download activities.
systemd[1]: Removed slice User Slice of UID 1000.
systemd[1]: Reached target Network is Online.
systemd[1]: logrotate.service: Deactivated successfully.
systemd-sysusers[301]: Creating user 'chrony' (chrony system user) with UID 995 and GID 991.
kernel: [ 12.41] audit: type=1400 audit(1700000000.1:2): apparmor="STATUS" operation="profile_load" name="/usr/sbin/mysqld"
kernel: audit: audit_enabled=1 old=0 auid=4294967295 ses=4294967295 res=1
kernel: audit: type=1404 enforcing=1 old_enforcing=0 auid=0 ses=1
kernel: device veth31a5 entered promiscuous mode
kernel: docker0: port 1(veth31a5) entered forwarding state
kernel: device eth0 left promiscuous mode
kernel: nvidia: loading out-of-tree module taints kernel.
kernel: EXT4-fs (xvda1): mounted filesystem with ordered data mode
kernel: TCP: request_sock_TCP: Possible SYN flooding on port 443. Sending cookies.
kernel: report[4100]: segfault at 0 ip 00007f31a5c0 sp 00007ffd1 error 4 in libc-2.31.so
kernel: Out of memory: Killed process 4100 (java) total-vm:81920kB
kernel: [UFW BLOCK] IN=eth0 OUT= SRC=10.1.0.9 DST=10.1.0.4 PROTO=TCP DPT=8080
kernel: usb 1-1: new full-speed device number 4 using xhci_hcd
kernel: Spectre V2 : Mitigation: Retpolines; exploit mitigations enabled
kernel: x86/fpu: Supporting XSAVE feature 0x001: 'x87 floating point registers'
sudo: deploy : TTY=pts/0 ; PWD=/srv/app ; USER=root ; COMMAND=/bin/systemctl restart nginx
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/apt-get install -y curl
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/less /var/log/syslog
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/sbin/iptables -L -n
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/sbin/setenforce 1
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/systemctl status auditd
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/systemctl start auditd
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/crontab -l
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/sbin/visudo -c
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/bin/cp /etc/sudoers /root/sudoers.bak
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/passwd -S ann
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/bin/mv /tmp/kubectl /usr/local/bin/kubectl
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/bin/rm -rf /var/log/nginx/access.log.14.gz
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/docker run --rm -v /srv/app:/app web:3
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/bin/chmod 0755 /srv/app/run.sh
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/sbin/useradd --system --shell /usr/sbin/nologin app
sudo: ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/bin/bash
sudo: ann : 1 incorrect password attempt ; TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/apt update
sudo: pam_unix(sudo:session): session opened for user root(uid=0) by ann(uid=1000)
sudo: pam_unix(sudo:session): session closed for user root
su[992]: (to postgres) root on none
su[993]: pam_unix(su:session): session opened for user postgres by (uid=0)
su(pam_unix)[994]: session opened for user cyrus by (uid=0)
su[995]: pam_unix(su:session): session closed for user root
useradd[901]: new user: name=chrony, UID=995, GID=991, home=/var/lib/chrony, shell=/usr/sbin/nologin
useradd[902]: new group: name=chrony, GID=991
groupadd[903]: new group: name=app, GID=1010
groupadd[904]: group added to /etc/group: name=app, GID=1010
usermod[905]: lock user 'old' password
usermod[906]: unlock user 'ann' password
usermod[907]: add 'ann' to group 'video'
usermod[908]: delete 'ann' from group 'sudo'
usermod[909]: delete 'ann' from shadow group 'sudo'
gpasswd[910]: user ann removed by root from group docker
userdel[911]: delete user 'leaver'
userdel[912]: removed group 'leaver' owned by 'leaver'
passwd[913]: pam_unix(passwd:chauthtok): password changed for ann
passwd[914]: pam_unix(passwd:chauthtok): user "ann" does not exist in /etc/passwd
passwd[915]: pam_pwquality(passwd:chauthtok): new password rejected: it is based on a dictionary word
chsh[916]: changed user 'ann' shell to '/bin/zsh'
chage[917]: changed password expiry for ann
postfix/smtpd[991]: connect from unknown[10.1.0.9]
postfix/smtp[992]: 4A1: to=<ann@example.net>, relay=mx.example.net[10.1.0.3]:25, status=sent (250 OK)
postfix/qmgr[993]: 4A1: removed
postfix/cleanup[994]: 4A1: warning: header Subject: How to exploit your attack surface from local
dovecot[700]: imap-login: Login: user=<ann>, method=PLAIN, rip=10.1.0.9
amavis[701]: (701-1) Passed CLEAN {RelayedInbound}, [10.1.0.9] <ann@example.net>
clamd[702]: SelfCheck: Database status OK.
freshclam[703]: daily.cld updated (version: 27000, sigs: 2050000)
nginx: 2026/03/03 09:11:02 [notice] 12#12: signal process started
nginx: 2026/03/03 09:11:02 [error] 12#12: *7 open() "/srv/www/favicon.ico" failed (2: No such file or directory), client: 10.1.0.9, request: "GET /favicon.ico HTTP/1.1", host: "a.example"
apache2: 10.1.0.9 - - "GET /search?q=select+a+union+for+workers HTTP/1.1" 200 512 "-" "Mozilla/5.0"
apache2: 10.1.0.9 "POST /api/orders?id=7 HTTP/1.1" 201 77
apache2: 10.1.0.9 "GET /docs/shell.html?from=cat+and+id HTTP/1.1" 200 77
apache2: 10.1.0.9 "GET /static/js/eval.js HTTP/1.1" 200 9021
apache2: 10.1.0.9 "GET /shop/repo.git/info/refs?service=git-upload-pack HTTP/1.1" 200 301
apache2: 10.1.0.9 "GET /missing HTTP/1.1" 404 301
apache2: AH00163: Apache/2.4.57 configured -- resuming normal operations
haproxy[800]: 10.1.0.9:51022 [03/Mar/2026:09:11:02.123] web~ app/app1 0/0/1/12/13 200 2750 - - ---- 1/1/0/0/0 0/0 "GET /health HTTP/1.1"
named[801]: client 10.1.0.9#5353: query (cache) 'attack.example.org/A/IN' denied
named[802]: zone example.org/IN: loaded serial 2026030301
named[803]: transfer of 'example.org/IN' from 10.1.0.2#53: Transfer completed: 1 messages, 12 records
dhclient[77]: DHCPREQUEST on eth0 to 10.1.0.1 port 67
dhclient[78]: bound to 10.1.0.4 -- renewal in 1622 seconds.
NetworkManager[500]: <info> [1700000000.1] device (eth0): state change: ip-config -> activated (reason 'none')
NetworkManager[501]: <info> manager: NetworkManager state is now DISCONNECTED
chronyd[502]: Selected source 10.1.0.1
ntpd[503]: kernel time sync status 2040
dockerd[504]: time="2026-03-03T09:11:02Z" level=info msg="API listen on /var/run/docker.sock"
dockerd[505]: level=info msg="Container 31a5 failed to exit within 10s of signal 15 - using the force"
containerd[506]: level=info msg="starting signal loop" namespace=moby path=/run/containerd/shim
kubelet[507]: E0303 09:11:02.1 507 pod_workers.go:965] "Error syncing pod, skipping" err="failed to \"StartContainer\" for \"attack-sim\" with CrashLoopBackOff"
kubelet[508]: I0303 09:11:02.1 508 kubelet.go:2456] "SyncLoop ADD" source="api" pods=["shop/web-0"]
yum[509]: Installed: curl-7.61.1-30.el8.x86_64
yum[510]: Updated: audit-3.0.7-4.el8.x86_64
yum[511]: Erased: python2-exploit-helper-1.2-1.noarch
dnf[512]: Metadata cache refreshed recently.
dpkg: status installed libpam-modules:amd64 1.4.0-11
dpkg: status installed exploit-notes:all 2.1-1
dpkg: upgrade auditd:amd64 1:3.0-2 1:3.0-3
dpkg: status half-configured auditd:amd64 1:3.0-3
dpkg: status removed libfalcosecurity-doc:all 0.9
apt-daily[513]: Removing unused packages: linux-image-5.10 (remove)
unattended-upgrade[514]: Packages that will be upgraded: openssl rsyslog
snapd[515]: storehelpers.go:773: cannot refresh: snap has no updates available
auditd[516]: Init complete, auditd 3.0.7 listening for events (startup state enable)
auditd[517]: Audit daemon rotating log files
augenrules[518]: /sbin/augenrules: No change
rsyslogd: [origin software="rsyslogd" swVersion="8.2102.0"] rsyslogd was HUPed
rsyslogd: [origin software="rsyslogd" swVersion="8.2102.0"] start
journald[519]: Vacuuming done, freed 128.0M of archived journals
fail2ban-server[520]: Server ready
setroubleshoot[521]: Plugin exception catchall_labels
dbus-daemon[522]: [system] Activating service name='org.freedesktop.hostname1'
dbus-daemon[523]: avc: received setenforce notice (enforcing=1)
polkitd[524]: Registered Authentication Agent for unix-process:4100:812
postgres[900]: LOG: checkpoint complete: wrote 21 buffers (0.1%)
postgres[901]: ERROR: relation "exploits" does not exist at character 15
postgres[902]: LOG: statement: COPY orders FROM STDIN
postgres[903]: LOG: statement: SELECT pg_sleep(1) FROM generate_series(1,2)
mysqld[904]: [Note] Aborted connection 12 to db: 'shop' user: 'app' host: '10.1.0.9' (Got timeout reading communication packets)
mysqld[905]: [Warning] IP address '10.1.0.9' could not be resolved: Name or service not known
git: Initialized empty Git repository in /srv/git/shop.git/
git[906]: remote: Resolving deltas: 100% (12/12), done. /srv/app/.git/config unchanged
git[907]: commit 31a5: strip ${"$"}{jndi:ldap://a.example/x} and <script> from what users send
npm[908]: added 412 packages, removed 3 packages in 12s
npm[909]: install eval-sandbox@1.4.2 /srv/app/node_modules/eval(legacy)
packer: wrote static/js/taint.js
packer[910]: amazon-ebs: Uploading install.sh => /tmp/install.sh
ansible-ansible.legacy.command[911]: Invoked with _raw_params=curl -fsS http://10.1.0.3/health warn=True
ansible-apt[912]: Invoked with name=['nmap', 'tcpdump'] state=absent
jenkins[913]: Started by user ann; cleaning workspace /var/lib/jenkins/jobs/attack-report/builds
jenkins[914]: + curl -fsSL https://get.example.com/install.sh -o install.sh
gitlab-runner[915]: Job succeeded duration=12s job=77 project=exploit-db-mirror
java[916]: INFO com.example.Intrusion - intrusion rules loaded: 412
java[917]: WARN o.a.c.h.Http11Processor - Error parsing HTTP request header, possible attack ignored by filter
java[918]: Exception in thread "main" java.lang.Runtime error: cmd.exe not found on this platform
deploy[919]: release 77: copied app to /srv/app; wget https://cdn.example.com/a.tgz done
backup[920]: rsync /etc/passwd /etc/shadow /srv/backup: skipped, not due
backup[921]: removed old archive /srv/backup/etc-7.tgz; added /srv/backup/etc-8.tgz
vault[922]: core: security barrier not initialized; seal configuration missing
mkcert[923]: certificate added to the system store; new key written
smartd[924]: Device: /dev/sda, SMART Usage Attribute: 194 Temperature_Celsius changed from 66 to 65
rkhunter: Rootkit checks: Rootkits checked: 498, possible rootkits: 0
snort[925]: Commencing packet processing (pid=925)
suricata[926]: [1:2100366:8] GPL ICMP_INFO PING *NIX [Classification: Misc activity] [Priority: 3] {ICMP} 10.1.0.9 -> 10.1.0.4
ossec: Agent started: 'web-3->any'.
ossec: File '/var/log/app/today.log' size reduced (log rotated)
vsftpd[927]: [ann] OK UPLOAD: Client "10.1.0.9", "/srv/ftp/report.csv", 4120 bytes
sftp-server[928]: open "/srv/ftp/report.csv" flags WRITE,CREATE,TRUNCATE mode 0644
`
  .trim()
  .split("\n");
