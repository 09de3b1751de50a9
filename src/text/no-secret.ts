/**
 * What stands where a secret would and is none: what was redacted before (perhaps cut short), a
 * word for nothing, a variable or a placeholder, a glob, a call, a path, an AWS key id (which analysts search for).
 */
const NO_SECRET = [
  String.raw`\[redacted\b`,
  String.raw`(?:\[[a-z]{0,8})?…\+\d+$`,
  String.raw`[←→]`,
  String.raw`\$[({]|\$[A-Z_][A-Z0-9_]*$|\$(?:env:|global:|script:|using:)?[A-Za-z_]+(?:\.[A-Za-z_]+){0,3}[);]*$|%\w+%$|%{1,2}~?\w$|\{\{|[<‹]`,
  String.raw`!(?:vault|secret|reference|env(?:_var)?|[Rr]ef|[Ss]ub|GetAtt|Join|ImportValue|FindInMap)$`,
  String.raw`(?:var|local|data|module|each|secrets|vars|inputs|parameters)(?:\.[A-Za-z_]\w{0,60}){1,5}$`,
  String.raw`@$|\*\.\w{1,8}$|[A-Z][a-z]{1,15}-[A-Z][A-Za-z]{2,40}$`,
  String.raw`[A-Za-z_]\w{0,30}(?:\.[A-Za-z_]\w{0,30}){1,4}[([]|(?:input|(?:get|read|fetch|raw_)[A-Za-z_]{1,30})\(`,
  String.raw`\((?:[A-Za-z]{2,20}-[A-Za-z]|\[|\$)`,
  String.raw`(?:~|\.{1,2})/|/(?:app|bin|data|dev|etc|home|lib|mnt|opt|proc|root|run|secrets?|srv|sys|tmp|usr|Users|var)(?:/|$)|[A-Za-z]:\\`,
  String.raw`[\w./~-]{1,200}\.(?:conf|crt|env|jks|json|key|p12|pem|pfx|txt|ya?ml)$|id_(?:rsa|dsa|ecdsa|ed25519)$`,
  String.raw`A(?:KIA|SIA|ROA|IDA|GPA|NPA|NVA|PKA)[A-Z0-9]{12,}(?![a-z+=])`,
  "arn:aws|https?://[^@]{1,400}$|file:|vault:|ssm:|secretsmanager:|op://|env:",
].join("|");
const IS_NO_SECRET = new RegExp(`^(?:${NO_SECRET})`);
const NOTHING =
  /^(?:[dq]word \(0x[0-9a-f]{1,16}(?:-0x[0-9a-f]{1,16})?\)|binary data|\(empty\)|null|nil|none|undefined|true|false|yes|no|n\/a|-|\*+|!{1,2}|\d{1,2}|\[\]\w{1,10}\(|\?+|x{3,})$/i;
/** A command dressed as a secret must stay visible. */
const RUNS_COMMAND = /\$\(|`|[;|&]\s*[\w./~-]+\s/;
/** How a sentence goes on after "password:" or "authorization:". */
const WORD_OF_PROSE =
  /^(?:re-?type|re-?enter|repeat|confirm|enter|access|accepted|again|all|and|any|auth\w*|bad|can\w*|changed|check|compat|delegation|denied|disabled|does|empty|enabled|error|expired|fail\w*|files|found|for|has|if|impersonation|in|incorrect|invalid|is|it|late\w*|login|mismatch\w*|missing|must|new|not|of|ok|on|optional|or|password|permission|please|primary|rejected|required|reset|set|success\w*|systemd|that|the|this|to|too|unable|unexpected|unknown|updated|use|user|using|verif\w*|was|when|with|wrong|you\w*)[.,!?;]?$|^[a-z]{2,20}\.[a-z]{2,20}$|:$/i;
/** What a cluster calls a secret, not the secret. */
const REFERENCE = /^[a-z]{2,20}\d{0,2}(?:-[a-z]{2,20}\d{0,2}){1,6}$/;

/** Whether behind a name of this kind stands that of another thing. */
export function isReference(before: string, value: string): boolean {
  if (/secret["'\\]{0,4}\s?[:=]\s{0,3}["']?$/i.test(before)) return REFERENCE.test(value);
  return (
    /(?:(?:token|secret):|-secret[ =])["']?$/i.test(before) && /^[a-z]{2,12}\d{1,3}$/.test(value)
  );
}

/** The name by which an environment keeps the working directory, and the one before it; no part of a longer name. */
const WORKING_DIRECTORY = /^(?:OLD)?PWD\b[\s"'\\]{0,6}(?:[=:,][\s"'\\]{0,6})?$/;
/** From a root, a home, or here. */
const PATH = /^(?:~[\w.-]{0,32}|\.{1,2}|[A-Za-z]:)?(?:$|[\\/][\w.@+~ \\/-]*$)/;

/** Whether a name and its value are an environment's working directory. A password with this name is no path. */
export function isWorkingDirectory(name: string, value: string): boolean {
  return WORKING_DIRECTORY.test(name) && PATH.test(value);
}

/** Names that stand in sentences as often as before a value; the values themselves are no words. */
const NAME_IN_PROSE =
  /(?:token|secret|authorization|key|cookie|session)["'\\]{0,4}\s?:\s{1,3}["']?$/i;
const WORD = /^(?:[a-z]{4,20}|[A-Z][a-z]{3,20})(?:[.-][a-z]{2,20}){0,3}[.,;!?]?$/;
const BARE_PASS = /(?<![a-z_-])pass\s?:\s{1,3}$/i;

/** Whether it is clear that a text is no secret, wherever it stands. */
export function isNoSecret(value: string): boolean {
  return (
    value === "" || IS_NO_SECRET.test(value) || NOTHING.test(value) || RUNS_COMMAND.test(value)
  );
}

/** Whether behind these words a text goes on with a sentence. */
export function isWordOfProse(before: string, value: string): boolean {
  if (WORD_OF_PROSE.test(value)) return true;
  if (!WORD.test(value)) return false;
  return NAME_IN_PROSE.test(before) || BARE_PASS.test(before);
}
