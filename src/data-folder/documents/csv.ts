import { type CsvError, type Info, type Parser, parse } from "csv-parse";
import { readJson } from "../read-json.ts";
import { MAX_DOCUMENT_BYTES, type OnBadLine, type PlacedDocument } from "./placed-document.ts";

const SEPARATORS = [",", "\t", ";", "|"] as const;
/** A name of a column: words, not values. */
const NAME = /^[A-Za-z_@$][\w@$ .#:/()[\]-]{0,79}$/;
const MIN_COLUMNS = 3;

/** Which character separates the columns of a text that begins so; undefined where it is no CSV with a header. */
export function csvSeparator(head: string): string | undefined {
  const [first = "", second] = head.split(/\r?\n/, 2);
  if (second === undefined || second === "" || /^\s*[[{]/.test(first)) return undefined;
  return SEPARATORS.find((separator) => {
    const names = first.split(separator).map((cell) => cell.replace(/^"(.*)"$/, "$1").trim());
    const isHeader = names.length >= MIN_COLUMNS && names.every((name) => NAME.test(name));
    return isHeader && new Set(names).size === names.length && second.includes(separator);
  });
}

interface Row {
  readonly info: Info;
  readonly record: Readonly<Record<string, string>>;
}

export interface CsvOptions {
  readonly separator: string;
  readonly onBadLine: OnBadLine;
}

/**
 * A document for each row, by the names of the header; cells that hold JSON come as what they say.
 * @yields rows, many at a time
 */
export async function* readCsv(
  chunks: AsyncIterable<Buffer>,
  { separator, onBadLine }: CsvOptions,
): AsyncGenerator<PlacedDocument[]> {
  const parser: Parser = parse({
    columns: (names: string[]) => names.map((name) => name.trim()),
    delimiter: separator,
    info: true,
    max_record_size: MAX_DOCUMENT_BYTES,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  parser.on("skip", (error: CsvError) => onBadLine(Number(error["lines"] ?? 0), whyOf(error)));
  const state: { failure: unknown } = { failure: undefined };
  parser.on("error", (error) => {
    state.failure = error;
  });
  for await (const chunk of chunks) {
    await new Promise<void>((resolve) => {
      parser.write(chunk, () => resolve());
      if (state.failure !== undefined) resolve();
    });
    yield rowsOf(parser);
    if (state.failure !== undefined) throw state.failure;
  }
  const ended = new Promise<void>((resolve) => {
    parser.once("end", resolve).once("error", () => resolve());
  });
  parser.end();
  const rest: PlacedDocument[] = [];
  parser.on("readable", () => rest.push(...rowsOf(parser)));
  rest.push(...rowsOf(parser));
  await ended;
  yield rest;
}

function rowsOf(parser: Parser): PlacedDocument[] {
  const rows: PlacedDocument[] = [];
  for (let row: unknown = parser.read(); isRow(row); row = parser.read()) {
    rows.push({ line: row.info.lines, document: { json: toRecord(row.record) } });
  }
  return rows;
}

/** What the parser makes with `info` and `columns`; null where it has no more. */
function isRow(row: unknown): row is Row {
  return typeof row === "object" && row !== null && "info" in row && "record" in row;
}

function toRecord(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const cells = Object.entries(row).filter(([, cell]) => cell !== "");
  return Object.fromEntries(cells.map(([name, cell]) => [name, valueOf(cell)]));
}

/** Athena, Snowflake and Sentinel write what is nested as JSON text. */
function valueOf(cell: string): unknown {
  return /^[[{]/.test(cell) ? (readJson(cell) ?? cell) : cell;
}

function whyOf({ code }: CsvError): string {
  return code === "CSV_RECORD_INCONSISTENT_COLUMNS"
    ? "a row with another number of columns than the header"
    : "not CSV";
}
