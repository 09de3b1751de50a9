import { ARGUMENT, BLANK, nearTo, QUOTE, secretRule } from "./secret-rule.ts";
import type { SecretRule } from "./secret-rule.ts";

/** [kind, near, pattern]: lines of scripts, of queries and of files of settings whose secret stands at a place of its own. */
const STATEMENTS: readonly (readonly [kind: string, near: readonly string[], pattern: string])[] = [
  [
    "password",
    nearTo("credential"),
    String.raw`((?:Network|PS)Credential(?:\]::new)?\(\s{0,2}["'][^"']{0,128}["']\s{0,2},\s{0,2}["'])([^"']{1,256})`,
  ],
  [
    "password",
    nearTo("machine"),
    String.raw`(machine\s{1,4}\S{1,200}\s{1,4}(?:login\s{1,4}\S{1,100}\s{1,4})?(?:account\s{1,4}\S{1,100}\s{1,4})?password\s{1,4})(\S{1,256})`,
  ],
  [
    "password",
    nearTo("default login"),
    String.raw`((?:^|\s)default\s{1,4}login\s{1,4}\S{1,100}\s{1,4}password\s{1,4})(\S{1,256})`,
  ],
  [
    "password",
    nearTo("pgpass"),
    String.raw`((?<![\w.*-])[\w.*-]{1,100}:(?:\d{1,5}|\*):[^\s:"']{1,64}:[^\s:"']{1,64}:)([^\s:"']{1,256})(?=["']?\s{0,4}>{1,2}\s{0,4}\S{0,100}pgpass)`,
  ],
  [
    "password",
    nearTo(":5432:|:5433:|:*:*:|:6432:|:*:"),
    String.raw`((?:^|(?<=[\s"'\n]))[\w.*-]{1,100}:(?:5432|5433|6432|\*):[^\s:"']{1,64}:[^\s:"']{1,64}:)([^\s:"']{1,256})(?=$|[\s"'])`,
  ],
  [
    "password",
    nearTo("<<< <<‹"),
    String.raw`((?:sudo(?=[^|;&<\n]{0,60}\s-S\b)|\S{0,40}(?<!ch)passwd\b(?=[^|;&<\n]{0,80})|login(?=[^|;&<\n]{0,200}\s--(?:password-stdin|with-token))|cryptsetup\s|kinit\s|vncpasswd\s|\bsu\s)[^|;&<\n]{0,240}<<[<‹]\s{0,2}${QUOTE})${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("send"),
    String.raw`((?<![\w.-])send${BLANK}(?:--?${BLANK})?\\{0,3}["'])([^\s"']{4,128}?)(?=\\{1,3}[rn]\\{0,3}["'])`,
  ],
  [
    "password",
    nearTo("identified by|identified with|password"),
    String.raw`(\b(?:identified${BLANK}(?:with${BLANK}[\w'"]{1,40}${BLANK})?by${BLANK}(?:password${BLANK})?|(?:with|encrypted)${BLANK}password${BLANK}|password\(${BLANK}?|set${BLANK}password${BLANK}(?:for${BLANK}\S{1,80}${BLANK})?=?${BLANK}?(?:to${BLANK})?)(?:password\()?\\{0,3}["'])([^"'\\]{1,256})(?=\\{0,3}["'])`,
  ],
  [
    "password",
    ["identified"],
    String.raw`(\bidentified${BLANK}by${BLANK})(?!values|password|externally|globally|["'\\])([^\s"';]{3,128})`,
  ],
  [
    "password",
    nearTo("db.auth|changeuserpassword|authenticate("),
    String.raw`(\.(?:auth|changeUserPassword|authenticate)\(\s{0,2}\\{0,3}["'][^"'\\]{1,64}\\{0,3}["']\s{0,2},\s{0,2}\\{0,3}["'])([^"'\\]{1,256})`,
  ],
  [
    "password",
    nearTo(
      "requirepass|masterauth|bindpw|rootpw|enable secret|enable password|auth |snmp-server|username ",
    ),
    String.raw`((?:^|(?<=[\s"'\n]))(?:requirepass|masterauth|bindpw|rootpw|olcRootPW:|enable${BLANK}(?:secret|password)|username${BLANK}\S{1,64}${BLANK}(?:privilege${BLANK}\d{1,2}${BLANK})?(?:password|secret))${BLANK}(?:\d${BLANK})?${QUOTE})(?!on\b|off\b|is\b|for\b|authentication)([^\s"']{3,256})`,
  ],
  [
    "password",
    nearTo("-cli auth|auth "),
    String.raw`((?<=redis-cli[^|;&\n]{0,120}\s|[|"'\\n]\s{0,2}|^)AUTH${BLANK}(?:\w{1,32}${BLANK})?\\{0,3}["']?)(?!failed|success|\w{1,12}:)([^\s"'|;&\\]{4,256})(?=["'\\]|$|\s(?:\||["']|ping|info|config|keys|get|set)\b|\s{0,2}\|)`,
  ],
  [
    "key",
    nearTo("unseal"),
    String.raw`(unseal${BLANK}key${BLANK}?\d{0,2}:\s{0,3})([A-Za-z0-9+/=]{20,128})`,
  ],
  [
    "id",
    nearTo("secret_id secret-id secretid"),
    String.raw`(secret[_-]?id["'\\]{0,4}\s{0,2}[=:\s]\s{0,2}${QUOTE})([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`,
  ],
  [
    "password",
    nearTo("connect( connection( pdo( mysqli("),
    String.raw`(\b(?:\w{0,24}connect|getConnection|PDO|mysqli)\(\s{0,2}\\{0,3}["'][^"'\\]{0,200}\\{0,3}["']\s{0,2},\s{0,2}\\{0,3}["'][^"'\\]{1,64}\\{0,3}["']\s{0,2},\s{0,2}\\{0,3}["'])([^"'\\]{3,128})(?=\\{0,3}["'])`,
  ],
  [
    "password",
    nearTo("login( auth( bind( auth_password credentials( basicauth("),
    String.raw`(\b(?:\w{0,24}(?:login|_auth_password|HTTPBasicAuth|BasicAuth|PasswordCredentials|setCredentials)|ldap_bind)\((?:\s{0,2}\$\w{1,24}\s{0,2},)?\s{0,2}\\{0,3}["'][^"'\\]{1,128}\\{0,3}["']\s{0,2},\s{0,2}\\{0,3}["'])([^"'\\]{3,128})(?=\\{0,3}["'])`,
  ],
  [
    "password",
    nearTo("connect"),
    String.raw`(\bconnect\(\s{0,2}["'][^"']{1,64}["']\s{0,2},\s{0,2}["'])([^"'/:.]{4,128})(?=["']\s{0,2}(?:,\s{0,2}["']t3|\)))`,
  ],
  [
    "password",
    nearTo("creds credential"),
    String.raw`((?<![\w])(?:creds?|credentials?)["'\\]{0,4}(?:\s{0,2}[=:]\s{0,2}|\s)${QUOTE}[\w.@\\-]{1,64}:)([^\s"'/:,;&|]{3,128})(?=$|["'\s,;&|])`,
  ],
  [
    "community",
    nearTo("community"),
    String.raw`(snmp-server${BLANK}community${BLANK}|\brocommunity6?${BLANK}|\brwcommunity6?${BLANK})(?!public\b|private\b)([^\s"']{3,64})`,
  ],
  [
    "password",
    nearTo("password|passwd|passphrase"),
    String.raw`((?<![\w/.-])(?:password|passwd|passphrase)${BLANK}${QUOTE})((?=[^\s"']{0,64}[A-Za-z])(?=[^\d\s]{0,64}\d[^\d\s]{0,64}\d)[^\s"'/:=,;&|<>()[\]]{7,64})(?=$|["'\s])`,
  ],
  [
    "password",
    nearTo("winrm winrs doveadm"),
    String.raw`((?:winr[ms]|doveadm)(?:\.exe)?\s[^|;&\n]{0,160}?\s-p(?::|${BLANK})${QUOTE})(?!-)${ARGUMENT}`,
  ],
  [
    "password",
    nearTo("ldappasswd"),
    String.raw`((?<![\w.-])ldappasswd\s(?:[^|;&\n]{0,200}?\s)?-[sa](?:${BLANK})?${QUOTE})(?!-)${ARGUMENT}`,
  ],
];

export const STATEMENT_RULES: readonly SecretRule[] = STATEMENTS.map(([kind, near, pattern]) =>
  secretRule(kind, near, pattern),
);
