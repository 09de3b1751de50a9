import { COMMAND_RULES } from "./secret-commands.ts";
import { NAME } from "./secret-names.ts";
import { ARGUMENT, QUOTE, secretRule, VALUE } from "./secret-rule.ts";
import type { SecretRule } from "./secret-rule.ts";

/** `name=value`, `"name": "value"`, `name:value`, `x["name"] = value`. Not `/etc/passwd:`, `(passwd:chauthtok)`, an ARN's `:secret:`. */
const ASSIGNED = secretRule(
  String.raw`((?<![/\\]|\d:|\((?=\w{1,24}:))(?:${NAME})(?:${QUOTE}\]?\s{0,2}(?:={1,2}>?|:=|%3d)\s{0,2}|\\{0,3}["']\s{0,2}:\s{0,2}|:(?=[^\s:]))${QUOTE})${VALUE}`,
);
const SAID: SecretRule = {
  ...secretRule(String.raw`((?<![/\\(])(?:${NAME})\s?:\s{1,3}${QUOTE})${VALUE}`),
  prose: true,
};
/** PowerShell's text over several lines. */
const HERE_STRING = secretRule(
  String.raw`((?:${NAME})\s{0,2}=\s{0,2}@["']\s{1,4})((?:(?!\s{0,4}["']@)[^]){1,4096})(?=\s{0,4}["']@)`,
);
/** `define('name', 'value')`, `setenv("name", "value")`, and pairs of requests: `auth=("user", "value")`. */
const CALL = secretRule(
  String.raw`(\(\s{0,2}["'][\w.-]{0,40}(?:${NAME})["']\s{0,2},\s{0,2}["']|\bauth\s?=\s?\(\s?["'][^"']{1,128}["']\s?,\s?["'])([^"']{1,256})`,
);
/** A pair as settings of containers are written: `"name":"DB_PASSWORD","value":"x"`. */
const PAIR = secretRule(
  String.raw`(\\{0,3}["'](?:\w{0,16}(?:name|key))\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'][\w./-]{0,80}(?:${NAME})\\{0,3}["']\s{0,2},\s{0,2}\\{0,3}["'](?:\w{0,16}value)\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'])${VALUE}`,
);
/** A value of a registry as Sysmon and Windows write it, in lines of a message. */
const REGISTRY_VALUE = secretRule(
  String.raw`(\\[\w ]{0,60}(?:${NAME})[^\S\n]{0,4}\n[^\S\n]{0,4}Details:[^\S\n]{1,4}|Object Value Name:[^\S\n]{1,8}[\w ]{0,60}(?:${NAME})[^\S\n]{0,4}\n(?:[^\n]{0,200}\n){0,8}?[^\S\n]{0,4}New Value:[^\S\n]{1,8})([^\n]{1,1024})`,
);
const ELEMENT = secretRule(
  String.raw`(<(?:[\w.-]{1,40}:)?(?:${NAME})>(?:\s{0,4}<Value>)?)([^<]{1,4096})`,
);

/** `--password value`, also as items of a list; not `--ask-pass`, `--no-password`. */
const FLAG = secretRule(
  String.raw`((?<![\w-])-{1,2}(?!-|(?:ask|no|prompt|show|skip)-)[\w-]{0,40}?(?:${NAME})(?:["']?[^\S\n]{1,4}|\\{0,3}["'],\s{0,3})${QUOTE})(?!-{1,2}[a-z])${ARGUMENT}`,
);
const SLASH_FLAG = secretRule(
  String.raw`((?<=\s)/(?:(?:password|pass|pwd|rp|token)(?::|[^\S\n]{1,2})|(?:rc4|ntlm|aes(?:128|256)):|p:(?!\w{1,40}=))${QUOTE})(?!/)${ARGUMENT}`,
);

const HEADER: SecretRule = {
  ...secretRule(
    String.raw`(authorization["'\\]{0,4}\s{0,2}[:=]\s{0,2}${QUOTE}(?:(?:bearer|basic|token|negotiate|ntlm|apikey|digest)\s{1,3})?)(?!(?:hawk|aws4-hmac-sha256|bearer|basic|token|negotiate|ntlm|apikey|digest)\s)([^\s"',;|\\]{6,4096})`,
  ),
  prose: true,
};
const BEARER = secretRule(
  String.raw`((?<!\w)bearer\s{1,3})((?=[\w.~+/-]{0,200}\d)[\w.~+/-]{16,4096}=*)`,
);
const MAC = secretRule(
  String.raw`((?<!\w)(?:mac|response|signature)=\\{0,3}"?)((?<="|signature=)[\w+/=-]{16,512})`,
);
const COOKIE = secretRule(
  String.raw`((?<!\w)(?:set-)?cookie["'\\]{0,4}\s?:\s?${QUOTE})([\w.-]{1,100}=[^\s;|"'\\]{0,4096}(?:;\s?[\w.-]{1,100}=[^\s;|"'\\]{0,4096})*)`,
);
/** Docker keeps `user:password` in base64. */
const LOGIN: SecretRule = {
  ...secretRule(
    String.raw`(\\{0,3}["']auth\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'])([A-Za-z0-9+/]{4,1024}={0,2})(?=\\{0,3}["'])`,
  ),
  isSecret: isLogin,
};

/** Whether a text is `user:password` in base64. */
export function isLogin(base64: string): boolean {
  return /^[\x20-\x39\x3b-\x7e]{1,256}:[\x20-\x7e]+$/.test(
    Buffer.from(base64, "base64").toString("latin1"),
  );
}

