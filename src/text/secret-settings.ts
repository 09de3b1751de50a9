import { ARGUMENT, exactRule, nearTo, QUOTE, secretRule, VALUE } from "./secret-rule.ts";
import type { SecretRule } from "./secret-rule.ts";
import { NAME, NAME_LITERALS } from "./secret-names.ts";
import { looksChosen, looksLikePassword, looksRandom, looksStrong } from "./value-forms.ts";

/*
 * Settings in any language of scripts and files, and tokens, known by a name beside them.
 */

const CALLED =
  "log[io]n|logon|auth|passw|passphrase|cred|connect|bind|sign_?in|token|secret|api_?key|decrypt|unlock|session|basic|digest|hmac|encrypt|pw_set|set_pw|createuser|adduser|create_user|add_user|account";
/** A word in quotes among the arguments of what logs in, connects or sets a secret. */
const CALL_ARGUMENT: SecretRule = {
  sign: /\(/,
  ...secretRule(
    "password",
    nearTo(
      "login logon auth passw passphrase cred connect bind signin sign_in token secret api_key apikey decrypt unlock session basic digest hmac encrypt user account pw_set set_pw",
    ),
    String.raw`((?<!\w)(?!get|read|fetch|load|lookup|describe|resolve|has|is|find|list|delete|require)\w{0,32}(?:${CALLED})\w{0,24}(?:\.\w{1,24}|::\w{1,24}|->\w{1,24}){0,2}!?\((?:[^"'\\()\n]{0,60}(?:"[^"\n]{0,80}"|'[^'\n]{0,80}')){0,4}?[^"'\\()\n]{0,40}(?:new\s\w{1,24}\(|b)?\\{0,3}["'])([^\s"'\\]{6,256})(?=\\{0,3}["'])`,
  ),
  isSecret: (found, kept) => {
    if (/(?:name|host|id|url|file|realm|region)["']?\s?[:=]\s?["']$/i.test(kept)) return false;
    return (
      looksStrong(found) ||
      looksRandom(found) ||
      (looksChosen(found) && /\d\d/.test(found) && /["'][^"']{0,80}["'][^"']{0,80}["']$/.test(kept))
    );
  },
};

/** Directives, and statements without a sign between a name and its value. */
const DIRECTIVE: SecretRule = {
  sign: / /,
  ...secretRule(
    undefined,
    NAME_LITERALS,
    String.raw`((?<![\w-])(?:set(?:env|q|x|Env|global|prop)?|export|env|arg|declare|local|let|var|val|const|final|def|config|option|put|write|store|parameter|property|fastcgi_param|proxy_set_header|add_header|secret|param|default|http-request set-header|request_header|string)\s(?:-{1,2}\w{1,12}\s|"[^"\n]{1,40}"\s){0,3}["':(]{0,2}[\w./:(-]{0,60}(?:${NAME})["')]?(?:\s{1,4}|\s?:\w{1,16}(?:<\w{1,16}>)?\s?=\s?)${QUOTE})(?![=:])${ARGUMENT}`,
  ),
  isSecret: (found) => looksChosen(found) || looksRandom(found),
};
/** A name, a blank and a value in quotes: `password "x"`, `SECRET 'x'`. */
const QUOTED_AFTER: SecretRule = {
  sign: /["'`]/,
  ...secretRule(
    undefined,
    NAME_LITERALS,
    String.raw`((?<![\w/-])[\w.-]{0,40}(?:${NAME}|key|user_?pass|credential)[\])}]{0,2}\s{1,2}(?:for\s\S{1,40}\s)?\\{0,3}["'${"`"}])([^\s"'${"`"}\\]{5,512})(?=\\{0,3}["'${"`"}])`,
  ),
  isSecret: (found) => looksChosen(found) || looksRandom(found),
};
/** `"password", "x"`; `'key' => 'x'` behind a bracket; `$h{password} = 'x'`; `password ?= x`. */
const JOINED: SecretRule = {
  sign: /["']/,
  ...secretRule(
    undefined,
    NAME_LITERALS,
    String.raw`((?<!\/)(?:${NAME})\\{0,3}["'\])}]{0,3}\s{0,2}(?:,|\?=|\+=|::?=|[^"'\n;,]{0,24}[={(]|\|\|=|<-|←|:\s?\w{1,16}\s?=|=\s?(?:[bruf]|new\s\w{1,20}\(|\w{1,20}\(|@|\\?\[)|,\s?value\s?[:=]|=>?\s?N?|}\s?=)\s{0,2}\\{0,3}["'])([^\s"'\\]{5,1024})(?=\\{0,3}["'])`,
  ),
  isSecret: (found) => looksChosen(found) || looksRandom(found),
};
/** `"password" => env("X", "value")`: what holds where the environment says nothing. */
const FALLBACK: SecretRule = {
  sign: /\(/,
  ...secretRule(
    undefined,
    NAME_LITERALS,
    String.raw`((?:${NAME})["'\])}]{0,3}\s{0,2}(?:=>?|:=?)\s{0,2}[\w.$]{1,40}\(\s?["'][^"'\n]{1,60}["']\s?,\s?\\{0,3}["'])([^\s"'\\]{5,256})(?=\\{0,3}["'])`,
  ),
  isSecret: (found) => looksChosen(found) || looksRandom(found),
};

/** Blocks that a name heads: `variable "db_password" { default = "x" }`, `<x name="api_key">v</x>`, `<key>password</key><string>v`. */
const HEADED: SecretRule = {
  sign: /[<>]/,
  ...secretRule(
    undefined,
    NAME_LITERALS,
    String.raw`((?:(?:name|key|id|type)=\\{0,3}["'][\w.-]{0,60}(?:${NAME})\\{0,3}["'][^<>]{0,80}>(?:\s{0,4}<(?:value|string)>)?|<key>[\w.-]{0,60}(?:${NAME})</key>\s{0,4}<(?:string|data)>)\s{0,4})([^\s<>"'{}][^<>"'\n]{2,1024})`,
  ),
};
const BLOCK: SecretRule = {
  sign: /["']\s{0,2}\{/,
  ...secretRule(
    undefined,
    NAME_LITERALS,
    String.raw`(["'][\w.-]{0,60}(?:${NAME})["']\s{0,2}\{[^{}]{0,160}?(?:default|value)\s{0,2}[=:]\s{0,2}["']\s{0,4})([^\s<>"'{}][^<>"'\n]{2,1024})`,
  ),
};

/** Names that end in a word for a secret in the way of capitals: `mqttPass`, `wifiPw`. */
const CAMEL = exactRule(
  "password",
  nearTo(`pass pwd pw= pw: pw" pw' psk pin tok cred`),
  String.raw`((?<=[a-z\d])(?:Pass|Passwd|Pwd|PWD|Pw|PW|PSK|Psk|Pin|PIN|Tok|Cred)\d?["'\\\]]{0,4}\s{0,2}(?:[=:]|:=|=>)\s{0,2}${QUOTE})((?=[^\s"']{0,64}\d)[^\s"'&;|<>,\\]{4,256})`,
);
const OTHER_NAMES: SecretRule = {
  isOnlyNear: true,
  ...secretRule(
    "password",
    nearTo(
      "kennwort wachtwoord lösenord losenord adgangskode heslo haslo hasło parola salasana jelsz clave segredo пароль 密码= 密码: 密码： パスワード cred psw pswd passkey tok= auth= _pin _hash passhash pass= pass: pwd= pwd: mnemonic salt pepper dsn",
    ),
    String.raw`((?<![a-z])(?:[\w.-]{0,40}[_.-])?(?:kennwort|wachtwoord|lösenord|losenord|adgangskode|heslo|has[lł]o|parola|salasana|jelsz[oó]|clave|segredo|пароль|密码|パスワード|creds?|psw|pswd|passkey|tok|auth|pin|mnemonic|salt|pepper|pass(?:word|wd)?_?hash|[a-z]{3,12}(?<!by|com|sur|tres|under|over)(?:pass|pwd))["'\\\]]{0,4}\s{0,2}(?:[=:：]|:=|=>)\s{0,2}${QUOTE})${VALUE}`,
  ),
  isSecret: (found, kept) =>
    looksStrong(found) || looksRandom(found) || (looksChosen(found) && !/auth\W*$/i.test(kept)),
};
/** A name that is a key's as often as not; the value then must be made by a machine. */
const KEY_VALUE: SecretRule = {
  ...secretRule(
    "key",
    nearTo(
      'key=|key:|key"|key\'|key =|auth=|auth"|auth\'|auth:|sign=|sig=|bearer=|jwt=|sid=|session=|session_|session-|session:|session"|session\'|sessid|ticket=|ticket:|ticket"|hook=|hook:|hook"|assertion|samlre|license|seed=|seed:|seed"|access=|access:|access"|access\'',
    ),
    String.raw`((?<![a-z])(?=[\w.-]{3,80}["'\\\]]{0,4}\s{0,2}[=:])(?!(?:public|pub|host|known|cache|object|sort|primary|partition|foreign|row|range|routing|group|idempotency|dedup|registry|event|shard|hash|image|map|s3|ssh|index|unique|lookup|msg|message|record|item|meta|build|fingerprint|surrogate|etag)[_.-]?(?:key|auth|session))(?:[\w-]{0,40}[_.-])?(?:[a-z]{0,12}key|auth|xauth|sign|sig|bearer|jwt|sessid|session[_-]?(?:id|token|cookie)?|ticket|hook|assertion|samlre(?:sponse|quest)|licen[cs]e|seed|access)["'\\\]]{0,4}\s{0,2}(?:[=:]|=>)\s{0,2}${QUOTE})((?=[^\s"']{0,200}\d)[\w+/=~.%-]{20,4096})`,
  ),
  isSecret: (found, kept, before) =>
    looksRandom(found) &&
    !/(?:public|pub|host|cache|object|sort|primary|partition|known|ssh|key_?id)[\w.-]{0,12}["'\\\]]{0,4}\s{0,2}[=:>]{1,2}\s{0,2}["'\\]{0,4}$/i.test(
      before.slice(-24) + kept,
    ) &&
    !/^(?:AAAA[BCE]|MII|ssh-|[0-9a-f]{12}$)/.test(found),
};

/** A word of several parts of which one says that it is a key, and then what a machine made. */
const PREFIXED: SecretRule = {
  ...exactRule(
    "token",
    nearTo(
      "sk_ key_ api_ tok_ token_ pat_ live_ test_ prod_ secret_ sec_ priv_ pk_ rk_ ak_ at_ rt_ bot_ svc_ apikey_ sk- key- api- tok- token- pat- live- secret- sec- auth- apikey- sak- at- lt_ app_ oauth_ access_ refresh_ pwd_ cred_ webhook_ v1_ v2_",
    ),
    String.raw`((?<![\w/-]))((?:[A-Za-z]{1,10}[_-]){0,3}(?:sk|s?ak|key|api|tok|token|pat|live|prod|test|secret|sec|priv|at|rt|bot|svc|apikey|auth|app|oauth|access|refresh|pwd|cred|webhook|lt)[_-](?:[a-z0-9]{1,8}[_-]){0,2}(?=[A-Za-z0-9]{0,64}\d)[A-Za-z0-9]{20,256}(?:[_-][A-Za-z0-9]{6,256}){0,2})(?![\w/])`,
  ),
  isSecret: (found) =>
    looksRandom(found.slice(found.search(/[A-Za-z0-9]{20}/))) && !/^key-\w{17}$/.test(found),
};

/** What begins with a few letters and an underscore and is else of all sorts of signs; ids are made so, too. */
const SHORT_PREFIX: SecretRule = {
  ...exactRule(
    "token",
    Array.from("aeiourstkn")
      .map((letter) => `${letter}k_`)
      .concat(nearTo("re_ ut_ pt_ st_ dt_ nt_ sk. ssws api-")),
    String.raw`((?<![\w/.-])(?:SSWS\s)?)((?:(?:[a-z]{1,2}[kte]_)(?:[A-Za-z0-9]{6,12}_)?[A-Za-z0-9]{24,200}|sk\.eyJ[\w-]{20,300}\.[\w-]{16,80}|(?<=SSWS\s)[\w-]{30,60}|api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))(?![\w/])`,
  ),
  isSecret: (found) => found.startsWith("api-") || looksRandom(found),
};
const LIKELY_PAIR: SecretRule = {
  ...secretRule(
    "secret",
    nearTo("value"),
    String.raw`((?:name|key)\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'][\w.-]{0,60}(?:pass|cred|creds|credentials|pepper|salt|tok|auth|psk|pin|key)\\{0,3}["']\s{0,2},\s{0,2}\\{0,3}["'](?:\w{0,16}value)\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'])([^\s"'\\]{6,1024})`,
  ),
  isSecret: (found) => looksLikePassword(found) || looksRandom(found),
};
/** Databases that are opened with a key. */
const DATABASE_KEY = secretRule(
  "key",
  nearTo("pragma attach"),
  String.raw`((?:pragma\s(?:re|hex)?key\s?=\s?|\skey\s)\\{0,3}["'](?:x')?)([^"'\\]{4,256})`,
);
/** `: PSK "x"`, as VPNs keep theirs. */
const IPSEC = secretRule(
  "password",
  nearTo(" eap| psk| xauth| ntlm"),
  String.raw`((?<![\w-]):?\s?:\s(?:EAP|PSK|XAUTH|NTLM)\s\\{0,3}["']?)([^\s"'\\]{4,256})`,
);

export const SETTING_RULES: readonly SecretRule[] = [
  PREFIXED,
  SHORT_PREFIX,
  HEADED,
  BLOCK,
  CALL_ARGUMENT,
  DIRECTIVE,
  QUOTED_AFTER,
  JOINED,
  FALLBACK,
  CAMEL,
  OTHER_NAMES,
  KEY_VALUE,
  IPSEC,
  DATABASE_KEY,
  LIKELY_PAIR,
];
