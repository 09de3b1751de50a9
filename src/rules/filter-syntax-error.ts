const EXCERPT_REACH = 40;

export interface FilterSyntaxErrorOptions {
  /** The whole filter. */
  readonly text: string;
  /** Where the offending characters begin, counted from 0. */
  readonly offset: number;
  /** What to write instead. */
  readonly suggestion?: string | undefined;
}

/**
 * A filter that cannot be read. `reason` and `suggestion` are our own words;
 * `excerpt` (and so `message`) shows the filter around the error with a caret below it.
 */
export class FilterSyntaxError extends Error {
  override readonly name: string = "FilterSyntaxError";
  readonly reason: string;
  readonly offset: number;
  readonly suggestion: string | undefined;
  readonly excerpt: string;

  constructor(reason: string, options: FilterSyntaxErrorOptions) {
    const excerpt = excerptAt(options.text, options.offset);
    const advice = options.suggestion === undefined ? "" : `\n${options.suggestion}`;
    super(`${reason} (character ${options.offset + 1})\n${excerpt}${advice}`);
    this.reason = reason;
    this.offset = options.offset;
    this.suggestion = options.suggestion;
    this.excerpt = excerpt;
  }
}

/** The line of the error, cut to what stands near it, and a line with a caret under the character. */
function excerptAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const nextBreak = text.indexOf("\n", offset);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  const from = Math.max(lineStart, offset - EXCERPT_REACH);
  const until = Math.min(lineEnd, offset + EXCERPT_REACH);
  const before = from > lineStart ? "…" : "";
  const after = until < lineEnd ? "…" : "";
  const line = text.slice(from, until).replaceAll(/\s/gu, " ");
  return `${before}${line}${after}\n${" ".repeat(before.length + offset - from)}^`;
}
