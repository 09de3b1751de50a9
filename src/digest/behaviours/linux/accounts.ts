import { parseBehaviours } from "../parse-behaviours.ts";
import { PARTS } from "./parts.ts";

/** Ways to stay and ways in: jobs, services, accounts, keys, rights. */
export const LINUX_ACCOUNTS = parseBehaviours(
  "linux",
  String.raw`
[start]
job-added :: T1053.003 2 :: scheduled job added or written by a command :: params~{run}crontab\s+(?:-u\s+\S+\s+)?(?:-\s*[;&|]*¦|[^-\s¦>|;&][^\s¦]*)|{writes-cron}
job-edited :: - 2 :: scheduled jobs opened for editing :: params~{run}crontab\s+(?:-u\s+\S+\s+)?-\w*e(?=[\s¦])
jobs-removed :: - 2 :: all scheduled jobs of an account removed :: params~{run}crontab\s+(?:-u\s+\S+\s+)?-\w*r(?=[\s¦])
jobs-listed :: - 1 :: scheduled jobs listed :: params~{run}crontab\s+(?:-u\s+\S+\s+)?-\w*l(?=[\s¦])|{run}atq(?=[\s¦])|{run}at\s+-l|{run}systemctl\s+(?:-\S+\s+)*list-timers
job-at-added :: T1053.002 2 :: job for later added by at :: params~{run}at\s+(?:-[mMkv]\^?\s+|-q\s+\w\s+)*(?:now|noon|midnight|teatime|tomorrow|today|next|-f|-t|\d)|{run}batch(?=\s*[;&|]*¦)
timer-run :: T1053.006 2 :: command set for later or again by systemd-run :: params~{run}systemd-run\s[^¦]*--(?:on-|timer-property)
service-enabled :: - 2 :: service set to start by itself :: params~{run}systemctl\s+(?:--\S+\s+)*(?:enable|reenable|link|edit|preset)\s|{run}update-rc\.d\s+(?:-\S+\s+)*\S+\s+(?:defaults|enable)|{run}chkconfig\s+(?:--add\s+\S|\S+\s+on)|{run}rc-update\s+add\s
service-from-odd-place :: T1543.002 3 :: service set up from a folder anyone can write :: params~{run}systemctl\s+(?:--\S+\s+)*(?:enable|link)\s[^¦]*{tmp}
service-file-by-command :: T1543.002 2 :: service definition written by a command :: params~{writes-unit}|{writes-init}
service-stopped :: - 1 :: service stopped, disabled or masked :: params~{run}systemctl\s+(?:-\S+\s+)*(?:stop|kill|disable|mask)\s|{run}(?:service|rc-service)\s+\S+\s+stop|{run}initctl\s+stop\s
processes-stopped :: - 1 :: processes ended or held by name :: params~{run}(?:pkill|killall){no-end}\s+(?!--help|--version|-V\^)(?:-\S+\s+)*\w
account-created :: T1136.001 2 :: account created :: params~{run}(?:useradd|newusers)\s+(?!-D\^|--defaults|-h\b|--help|--version)(?!(?:[^¦]*\s)?(?:-\w*r\w*|--system)\s)\S|{run}adduser\s+(?![^¦]*\s?--system)(?:--\S+\s+(?:"[^"]*"\s+)?)*[a-z_][\w.-]*\s*[;&|]*¦
account-created-as-root :: T1136.001 3 :: account created with the rights of root :: params~{run}(?:useradd|usermod|adduser)\s(?:[^¦]*\s)?(?:-\w*u\s*0|--uid[\s=]0|-\w*o\w*|--non-unique)(?=[\s¦])|>>\s*/etc/passwd[^¦]*¦
account-of-system-created :: - 1 :: account for a service created :: params~{run}useradd\s(?:[^¦]*\s)?(?:-\w*r\w*|--system)\s|{run}adduser\s(?:[^¦]*\s)?--system
account-raised :: T1098.007 3 :: account put into a group that may act as root :: params~{run}usermod\s(?:[^¦]*\s)?(?:-\w*g\^?|--groups|--gid)[\s=]+(?:[^\s¦]*,)?{root-group}(?=[,\s¦])|{run}gpasswd\s+(?:-\w*a|--add)\s+\S+\s+{root-group}(?=[\s¦])|{run}gpasswd\s+(?:-M\^|--members)\s+\S+\s+{root-group}(?=[\s¦])|{run}(?:adduser|addgroup)\s+(?:-\S+\s+)*[^-\s]\S*\s+{root-group}(?=[\s¦])|{run}useradd\s(?:[^¦]*\s)?(?:-\w*g\^?|--groups)[\s=]+(?:[^\s¦]*,)?{root-group}(?=[,\s¦])
account-group-given :: - 1 :: account put into a group :: params~{run}usermod\s(?:[^¦]*\s)?(?:-\w*g\^|--groups)[\s=]|{run}gpasswd\s+-\w*[am]\^?\s|{run}groupmems\s[^¦]*-a\s
account-group-taken :: - 1 :: account taken out of a group :: params~{run}gpasswd\s+(?:-\w*d|--delete)\s|{run}deluser\s+(?:-\S+\s+)*[^-\s]\S*\s+\w|{run}usermod\s(?:[^¦]*\s)?-r\w*\s+-G\^
password-set :: T1098 2 :: password of an account set by a command :: params~{run}passwd\s+(?:-(?:q|-quiet|-stdin|f)\s+)*[a-z_][\w.-]*|{run}chpasswd(?!\s+(?:-h\b|--help))(?=[\s¦])|{run}usermod\s(?:[^¦]*\s)?(?:-p|--password)[\s=]
password-of-service-account-set :: T1098 3 :: account of a service given a password or unlocked :: params~{run}passwd\s+(?:-[qud]\s+|--unlock\s+)*(?:games|daemon|bin|sys|nobody|www-data|backup|mail|mysql|postgres|apache|nginx|redis|news|uucp|proxy|irc|gnats|lp|man|sync|ftp)(?=[\s¦])|{run}usermod\s(?:[^¦]*\s)?(?:-U\^|--unlock)\s+(?:games|daemon|bin|sys|nobody|www-data|backup|mail|mysql|postgres|apache|nginx|redis|news|uucp|proxy|irc|gnats|lp|man|sync|ftp)(?=[\s¦])
account-opened :: T1098 2 :: account unlocked or its password taken away :: params~{run}passwd\s+(?:-\w*[ud]|--unlock|--delete)\s|{run}usermod\s(?:[^¦]*\s)?(?:-U\^|--unlock)(?=[\s¦])
account-locked :: - 2 :: account locked or made to expire :: params~{run}usermod\s(?:[^¦]*\s)?(?:-L\^|--lock)(?=[\s¦])|{run}usermod\s[^¦]*(?:-e|--expiredate)[\s=]\S|{run}usermod\s[^¦]*(?:-s|--shell)[\s=]\S*(?:nologin|/false)|{run}passwd\s+(?:-\w*[le]|--lock|--expire)\s|{run}chage\s+(?:-E\^|--expiredate)[\s=](?!-1)\S|{run}chage\s+-d\s*0\s
account-removed :: - 2 :: account removed :: params~{run}userdel\s+(?!-h\b|--help)\S|{run}deluser\s+(?:--\S+\s+)*[^-\s]\S*\s*[;&|]*¦
password-ageing-changed :: - 1 :: ageing of a password changed :: params~{run}chage\s+(?!-l\b|--list|-h\b|--help)(?:-\S+\s+)\S
key-installed :: T1098.004 3 :: keys that may log in written by a command :: params~{writes-keys}
key-put-elsewhere :: T1098.004 2 :: own key allowed on another host :: params~{run}ssh-copy-id\s+(?!-h\b|-n\b)\S
key-made :: - 1 :: SSH key made :: params~{run}ssh-keygen\s(?:[^¦]*\s)?-t\s
sudo-rights-written :: T1548.003 3 :: sudo rights written by a command :: params~{writes-sudoers}
sudo-rights-edited :: - 2 :: sudo rights opened for editing :: params~{run}visudo(?!\s+(?:-\w*c|--check|-V\^|--version|-h\b|--help))(?=[\s¦])|{run}(?:vim?(?:\.\w+)?|nano|ed|emacs)\s[^¦]*/etc/sudoers
login-program-replaced :: T1554 3 :: login or PAM program replaced by a command :: params~{writes-login}
ssh-server-opened :: T1556 3 :: SSH server told to let in root, passwords or empty ones :: params~{run}(?:sed|perl|awk|gawk|echo|printf)\s[^¦]*(?:permitrootlogin|passwordauthentication|permitemptypasswords)[\s/=]+yes
login-rules-written :: T1556.003 3 :: rules of who may log in written by a command :: params~{writes-pam}
ssh-server-changed :: - 2 :: settings of the SSH server or of who may connect changed :: params~{writes-sshd}|{writes-hosts} && !params~(?:permitrootlogin|passwordauthentication|permitemptypasswords)[\s/=]+yes
`,
  PARTS,
);
