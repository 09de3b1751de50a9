import { NAME, NAME_LITERALS } from "./secret-names.ts";
import { ARGUMENT, BLANK, QUOTE, secretRule, VALUE } from "./secret-rule.ts";
import type { SecretRule } from "./secret-rule.ts";

/** Of what is named a secret the name tells what it is. */
function namedRule(pattern: string, options: Pick<SecretRule, "prose" | "sign"> = {}): SecretRule {
  return { ...secretRule(undefined, NAME_LITERALS, pattern), ...options };
}

/** `name=value`, `"name": "value"`, `name:value`, `x["name"] = value`. Not `/etc/passwd:`, `(passwd:chauthtok)`, an ARN's `:secret:`. */
const ASSIGNED = namedRule(
  String.raw`((?<![/\\]|\d:|\((?=\w{1,24}:))(?:${NAME})(?:${QUOTE}\]?\s{0,2}(?:={1,2}>?|:=|%3d)\s{0,2}|\\{0,3}["']\s{0,2}:\s{0,2}|:(?=[^\s:]))${QUOTE})(?![bruf@N]["'])${VALUE}`,
);
const SAID = namedRule(String.raw`((?<![/\\(])(?:${NAME})\s?:\s{1,3}${QUOTE})${VALUE}`, {
  prose: true,
  sign: /:\s/,
});
/** PowerShell's text over several lines. */
const HERE_STRING = namedRule(
  String.raw`((?:${NAME})\s{0,2}=\s{0,2}@["']\s{1,4})((?:(?!\s{0,4}["']@|@["'])[^]){1,4096})(?=\s{0,4}["']@)`,
  { sign: /@/ },
);
/** `define('name', 'value')`, `setenv("name", "value")`. */
const CALL = namedRule(
  String.raw`(\(\s{0,2}\\{0,3}["'][\w.-]{0,40}(?:${NAME})\\{0,3}["']\s{0,2},\s{0,2}\\{0,3}["'])([^"'\\]{1,256})`,
  { sign: /\(/ },
);
/** Pairs of requests: `auth=("user", "value")`. */
const AUTH_PAIR: SecretRule = {
  sign: /\(/,
  ...secretRule(
    "password",
    ["auth"],
    String.raw`(\bauth\s?=\s?(?:[\w.]{1,32})?\(\s?["'][^"']{1,128}["']\s?,\s?["'])([^"']{1,256})`,
  ),
};
/** A pair as settings of containers are written: `"name":"DB_PASSWORD","value":"x"`, also in YAML and in XML. */
const PAIR = namedRule(
  String.raw`(\\{0,3}["'](?:\w{0,16}(?:name|key))\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'][\w./-]{0,80}(?:${NAME})\\{0,3}["']\s{0,2},\s{0,2}\\{0,3}["'](?:\w{0,16}value)\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'])${VALUE}`,
  { sign: /value/ },
);
const PAIR_BACKWARDS: SecretRule = {
  sign: /value/,
  ...secretRule(
    "secret",
    NAME_LITERALS,
    String.raw`(\\{0,3}["'](?:\w{0,16}value)\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'])([^"'\\]{1,1024})(?=\\{0,3}["']\s{0,2},\s{0,2}\\{0,3}["'](?:\w{0,16}(?:name|key))\\{0,3}["']\s{0,2}:\s{0,2}\\{0,3}["'][\w./-]{0,80}(?:${NAME})\\{0,3}["'])`,
  ),
};
const PLAIN_PAIR = namedRule(
  String.raw`((?<![\w-])["']?[\w.-]{0,60}(?:${NAME})["']?[\s,;]{1,24}(?:\w{0,16}value)["']?\s{0,2}[:=]\s{0,2}${QUOTE})${VALUE}`,
  { sign: /value/ },
);
/** `hibernate.connection.password value`, as files of properties may be written. */
const PROPERTY = namedRule(
  String.raw`((?:^|[\n;])\s{0,8}[\w-]{1,40}(?:\.[\w-]{1,40}){0,6}\.(?:${NAME})${BLANK}${QUOTE})((?=[^\s"']{0,64}\d)[^\s"'=:]{6,256})(?=$|[\s"'])`,
  { sign: /\w\.\w/ },
);
/** A value of a registry as Sysmon and Windows write it, in lines of a message. */
const REGISTRY_VALUE = namedRule(
  String.raw`(\\[\w ]{0,60}(?:${NAME})[^\S\n]{0,4}\n[^\S\n]{0,4}Details:[^\S\n]{1,4}|Object Value Name:[^\S\n]{1,8}[\w ]{0,60}(?:${NAME})[^\S\n]{0,4}\n(?:[^\n]{0,200}\n){0,8}?[^\S\n]{0,4}New Value:[^\S\n]{1,8})([^\n]{1,1024})`,
  { sign: /\n/ },
);
const ELEMENT = namedRule(
  String.raw`(<(?:[\w.-]{1,40}:)?[\w.-]{0,40}(?:${NAME})(?:\s[^<>]{0,120})?>(?:\s{0,4}<(?:Value|string)>)?(?:<!\[CDATA\[)?)([^<\]]{1,4096})`,
  { sign: /</ },
);

/** `--password value`, also as items of a list; not `--ask-pass`, `--no-password`. */
const FLAG = namedRule(
  String.raw`((?<![\w-])-{1,2}(?!-|(?:ask|no|prompt|show|skip|has|use|with|allow|force|print|list|get|create|rotate|delete|describe|disable|enable)-)[\w.-]{0,40}?(?:${NAME})(?:["']?[^\S\n]{1,4}|\\{0,3}["'],\s{0,3})${QUOTE})(?!-{1,2}[a-z]|id=|\d{1,2}(?=\s|$)|[a-z]{1,30}[_-]?(?:password|token|secret)\s{1,3}[^\s-])${ARGUMENT}`,
  { sign: /(?<![\w-])-/ },
);
const SLASH_FLAG = secretRule(
  "password",
  ["/pass", "/pwd", "/rp", "/token", "/p:", "/adminpass"],
  String.raw`((?<=\s)/(?:(?:password|pass|pwd|rp|token|adminpassword)(?::|=|[^\S\n]{1,2})|p:(?!\w{1,40}=))${QUOTE})(?!/)${ARGUMENT}`,
);

/** Two settings whose names say nothing unless they stand together. */
const MACHINE_KEY = secretRule(
  "key",
  ["key="],
  String.raw`((?:validation|decryption)Key=["'])([0-9a-fA-F]{32,128})`,
);
const APP_KEY = secretRule(
  "key",
  ["app_key"],
  String.raw`(APP_KEY=${QUOTE}(?:base64:)?)([A-Za-z0-9+/=]{16,128})`,
);

export const NAMED_RULES: readonly SecretRule[] = [
  APP_KEY,
  MACHINE_KEY,
  PAIR,
  PAIR_BACKWARDS,
  PLAIN_PAIR,
  PROPERTY,
  REGISTRY_VALUE,
  HERE_STRING,
  CALL,
  AUTH_PAIR,
  FLAG,
  SLASH_FLAG,
  ASSIGNED,
  SAID,
  ELEMENT,
];
