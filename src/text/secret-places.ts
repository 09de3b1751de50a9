import { NAME } from "./secret-names.ts";
import { ARGUMENT, BLANK, nearTo, QUOTE, secretRule, START } from "./secret-rule.ts";
import type { SecretRule } from "./secret-rule.ts";

/** Switches of Windows, in any order, each before the word that counts. */
const SWITCHES = String.raw`(?:/[^\s"'|;&]{1,80}${BLANK}){0,4}`;
/** Between words, also where they are a list; and where PowerShell says that arguments follow. */
const GAP = String.raw`(?:${BLANK}|["']\s{0,2},\s{0,2}["'])`;
const FROM_LIST = String.raw`(?:${GAP}-Arg\w{0,16})?(?:${GAP}["']?)`;
/** A user's name as a shell reads it; a bracket after it ends what it was said in. */
const USER = String.raw`(?:"[^"\n]{1,64}"|'[^'\n]{1,64}'|[^\s/"'|;&<>(){}*][^\s"'|;&<>(){}]{0,63})`;
/** What follows is neither a switch nor a wish to be asked, nor an arrow between programs. */
const NO_SWITCH = `(?![/*←→]|--?[a-z])`;
const ECHO = String.raw`(?<!\w)(?:echo|printf|Write-Output)${BLANK}(?:-\w{1,3}${BLANK}|["']%s(?:\\n)?["']${BLANK})?["']?`;
/** Programs that read a password from their input, as they stand behind a pipe. */
const READS_PASSWORD = String.raw`(?:sudo${BLANK}(?:[^|;&\n]{0,60}\s)?-S|\S{0,40}?(?<!ch)passwd\b|(?:docker|podman|nerdctl|helm registry|az acr|oras|crane|skopeo|gh auth|glab auth|npm)${BLANK}login\b[^|;&\n]{0,200}?--(?:password-stdin|with-token|stdin)|gh${BLANK}auth${BLANK}login|cryptsetup|su\s|kinit\s|vault${BLANK}login\s|smbpasswd|adcli\s|realm\s)`;
const PIPED_TO = String.raw`\s{0,4}\|\s{0,4}`;
const PIPED = `(?=["']?${PIPED_TO}`;
/** A word of a command. */
const WORD = String.raw`(?:"[^"\n]{1,64}"|'[^'\n]{1,64}'|[^\s"'|;&<>]{1,64})`;

