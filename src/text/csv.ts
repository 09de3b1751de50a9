import { type CleanText, markClean } from "./clean-text.ts";
import type { Row } from "./table.ts";

/** What a spreadsheet takes for the beginning of a formula, also behind blanks. */
const FORMULA = /^\s*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;

/**
 * A table as a file for a spreadsheet (RFC 4180): every cell that might run as a formula there begins with an
 * apostrophe, which makes it a text.
 */
export function csv(rows: readonly Row[], columns: readonly string[]): CleanText {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return markClean(lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join(""));
}

function cell(value: string): string {
  const inert = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
