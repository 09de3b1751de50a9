/**
 * Where a secret stands. In every pattern group 1 is what is kept before the secret and group 2 the
 * secret. All are linear: what repeats without bound excludes what follows it, all else is bounded.
 */
export interface SecretRule {
  readonly pattern: RegExp;
  /** A name, a colon and a word may also be a sentence: words of sentences are no secrets here. */
  readonly prose?: true;
  /** What only this rule can tell of what it found. */
  readonly isSecret?: (found: string) => boolean;
}

export function secretRule(pattern: string, flags = "gi"): SecretRule {
  return { pattern: new RegExp(pattern, flags) };
}

/** A value in quotes (also quotes escaped once or more). */
const QUOTED = String.raw`(?<=\\")(?:(?!\\+").){1,4096}(?=\\)|(?<=")(?:\\.|[^"\\]){1,4096}(?=")|(?<=')[^']{1,4096}(?=')`;
/** A value in quotes, else up to what ends a word. */
export const VALUE = String.raw`(${QUOTED}|(?:[^\s"'&;|<>,\\]|\\(?!["nrt\\])){1,4096})`;
/** A word of a shell, in quotes or not; neither an operator nor where output goes. */
export const ARGUMENT = String.raw`((?!\d?>)(?:${QUOTED}|[^\s"'|;&<>]{1,4096}))`;
/** What may stand before a value in quotes. */
export const QUOTE = String.raw`\\{0,3}["']?`;
/** Between words of one line, which ends a command. */
export const BLANK = String.raw`[^\S\n]{1,4}`;
/** What may stand between a program and its flag: the same command, not the next one. */
export const SAME_COMMAND = String.raw`[^|;&\n]{0,200}?`;
