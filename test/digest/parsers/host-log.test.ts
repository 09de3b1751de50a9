import { expect, test } from "vitest";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { logLine } from "../../../src/digest/shape/log-line.ts";
import { said } from "../../support/said.ts";

const line = (log: string) => ({ event_type: "host", sigid: 5716, log });

test.each([
  ["Jun 14 15:16:01 combo sshd(pam_unix)[19939]: check pass", "sshd(pam_unix)", "check pass"],
  ["Jun  4 05:06:01 combo kernel: CPU: L2 cache: 256K", "kernel", "CPU: L2 cache: 256K"],
  ["2026-01-31T10:00:00.123Z web-3 sudo: ann : TTY=pts/0", "sudo", "ann : TTY=pts/0"],
  ["[Sun Dec 04 04:47:44 2005] [error] mod_jk child", "", "[error] mod_jk child"],
  ["no stamp at all", "", "no stamp at all"],
  [
    '203.0.113.9 - ann [03/Mar/2026:09:11:02 +0000] "GET /a HTTP/1.1" 200 4',
    "access",
    '203.0.113.9 ann "GET /a HTTP/1.1" 200 4',
  ],
  ["Nov 9 12:01:01 src@adm-1 /opt/mon/bin/gmond[16]: no answer", "gmond", "no answer"],
  ["Nov 9 12:01:01 dn2/dn2 crond(pam_unix)[29]: closed", "crond(pam_unix)", "closed"],
  ["Jul  1 09:00:55 mac Some App[144]: error", "Some App", "error"],
  ["Jul  1 09:00:55 mac launchd[1] (com.a.b): exited", "launchd", "(com.a.b) exited"],
  ["2026-01-31 10:00:00,1 - WARN  [Peer[id=1]/0:0:0:0:21:Elect@774] - late", "Elect", "WARN late"],
  ["2026-01-31 10:00:00,1 INFO [main] org.a.b.Renewer: gone", "Renewer", "INFO gone"],
  ["api.log 2026-01-31 10:00:00.1 257 ERROR nova.api.wsgi [req-1] x", "nova.api.wsgi", "ERROR x"],
  ["01-31 10:00:00.123  17  23 W Keyguard: none", "Keyguard", "WARN none"],
  ["2026-01-31 10:00:00, Info                  CBS    a", "", "INFO CBS    a"],
  [
    "1117838570 2005.06.03 R02-M1-N0-C:J12-U11 2005-06-03-15.42.50.67 R02-M1-N0-C:J12-U11 RAS KERNEL FATAL data error",
    "KERNEL",
    "FATAL data error (R02-M1-N0-C:J12-U11)",
  ],
  ["1131566461 2005.11.09 dn2 Nov 9 12:01:01 dn2/dn2 crond[29]: closed", "crond", "closed"],
  ["Error reading the file", "", "Error reading the file"],
  ["26/01/31 10:00:00 INFO executor.Backend: up", "Backend", "INFO up"],
])("a line is read as program and text: %s", (log, program, text) => {
  expect(logLine(log)).toEqual({ program, text });
});

test.each([
  [
    "Failed password for invalid user pi from 203.0.113.9 port 4711 ssh2",
    "Failed password for invalid user * from * port # ssh2",
  ],
  [
    "Failed password for root from 203.0.113.9 port 4711 ssh2",
    "Failed password for root from * port # ssh2",
  ],
  [
    "connection from 1.2.3.4 (a-4.dsl.example.net) at Sun Jul 10 03:55:15 2005",
    "connection from * (*) at #",
  ],
  ["connection from 1.2.3.4 () at Sun Jul 10 03:55:15 2005", "connection from * (*) at #"],
  [
    "authentication failure; rhost=a.example.net user=root",
    "authentication failure; rhost=* user=root",
  ],
  ["session opened for user test by (uid=509)", "session opened for user test by (uid=#)"],
])("the template of %s", (text, shape) => {
  expect(said(line(`Jun 14 15:16:01 web sshd[1]: ${text}`), "shape")).toContain(shape);
});

test.each([
  ["Accepted password for ann from 203.0.113.9 port 1 ssh2", "ok", "ann", "203.0.113.9"],
  [
    "Failed password for invalid user pi from 198.51.100.2 port 1 ssh2",
    "failed",
    "pi",
    "198.51.100.2",
  ],
  [
    "authentication failure; logname= uid=0 rhost=218.188.2.4 user=root",
    "failed",
    "root",
    "218.188.2.4",
  ],
  ["session opened for user test by (uid=509)", "ok", "test", ""],
])("who came from where: %s", (text, ...expected) => {
  const sight = createDescriber(() => [])(line(`Jun 14 15:16:01 web sshd[1]: ${text}`));
  expect([sight.shape.outcome, sight.account, sight.origin]).toEqual(expected);
});
