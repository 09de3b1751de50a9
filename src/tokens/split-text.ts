/**
 * Where o200k cuts a text before it merges bytes: a word with one sign or space before it and an
 * English contraction after it, up to three digits, a run of signs with the line ends behind it,
 * line ends with the space before them, other space (leaving one character for the next word).
 */
const CONTRACTION = String.raw`(?:'(?:[sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD]))?`;
const UPPER = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`;
const LOWER = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`;
const LEAD = String.raw`[^\r\n\p{L}\p{N}]?`;
const PATTERN = [
  `${LEAD}${UPPER}*${LOWER}+${CONTRACTION}`,
  `${LEAD}${UPPER}+${LOWER}*${CONTRACTION}`,
  String.raw`\p{N}{1,3}`,
  String.raw` ?[^\s\p{L}\p{N}]+[\r\n/]*`,
  String.raw`\s*[\r\n]+`,
  String.raw`\s+(?!\S)`,
  String.raw`\s+`,
].join("|");

/** The pieces of a text, in order; together they are the text. No token spans two pieces. */
export function splitText(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(new RegExp(PATTERN, "gu"));
}
