import { QUOTE, secretRule } from "./secret-rule.ts";
import type { SecretRule } from "./secret-rule.ts";
import { looksRandom } from "./value-forms.ts";

const SCHEMES =
  "bearer|basic|token|negotiate|ntlm|apikey|api-key|api-token|key|bot|ssws|splunk|genie-?key|sso-key|apitoken|jwt|googlelogin|private-token";
/** Their parameters hold no secret but the signature, which is found by its name. */
const SIGNED_SCHEMES = "hawk|aws4-hmac-sha256|digest|oauth|sharedaccesssignature|signature";

/** `Authorization: Scheme secret`, also of proxies, in JSON and in scripts. */
const HEADER: SecretRule = {
  ...secretRule(
    "token",
    ["authorization"],
    String.raw`(authorization["'\\]{0,4}\s{0,2}(?:[:=]|,|=>)\s{0,2}${QUOTE}(?:(?:${SCHEMES})[\s=:]{1,3})?(?:token=["']?|auth=|key=)?)(?!(?:${SIGNED_SCHEMES}|${SCHEMES})\s)([^\s"',;|\\]{6,4096})`,
  ),
  prose: true,
};
/** The same of any scheme; what follows one is no word. */
const OTHER_SCHEME = secretRule(
  "token",
  ["authorization"],
  String.raw`(authorization["'\\]{0,4}\s{0,2}[:=]\s{0,2}${QUOTE}(?!(?:${SIGNED_SCHEMES})\s)[A-Za-z][\w-]{1,30}\s{1,3})((?=[^\s"']{0,200}\d)[^\s"',;|\\=]{12,4096}=*)`,
);
const BEARER = secretRule(
  "token",
  ["bearer"],
  String.raw`((?<!\w)bearer(?:\s{1,3}|%20|\+))((?=[\w.~+/-]{0,200}\d)[\w.~+/-]{16,4096}=*)`,
);
/** Basic authentication outside of its header. */
const BASIC: SecretRule = {
  ...secretRule(
    "login",
    ["basic"],
    String.raw`((?<!\w)basic(?:\s{1,3}|%20))([A-Za-z0-9+/]{8,1024}={0,2})(?![\w+/=])`,
  ),
  isSecret: isLogin,
};
const MAC = secretRule(
  "signature",
  ["mac=", "response=", "signature="],
  String.raw`((?<!\w)(?:mac|response|signature|oauth_signature)=\\{0,3}"?)((?<="|signature=)[\w%+/=-]{16,512})`,
);
const COOKIE = secretRule(
  "cookie",
  ["cookie"],
  String.raw`((?<!\w)(?:set-)?cookie["'\\]{0,4}\s?:\s?${QUOTE})([\w.-]{1,100}=[^\s;|"'\\]{0,4096}(?:;\s?[\w.-]{1,100}=[^\s;|"'\\]{0,4096}){0,40})`,
);
/** Docker keeps `user:password` in Base64. */
const LOGIN: SecretRule = {
  ...secretRule(
    "login",
    ["auth", "identitytoken"],
    String.raw`((?:\\{0,3}["']auth\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["']|(?<![\w-])_?auth\s?[=:]\s?["']?))([A-Za-z0-9+/]{4,1024}={0,2})(?=\\{0,3}["']|\s|$)`,
  ),
  isSecret: isLogin,
};

/** Whether a text is `user:password` in Base64. */
export function isLogin(base64: string): boolean {
  return /^[\x20-\x39\x3b-\x7e]{1,256}:[\x20-\x7e]+$/.test(
    Buffer.from(base64, "base64").toString("latin1"),
  );
}

const USERINFO = secretRule(
  "password",
  ["://"],
  String.raw`((?<![a-z])[a-z][a-z0-9+.-]{1,20}:(?:\\?/){2}[^\s/:@"'<>]{0,256}:)([^\s/"'<>?]{1,1024})(?=@)`,
);
/** Those of databases may hold a slash. */
const DATABASE_USERINFO = secretRule(
  "password",
  ["://"],
  String.raw`((?<![a-z])(?:mongodb(?:\+srv)?|postgres(?:ql)?|mysql|mariadb|rediss?|amqps?|mssql|sqlserver|ldaps?|clickhouse|couchbase|oracle|nats|mqtts?|smb|ftps?|sftp|socks5h?|jdbc:[a-z]{2,16})://[^\s/:@"'<>]{0,256}:)(?!\d{1,5}/)([^\s"'<>?@]{1,512})(?=@[\w.-]+)`,
);
/** A token in the place of a name, before `@` or before `:x-oauth-basic`. */
const TOKEN_USERINFO = secretRule(
  "token",
  ["://"],
  String.raw`((?<![a-z])https?://)((?=[^\s/:@"']{0,80}\d)(?=[^\s/:@"']{0,80}[A-Za-z])[\w-]{20,255})(?=(?::x-oauth-basic)?@)`,
);
/** By its port an address is known to be a database's, where no scheme says so. */
const DATABASE_PORTS = [3306, 5432, 6379, 27_017, 1521, 1433, 5672];
const DATA_SOURCE = secretRule(
  "password",
  [
    "@tcp(",
    "@unix(",
    "@cloudsql",
    "@//",
    "thin:",
    "oci:",
    ...DATABASE_PORTS.map((port) => `:${port}`),
  ],
  String.raw`((?<![\w.-])(?:[\w.-]{1,64}:|jdbc:oracle:(?:thin|oci):[\w.-]{1,64}/))([^\s"'@:/]{1,256})(?=@(?:(?:tcp|unix|cloudsql[\w-]{0,10})\(|//|[\w.-]{1,100}:(?:${DATABASE_PORTS.join("|")})(?!\d)))`,
);
const SIGNED = secretRule(
  "signature",
  ["sig="],
  String.raw`((?:[?&]|%26|%3f|\s|^|;)sig(?:=|%3d))([\w%+/=-]{20,256})`,
);
/** A key in the query of a URL whose name alone would be that of any key. */
const QUERY_KEY = secretRule(
  "key",
  ["key=", "auth=", "sid=", "code=", "apikey", "jwt=", "session="],
  String.raw`([?&](?:key|auth|sid|code|jwt|session|access_?code|hash_?key)=)((?=[\w-]{0,200}\d)(?=[\w-]{0,200}[A-Za-z])[\w.~%-]{24,2048})`,
);

/** The end of an address that calls itself a hook: who knows it may post there. */
const WEBHOOK: SecretRule = {
  ...secretRule(
    "webhook",
    ["hook"],
    String.raw`((?<![a-z])https?://(?=[^\s"'<>]{0,200}hook)[^\s"'<>?#]{1,240}/)([\w-]{20,128})(?![\w/.-])`,
  ),
  sign: /:\/\//,
  isSecret: (found) => looksRandom(found),
};

export const HEADER_RULES: readonly SecretRule[] = [
  USERINFO,
  DATABASE_USERINFO,
  TOKEN_USERINFO,
  DATA_SOURCE,
  HEADER,
  OTHER_SCHEME,
  BEARER,
  BASIC,
  MAC,
  COOKIE,
  LOGIN,
  SIGNED,
  QUERY_KEY,
  WEBHOOK,
];
