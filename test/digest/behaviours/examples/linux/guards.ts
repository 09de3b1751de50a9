import type { Examples } from "../example.ts";
import { examplesOf, start } from "./build.ts";

/** Guards and traces: off and on, emptied and read. */
export const GUARDS_EXAMPLES: Examples = examplesOf(
  String.raw`
audit-stopped :: systemctl stop auditd :: systemctl start auditd
audit-narrowed :: auditctl -d always,exit -S execve :: auditctl -l
protection-stopped :: setenforce 0 :: setenforce 1
protection-started :: systemctl enable --now falco :: systemctl status falco
audit-rule-added :: auditctl -w /etc/shadow -p wa -k shadow :: auditctl -s
firewall-emptied :: iptables -F :: iptables -L -n
firewall-opened :: iptables -A INPUT -j ACCEPT :: iptables -A INPUT -p tcp --dport 443 -j ACCEPT
firewall-rule-changed :: ufw deny 23/tcp :: ufw status verbose
kernel-guard-lowered :: sysctl -w kernel.randomize_va_space=0 :: sysctl -w kernel.randomize_va_space=2
kernel-setting-changed :: sysctl -w vm.swappiness=10 :: sysctl vm.swappiness
history-off :: bash -c export HISTFILE=/dev/null :: bash -c export HISTSIZE=10000
history-removed :: bash -c history -c :: bash -c history | tail
history-read :: cat /home/deploy/.bash_history :: rm /home/deploy/.bash_history
log-removed :: bash -c > /var/log/auth.log :: tail -f /var/log/auth.log
journal-emptied :: journalctl --rotate --vacuum-time=1s :: journalctl --vacuum-time=14d
journal-shortened :: journalctl --vacuum-size=500M :: journalctl -u nginx -n 50
log-file-emptied :: truncate -s 0 /var/log/nginx/access.log :: less /var/log/nginx/access.log
time-of-file-set :: touch -r /bin/ls /usr/bin/.sshd :: touch -d yesterday build/stamp
attribute-immutable :: chattr +i /etc/cron.d/sysupd :: lsattr /etc/cron.d/sysupd
hidden-file-made :: cp a /usr/lib/.dbus :: cp .env.example .env
process-hidden :: mount -o bind /tmp/empty /proc/4711 :: mount --bind /proc /srv/chroot/proc
process-library-built :: gcc -shared -fPIC -o libproc.so processhider.c -ldl :: /usr/bin/make > gcc -shared -fPIC -o libproc.so processhider.c -ldl
program-packed :: upx -9 implant :: upx -t app
code-compiled-tmp :: gcc -o /tmp/pwn /tmp/pwn.c :: gcc -o build/app src/app.c
text-decoded :: base64 -d /tmp/.b64 :: base64 /tmp/.b64
text-decoded-plain :: base64 -d cert.b64 :: base64 -w0 cert.pem
`,
  start,
);
