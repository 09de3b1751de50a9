import { expect, test } from "vitest";
import { behavioursOf, said } from "../../support/said.ts";

const START = { event_type: "audit", type: "start", syscall: "execve" };

test.each([
  [
    "a process start",
    { ...START, exe: "/usr/bin/curl", arguments: "curl -s http://10.0.0.7/x", user: "app" },
    "start | curl | curl -s http://10.0.0.7/x | by app",
  ],
  [
    "its parent, terminal and container",
    {
      ...START,
      exe: "/bin/sh",
      args: ["sh"],
      user: "root",
      tty: "pts0",
      containerImage: "nginx",
      parent_metadata: { exe: "/usr/bin/runc" },
    },
    "start | sh | sh ← runc | by root [tty] [container nginx]",
  ],
  [
    "root by sudo",
    { ...START, exe: "/bin/ls", arguments: "ls", user: "root", uid: 0, auid: 1000, auser: "ann" },
    "start | ls | ls | by root [root by ann]",
  ],
  [
    "no login user where the audit id is unset",
    { ...START, exe: "/bin/ls", arguments: "ls", user: "root", uid: 0, auid: 4_294_967_295 },
    "start | ls | ls | by root",
  ],
  [
    "a connection with who made it",
    {
      event_type: "audit",
      type: "connect",
      syscall: "connect",
      exe: "/usr/bin/scp",
      arguments: "scp /a me@203.0.113.9:",
      dst_ip: "203.0.113.9",
      dst_port: 22,
    },
    "connect | scp | scp → 203.0.113.9:22 external (scp /a me@203.0.113.9:)",
  ],
  [
    "the older nested connection",
    {
      event_type: "audit",
      type: "connect",
      exe: "/bin/nc",
      connection: { addr: "10.0.0.1", port: 80 },
    },
    "connect | nc | nc → 10.0.0.1:80 internal",
  ],
  [
    "a refused call on a file",
    { event_type: "audit", type: "unlink", exe: "/bin/rm", path: ["/var/log/wtmp"], exit: "-13" },
    "unlink | rm | rm → /var/log/wtmp | refused",
  ],
  [
    "a call that failed for another reason",
    { event_type: "audit", type: "unlink", exe: "/bin/rm", path: ["/tmp/x"], exit: "-2" },
    "unlink | rm | rm → /tmp/x | failed",
  ],
  [
    "a connection that does not wait",
    {
      event_type: "audit",
      type: "connect",
      exe: "/bin/nc",
      dst_ip: "10.0.0.1",
      dst_port: 80,
      exit: "-115",
      success: false,
    },
    "connect | nc | nc → 10.0.0.1:80 internal",
  ],
  [
    "a call of no special meaning",
    {
      event_type: "audit",
      type: "adjtimex",
      syscall: "adjtimex",
      exe: "/usr/sbin/chronyd",
      user: "chrony",
    },
    "adjtimex | chronyd | chronyd | by chrony",
  ],
])("audit: %s", (_what, event, text) => {
  expect(said(event)).toBe(text);
});

const to = (address: string, port: number) =>
  said(
    { event_type: "audit", type: "connect", exe: "/bin/nc", dst_ip: address, dst_port: port },
    "shape",
  );

test("connections to any stranger on a service port have one shape, to others another", () => {
  expect(to("203.0.113.9", 443)).toBe(to("198.51.100.1", 443));
  expect(to("203.0.113.9", 40_000)).toBe(to("203.0.113.9", 50_000));
  expect(to("203.0.113.9", 443)).not.toBe(to("10.0.0.1", 443));
  expect(to("203.0.113.9", 443)).not.toBe(to("203.0.113.9", 4444));
});

test("a call that does not name its file is known by its command line", () => {
  const call = {
    event_type: "audit",
    type: "unlink",
    exe: "/bin/rm",
    arguments: "rm -f /var/log/wtmp x",
  };
  expect(behavioursOf(call)).toEqual(["T1070.002 security log removed"]);
});

test("a copy to another host is sent out, not fetched", () => {
  const copy = { ...START, exe: "/usr/bin/scp", arguments: "scp /var/tmp/a.tgz me@203.0.113.9:" };
  expect(behavioursOf(copy)).toEqual(["T1048 files copied to a host outside"]);
});

test("owners are told where they change", () => {
  const change = { event_type: "file", type: "open", exe: "/bin/cat", filename: "/srv/a" };
  expect(said({ ...change, src_user: "ann", dst_user: "ann" })).toBe(
    "file open | cat | cat → /srv/a",
  );
  expect(said({ ...change, src_user: "ann", dst_user: "bob" })).toContain("from ann to bob");
});

test("a shell that listens is known, one that only looks at itself is not", () => {
  const shell = { event_type: "audit", type: "listen", exe: "/bin/bash" };
  expect(behavioursOf({ ...shell, ip: "0.0.0.0", port: 9001 })).not.toEqual([]);
  expect(behavioursOf({ ...shell, ip: "::", port: 0 })).toEqual([]);
});
