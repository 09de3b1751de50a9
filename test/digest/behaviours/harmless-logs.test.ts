import { expect, test } from "vitest";
import { behavioursOf } from "../../support/said.ts";
import { HARMLESS_LINES } from "./harmless-lines.ts";

const line = (text: string) => ({
  event_type: "host",
  sigid: 1002,
  level: 2,
  groups: ["syslog"],
  log: `Mar  4 05:06:07 web-3 ${text}`,
});

function techniquesOf(text: string): string[] {
  return behavioursOf(line(text)).filter((said) => /^T\d/.test(said));
}

test("there are enough lines, each its own", () => {
  expect(new Set(HARMLESS_LINES).size).toBe(HARMLESS_LINES.length);
  expect(HARMLESS_LINES.length).toBeGreaterThanOrEqual(120);
});

test.each(HARMLESS_LINES)("no technique is told of: %s", (text) => {
  expect(techniquesOf(text)).toEqual([]);
});

test.each([
  '10.1.0.9 - - [03/Mar/2026:09:11:02 +0000] "GET /a/b?next=/docs/../index HTTP/1.1" 200 41 "-" "Mozilla/5.0 (Linux; U; id-ID)"',
  '10.1.0.9 - ann [03/Mar/2026:09:11:02 +0000] "GET /wp-admin/load.php?load=jquery HTTP/1.1" 200 41',
  '10.1.0.9 - - [03/Mar/2026:09:11:02 +0000] "GET /uploads/cat.jpg HTTP/1.1" 200 41 "https://a.example/?q=or+1" "curl/8.5"',
  "2026-03-03 09:11:02 10.1.0.4 GET /default.aspx id=7 443 - 10.1.0.9 Mozilla/5.0 200 0 0 5",
  '{"time":"2026-03-03T09:11:02Z","method":"GET","path":"/api/items","status":200}',
  "2026-03-03 09:11:02 status installed python3-exploit:all 1.0-1",
  "Mar 03 09:11:02 Installed: git-2.43.0-1.x86_64",
  "2026-03-03 09:11:02,123 INFO [main] org.example.AttackReport: 0 attacks, 12 exploits in the catalogue",
  "2026-03-03T09:11:02.123Z web-3 app[12]: user cmd.exe invited /bin/sh to the channel",
  "[Sun Dec 04 04:47:44 2005] [notice] Apache/2.0 configured -- union select of modules",
  'type=EXECVE msg=audit(1700000000.1:7): argc=3 a0="ls" a1="-la" a2="/etc/cron.d"',
  "setenforce 1",
  "Removed: telnet",
])("no technique is told of the whole line: %s", (log) => {
  const said = behavioursOf({ event_type: "host", sigid: 1002, log });
  expect(said.filter((what) => /^T\d/.test(what))).toEqual([]);
});
