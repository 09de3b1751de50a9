import { breakMarks } from "./data-region.ts";
import { makeInert } from "./inert-links.ts";

/** Nothing in such a text can be unsafe. */
const PLAIN = /^[\x20-\x3b\x3d-\x7e]*$/;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Colours, cursor moves and the like. */
const CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]/g;
/**
 * Links, titles and other strings for the terminal, whole only where they hold neither space nor a
 * sign of a shell, else just how they begin: a command wrapped in a title still runs, so it must
 * not be hidden from the analyst.
 */
const STRING_SEQUENCE =
  /(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])(?:\d{1,4};(?:[\w=:.-]{0,64};)?)?(?:[\w.:/?=@%+,~#-]{0,512}(?:\x07|\x1b\\|\x9c))?/g;
const SHORT_SEQUENCE = /\x1b[ -/]{0,8}[0-~]/g;

const BLANK = /[\t\v\f]/g;
const LINE_BREAK = /\r\n|[\n\r\x85\u2028\u2029]/g;

/**
 * C0 and C1 controls, what Unicode calls default ignorable (zero-width, bidirectional marks, soft
 * hyphen, variation selectors, fillers, tag characters), and interlinear annotations.
 */
const INVISIBLE = /(?:(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb])+/gu;

/** One trimmed line without anything that a reader cannot see, without data-region marks and active links. */
export function stripUnsafe(text: string): string {
  return oneLine(stripLines(text));
}

/** What `stripLines` leaves as one line, whose links are inert. */
export function oneLine(lines: string): string {
  return makeInert(lines.includes("\n") ? lines.replaceAll("\n", " ").trim() : lines);
}

/**
 * The same in as many lines as there are: where one ends, a command does. Links are as they were, since
 * what is a secret is told by the signs around it.
 */
export function stripLines(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  // Surrogates first: taking out what stands between two halves could join them to a tag character.
  const visible = text
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(CONTROL_SEQUENCE, "")
    .replace(STRING_SEQUENCE, "")
    .replace(SHORT_SEQUENCE, "")
    .replace(BLANK, " ")
    .replace(LINE_BREAK, "\n")
    .replace(INVISIBLE, "");
  return breakMarks(visible.trim());
}
