import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import type { Random } from "../random.ts";
import { stamp } from "./context.ts";
import type { Noise } from "./context.ts";

const LINES = `
5716|syslog sshd authentication_failed|sshd[#N]: Failed password for root from #EXT port #N ssh2
5710|syslog sshd invalid_login|sshd[#N]: Failed password for invalid user #NAME from #EXT port #N ssh2
5710|syslog sshd invalid_login|sshd[#N]: Invalid user #NAME from #EXT
5501|syslog pam|CRON[#N]: pam_unix(cron:session): session opened for user root by (uid=0)
5502|syslog pam|CRON[#N]: pam_unix(cron:session): session closed for user root
1002|syslog errors|ftpd[#N]: connection from #EXT (host#N.example.net) at Tue Mar  3 09:#S:#S 2026
1002|syslog errors|systemd[1]: Started Session #N of user deploy.
5715|syslog sshd authentication_success|sshd[#N]: Accepted publickey for deploy from 10.1.0.4 port #N ssh2: RSA SHA256:abc
1002|syslog errors|named[#N]: client #EXT##N: query (cache) '#NAME.example.org/A/IN' denied
1002|syslog errors|dhclient[#N]: DHCPREQUEST on eth0 to 10.1.0.1 port 67
1002|syslog errors|ntpd[#N]: kernel time sync status 2040
1002|syslog errors|postfix/smtpd[#N]: connect from unknown[#EXT]
5402|syslog sudo|sudo: deploy : TTY=pts/0 ; PWD=/srv/app ; USER=root ; COMMAND=/bin/systemctl restart nginx
`;
const ODD = `
kernel: [ #N.#N] usb 1-1: new full-speed device number #N|kernel: audit: type=1400 apparmor="STATUS"|systemd[1]: Starting Daily apt download activities...
systemd[1]: Reloading.|snapd[#N]: storehelpers.go: cannot refresh|kernel: EXT4-fs (xvda1): mounted filesystem|apt-daily[#N]: done|cloud-init[#N]: modules:final
systemd-resolved[#N]: Server returned error NXDOMAIN|multipathd[#N]: sda: add missing path|dbus-daemon[#N]: Activating service name='org.freedesktop.hostname1'
polkitd[#N]: Loading rules|networkd-dispatcher[#N]: No valid path|ModemManager[#N]: Couldn't check support|irqbalance[#N]: Balancing is ineffective
kernel: TCP: request_sock_TCP: Possible SYN flooding on port 443|nginx: reload|logrotate: rotating pattern|smartd[#N]: Device: /dev/sda, SMART usage|mdadm[#N]: NewArray
`;

/** A host with an open SSH port: guesses from everywhere, cron, mail and the odd kernel line. */
export function logNoise(random: Random, count: number): Noise {
  const routine = LINES.trim().split("\n");
  const odd = ODD.trim().split(/[|\n]/);
  const events = Array.from({ length: count }, () => {
    const row =
      random.next() < 0.97 ? random.skewed(routine) : `1002|syslog errors|${random.pick(odd)}`;
    const [sigid = "", groups = "", line = ""] = row.split("|");
    return { ...lineEvent(random, { sigid, groups, line }), ...stamp(random) };
  });
  return { events, shared: (own) => ({ ...host(), ...stamp(own) }) };
}

function host(): EventRecord {
  return { hostname: "web-3", location: "/var/log/auth.log", agent_id: "58e52b4c4cc77462cf786a9d" };
}

function lineEvent(
  random: Random,
  row: { sigid: string; groups: string; line: string },
): EventRecord {
  const source = `${String(20 + random.int(180))}.${String(random.int(90))}.7.${String(random.int(4))}`;
  const line = row.line
    .replaceAll("#EXT", source)
    .replaceAll("#NAME", () =>
      random.pick(["admin", "test", "oracle1", "ubnt", "pi", "guest", "user1", "git", "ftpuser"]),
    )
    .replaceAll("#N", () => String(100 + random.int(60_000)))
    .replaceAll("#S", () => String(10 + random.int(49)));
  const groups = row.groups.split(" ");
  return {
    event_type: "host",
    sigid: Number(row.sigid),
    group: groups,
    groups,
    comment: "Log line",
    level: 3,
    log: `Mar  3 09:${String(10 + random.int(49))}:${String(10 + random.int(49))} web-3 ${line}`,
    ...(line.includes(source) ? { src_ip: source } : {}),
    ...host(),
  };
}
