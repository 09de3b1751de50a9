import { type CleanText, markClean } from "./clean-text.ts";

export interface Table {
  /** What all rows have in common, as "all: status online, type monitor"; empty when nothing. */
  readonly all: CleanText | "";
  /** Header and rows; no lines where there are no rows. */
  readonly lines: readonly CleanText[];
}

/** Cells by column; absent and empty mean the same. */
export type Row = Readonly<Record<string, CleanText | "">>;

/**
 * Rows as CSV-like lines, which cost fewer tokens than aligned ones. A column with one value in all
 * of two or more rows is said once in `all`, a column empty in all rows is left out.
 */
export function table(rows: readonly Row[], columns: readonly string[]): Table {
  const valuesOf = (column: string) => new Set(rows.map((row) => row[column] ?? ""));
  const used = columns.filter((column) => rows.some((row) => row[column]));
  const constant = rows.length < 2 ? [] : used.filter((column) => valuesOf(column).size === 1);
  const varying = used.filter((column) => !constant.includes(column));
  const all = constant.map((column) => `${column} ${cell(rows[0]?.[column])}`).join(", ");
  const lines = rows.map((row) => varying.map((column) => cell(row[column])).join(","));
  return {
    all: all === "" ? "" : markClean(`all: ${all}`),
    lines: varying.length === 0 ? [] : [varying.join(","), ...lines].map(markClean),
  };
}

/** Quoted only where a reader could not tell its ends. */
function cell(value = ""): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
