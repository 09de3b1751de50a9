import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type LooseRecord, isRecord } from "../event-fields/field-values.ts";
import { checkRecord } from "./check-record.ts";
import type { FolderProblems } from "./folder-problems.ts";
import { CUT_SHORT, isCutShort } from "./gzip-end.ts";
import type { FolderFile } from "./list-folder.ts";
import { readJson } from "./read-json.ts";
import { openLines } from "./read-lines.ts";

/** A `.json` file is held whole while it is read. */
const MAX_JSON_BYTES = 256 * 1024 * 1024;

export interface ReadRecordsOptions {
  readonly file: FolderFile;
  /** Under which keys an API answer holds its array (docs/threat-stack-api.md §2.0 [C]). */
  readonly keys: readonly string[];
  readonly problems: FolderProblems;
  readonly onRecord: (record: LooseRecord, line: number) => void;
}

/**
 * Reads the records of one file: an array, an API answer, one record, or any of these a line. A `.json`
 * file that is no JSON text as a whole is read by lines, since pages are often appended to one file.
 */
export async function readRecords(options: ReadRecordsOptions): Promise<void> {
  const { file, problems } = options;
  try {
    const whole = file.isLines ? undefined : await readWhole(file);
    if (whole === undefined) await readByLine(options);
    else expand(whole, 0, options);
  } catch (error) {
    problems.add({ file: file.name, line: 0, why: reasonOf(error) });
  }
}

/** @throws Error that says in a few words why a file is not read. */
async function readWhole(file: FolderFile): Promise<unknown> {
  const { size } = await stat(file.path);
  if (size > MAX_JSON_BYTES) throw new Error("larger than 256 MiB: give it as .jsonl");
  const bytes = await readFile(file.path);
  const plain = file.isGzip
    ? await promisify(gunzip)(bytes, { maxOutputLength: MAX_JSON_BYTES })
    : bytes;
  return readJson(plain.toString("utf8").replace(/^\uFEFF/, ""));
}

export function reasonOf(error: unknown): string {
  if (isCutShort(error)) return CUT_SHORT;
  return error instanceof Error ? error.message : "cannot be read";
}

async function readByLine(options: ReadRecordsOptions): Promise<void> {
  const { file, problems } = options;
  const { batches } = await openLines(file);
  for await (const lines of batches) {
    for (const { number, text, why } of lines) {
      if (why !== undefined) problems.add({ file: file.name, line: number, why });
      if (text !== undefined) expand(readJson(text), number, options);
    }
  }
}

function expand(value: unknown, line: number, options: ReadRecordsOptions): void {
  const { file, keys, problems, onRecord } = options;
  const wrapped = isRecord(value) ? keys.map((key) => value[key]).find(Array.isArray) : undefined;
  const records: readonly unknown[] = Array.isArray(value) ? value : (wrapped ?? [value]);
  for (const [index, record] of records.entries()) {
    const checked = checkRecord(record);
    if ("record" in checked) onRecord(checked.record, line);
    else {
      const element = records.length > 1 ? { element: index + 1 } : {};
      problems.add({ file: file.name, line, ...element, why: checked.problem });
    }
  }
}
