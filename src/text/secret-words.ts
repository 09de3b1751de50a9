import { BLANK, nearTo, QUOTE, secretRule } from "./secret-rule.ts";
import type { SecretRule } from "./secret-rule.ts";
import { looksChosen, looksLikePassword, looksRandom, looksStrong } from "./value-forms.ts";

/*
 * Secrets known by a word near them where the form is not that of one known file or program: sentences,
 * pairs, and what is written to programs that read a secret.
 */

const SAID_NAME =
  "assword|cracked|mot de passe|pass(?:word|wd|phrase|code|key)?s?|passwort|kennwort|wachtwoord|contrase(?:n|ñ)a|senha|lösenord|adgangskode|heslo|has[lł]o|parola|salasana|jelsz[oó]|пароль|密码|パスワード|pwd?|psk|pins?|otp|token|secret|(?:(?:api|access|private|secret|licen[sc]e|encryption|shared|master|bearer|auth|account|signing|session|deploy|recovery|ssh|security|client|refresh|admin|root|user|temporary|initial|default)[ _-]){1,3}(?:key|token|secret|password|pass(?:phrase)?|code|pw)|creds?|credentials?|cookie|apikey";
const FILLER =
  "for \\S{1,40}|of \\S{1,40}|lautet|ist|est|es|is|was|to|be|as|set|now|changed|reset|updated|rotated|new|with|using|has|been|temporary|generated|received|got|found|obtained|recovered|cracked|read|sent|value|equals|still|remains|currently";
