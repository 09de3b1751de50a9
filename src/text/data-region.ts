/** The start of a mark in any case and spacing, also one cut short that the next text could complete. */
const MARK = /<(?=\s*(?:\/\s*)?(?:data|(?:d(?:at?)?)?$))/gi;

/**
 * Lines that others wrote, between the marks that tell a model so: `<data>`, the lines, `</data>`.
 * Every string in them has passed `Clean`; marks that arise where two strings meet are broken here.
 */
export function dataRegion(lines: readonly string[]): string {
  return `<data>\n${breakMarks(lines.join("\n"))}\n</data>`;
}

/** `text` with `‹` for the `<` of what could be taken for a mark. */
export function breakMarks(text: string): string {
  return text.replace(MARK, "‹");
}
