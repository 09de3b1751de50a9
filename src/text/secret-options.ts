import { ARGUMENT, BLANK, exactRule, nearTo, QUOTE, secretRule } from "./secret-rule.ts";
import type { SecretRule } from "./secret-rule.ts";
import { looksChosen, looksLikePassword, looksRandom, looksStrong } from "./value-forms.ts";

/*
 * Arguments of programs that no other rule knows: an option says by its name, or the value by its form
 * and the command by the rest of it, that a secret is given.
 */

/** Between an option and its value, in a line or as items of a list. */
const GAP = String.raw`(?:[=:]|["']?[^\S\n]{1,4}|\\{0,3}["'],\s{0,3})${QUOTE}`;
/** The current command, from what ended the one before. */
function commandOf(before: string): string {
  return before.slice(before.search(/[^|;&\n(]*$/));
}

/** Whose one-letter options and numbers mean files, ports, processes and patterns. */
const NO_LOGIN =
  /^\s*["']?(?:(?:sudo|env|nohup|time|exec|\w*sh|cmd(?:\.exe)?|python3?|\/c|-\w{1,4}|[A-Z_]{1,40}=\S{0,80})["']?[\s"']{1,4}){0,6}(?:\S{1,80}\s["']?)?(?:[\w.:/\\-]{0,120}[/\\])?(?:awk|cargo|cat|chmod|chown|cp|cut|date|df|docker(?:-compose)?(?! login)|du|find|git|grep|egrep|rg|head|install|iptables|kill|ln|ls|make|mkdir|mount|mv|nmap|node|npm|perf|perl|podman|ps|rm|rsync|ruby|scp|sed|sort|split|ssh|stat|strace|su|systemctl|tail|tar|tcpdump|tee|terraform|top|touch|tr|umount|uname|wc|xargs|yum|dnf|apt(?:-get)?|rpm|dpkg|pip3?|go|mvn|gradle|helm|kubectl|gcloud|aws|journalctl|useradd|usermod|ffmpeg|gpg|passwd|chage|psql|mysql|mysqldump|ip|ss|netstat|lsof|modprobe|dd|zstd|gzip|xz)(?:\.exe)?["']?(?=\s|$)/;
/** Who logs in, or where. */
const LOGIN =
  /(?:^|\s)(?:-[uUlLDHhsS]|--?(?:user(?:name|id)?|login|account|host(?:name)?|server|principal|bind-?dn|admin|target|remote|email|uid))[\s=:"']|\w@[\w-]|:\/\/|\b(?:log[io]n|auth|connect|open|unlock|enroll|join|sign)\b/i;

/** An abbreviation of a secret's name as the last part of an option. */
const SHORT_NAMES =
  "pw|pwd|pass|passw|psw|psswd|pswd|passwd|phrase|passphrase|passcode|secret|psk|otp|totp|mfa|tok|bearer|jwt|sas|pat|apikey|creds?|credentials?|ticket|storepass|keypass|authkey|accesskey|secretkey|privkey|masterkey|unlock|bindpw|rootpw|userpw|adminpw|dbpw|loginpw|community|psk_?key|wpa|wep|hmac|salt|seed|license|activation";
const NAMED_OPTION: SecretRule = {
  isOnlyNear: true,
  sign: /(?<![\w-])[-/]/,
  ...secretRule(
    "password",
    nearTo(
      "pw psw pass phrase secret psk otp mfa tok bearer jwt sas pat key cred ticket unlock community wpa wep hmac salt seed license activation"
        .split(" ")
        .flatMap((name) => [`-${name}`, `/${name}`, `_${name}`])
        .concat("pass passphrase secret authkey accesskey masterkey privkey".split(" "))
        .join(" "),
    ),
    String.raw`((?<![\w-])(?:-{1,2}(?:[\w.]{1,24}[-_.]){0,4}|/)(?:${SHORT_NAMES}|[a-z]{1,12}(?:pass|passwd|password|pwd|secret)|password[a-z])(?:${GAP}))(?!-{1,2}[a-z]|id=|/)${ARGUMENT}`,
  ),
  isSecret: (found, kept) =>
    looksChosen(found) ||
    looksRandom(found) ||
    /[!@#$%^&*]./.test(found) ||
    (/otp|mfa/i.test(kept) && /^\d{6,8}$/.test(found)),
};
/** Option names that hold keys as often as other things. */
const KEY_OPTION: SecretRule = {
  sign: /(?<![\w-])-/,
  ...secretRule(
    "key",
    nearTo("key auth access login code sign private shared bearer"),
    String.raw`((?<![\w-])-{1,2}(?!public|pub|host|known|cache|sort|primary|partition|key-?id|ssh)(?:[\w.]{1,24}[-_.]){0,4}(?:[a-z]{0,12}key|auth(?:orization|entication|code|data)?|access|login|logon|authcode|regcode|private|shared|sig)(?:${GAP}))(?!-)${ARGUMENT}`,
  ),
  isSecret: (found) => looksRandom(found) || (looksStrong(found) && !/^[\w.]+[-_]\d+$/.test(found)),
};

const LETTERS = "p w k a x s t gp xp ap sp up".split(" ");
/** `-p`, `-w`, `-k` and the like of a command that logs in, or with what can only be a password. */
const LETTER_OPTION: SecretRule = {
  isOnlyNear: true,
  ...exactRule(
    "password",
    LETTERS.flatMap((letter) => [` -${letter} `, ` -${letter}=`, ` -${letter}'`, ` -${letter}"`]),
    String.raw`((?<=\s)-(?:[pPwWkKaAxXsSt]|[a-z]p)(?:[=:]|[^\S\n]{1,3})?\\{0,3}["']?)((?=[^\s"']{0,64}\d)[^\s"'|;&<>]{6,256})(?=["'\s]|$|[|;&>])`,
  ),
  isSecret: isOfLetter,
};
/** The same without a blank; digits then stand at its end at least. */
const GLUED_OPTION: SecretRule = {
  isOnlyNear: true,
  ...exactRule(
    "password",
    nearTo(" -u| -l|--user|--login|-user"),
    String.raw`((?<=\s)-[pPwW])((?=[A-Za-z!#$%]{1,64}[^\s"']{0,64}\d)[^\s"'|;&<>/=:]{7,128})(?=["'\s]|$)`,
  ),
  isSecret: (found, _kept, before) =>
    !NO_LOGIN.test(commandOf(before)) &&
    (looksStrong(found) || (looksChosen(found) && LOGIN.test(commandOf(before)))),
};

function isOfLetter(found: string, kept: string, before: string): boolean {
  const command = commandOf(before);
  if (!/\S/.test(command) || NO_LOGIN.test(command)) return false;
  if (looksChosen(found) && LOGIN.test(command)) return true;
  return /^-(?:[pPwWkKt]|[a-z]p)/.test(kept)
    ? looksLikePassword(found)
    : looksStrong(found) && !/^\w+$/.test(found);
}

/** `user:secret`, `user%secret` behind what names a user. */
const USER_OPTION =
  "(?:-[a-zA-Z]|--?(?:[a-z]{1,16}[-_]){0,3}(?:user(?:name|pass|pwd|info)?|login|auth(?:entication)?|creds?|credentials?|account|basic|identity|userpwd|proxyauth))";
const USER_PAIR: SecretRule = {
  isOnlyNear: true,
  sign: /(?<![\w-])-/,
  ...exactRule(
    "password",
    nearTo(
      " -u | -u'| -u\"| -l | -a | -c | -b | -e | -n | -s | -x | -p | -k |user|login|auth|cred|account|basic|identity",
    ),
    String.raw`((?<![\w-])${USER_OPTION}[\s=]{0,3}\\{0,3}["']?(?!https?:)[\w.@\\$-]{1,64}[:%])([^\s"'/:,;|&<>]{5,256})(?=["'\s]|$|[|;&>])`,
  ),
  isSecret: (found, kept, before) =>
    (/^-[uUlaAcCbe-]/.test(kept)
      ? looksChosen(found)
      : looksLikePassword(found) && !NO_LOGIN.test(commandOf(before))) ||
    (kept.startsWith("--") && !/^\d+$/.test(found) && /\d/.test(found)),
};
/** `user:secret@host`, `user/secret@host` without a scheme. */
const NO_USER =
  /(?:mailto|e?-?mail|user(?:name)?|from|to|sips?|acct|xmpp|upn|login|owner|by|b?cc|name|sender|recipient|npm|git|image|docker|https?)[:/]$/i;
const USER_AT_HOST: SecretRule = {
  isOnlyNear: true,
  sign: /@/,
  ...secretRule(
    "password",
    nearTo(
      Array.from("abcdefghijklmnopqrstuvwxyz0123456789[$")
        .flatMap((sign) =>
          ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "!"].map((d) => `${d}@${sign}`),
        )
        .join(" "),
    ),
    String.raw`((?<=^|[\s"'=,(:/\\])[A-Za-z][\w.$\\-]{0,40}[:/])([^\s"'/:@,;|&<>]{6,128})(?=@(?!sha256|v?\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![\d.])|v\d|[0-9a-f]{40})[\w[][\w.-]{0,200})`,
  ),
  isSecret: (found, kept) => looksLikePassword(found) && !NO_USER.test(kept),
};

/** A word of a command that says that a secret follows, perhaps behind a name. */
const VERBS = String.raw`(?:[\w.:]{1,24}[-_.:]){0,3}(?:passw(?:or)?ds?|passphrase|pass|pw|secrets?|token|cred(?:ential)?s?|basic|auth(?:enticate|orize)?|log[io]n|sign-?in|unlock|unseal|enroll|activate|keychain|(?:en|de)crypt|\w{0,12}(?:wifi|airport|wireless)\w{0,12})(?:[-_.:][\w.:]{1,24}){0,3}|[a-z]{1,10}pass|(?:add|create|new|mod|modify|set|update|insert|register|import|reset|passwd)[-_:]?(?:user|account|admin|principal)|users?(?:${BLANK}|[-_:])?(?:add|create|new|set|mod)`;
const POSITION: SecretRule = {
  sign: / /,
  ...secretRule(
    "password",
    nearTo(
      [
        "passw passphrase pass pw_ _pw -pw secret token cred basic auth login logon signin sign-in unlock unseal enroll activate keychain encrypt decrypt wifi airport wireless",
        ...[
          "add",
          "create",
          "new",
          "mod",
          "modify",
          "set",
          "update",
          "insert",
          "register",
          "import",
          "reset",
        ].flatMap((verb) =>
          ["user", "account", "admin", "principal"].flatMap((noun) =>
            ["", "-", "_", ":"].map((sign) => verb + sign + noun),
          ),
        ),
        ...["add", "create", "new", "set", "mod"].flatMap((verb) =>
          ["-", "_", ":"].map((sign) => `user${sign}${verb}`),
        ),
        "useradd",
      ].join(" "),
    ).concat([
      "user add",
      "user create",
      "user new",
      "user set",
      "user mod",
      "users add",
      "users create",
    ]),
    String.raw`((?<=(?:^|[\s;|&"'/])-{0,2})(?=[\w.:-]{0,60}(?:pass|pw|secret|token|cred|basic|auth|log|sign|lock|seal|enroll|activ|keychain|crypt|wifi|airport|wireless|user|account|admin|principal))(?:${VERBS})["']?${BLANK}(?:[^\s|;&<>]{1,64}${BLANK}){0,4}?["']?)((?=[^\s"']{0,64}\d)(?=[^\s"']{0,64}[A-Za-z])(?=[^\s"']{0,64}(?:\d\d|\d[A-Za-z]|[!#$%^*+~]))[^\s"'|;&<>/\\:=,@()]{7,256})(?=["']?(?:[\s|;&>)]|$))`,
  ),
  isSecret: isInPlace,
};
const LAST_IS_USER =
  /(?:-u|-l|-n|-h|-H|-g|-G|-t|-r|-c|-d|--?(?:user(?:name)?|name|host|group|namespace|registry|server|region|profile|project|tenant|account|cluster|domain|role|repo|shell|home|comment))[\s=]["']?$/;

/** Words of sentences, behind which a name stands. */
const SPEAKS =
  /[.:]\s|(?:^|\s)(?:for|from|by|the|of|failed|on|at|is|was|are|in|and|or|not|to|with|has|must|user|account|group|host)\s["']?$|(?:^|\s)(?:for|from|by|of|is|was|the|failed|requested|accepted|updated)\s/i;

function isInPlace(found: string, kept: string, before: string): boolean {
  if (
    LAST_IS_USER.test(kept) ||
    SPEAKS.test(kept) ||
    /(?:for|the|no|failed|invalid|bad|accepted)\s$/i.test(before)
  ) {
    return false;
  }
  if (/--?(?:data|value|body|literal|text|content|string|secret|[vdb])[\s=]["']?$/.test(kept))
    return looksRandom(found);
  if (NO_LOGIN.test(commandOf(before)) || /(?:^|\s)-\S{1,40}\s["']?$/.test(kept))
    return looksStrong(found) && !/^\w+$/.test(found);
  return (
    looksRandom(found) ||
    (/\S/.test(commandOf(before)) ? looksLikePassword(found) : looksStrong(found))
  );
}

export const OPTION_RULES: readonly SecretRule[] = [
  NAMED_OPTION,
  KEY_OPTION,
  USER_PAIR,
  LETTER_OPTION,
  GLUED_OPTION,
  USER_AT_HOST,
  POSITION,
];