/** [kind, near, pattern]: commands whose secret stands at a place of its own. */
const PLACES: readonly (readonly [kind: string, near: readonly string[], pattern: string])[] = [
  [
    "password",
    nearTo("net |net.|net1|net\"|net'"),
    String.raw`(${START}net1?(?:\.exe)?["']?${FROM_LIST}users?${GAP}${SWITCHES}${USER}${GAP}${SWITCHES}${QUOTE})${NO_SWITCH}${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("net |net.|net1|net\"|net'"),
    String.raw`(${START}net1?(?:\.exe)?["']?${BLANK}use${BLANK}(?:(?:\w:|\*)${BLANK})?["']?\\{2,4}[^\s|;&<>]{1,200}${BLANK}${SWITCHES}${QUOTE})${NO_SWITCH}${ARGUMENT}`,
  ],
  [
    "password",
    nearTo(
      "schtasks tasklist taskkill systeminfo driverquery getmac query winrs signtool pvk2pfx at.exe wevtutil",
    ),
    String.raw`(${START}(?:schtasks|tasklist|taskkill|systeminfo|driverquery|getmac|query|winrs|signtool|wevtutil)(?:\.exe)?["']?:?\s[^|;&\n]{0,240}?(?<=\s)[/-]r?p(?::|${BLANK})${QUOTE})${NO_SWITCH}${ARGUMENT}`,
  ],
  [
    "password",
    ["passwd -"],
    String.raw`(${START}[a-z_-]{2,16}passwd${BLANK}(?:-[a-zA-Z]{1,6}${BLANK}){0,3}-[a-zA-Z]{0,6}b[a-zA-Z]{0,6}${BLANK}(?:-\w{1,3}${BLANK}(?:\d{1,3}${BLANK})?){0,3}\S{1,200}${BLANK}\S{1,64}${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("htpasswd"),
    String.raw`(htpasswd${BLANK}-[a-zA-Z]{0,6}n[a-zA-Z]{0,6}${BLANK}\S{1,64}${BLANK}${QUOTE})(?!-)${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("smbclient"),
    String.raw`(${START}smbclient${BLANK}["']?[/\\]{2,4}[^\s"'|;&]{1,128}["']?${BLANK}${QUOTE})(?!-|\\)${ARGUMENT}`,
  ],
  [
    "token",
    nearTo(" set api| set -g api| set auth"),
    String.raw`(\sset${BLANK}(?:-\w${BLANK})?(?:api|auth)(?:=|${BLANK})${QUOTE})([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`,
  ],
  [
    "password",
    nearTo("setx"),
    String.raw`(\bsetx(?:\.exe)?${BLANK}(?:/m${BLANK})?["']?\w{0,40}(?:${NAME})["']?${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("passwd"),
    String.raw`((?<=[(;]\s?)echo${BLANK}${QUOTE})${ARGUMENT}(?=["']?\s?(?:;\s?echo\s[^|;&]{1,256})?\)${PIPED_TO}(?:sudo${BLANK})?\S{0,40}?passwd)`,
  ],
  [
    "AWS key",
    nearTo("aws_se"),
    String.raw`(aws_(?:secret_access_key|session_token)${BLANK}${QUOTE})(?![=:])${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("securestring"),
    String.raw`(ConvertTo-SecureString${BLANK}(?:-(?:String|AsPlainText|Force)${BLANK}){0,3}${QUOTE})(?![-$(])${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("wpa_passphrase"),
    String.raw`(wpa_passphrase${BLANK}(?:"[^"]{1,64}"|'[^']{1,64}'|\S{1,64})${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("nmcli"),
    String.raw`(nmcli${BLANK}[^|;&\n]{1,240}?\s(?:password|wep-key\d?|[\w.-]{0,40}psk)${BLANK}${QUOTE})(?!-)${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("sqlplus expdp impdp rman sqlldr sqlcl exp imp"),
    String.raw`(${START}(?:sqlplus|expdp|impdp|exp|imp|rman|sqlldr|sqlcl|sql)(?:64|\.exe)?${BLANK}(?:-\w{1,8}${BLANK}){0,3}(?:(?:userid=|target${BLANK}|target=|catalog=))?["']?[\w.$#-]{1,64}/)([^\s"'/@|;&]{1,128}|"[^"\s]{1,128}")(?=@|["']?(?:\s+as\s|\s|$))`,
  ],
  [
    "password",
    nearTo("rabbitmqctl"),
    String.raw`(rabbitmqctl${BLANK}(?:-\w${BLANK}\S{1,64}${BLANK})?(?:add_user|change_password|authenticate_user)${BLANK}\S{1,64}${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("samba-tool"),
    String.raw`(samba-tool${BLANK}user${BLANK}(?:create|add)${BLANK}${WORD}${BLANK}${QUOTE})(?!-)${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("add_user adduser create_user ejabberdctl prosodyctl"),
    String.raw`((?:(?:ejabberdctl|prosodyctl)${BLANK}(?:register|change_password)${BLANK}\S{1,64}${BLANK}\S{1,64}${BLANK})${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("radtest"),
    String.raw`(radtest${BLANK}(?:-\w${BLANK}\S{1,16}${BLANK})?${WORD}${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("cf auth|kinit|smbpasswd|mysqladmin"),
    String.raw`(${START}(?:cf${BLANK}auth${BLANK}${WORD}|mysqladmin${BLANK}[^|;&\n]{0,120}?password)${BLANK}${QUOTE})(?!-)${ARGUMENT}`,
  ],
  [
    "token",
    nearTo("vault"),
    String.raw`(${START}vault${BLANK}login${BLANK}(?:-[\w-]{1,20}(?:=\S{1,80})?${BLANK}){0,3}${QUOTE})(?=[\w.-]{8,})(?!userpass|-)${ARGUMENT}(?!=)`,
  ],
  [
    "token",
    nearTo("authtoken auth-token authkey cloudflared"),
    String.raw`((?:ngrok${BLANK}(?:config${BLANK}add-)?authtoken|cloudflared${BLANK}service${BLANK}install|add-authtoken)${BLANK}${QUOTE})(?=[\w.-]{16})${ARGUMENT}`,
  ],
  [
    "secret",
    nearTo("--from-literal"),
    String.raw`(--from-literal(?<=\bsecret\b[^|;&\n]{0,400}?--from-literal)[=\s]${QUOTE}[\w.-]{1,80}=${QUOTE})${ARGUMENT}`,
  ],
  [
    "secret",
    nearTo("secrets set|secrets:set|config:set"),
    String.raw`((?:secrets${BLANK}set|secrets:set)${BLANK}(?:-\w${BLANK}\S{1,64}${BLANK})?[\w.-]{1,80}=${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("defaultpassword"),
    String.raw`(DefaultPassword["']?${BLANK}(?:/t${BLANK}\w{1,16}${BLANK})?(?:/f${BLANK})?(?:/d|-Value)${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("-name"),
    String.raw`(-Name${BLANK}["']?[\w.-]{0,40}(?:${NAME})["']?${BLANK}(?:-\w{1,20}${BLANK}(?!-)\S{1,40}${BLANK}){0,2}-Value${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("reg add|reg.exe"),
    String.raw`(/v${BLANK}["']?\w{0,40}(?:${NAME})["']?${BLANK}(?:/t${BLANK}\w{1,16}${BLANK})?(?:/f${BLANK})?/d${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "code",
    nearTo("--pin|-pin |pin="),
    String.raw`((?<![\w-])(?:--?pin[=\s]|pin=)${QUOTE})(\d{4,12})(?!\d)`,
  ],
  ["code", nearTo("token-code"), String.raw`(--token-code[=\s]${QUOTE})(\d{6,8})(?!\d)`],
  [
    "password",
    nearTo("chpasswd"),
    String.raw`(${ECHO}[\w.-]{1,64}:)([^\s"'|]{1,256})${PIPED}(?:sudo${BLANK})?\S{0,40}?chpasswd)`,
  ],
  [
    "password",
    nearTo("sudo|passwd|login|cryptsetup|su |kinit|adcli|realm"),
    String.raw`(${ECHO})${ARGUMENT}${PIPED}${READS_PASSWORD})`,
  ],
  [
    "password",
    nearTo("sudo|passwd|login|cryptsetup|su |kinit|adcli|realm"),
    String.raw`(yes${BLANK}${QUOTE})(?!\|)${ARGUMENT}${PIPED}(?:sudo${BLANK})?\S{0,40}?passwd)`,
  ],
  [
    "password",
    nearTo("chpasswd"),
    String.raw`(chpasswd[^|;&<\n]{0,40}<<(?:[<‹]\s{0,2}["']?|-?\s{0,2}["']?\w{1,20}["']?\s{1,2})[\w.-]{1,64}:)([^\s"']{1,256})`,
  ],
  [
    "key",
    nearTo("unseal operator"),
    String.raw`(operator${BLANK}unseal${BLANK}${QUOTE})(?!-)(?=[A-Za-z0-9+/=]{20})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("-wifi wlan netsh keymaterial"),
    String.raw`(keyMaterial[=>]${QUOTE})([^\s"'<]{8,64})`,
  ],
  [
    "token",
    nearTo("iwconfig"),
    String.raw`(iwconfig${BLANK}\w{1,16}${BLANK}[^|;&\n]{0,80}?key${BLANK}${QUOTE})(?!off|on\b|open|restricted)${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("wpa_cli"),
    String.raw`(wpa_cli${BLANK}[^|;&\n]{0,80}?\bpsk${BLANK}\\{0,3}'?\\{0,3}"?)([^\s"'\\]{8,64})`,
  ],
  [
    "password",
    nearTo("isql"),
    String.raw`(${START}isql${BLANK}(?:-\w{1,3}${BLANK}){0,2}(?!-)${WORD}${BLANK}(?!-)${WORD}${BLANK}${QUOTE})(?!-)${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("bitsadmin"),
    String.raw`(bitsadmin(?:\.exe)?${BLANK}/setcredentials${BLANK}${WORD}${BLANK}\w{1,10}${BLANK}\w{1,12}${BLANK}${WORD}${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("ftp"),
    String.raw`(ftp[^|\n]{0,120}<<[\s\S]{0,60}?\buser${BLANK}\S{1,64}${BLANK})([^\s"']{3,128})`,
  ],
  [
    "password",
    nearTo(" pass |quote pass"),
    String.raw`((?:^|(?<=[\n"']|quote${BLANK}))PASS${BLANK})(?!${BLANK})((?=\S{0,64}\d)[^\s"'\\]{6,64})(?=$|[\s"'\\])`,
  ],
  [
    "password",
    nearTo("lftp"),
    String.raw`(${START}lftp\b[^\n]{0,200}?\s-u${BLANK}${QUOTE}[\w.@-]{1,64},)${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("securestring"),
    String.raw`(\\{0,3}["'])([^"'\\\n]{3,256})(?=\\{0,3}["']\s{0,4}\|\s{0,4}ConvertTo-SecureString)`,
  ],
  [
    "password",
    nearTo("netsh"),
    String.raw`(netsh(?:\.exe)?${BLANK}wlan${BLANK}[^|;&\n]{0,160}?\skey=${QUOTE})(?!clear\b)${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("obscure"),
    String.raw`(rclone${BLANK}obscure${BLANK}${QUOTE})(?!-)${ARGUMENT}`,
  ],
  [
    "secret",
    nearTo("secret-set-value"),
    String.raw`(secret-set-value${BLANK}[^|;&\n]{0,160}?--base64${BLANK}${QUOTE})${ARGUMENT}`,
  ],
  [
    "token",
    nearTo(" auth | login "),
    String.raw`(\s(?:auth|login)${BLANK}${QUOTE})([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[\w-]{0,200}\d)(?=[\w-]{0,200}[A-Z])[\w-]{24,512})(?=$|["'\s])`,
  ],
];

export const PLACE_RULES: readonly SecretRule[] = PLACES.map(([kind, near, pattern]) =>
  secretRule(kind, near, pattern),
);
