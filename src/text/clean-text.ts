declare const cleaned: unique symbol;

/**
 * One line that is safe to show: our own words, or words of others that went through `Clean`. A plain
 * string is none, so that showing one without cleaning it does not compile.
 */
export type CleanText = string & { readonly [cleaned]: true };

/** A string that stands in the source code; a string that is computed does not compile. */
export type OwnWords<Text extends string> = string extends Text ? never : Text;

/** Our own words around values that are clean: cleanText`alert ${id}, severity ${severity}`. */
export function cleanText(
  words: TemplateStringsArray,
  ...values: readonly (CleanText | number)[]
): CleanText {
  return markClean(String.raw({ raw: words }, ...values));
}

/** What there is of the parts, with `separator` between them. */
export function joinClean<Separator extends string>(
  parts: readonly (CleanText | "")[],
  separator: OwnWords<Separator>,
): CleanText {
  return markClean(parts.filter((part) => part !== "").join(separator));
}

/** The lines that hold anything. */
export function linesOf(lines: readonly (CleanText | "")[]): CleanText[] {
  return lines.flatMap((line) => (line === "" ? [] : [line]));
}

/** A number as a person reads it: 12,640. */
export function numberText(value: number): CleanText {
  return markClean(value.toLocaleString("en"));
}

/**
 * Says of a text that it is clean. Only for what makes clean text of text: the cleaner, and what cuts,
 * quotes or composes text that is clean already.
 */
export function markClean(text: string): CleanText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the mark is given
  return text as CleanText;
}

/** The beginning of a clean text, which is clean. */
export function clipText(text: CleanText, chars: number): CleanText {
  return markClean(text.slice(0, chars));
}

/** A clean text in the quotes of JSON, as a call is spelt. */
export function quoteText(text: CleanText): CleanText {
  return markClean(JSON.stringify(text));
}
