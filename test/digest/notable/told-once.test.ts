import { expect, test } from "vitest";
import { candidatesOf } from "../../../src/digest/notable/candidates.ts";
import { toldOnce } from "../../../src/digest/notable/told-once.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { digestOf } from "../../support/digest-of.ts";

const START = Date.UTC(2026, 0, 31, 10);
let next = 0;
const event = (fields: object) => {
  next += 1;
  return { _id: `e${String(next)}`, timestamp: START + next * 1000, hostname: "web-1", ...fields };
};
const start = (user: string, line: string, [exe, parent]: readonly [string, string]) =>
  event({
    event_type: "audit",
    type: "start",
    syscall: "execve",
    user,
    exe,
    command: exe.slice(exe.lastIndexOf("/") + 1),
    arguments: line,
    parent_metadata: { exe: parent },
  });
const viaSudo = (options = "") => [
  start("ann", `sudo ${options}cat /etc/shadow`, ["/usr/bin/sudo", "/bin/bash"]),
  start("root", "cat /etc/shadow", ["/usr/bin/cat", "/usr/bin/sudo"]),
];
const refused = (user: string) =>
  event({
    event_type: "host",
    log: `Jan 31 10:00:00 web-1 sshd[77]: Failed password for ${user} from 203.0.113.7 port 40000 ssh2`,
  });
const toldOf = (events: readonly EventRecord[]) => {
  const { risky } = candidatesOf(digestOf(events));
  return risky.map(({ who, text }) => `${who}: ${text()}`);
};

test.each(["", "-u root ", "-H LANG=C "])(
  "what sudo %sstarted is told with sudo, and as whom",
  (options) => {
    expect(toldOf(viaSudo(options))).toEqual([
      `ann: sudo ${options}cat /etc/shadow ← bash, run as root`,
    ]);
  },
);

test("what was started more often than sudo ran keeps its own line", () => {
  const again = start("root", "cat /etc/shadow", ["/usr/bin/cat", "/usr/bin/sudo"]);
  expect(toldOf([...viaSudo(), again])).toHaveLength(2);
});

test("what only the started command shows keeps its own line", () => {
  const digest = digestOf(viaSudo());
  const groups = digest.groups.map((group) =>
    group.who === "ann" ? { ...group, hits: [] } : group,
  );
  expect(toldOnce(digest).started.size).toBe(1);
  expect(toldOnce({ ...digest, groups }).started.size).toBe(0);
});

test("what another program started is not told as what sudo did", () => {
  const [sudo] = viaSudo();
  const byCron = start("root", "cat /etc/shadow", ["/usr/bin/cat", "/usr/sbin/cron"]);
  expect(toldOf([sudo ?? {}, byCron])).toHaveLength(2);
});

test("refusals of one account from one address are told once", () => {
  expect(toldOf(Array.from({ length: 12 }, () => refused("admin")))).toEqual([
    ": 12 refused as admin from 203.0.113.7, none let in",
  ]);
});

test("a scan tells of its ports, which then have no line of their own", () => {
  const ports = [21, 22, 25, 80, 139, 443, 445, 3306, 3389, 5432, 6379];
  const connections = ports.map((port) =>
    event({
      event_type: "audit",
      type: "connect",
      syscall: "connect",
      user: "root",
      exe: "/usr/bin/nmap",
      dst_ip: "10.0.0.9",
      dst_port: String(port),
    }),
  );
  const { risky, unusual } = candidatesOf(digestOf(connections));
  expect(risky.map(({ technique }) => technique)).toEqual(["T1046"]);
  expect(risky[0]?.alsoGroupIds).toHaveLength(11);
  expect(unusual).toEqual([]);
});
