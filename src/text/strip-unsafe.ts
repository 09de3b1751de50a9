/** Nothing in such a text can be unsafe. */
const PLAIN = /^[\x20-\x3b\x3d-\x7e]*$/;

/**
 * Terminal sequences: colours and cursor moves; titles, links and the like up to their end.
 * What stands inside a title is dropped only if it holds no sign of a shell: wrapping a command in
 * one must not hide it from the analyst.
 */
const CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;
const STRING_SEQUENCE =
  /(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])(?:\d{1,4};[\w=:.-]{0,64};?)?[\w .:/?=@%+,~#-]{0,512}(?:\x07|\x1b\\|\x9c)/g;
const SHORT_SEQUENCE = /\x1b[ -/]*[0-~]/g;

const LINE_BREAK = /\r\n|[\t\n\v\f\r\x85\u2028\u2029]/g;

/**
 * C0 and C1 controls and all that Unicode calls default ignorable (zero-width, bidirectional
 * marks, soft hyphen, variation selectors, fillers, tag characters), and interlinear annotations.
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The start of a data-region mark, also one cut short that the next text could complete. */
const REGION_MARK = /<(?=\s*(?:\/\s*)?(?:data|(?:d(?:at?)?)?$))/gi;

/** One trimmed line without anything that a reader cannot see, and without data-region marks. */
export function stripUnsafe(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(CONTROL_SEQUENCE, "")
    .replace(STRING_SEQUENCE, "")
    .replace(SHORT_SEQUENCE, "")
    .replace(LINE_BREAK, " ")
    .replace(INVISIBLE, "")
    .replace(LONE_SURROGATE, "\ufffd")
    .trim()
    .replace(REGION_MARK, "‹");
}
