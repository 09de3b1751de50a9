import { SECRET_HEADER, SECRET_NAME } from "./secret-names.ts";
import { isLogin, MAY_HOLD_SECRET, SECRET_RULES } from "./secret-rules.ts";
import type { SecretRule } from "./secret-rule.ts";

const REDACTED = "[redacted]";

/**
 * What stands where a secret would and is none: what was redacted before (perhaps cut short), a
 * word for nothing, a variable or a placeholder, a glob, a call, a path, an AWS key id (which analysts search for).
 */
const NO_SECRET = [
  String.raw`\[redacted\]?`,
  String.raw`(?:\[[a-z]{0,8})?…\+\d+$`,
  String.raw`\$[({]|\$[A-Z_][A-Z0-9_]*$|\$(?:env:|global:|script:|using:)?[A-Za-z_]+(?:\.[A-Za-z_]+){0,3}[);]*$|%\w+%$|%{1,2}~?\w$|\{\{|<`,
  String.raw`@$|\*\.\w{1,8}$|[A-Z][a-z]{1,15}-[A-Z][A-Za-z]{2,40}$`,
  String.raw`[A-Za-z_]\w{0,30}(?:\.[A-Za-z_]\w{0,30}){1,4}[([]|(?:input|(?:get|read|fetch|raw_)[A-Za-z_]{1,30})\(`,
  String.raw`\((?:[A-Za-z]{2,20}-[A-Za-z]|\[|\$)`,
  String.raw`(?:~|\.{1,2})/|/(?:app|bin|data|dev|etc|home|lib|mnt|opt|proc|root|run|secrets?|srv|sys|tmp|usr|Users|var)(?:/|$)|[A-Za-z]:\\`,
  String.raw`[\w./~-]{1,200}\.(?:conf|crt|env|jks|json|key|p12|pem|pfx|txt|ya?ml)$|id_(?:rsa|dsa|ecdsa|ed25519)$`,
  String.raw`A(?:KIA|SIA|ROA|IDA|GPA|NPA|NVA|PKA)[A-Z0-9]{12,}$`,
  "arn:aws",
].join("|");
const IS_NO_SECRET = new RegExp(`^(?:${NO_SECRET})`);
const NOTHING =
  /^(?:[dq]word \(0x[0-9a-f]{1,16}(?:-0x[0-9a-f]{1,16})?\)|binary data|\(empty\)|null|nil|none|undefined|true|false|yes|no|n\/a|-|\*+)$/i;
/** A command dressed as a secret must stay visible. */
const RUNS_COMMAND = /\$\(|`|[;|&]\s*[\w./~-]+\s/;
/** How a sentence goes on after "password:" or "authorization:". */
const WORD_OF_PROSE =
  /^(?:access|accepted|auth\w*|bad|can\w*|changed|check|compat|delegation|denied|disabled|does|empty|enabled|error|expired|fail\w*|files|for|has|impersonation|incorrect|invalid|is|login|mismatch\w*|missing|must|new|not|ok|password|permission|please|primary|rejected|required|reset|set|success\w*|systemd|the|too|unable|unexpected|unknown|updated|user|using|verif\w*|was|wrong)[.!?]?$|^[a-z]{2,20}\.[a-z]{2,20}$|:$/i;

/** `text` with the secret parts of what looks like a credential replaced by `[redacted]`. */
export function redactSecrets(text: string): string {
  if (!MAY_HOLD_SECRET.test(text)) return text;
  return SECRET_RULES.reduce(applyRule, text);
}

function applyRule(text: string, { pattern, prose, isSecret: tells }: SecretRule): string {
  return text.replace(pattern, (match: string, kept: string, secret: string) =>
    isSecret(secret) && !(prose && WORD_OF_PROSE.test(secret)) && tells?.(secret) !== false
      ? kept + REDACTED
      : match,
  );
}

/** The same for the value of a field, or of a flag, of this name. */
export function redactNamed(name: string, text: string): string {
  if (text !== "" && SECRET_NAME.test(name) && isSecret(text)) return REDACTED;
  if (name === "auth" && isLogin(text)) return REDACTED;
  return SECRET_HEADER.test(name) ? redactAfter(`${name}: `, text) : redactSecrets(text);
}

/** The same for what follows `lead`, which says what it is: a program before its arguments, a header's name. */
export function redactAfter(lead: string, text: string): string {
  const whole = redactSecrets(lead + text);
  return whole.startsWith(lead) ? whole.slice(lead.length) : redactSecrets(text);
}

function isSecret(value: string): boolean {
  return !IS_NO_SECRET.test(value) && !NOTHING.test(value) && !RUNS_COMMAND.test(value);
}
