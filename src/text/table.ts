export interface Table {
  /** What all rows have in common, as "all: status online, type monitor"; empty when nothing. */
  readonly all: string;
  /** Header and rows; no lines where there are no rows. */
  readonly lines: string[];
}

/**
 * Rows as CSV-like lines, which cost fewer tokens than aligned ones. A column with one value in all
 * of two or more rows is said once in `all`, a column empty in all rows is left out.
 */
export function table(
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly string[],
): Table {
  const valuesOf = (column: string) => new Set(rows.map((row) => row[column] ?? ""));
  const used = columns.filter((column) => rows.some((row) => row[column]));
  const constant = rows.length < 2 ? [] : used.filter((column) => valuesOf(column).size === 1);
  const varying = used.filter((column) => !constant.includes(column));
  const all = constant.map((column) => `${column} ${cell(rows[0]?.[column])}`).join(", ");
  const lines = rows.map((row) => varying.map((column) => cell(row[column])).join(","));
  return {
    all: all && `all: ${all}`,
    lines: varying.length === 0 ? [] : [varying.join(","), ...lines],
  };
}

/** Quoted only where a reader could not tell its ends. */
function cell(value = ""): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
