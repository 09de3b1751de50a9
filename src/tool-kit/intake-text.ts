import type { IntakeReport, UnreadPart } from "../tenant/intake.ts";
import { type CleanText, cleanText, joinClean, markClean, numberText } from "../text/clean-text.ts";
import { fileNameText, reasonText } from "../text/file-text.ts";

/** Enough to see what kind of files it is about; the whole list costs a call. */
const NAMED = 3;
const MAX_LINES = 5;

/** Said in the first line of every answer that is made of files: what is still open, and what is not read. */
export function intakeStatus(report: IntakeReport): CleanText {
  const { unread, files, records, events } = report;
  if (isReading(report)) return joinClean([openText(report), unreadText(report)], "");
  if (events + records > 0) return joinClean([unreadText(report), duplicatesText(report)], "");
  const first = unread[0];
  const why =
    first === undefined
      ? cleanText`there are no files, or empty ones only (${files})`
      : partText(first);
  const more = unread.length > 1 ? cleanText`; threatstack_check_connection lists all` : "";
  const told = joinClean([why, more], "");
  return cleanText`[nothing in this folder could be read: ${told}] `;
}

/** Whether more may be read than is told now: a total is then the least there can be. */
export function isReading({ isListed, open }: IntakeReport): boolean {
  return !isListed || open > 0;
}

function openText({ isListed, open, files }: IntakeReport): CleanText {
  return isListed
    ? cleanText`[still reading, ${numberText(open)} of ${numberText(files)} files open] `
    : cleanText`[still looking for files] `;
}

function unreadText({ unread, unreadCount }: IntakeReport): CleanText | "" {
  if (unreadCount === 0) return "";
  const files = byFile(unread);
  const named = files.slice(0, NAMED).map(briefText);
  const left = files.length - named.length;
  const more = left > 0 ? [cleanText`${numberText(left)} more`] : [];
  const told = joinClean([...named, ...more], ", ");
  return cleanText`[not read: ${told}; threatstack_check_connection lists why] `;
}

function duplicatesText({ duplicates }: IntakeReport): CleanText | "" {
  if (duplicates === 0) return "";
  return cleanText`[${numberText(duplicates)} records were in two files and count once] `;
}

interface UnreadOfFile {
  readonly file: string;
  /** 0 where the file as a whole, or its rest, is not read. */
  count: number;
}

function byFile(unread: readonly UnreadPart[]): UnreadOfFile[] {
  const files = new Map<string, UnreadOfFile>();
  for (const { file, count, lines } of unread) {
    const of = files.get(file) ?? { file, count: 0 };
    files.set(file, of);
    if (lines.length > 0) of.count += count;
  }
  return [...files.values()];
}

function briefText({ file, count }: UnreadOfFile): CleanText {
  if (count === 0) return nameText(file);
  return cleanText`${numberText(count)} ${count === 1 ? cleanText`line` : cleanText`lines`} of ${nameText(file)}`;
}

/** `mixed.jsonl lines 3, 7: not JSON (2 times)`. */
function partText({ file, why, count, lines }: UnreadPart): CleanText {
  const shown = lines.slice(0, MAX_LINES).join(", ");
  const more = count > lines.slice(0, MAX_LINES).length ? cleanText` …` : "";
  const where =
    lines.length === 0 ? "" : markClean(` ${count === 1 ? "line" : "lines"} ${shown}${more}`);
  const times = count > 1 ? cleanText` (${numberText(count)} times)` : "";
  return joinClean([nameText(file), where, cleanText`: ${reasonText(why)}`, times], "");
}

function nameText(file: string): CleanText {
  return file === "" ? cleanText`the folder` : fileNameText(file);
}

/** What was read, and everything that was not. */
export function intakeLines(report: IntakeReport): {
  readonly head: CleanText;
  readonly lines: CleanText[];
} {
  const { files, open, events, records, duplicates, unread, unreadCount } = report;
  const head = cleanText`data folder: ${numberText(files - open)} of ${numberText(files)} files read, ${numberText(events)} events and ${numberText(records)} other records, ${numberText(duplicates)} of two files counted once, ${numberText(unreadCount)} not read`;
  return { head, lines: unread.map(partText) };
}
