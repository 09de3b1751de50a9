import { expect, test } from "vitest";
import { commandIn } from "../../../src/digest/parsers/log-command.ts";

test.each([
  ["sudo", "ann : TTY=pts/0 ; USER=root ; COMMAND=/bin/ls -l", "ann", "/bin/ls -l"],
  ["sudo", "eva : command not allowed ; TTY=pts/0 ; COMMAND=/bin/ls", "eva", "/bin/ls"],
  ["sudo", "pam_unix(sudo:session): session closed for user root", "", ""],
  ["doas", "ann ran command /bin/sh as root from /home/ann", "ann", "/bin/sh"],
  ["CRON", "(www-data) CMD (php a.php)", "www-data", "php a.php"],
  ["crond(pam_unix)", "session opened for user root by (uid=0)", "", ""],
  ["bash", "HISTORY: PID=1 UID=0 curl a | sh", "", "curl a | sh"],
  ["su", "(to root) ann on pts/0", "ann", "su"],
  ["su", "FAILED SU (to root) ann on pts/1", "ann", "su"],
  ["su(pam_unix)", "session opened for user root by ann(uid=500)", "ann", "su"],
  ["su", "session opened for user postgres by (uid=0)", "", ""],
  ["", 'type=EXECVE msg=audit(1.1:2): argc=2 a0="nmap" a1="-sS"', "", "nmap -sS"],
  ["superd", "(to root) ann on pts/0", "", ""],
  ["app", "ann : COMMAND=/bin/ls", "", ""],
])("%s says: %s", (program, text, ...expected) => {
  const { user, run } = commandIn(program, text);
  expect([user, run]).toEqual(expected);
});
