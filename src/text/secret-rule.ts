/**
 * Where a secret stands. In every pattern group 1 is what is kept before the secret and group 2 the
 * secret. All are linear: what repeats without bound excludes what follows it, all else is bounded.
 */
export interface SecretRule {
  /** What is found, as in `[redacted password 3f2a]`; undefined where the name before it tells. */
  readonly kind: string | undefined;
  /** Lower-case texts of three characters or more, one of which stands in everything that the pattern matches. */
  readonly near: readonly string[];
  /** The pattern alone would match elsewhere, too: one of `near` must stand in the text, whatever it matches. */
  readonly isOnlyNear?: true;
  /** What stands there besides, lower-case, where `near` is common: cheaper to look for than the pattern. */
  readonly sign?: RegExp;
  readonly pattern: RegExp;
  /** A name, a colon and a word may also be a sentence: words of sentences are no secrets here. */
  readonly prose?: true;
  /** What only this rule can tell of what it found, behind what it kept; `before` is what stands before that. */
  readonly isSecret?: (found: string, kept: string, before: string) => boolean;
}

/** `"mysql mariadb"`: words of which one must be there; `|` parts those that hold blanks. */
export function nearTo(words: string): readonly string[] {
  return words.split(words.includes("|") ? "|" : " ");
}

export function secretRule(
  kind: string | undefined,
  near: readonly string[],
  pattern: string,
): SecretRule {
  return { kind, near, pattern: new RegExp(pattern, "gi") };
}

/** The same where case matters. */
export function exactRule(
  kind: string | undefined,
  near: readonly string[],
  pattern: string,
): SecretRule {
  return { kind, near, pattern: new RegExp(pattern, "g") };
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
/** The start of a program's name, its folder before it. */
export const START = String.raw`(?<![\w.-])`;
/** What may stand between a program and its flag: the same command, not the next one. */
const SAME_COMMAND = String.raw`[^|;&\n]{0,200}?`;

/** A program by the given part of a pattern, up to the blank before one of its words. */
export function program(names: string): string {
  return String.raw`${START}(?:${names})(?:\.exe|\.py|\.rb|\.sh)?["']?:?\s${SAME_COMMAND}(?<=\s)["']?`;
}