const USERINFO = secretRule(
  String.raw`((?<![a-z])[a-z][a-z0-9+.-]{1,20}://[^\s/:@"'<>]{0,256}:)([^\s/"'<>?]{1,1024})(?=@)`,
);
/** Those of databases may hold a slash. */
const DATABASE_USERINFO = secretRule(
  String.raw`((?<![a-z])(?:mongodb(?:\+srv)?|postgres(?:ql)?|mysql|rediss?|amqps?|mssql|ldaps?)://[^\s/:@"'<>]{1,256}:)(?!\d{1,5}/)([^\s"'<>?@]{1,512})(?=@[\w.-]+)`,
);
const DATA_SOURCE = secretRule(
  String.raw`((?<![\w.-])[\w.-]{1,64}:)([^\s"'@:/]{1,256})(?=@(?:tcp|unix)\()`,
);
const SIGNED = secretRule(String.raw`([?&]sig=)([\w%+/=-]{20,256})`);

const JWT = secretRule(
  String.raw`((?<![\w-]))(eyJ[\w-]{8,4096}\.[\w-]{8,8192}(?:\.[\w-]{0,4096}){1,3})`,
  "g",
);
const PEM_BREAK = String.raw`(?:\s|\\{1,4}[nr])`;
const PEM = secretRule(
  String.raw`(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----${PEM_BREAK}{0,8}(?:(?:Proc-Type|DEK-Info|Version|Comment): ?[\w,.-]{1,80}${PEM_BREAK}{1,8}){0,4})((?:[A-Za-z0-9+/=]{16,}${PEM_BREAK}{0,8})+(?:[A-Za-z0-9+/=]{1,15}(?=${PEM_BREAK}{0,8}-----END))?)`,
  "g",
);
const PUTTY_KEY = secretRule(
  String.raw`(Private-Lines: ?\d{1,4}\s{1,4})((?:[A-Za-z0-9+/=]{16,}\s{0,4})+)`,
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
  String.raw`(whsec_|hf_|npm_|shp(?:at|ca|pa|ss)_|do[opr]_v1_|lin_api_)([A-Za-z0-9+/]{30,255})`,
  String.raw`(sk-(?:ant-|proj-)?)((?=[\w-]{0,60}\d)[\w-]{20,255})`,
  String.raw`(AIza)([\w-]{35})`,
  String.raw`(SG\.)([\w-]{16,64}\.[\w-]{16,64})`,
  String.raw`(pypi-)([\w-]{50,255})`,
  String.raw`(ATATT3)([\w=-]{40,255})`,
  String.raw`(AGE-SECRET-KEY-1)([A-Z0-9]{50,64})`,
  String.raw`(NRAK-)([A-Z0-9]{20,40})`,
  String.raw`(key-)([0-9a-f]{32})(?![0-9a-f])`,
  String.raw`((?:A[SK]IA)[A-Z0-9]{16}:)([A-Za-z0-9+/=]{40})(?![A-Za-z0-9+/=])`,
  String.raw`((?<!\.)s\.)((?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24})(?![\w.])`,
  String.raw`(hooks\.slack\.com/services/\w{1,16}/\w{1,16}/)(\w{16,64})`,
  String.raw`(discord(?:app)?\.com/api/webhooks/\d{1,24}/)([\w-]{40,100})`,
  String.raw`((?:bot)?\d{8,10}:AA)([\w-]{32,34})(?![\w-])`,
  String.raw`(\$(?:1|2[abxy]|5|6|7|y|gy)\$[^\s$:]{0,64}\$(?:[^\s$:]{1,32}\$)?)([A-Za-z0-9./]{20,128})`,
].map((pattern) => secretRule(`(?<![A-Za-z0-9])${pattern}`, "g"));

/** All rules; what names a secret most closely comes first. */
export const SECRET_RULES: readonly SecretRule[] = [
  PEM,
  PUTTY_KEY,
  JWT,
  ...PREFIXED,
  USERINFO,
  DATABASE_USERINFO,
  DATA_SOURCE,
  HEADER,
  BEARER,
  MAC,
  COOKIE,
  LOGIN,
  ...COMMAND_RULES,
  SIGNED,
  PAIR,
  REGISTRY_VALUE,
  HERE_STRING,
  CALL,
  FLAG,
  SLASH_FLAG,
  ASSIGNED,
  SAID,
  ELEMENT,
];

/** Some part that every text with a secret has, to pass all others quickly. */
export const MAY_HOLD_SECRET =
  /pass|pwd|pw\b|psk|secret|token|key|auth|bearer|cookie|mac=|signature|response=|sig=|eyJ|:\/\/|@(?:tcp|unix)\(|\s-[pPuUawkHAX]|\s-h?p|\s-hashes|\s\/(?:r?p|rc4|ntlm|aes)|_live_|_test_|gh[pousr]_|gl\w{2,3}-|xox|xapp-|whsec|hf_|npm_|shp|do[opr]_v1|lin_api|dckr|hvs\.|ya29|GOCSPX|sk-|AIza|SG\.|pypi-|ATATT3|NRAK-|[AK]IA|\bs\.|hooks\.slack|webhooks|:AA|\$\w{1,2}\$|\.py\s|net1?(?:\.exe)?["']?(?:\s|",|',)|curl|credential|private-lines|--pin|etcdctl|sqlplus|<<<|\|\s{0,4}(?:sudo|su)\s|cryptsetup|rabbitmqctl/i;
