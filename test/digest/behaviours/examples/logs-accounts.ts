import type { Examples } from "./example.ts";
import { line, lines } from "./log-line.ts";

const accepted = (how: string, from: string) =>
  `sshd[811]: Accepted ${how} from ${from} port 50122 ssh2`;
const session = (program: string, account: string) =>
  `${program}[812]: pam_unix(${program}:session): session opened for user ${account} by (uid=0)`;
const made = (rest: string) => `useradd[901]: new user: name=app, ${rest}`;
const FAILURES = ["syslog", "sshd", "authentication_failures"];
const FAILED = "sshd[813]: Failed password for ann from 10.1.0.4 port 50123 ssh2";

/** Logins and accounts. */
export const LOGS_ACCOUNT_EXAMPLES: Examples = {
  "logs.root-by-password-from-outside": lines(
    accepted("password for root", "203.0.113.9"),
    accepted("publickey for root", "203.0.113.9"),
  ),
  "logs.root-from-outside": lines(
    accepted("publickey for root", "203.0.113.9"),
    accepted("publickey for root", "10.1.0.4"),
  ),
  "logs.password-from-outside": lines(
    accepted("password for ann", "203.0.113.9"),
    accepted("password for ann", "10.1.0.4"),
  ),
  "logs.daemon-logged-in": lines(
    accepted("password for www-data", "10.1.0.4"),
    accepted("password for ann", "10.1.0.4"),
  ),
  "logs.daemon-session": lines(
    session("sshd", "games"),
    "sshd[812]: pam_unix(sshd:session): session closed for user games",
  ),
  "logs.login-from-outside": lines(
    accepted("publickey for ann", "203.0.113.9"),
    accepted("publickey for ann", "192.168.1.4"),
  ),
  "logs.root-logged-in": lines(accepted("publickey for root", "10.1.0.4"), FAILED),
  "logs.login": lines(accepted("publickey for ann", "10.1.0.4"), FAILED),
  "logs.root-at-console": lines(
    "login[998]: ROOT LOGIN ON tty1",
    "login[998]: FAILED LOGIN (1) on '/dev/tty1' FOR 'root', Authentication failure",
  ),
  "logs.login-without-account": lines(
    "ftpd[991]: ANONYMOUS FTP LOGIN FROM 203.0.113.45 [203.0.113.45], mozilla@",
    "ftpd[991]: ANONYMOUS FTP LOGIN REFUSED FROM 203.0.113.45",
  ),
  "logs.guest-logged-in": lines(session("login", "guest"), session("login", "ann")),
  "logs.session-opened": lines(
    session("sshd", "ann"),
    "sshd[812]: pam_unix(sshd:session): session closed for user ann",
  ),
  "logs.refused-again-and-again": lines(
    "sshd[813]: error: maximum authentication attempts exceeded for ann from 10.1.0.4 port 5 ssh2 [preauth]",
    FAILED,
  ),
  "logs.refused-by-many": {
    hit: line(FAILED, FAILURES),
    miss: line(FAILED, ["syslog", "sshd", "authentication_failed"]),
  },
  "logs.login-refused": lines(FAILED, accepted("password for ann", "10.1.0.4")),
  "logs.account-with-root-made": lines(
    made("UID=0, GID=0, home=/root, shell=/bin/bash"),
    made("UID=1001, GID=1001, home=/home/app, shell=/bin/bash"),
  ),
  "logs.account-made": lines(
    made("UID=1001, GID=1001, home=/home/app, shell=/bin/bash"),
    made("UID=995, GID=991, home=/var/lib/app, shell=/usr/sbin/nologin"),
  ),
  "logs.daemon-account-made": lines(
    made("UID=995, GID=991, home=/var/lib/app, shell=/usr/sbin/nologin"),
    made("UID=1001, GID=1001, home=/home/app, shell=/bin/bash"),
  ),
  "logs.group-made": lines(
    "groupadd[903]: new group: name=app, GID=1010",
    "groupadd[904]: group added to /etc/group: name=app, GID=1010",
  ),
  "logs.put-among-administrators": lines(
    "usermod[907]: add 'ann' to group 'sudo'",
    "usermod[907]: delete 'ann' from group 'sudo'",
  ),
  "logs.put-into-group": lines(
    "gpasswd[910]: user ann added by root to group video",
    "gpasswd[910]: user ann removed by root from group video",
  ),
  "logs.taken-from-group": lines(
    "usermod[908]: delete 'ann' from group 'sudo'",
    "usermod[908]: add 'ann' to group 'sudo'",
  ),
  "logs.password-for-daemon": lines(
    "passwd[913]: pam_unix(passwd:chauthtok): password changed for daemon",
    "passwd[913]: pam_unix(passwd:chauthtok): password changed for ann",
  ),
  "logs.root-password-set": lines(
    "passwd[913]: pam_unix(passwd:chauthtok): password changed for root",
    "passwd[913]: pam_unix(passwd:chauthtok): password changed for rooter",
  ),
  "logs.password-set": lines(
    "passwd[913]: pam_unix(passwd:chauthtok): password changed for ann",
    "passwd[915]: pam_pwquality(passwd:chauthtok): new password rejected: too short",
  ),
  "logs.account-unlocked": lines(
    "usermod[906]: unlock user 'ann' password",
    "usermod[905]: lock user 'ann' password",
  ),
  "logs.account-locked": lines(
    "usermod[905]: lock user 'ann' password",
    "usermod[906]: unlock user 'ann' password",
  ),
  "logs.shell-for-daemon": lines(
    "chsh[916]: changed user 'ftp' shell to '/bin/bash'",
    "chsh[916]: changed user 'ftp' shell to '/usr/sbin/nologin'",
  ),
  "logs.shell-for-locked": lines(
    "usermod[917]: change user 'app' shell from '/usr/sbin/nologin' to '/bin/bash'",
    "usermod[917]: change user 'app' shell from '/bin/bash' to '/usr/sbin/nologin'",
  ),
  "logs.account-number-changed": lines(
    "usermod[917]: change user 'eva' UID from '1001' to '0'",
    "usermod[917]: change user 'eva' home from '/home/e' to '/home/eva'",
  ),
  "logs.account-changed": lines(
    "chsh[916]: changed user 'ann' shell to '/bin/zsh'",
    "chfn[918]: no changes for 'ann'",
  ),
  "logs.account-removed": lines(
    "userdel[911]: delete user 'leaver'",
    "userdel[912]: removed group 'leaver' owned by 'leaver'",
  ),
  "logs.group-removed": lines(
    "userdel[912]: removed group 'leaver' owned by 'leaver'",
    "userdel[911]: delete user 'leaver'",
  ),
};
