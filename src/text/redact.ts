const REDACTED = "[redacted]";
const ASSIGNED =
  /((?:passw(?:or)?d|secret(?:_access)?_?key|token|api[_-]?key)["']?\s?[=:]\s?["']?)[^\s"'&;,]{1,4096}/gi;
const SECRET_NAME = /(?:passw(?:or)?d|secret|token|api[_-]?key)$/i;

/** `text` with the secret parts of what looks like a credential replaced by `[redacted]`. */
export function redactSecrets(text: string): string {
  return text.replace(ASSIGNED, `$1${REDACTED}`);
}

/** The same for the value of a field, or of a flag, of this name. */
export function redactNamed(name: string, text: string): string {
  return SECRET_NAME.test(name) && text !== "" ? REDACTED : redactSecrets(text);
}
