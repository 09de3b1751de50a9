/** Names whose value is a secret, by what it is. */
const PASSWORDS = [
  "passw(?:or)?d\\d?",
  "passwort|contrase[nñ]a|mot_?de_?passe|senha",
  "pass[_-]?(?:phrase|code|wrd)",
  "(?:ssh|store|key|db|user|root|admin|my|sys|login|http|ftp|smtp|mail|proxy|vnc|sudo|ldap|rpc|[_-]|(?<![a-z]))pass(?!\\s?[:=]\\s{0,3}\\d{1,3}\\b)",
  "(?:(?<![a-z])|[_-]|unicode|admin|user|db|root|mysql|pg|ldap|smtp|ftp|login|sys|old|new)pwd",
  "(?:(?<![a-z])|[_-]|bind|root|olcroot|admin)pw",
  "(?:(?<![a-z])|[_-])psk|pre[_-]?shared[_-]?key",
  "(?<![a-z])(?:otp|totp|pin)[_-]?(?:code|seed)|security[_-]?answer|mfa[_-]?code",
];

/** Page and idempotency tokens are no secrets, nor is what a token is of, or how it came to be. */
const TOKENS = [
  "(?<!client[_-]?|request[_-]?|next[_-]?|starting[_-]?|continuation[_-]?|page[_-]?|sync[_-]?|resume[_-]?|cursor[_-]?|marker[_-]?|pagination[_-]?|idempotency[_-]?|change[_-]?|task[_-]?)token",
  "(?:rediscli|(?<![a-z])_?)_auth",
  "x-amz-signature",
  "webhook[_-]?url",
  "(?<![a-z])(?:phpsessid|jsessionid|asp\\.net_sessionid|connect\\.sid)",
];

const SECRETS = [
  "(?<!existing[_-]?)secret(?:[_-]?(?:string|text|value))?",
  "(?:auth|logged_in|nonce)_salt",
];

const KEYS = [
  "(?:api|app|application|secret|secret[_-]?access|access|account|private|auth|subscription|signing|signature|encrypt(?:ion)?|decrypt(?:ion)?|crypto?|master|shared|shared[_-]?access|storage|consumer|licen[sc]e|ingest(?:ion)?|integration|webhook|hmac|aes|jwt|cookie|session|deploy|registration|functions?|service[_-]?account|validation|unseal|recovery|admin|write|server|logged_in|secure_auth|nonce|certificate|auth(?:entication)?|reg(?:istration)?)[_-]?key(?:[_-]?(?:base|data))?",
  "client[_-]?key[_-]?data",
  "key[_-]?material",
];

/** As part of a pattern. */
export const NAME = [...PASSWORDS, ...TOKENS, ...SECRETS, ...KEYS].join("|");

/** A field, flag or variable of this name holds a secret. */
export const SECRET_NAME = new RegExp(`(?:${NAME})$`, "i");

/** One of this name may hold one, if its value looks so. */
export const LIKELY_NAME =
  /[a-z\d](?:Pass|Pwd|PW|Pw|PSK|Psk|Cred|Creds)$|(?:^|[_.-])(?:pass|psw|creds?|credentials?|pepper|salt|tok|auth|psk|pin)$/i;

/** A header that holds one behind its scheme, or several. */
export const SECRET_HEADER = /^(?:proxy-)?authorization$|^(?:set-)?cookie$/i;

/** Of names of which one must stand in a text in which something is named a secret; lower-case. */
export const NAME_LITERALS =
  String.raw`pass|contrase|senha|pwd|pw=|pw:|pw |pw"|pw'|pw\|pw>|psk|pre-shared|pre_shared|preshared|otp|pin_code|pincode|pin-code|security_answer|securityanswer|security-answer|mfa|token|_auth|x-amz-signature|webhook|sessid|jsessionid|sessionid|connect.sid|secret|_salt|key`.split(
    "|",
  );

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/pass(?!ive|enger)|pwd|pw\W{0,8}$|psk|shared[_-]?key|contrase|senha/i, "password"],
  [/token|_auth|sess|\.sid|signature|webhook/i, "token"],
  [/key/i, "key"],
  [/otp|pin|mfa|answer/i, "code"],
];

/** What a secret of this name is; the last words before it count. */
export function kindOfName(name: string): string {
  const last = name.slice(-40);
  return KINDS.find(([pattern]) => pattern.test(last))?.[1] ?? "secret";
}
