const UPPER = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`;
const LOWER = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`;
const LEAD = String.raw`[^\r\n\p{L}\p{N}]?`;
const CONTRACTION = String.raw`(?:'(?:[sSſ]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD]))?`;
/** Not `\s`, which takes in U+FEFF and leaves out U+0085. */
const SPACE = String.raw`\p{White_Space}`;

const PIECE = new RegExp(
  [
    // A word, with one sign or space before it and an English contraction after it.
    `${LEAD}${UPPER}*${LOWER}+${CONTRACTION}`,
    `${LEAD}${UPPER}+${LOWER}*${CONTRACTION}`,
    String.raw`\p{N}{1,3}`,
    // Signs, with the line ends or slashes behind them.
    String.raw` ?[^${SPACE}\p{L}\p{N}]+[\r\n/]*`,
    // Space: up to a line end, or all but the last, which goes with the next word.
    String.raw`${SPACE}*[\r\n]+`,
    String.raw`${SPACE}+(?!\P{White_Space})`,
    `${SPACE}+`,
  ].join("|"),
  "gu",
);

/**
 * The pieces in which o200k merges bytes, in order: together they are the text, and no token spans
 * two of them. A run of several million characters above U+FFFF overflows the regular expression.
 */
export function splitText(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(PIECE);
}
