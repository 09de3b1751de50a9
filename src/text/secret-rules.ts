/**
 * Where secrets stand in command lines, logs, headers, environments and URLs. In every pattern
 * group 1 is what is kept before the secret and group 2 the secret. All are linear: what repeats
 * without bound excludes what follows it, everything else is bounded.
 */
export interface SecretRule {
  readonly pattern: RegExp;
  /** A name, a colon and a word may also be a sentence: words of sentences are no secrets here. */
  readonly prose?: true;
}

/** Names whose value is a secret. Page and idempotency tokens are none, nor is a working directory. */
const NAME = [
  "passw(?:or)?d\\d?",
  "passphrase",
  "passcode",
  "(?:ssh|store|key|(?<![a-z]))pass",
  "(?<![a-z])(?:pwd|psk)",
  "secret(?:[_-]?string)?",
  "(?<!client[_-]?|request[_-]?|next[_-]?|continuation[_-]?|page[_-]?)token",
  "(?:api|secret|secret[_-]?access|access|account|private|auth|subscription|signing|encryption|master)[_-]?key(?:[_-]?base)?",
  "(?:rediscli|(?<![a-z])_?)_auth",
  "x-amz-signature",
].join("|");

/** A value in quotes (also quotes escaped once or more), else up to what ends a word. */
const QUOTED = String.raw`(?<=\\")(?:(?!\\+").){1,4096}(?=\\)|(?<=")(?:\\.|[^"\\]){1,4096}(?=")|(?<=')[^']{1,4096}(?=')`;
const WORD = String.raw`(?:[^\s"'&;|<>,\\]|\\(?!["nrt\\])){1,4096}`;
const VALUE = `(${QUOTED}|${WORD})`;
/** A word of a shell, in quotes or not. */
const ARGUMENT = String.raw`(${QUOTED}|[^\s"'|;&]{1,4096})`;
const QUOTE = String.raw`\\{0,3}["']?`;
/** What may stand between a program and its flag: the same command, not the next one. */
const SAME_COMMAND = String.raw`[^|;&]{0,200}?`;

const rule = (pattern: string, flags = "gi"): SecretRule => ({
  pattern: new RegExp(pattern, flags),
});

/** `name=value`, `"name": "value"`, `name:value`. Not `/etc/passwd:`, `(passwd:chauthtok)`, an ARN's `:secret:`. */
const ASSIGNED = rule(
  String.raw`((?<![/\\(]|\d:)(?:${NAME})(?:${QUOTE}\s{0,2}(?:={1,2}>?|:=|%3d)\s{0,2}|\\{0,3}["']\s{0,2}:\s{0,2}|:(?=\S))${QUOTE})${VALUE}`,
);
const SAID: SecretRule = {
  ...rule(String.raw`((?<![/\\(])(?:${NAME})\s?:\s{1,3}${QUOTE})${VALUE}`),
  prose: true,
};
const ELEMENT = rule(String.raw`(<(?:[\w.-]{1,40}:)?(?:${NAME})>)([^<]{1,4096})`);

/** `--password value`, also as items of a list; not `--ask-pass`, `--no-password`. */
const FLAG = rule(
  String.raw`((?<![\w-])-{1,2}(?!-|(?:ask|no|prompt|show|skip)-)[\w-]{0,40}?(?:${NAME})(?:["']?\s{1,4}|\\{0,3}["'],\s{0,3})${QUOTE})(?!-{1,2}[a-z])${ARGUMENT}`,
);
const SLASH_FLAG = rule(
  String.raw`((?<=\s)/(?:(?:password|pass|pwd|rp|token)(?::|\s{1,2})|p:(?!\w{1,40}=))${QUOTE})(?!/)${ARGUMENT}`,
);

const HEADER: SecretRule = {
  ...rule(
    String.raw`(authorization["'\\]{0,4}\s{0,2}[:=]\s{0,2}${QUOTE}(?:(?:bearer|basic|token|negotiate|ntlm|apikey|digest)\s{1,3})?)(?!(?:hawk|aws4-hmac-sha256|bearer|basic|token|negotiate|ntlm|apikey|digest)\s)([^\s"',;|\\]{6,4096})`,
  ),
  prose: true,
};
const BEARER = rule(String.raw`((?<!\w)bearer\s{1,3})((?=[\w.~+/-]{0,200}\d)[\w.~+/-]{16,4096}=*)`);
const MAC = rule(
  String.raw`((?<!\w)(?:mac|response|signature)=\\{0,3}"?)((?<="|signature=)[\w+/=-]{16,512})`,
);
const COOKIE = rule(
  String.raw`((?<!\w)(?:set-)?cookie["'\\]{0,4}\s?:\s?${QUOTE})([\w.-]{1,100}=[^\s;|"'\\]{0,4096}(?:;\s?[\w.-]{1,100}=[^\s;|"'\\]{0,4096})*)`,
);

