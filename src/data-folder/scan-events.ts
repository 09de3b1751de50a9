import { type EventFacts, eventFacts } from "./event-facts.ts";
import type { LooseRecord } from "../event-fields/field-values.ts";
import { checkRecord } from "./check-record.ts";
import type { FolderProblems } from "./folder-problems.ts";
import { type LineRanges, createLineRanges } from "./line-ranges.ts";
import type { FolderFile } from "./list-folder.ts";
import { readJson } from "./read-json.ts";
import { type FileStamp, type Line, openLines } from "./read-lines.ts";
import { reasonOf } from "./read-records.ts";
import { createToId } from "./usable-id.ts";

export interface ScanEventsOptions {
  readonly file: FolderFile;
  readonly problems: FolderProblems;
  readonly onEvent: (facts: EventFacts, event: LooseRecord, line: number) => void;
}

export interface ScannedFile {
  readonly file: FolderFile;
  /** How the file was when it was scanned: it must still be so when its events are sent. */
  readonly stamp: FileStamp;
  readonly bad: LineRanges;
  readonly lastLine: number;
}

/** Reads a file of events once. Undefined where the file itself cannot be read to its end. */
export async function scanEvents(options: ScanEventsOptions): Promise<ScannedFile | undefined> {
  const { file, problems } = options;
  const bad = createLineRanges();
  let lastLine = 0;
  try {
    const { stamp, batches } = await openLines(file);
    for await (const lines of batches) {
      for (const line of lines.filter((candidate) => !scanLine(candidate, options))) {
        bad.add(line.number);
      }
      lastLine = lines.at(-1)?.number ?? lastLine;
    }
    return { file, stamp, bad, lastLine };
  } catch (error) {
    problems.add({ file: file.name, line: 0, why: `nothing of it is used: ${reasonOf(error)}` });
    return undefined;
  }
}

function scanLine({ number, text, why }: Line, options: ScanEventsOptions): boolean {
  const { file, problems, onEvent } = options;
  if (why !== undefined) problems.add({ file: file.name, line: number, why });
  if (text === undefined) return false;
  const checked = checkRecord(readJson(text));
  if ("problem" in checked) {
    problems.add({ file: file.name, line: number, why: checked.problem });
    return false;
  }
  const toId = createToId({ file: file.name, line: number, problems });
  onEvent(eventFacts(checked.record, toId), checked.record, number);
  return true;
}
