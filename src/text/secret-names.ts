/** Names whose value is a secret. Page and idempotency tokens are none, nor is a working directory. */
const NAMES = [
  "passw(?:or)?d\\d?",
  "passphrase",
  "passcode",
  "(?:ssh|store|key|db|user|root|admin|my|(?<![a-z]))pass(?!\\s?[:=]\\s{0,3}\\d{1,3}\\b)",
  "(?<![a-z])(?:pwd|psk|pw)",
  "secret(?:[_-]?string)?",
  "(?<!client[_-]?|request[_-]?|next[_-]?|starting[_-]?|continuation[_-]?|page[_-]?)token",
  "(?:api|secret|secret[_-]?access|access|account|private|auth|subscription|signing|encryption|master)[_-]?key(?:[_-]?base)?",
  "client[_-]?key[_-]?data",
  "key[_-]?material",
  "(?:rediscli|(?<![a-z])_?)_auth",
  "x-amz-signature",
];

/** As part of a pattern. */
export const NAME = NAMES.join("|");

/** A field, flag or variable of this name holds a secret. */
export const SECRET_NAME = new RegExp(`(?:${NAME})$`, "i");

/** A header that holds one behind its scheme, or several. */
export const SECRET_HEADER = /^(?:proxy-)?authorization$|^(?:set-)?cookie$/i;
