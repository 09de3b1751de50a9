export interface LogLine {
  /** The program that wrote it, without pid and module; "" where the line names none. */
  readonly program: string;
  /** What it said. */
  readonly text: string;
}

/** `Jun 14 15:16:01`, ISO, `[date]`, epoch seconds, with or without a zone. */
const STAMP =
  /^(?:<\d+>\d?\s*)?(?:[A-Z][a-z]{2}\s+\d{1,2}\s+(?:\d{4}\s+)?\d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)?|\[[^\]]*\d\d:\d\d:\d\d[^\]]*\]|\d{10}(?:\.\d+)?)\s*/;
const TAG = /^(?:([\w.-]+)\s+)?([A-Za-z_][\w./-]*?)(?:\(([\w./-]+)\))?(?:\[\d*\])?:\s+/;

const BLANK = 32;
const COLON = 58;

/** A line of a system log in the two parts that matter. */
export function logLine(line: string): LogLine {
  const rest = hasPlainStamp(line) ? line.slice(16) : line.replace(STAMP, "");
  const tag = TAG.exec(rest);
  if (tag === null) return { program: "", text: rest.trim() };
  const program = tag[3] === undefined ? (tag[2] ?? "") : `${tag[2] ?? ""}(${tag[3]})`;
  return { program, text: rest.slice(tag[0].length).trim() };
}

/** `Jun 14 15:16:01 `, which nearly all lines have. */
function hasPlainStamp(line: string): boolean {
  return (
    line.charCodeAt(3) === BLANK &&
    line.charCodeAt(6) === BLANK &&
    line.charCodeAt(9) === COLON &&
    line.charCodeAt(12) === COLON &&
    line.charCodeAt(15) === BLANK
  );
}