const USERINFO = rule(
  String.raw`((?<![a-z])[a-z][a-z0-9+.-]{1,20}://[^\s/:@"'<>]{0,256}:)([^\s/"'<>?]{1,1024})(?=@)`,
);
const JWT = rule(
  String.raw`((?<![\w-]))(eyJ[\w-]{8,4096}\.[\w-]{8,8192}(?:\.[\w-]{0,4096}){1,3})`,
  "g",
);
const PEM_BREAK = String.raw`(?:\s|\\{1,4}[nr])`;
const PEM = rule(
  String.raw`(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----${PEM_BREAK}{0,8}(?:(?:Proc-Type|DEK-Info|Version|Comment): ?[\w,.-]{1,80}${PEM_BREAK}{1,8}){0,4})((?:[A-Za-z0-9+/=]{16,}${PEM_BREAK}{0,8})+(?:[A-Za-z0-9+/=]{1,15}(?=${PEM_BREAK}{0,8}-----END))?)`,
  "g",
);

/** Tokens that tell by how they begin what they are. */
const PREFIXED = [
  String.raw`(gh[pousr]_)([A-Za-z0-9]{20,255})`,
  String.raw`(github_pat_)(\w{22,255})`,
  String.raw`(gl(?:pat|dt|rt|cbt|ptt)-)([\w-]{20,255})`,
  String.raw`(xox[abeoprs]-|xapp-)([A-Za-z0-9-]{10,255})`,
  String.raw`((?:sk|rk)_(?:live|test)_)([A-Za-z0-9]{16,255})`,
  String.raw`(dckr_pat_|hvs\.|ya29\.|GOCSPX-)([\w-]{20,255})`,
  String.raw`(whsec_|hf_|npm_|shp(?:at|ca|pa|ss)_|do[opr]_v1_)([A-Za-z0-9+/]{30,255})`,
  String.raw`(sk-(?:ant-|proj-)?)((?=[\w-]{0,60}\d)[\w-]{20,255})`,
  String.raw`(AIza)([\w-]{35})`,
  String.raw`(SG\.)([\w-]{16,64}\.[\w-]{16,64})`,
  String.raw`(pypi-)([\w-]{50,255})`,
  String.raw`(hooks\.slack\.com/services/\w{1,16}/\w{1,16}/)(\w{16,64})`,
  String.raw`(discord(?:app)?\.com/api/webhooks/\d{1,24}/)([\w-]{40,100})`,
  String.raw`(\d{8,10}:AA)([\w-]{32,34})(?![\w-])`,
].map((pattern) => rule(`(?<![A-Za-z0-9])${pattern}`, "g"));

/** Programs that take a secret behind a flag whose name does not say so. */
const PROGRAMS = [
  String.raw`((?<![\w.-])(?:mysql\w*|mariadb[\w-]*|7za?|7zr|sshpass)(?:\.exe)?\s${SAME_COMMAND}(?<=\s)-p${QUOTE})(?!\s)${ARGUMENT}`,
  String.raw`((?<![\w.-])(?:sshpass|crackmapexec|cme|nxc|netexec|evil-winrm|rdesktop|mongo\w*|[Pp]s[Ee]xec(?:64)?|smbmap|winexe|hydra|(?:docker|podman|az|oc|helm registry) login)(?:\.exe|\.py)?\s${SAME_COMMAND}(?<=\s)-p\s{1,3}${QUOTE})(?!-)${ARGUMENT}`,
  String.raw`((?<![\w.-])(?:sqlcmd|osql|bcp|unzip|zip)(?:\.exe)?\s${SAME_COMMAND}(?<=\s)-P\s{0,3}${QUOTE})${ARGUMENT}`,
  String.raw`((?<![\w.-])redis-cli\s${SAME_COMMAND}(?<=\s)-a\s{1,3}${QUOTE})${ARGUMENT}`,
  String.raw`((?<![\w.-])ldap\w{3,8}\s${SAME_COMMAND}(?<=\s)-w\s{0,3}${QUOTE})${ARGUMENT}`,
  String.raw`((?<![\w.-])(?:plink|pscp|psftp|putty)(?:\.exe)?\s${SAME_COMMAND}(?<=\s)-pw\s{1,3}${QUOTE})${ARGUMENT}`,
  String.raw`((?<![\w.-])(?:curl|wget|https?)(?:\.exe)?\s${SAME_COMMAND}(?<=\s)(?:-u|-U|-a|--user|--proxy-user)[\s=]{0,3}[^\s:"'=/]{1,128}:)([^\s"'|;&/][^\s"'|;&]{0,4096})`,
  String.raw`((?<![\w.-])(?:curl|wget|https?)(?:\.exe)?\s${SAME_COMMAND}(?<=\s)(?:-u|-U|-a|--user|--proxy-user)[\s=]{0,3}["'][^:"'/]{1,128}:)([^"']{1,4096})`,
  String.raw`((?<=\s)-U\s{0,3}${QUOTE}[\w.\\/@$-]{1,128}%)([^\s"']{1,1024})`,
  String.raw`((?<![\w.-])(?:impacket-\w{1,40}|\w{1,40}\.py)\s${SAME_COMMAND}(?<=[\s"'])[\w.-]{0,64}/?[\w.$-]{1,64}:)([^\s"'/]{1,256})(?=@(?!sha256))`,
  String.raw`((?<=\s)-p["'])((?=[^"']*[A-Za-z])[^"'/\s]{1,256})(?=["'])`,
  String.raw`(\s-pass(?:in|out)\s{1,3}pass:)([^\s"']{1,256})`,
].map((pattern) => rule(pattern, "g"));