/** "password is X", "using token X", "pw -> X". */
const SENTENCE: SecretRule = {
  ...secretRule(
    undefined,
    nearTo(
      "pass|assword|cracked|mot de|kennwort|wachtwoord|contrase|senha|lösenord|adgangskode|heslo|haslo|hasło|parola|salasana|jelsz|пароль|密码 |密码:|密码=|パスワード|pwd| pw |pw:|pw=|psk|pin |pins|otp|token|secret| key|_key|-key|cred|cookie|apikey",
    ),
    String.raw`((?<![\w/.@:-])(?:${SAID_NAME})(?![\w/])["']?(?:[ \t]{1,2}(?:${FILLER})(?!\w)){0,4}[ \t]{0,2}(?:(?:=|:|->|=>|→|>|\|)[ \t]{0,2}|[ \t])["'${"`"}‘“«(<[]{0,2})((?=[^\s]{0,64}[\d!#$%^*+~])[^\s"'${"`"}’”»)<>\],;|]{6,512})`,
  ),
  isSecret: (found, kept) => {
    const word = found.replace(/[.!?:]$/, "");
    if (/(?:name|id|type|file|path|url)s?\W{0,4}$|(?:for|of) \S{0,40}[^\s:=>] ["'(]?$/i.test(kept))
      return false;
    return looksLikePassword(word) || looksRandom(word);
  },
};
const CODE = secretRule(
  "code",
  nearTo("pin |pin:|-pin|otp|code|passcode|tan "),
  String.raw`((?<![\w-])(?:pin(?:[- ]?code)?|otp|(?:verification|one-time|2fa|mfa|security|sms|login|auth(?:entication)?|access|unlock|backup|tan)[ -]code|passcode|m?tan|[\w-]{0,16}-pin\s-{1,2}\w{1,5})(?: is| was|:| =|=){0,2}\s["']?)(\d{4,10})(?![\w.:-])`,
);
/** `credentials: bob / X`, `login bob:X`. */
const SAID_PAIR: SecretRule = {
  sign: / /,
  ...secretRule(
    "password",
    nearTo("cred|login|user/pass|username/pass|account|user:pass|admin"),
    String.raw`((?<![\w-])(?:creds?|credentials?|logins?|logon|user(?:name)?[/:]pass(?:word)?|accounts?|admin login)(?: (?:is|are|was|as|with|found|valid|cracked|dumped))?\s?[:=]?\s["'(\[]?[\w.@\\-]{1,48}["']?(?:\s?[/|,:]\s?|:| with ))["']?([^\s"'/,;|<>)\]]{6,128})`,
  ),
  isSecret: (found) =>
    looksStrong(found) || (looksChosen(found) && /\d\d/.test(found) && !/-/.test(found)),
};

/** How a program that reads a secret is called, or its options. */
const READS = String.raw`(?:pass|stdin|log[io]n|auth|\s-S\b|\bsu\b|crypt|gpg|unlock|-fd\b|smb|sql|ssh|vault|keyring|keychain|secret|token|\bmount\b|cred|luks|kinit|runas|wg|zip|7z)`;
const READS_HERE = new RegExp(READS, "i");
/** What is written to such a program. */
const PIPED: SecretRule = {
  ...secretRule(
    "password",
    nearTo("echo printf write-output"),
    String.raw`((?<!\w)(?:echo|printf|write-output)${BLANK}(?:-\w{1,3}${BLANK}|["']%s(?:\\n)?["']${BLANK})?["']?)([^\s"'|&;<>]{6,64})(?=(?:\\n)?["']?\s{0,3}\|\s{0,3}[^|\n]{0,120}?${READS})`,
  ),
  isSecret: looksChosen,
};
/** `--password-command 'echo x'`, `--key-file <(printf x)`. */
const PRINTED: SecretRule = {
  ...secretRule(
    "password",
    nearTo("echo printf"),
    String.raw`((?:pass|pw|key|secret|token|cred|auth|askpass)[\w-]{0,20}[\s='"<($]{1,6}(?:echo|printf)${BLANK}(?:-n${BLANK})?["']?(?:[\w.@-]{1,64}\\n)?)([^\s"'|&;<>)\\]{6,64})`,
  ),
  isSecret: looksChosen,
};
/** `secrets add --data-file=<(echo x)`: given as a file to what reads a secret. */
const PRINTED_FILE: SecretRule = {
  ...secretRule(
    "password",
    nearTo("<(echo|<(printf|<( echo|<( printf|‹(echo|‹(printf"),
    String.raw`([<‹]\(\s?(?:echo|printf)${BLANK}(?:-\w{1,2}${BLANK})?["']?(?:[\w.@-]{1,64}\\n)?)([^\s"'|&;<>)\\]{6,64})`,
  ),
  isSecret: (found, _kept, before) => looksChosen(found) && READS_HERE.test(before.slice(-120)),
};
/** `"user:secret"` where it was said that there is one. */
const QUOTED_PAIR: SecretRule = {
  isOnlyNear: true,
  ...secretRule(
    "password",
    nearTo("pass auth cred login success valid pwn account"),
    String.raw`((?:["'][\w.\\$-]{1,48}|(?<![a-z])(?:auth|logins?|creds?|success\w*|valid)\W{0,4}[\w.\\$-]{1,48}):)([^\s"'/:,;|&<>]{6,128})(?=["'\s]|$)`,
  ),
  isSecret: looksLikePassword,
};
/** The same among other words. */
const PAIR_WORD: SecretRule = {
  isOnlyNear: true,
  ...secretRule(
    "password",
    nearTo("passw sasl cred success valid pwn3d"),
    String.raw`((?<=\s)[\w.\\$@-]{1,48}:)([^\s"'/:,;|&<>]{6,128})(?=["'\s]|$)`,
  ),
  isSecret: (found, _kept, before) =>
    looksLikePassword(found) && /pass|sasl|cred|success|valid|pwn/i.test(before.slice(-80)),
};
/** `corp/bob:x` as a word of a command that handles no images. */
const DOMAIN_PAIR: SecretRule = {
  isOnlyNear: true,
  ...secretRule(
    "password",
    nearTo(
      "-request -dc-ip -dc-host -just-dc -hashes -target- userspns npuser secretsdump psexec smbexec wmiexec dcomexec atexec impacket getad lookupsid",
    ),
    String.raw`((?<=\s["']?)[\w.-]{1,40}[/\\]{1,2}[\w.$-]{1,40}:)([^\s"'/:@,;|&<>]{6,128})(?=["']?(?:\s|$))`,
  ),
  sign: /\//,
  isSecret: (found, _kept, before) =>
    looksLikePassword(found) &&
    !/image|pull|tag|run|push|build|contain|docker|podman|ctr|ctl|skopeo|crane|trivy|grype|syft|cosign|helm/i.test(
      before.slice(-120),
    ),
};
const USING: SecretRule = {
  ...secretRule(
    "password",
    nearTo(" using | socks5 |socks4 |socks5 |.logon "),
    String.raw`((?:\b(?:user|connect|login|logon|account)\b[^|;&\n]{0,80}\susing\s|\bsocks[45]\s\S{1,80}\s\d{1,5}\s\S{1,64}\s|\.logon\s[\w.-]{1,64}/[\w.-]{1,64},)["']?)([^\s"';|&]{6,128})`,
  ),
  isSecret: looksChosen,
};
/** What reads data. */
const DECODES =
  /(?:^|[\s/])(?:base64|bc|grep|awk|sed|xxd|od|cat|read|tr|wc|md5sum|sha\d*sum|jq|cut)\b[^|;&]{0,60}$/;
const HERE_WORD: SecretRule = {
  ...secretRule(
    "password",
    nearTo("<<< <<‹"),
    String.raw`(<<[<‹]\s{0,2}\$?${QUOTE})([^\s"'|&;<>\\]{6,128})`,
  ),
  isSecret: (found, _kept, before) =>
    looksChosen(found) &&
    (READS_HERE.test(before.slice(-120)) || (looksLikePassword(found) && !DECODES.test(before))),
};

export const WORD_RULES: readonly SecretRule[] = [
  SENTENCE,
  CODE,
  SAID_PAIR,
  PIPED,
  HERE_WORD,
  PRINTED,
  PRINTED_FILE,
  QUOTED_PAIR,
  USING,
  PAIR_WORD,
  DOMAIN_PAIR,
];
