import { randomInt } from "node:crypto";
import type { CleanText } from "./clean-text.ts";
import { makeInert } from "./inert-links.ts";

/** The start of a mark in any case and spacing, also one cut short that the next text could complete. */
const MARK = /<(?=\s*(?:\/\s*)?(?:data|(?:d(?:at?)?)?$))/gi;

/**
 * Lines that others wrote, between the marks that tell a model so: `<data TAG>`, the lines, `</data TAG>`.
 * Every string in them has passed `Clean`; marks and links that arise where two strings meet are broken here.
 * `tag` is known to nobody who wrote the lines.
 */
export function dataRegion(lines: readonly CleanText[], tag: string): string {
  return `<data ${tag}>\n${makeInert(breakMarks(lines.join("\n")))}\n</data ${tag}>`;
}

const TAGS = 1_000_000;

/** Six decimal digits, new for each answer: whatever they are, they cost two tokens. */
export function newRegionTag(): string {
  return String(randomInt(TAGS)).padStart(6, "0");
}

/** `text` with `‹` for the `<` of what could be taken for a mark. */
export function breakMarks(text: string): string {
  return text.replace(MARK, "‹");
}