const COMMANDS = [
  String.raw`((?<![\w.-])net1?(?:\.exe)?"?\s{1,4}user\s{1,4}(?:"[^"]{1,64}"|[^\s/"]{1,64})\s{1,4}"?)(?![/*])([^\s"]{1,128})`,
  String.raw`((?<![\w.-])net1?(?:\.exe)?"?\s{1,4}use\s{1,4}(?:(?:\w:|\*)\s{1,4})?\\{2,4}\S{1,200}\s{1,4}(?:/user:\S{1,80}\s{1,4})?"?)(?![/*])([^\s"]{1,128})`,
  String.raw`((?<![\w.-])(?:schtasks|tasklist|taskkill|systeminfo|driverquery|getmac)(?:\.exe)?"?\s${SAME_COMMAND}(?<=\s)/r?p\s{1,3}"?)(?![/*])([^\s"]{1,128})`,
  String.raw`(htpasswd\s{1,4}-[a-z]{0,6}b[a-z]{0,6}\s{1,4}\S{1,200}\s{1,4}\S{1,64}\s{1,4})${ARGUMENT}`,
  String.raw`(aws_(?:secret_access_key|session_token)\s{1,4}${QUOTE})${ARGUMENT}`,
  String.raw`(ConvertTo-SecureString\s{1,4}(?:-(?:String|AsPlainText|Force)\s{1,4}){0,3}${QUOTE})(?![-$(])${ARGUMENT}`,
  String.raw`((?<!\w)echo\s{1,4}(?:-\w{1,3}\s{1,4})?["']?[\w.-]{1,64}:)([^\s"'|]{1,256})(?=["']?\s{0,4}\|\s{0,4}(?:sudo\s{1,4})?\S{0,40}?chpasswd)`,
  String.raw`((?<!\w)echo\s{1,4}(?:-\w{1,3}\s{1,4})?["']?)([^\s"'|]{1,256})(?=["']?\s{0,4}\|\s{0,4}(?:sudo\s{1,4}-S|\S{0,40}?passwd\s{1,4}--stdin))`,
  String.raw`([?&]sig=)([\w%+/=-]{20,256})`,
].map((pattern) => rule(pattern));

/** All rules; what names a secret most closely comes first. */
export const SECRET_RULES: readonly SecretRule[] = [
  PEM,
  JWT,
  ...PREFIXED,
  USERINFO,
  HEADER,
  BEARER,
  MAC,
  COOKIE,
  ...PROGRAMS,
  ...COMMANDS,
  FLAG,
  SLASH_FLAG,
  ASSIGNED,
  SAID,
  ELEMENT,
];

/** Some part that every text with a secret has, to pass all others quickly. */
export const MAY_HOLD_SECRET =
  /pass|pwd|secret|token|key|auth|bearer|cookie|mac=|signature|sig=|eyJ|:\/\/|\s-[pPuUaw]|\s\/r?p[: ]|_live_|_test_|gh[pousr]_|gl\w{2,3}-|xox|xapp-|whsec|hf_|npm_|shp|do[opr]_v1|dckr|hvs\.|ya29|GOCSPX|sk-|AIza|SG\.|pypi-|hooks\.slack|webhooks|:AA|\.py\s|psk|net1?(?:\.exe)?"?\s+use|SecureString|\|\s{0,4}sudo/i;

/** A field, flag or variable of this name holds a secret. */
export const SECRET_NAME = new RegExp(`(?:${NAME})$`, "i");
