import type { EventSource } from "../tenant/tenant.ts";
import type { FolderFile } from "./list-folder.ts";
import { type FileStamp, openLines } from "./read-lines.ts";

/** Which lines of a file are events of one alert. */
export interface LineSelection {
  readonly file: FolderFile;
  readonly stamp: FileStamp;
  readonly lastLine: number;
  keeps(line: number): boolean;
}

/**
 * Events read anew from their files at each `open`, in the order of files and lines.
 * A file that is no longer as it was scanned fails, rather than sending half of what was counted.
 */
export function createLineSource(selections: readonly LineSelection[], count: number): EventSource {
  return {
    count,
    async *open() {
      for (const selection of selections) yield* readSelection(selection);
    },
  };
}

async function* readSelection(selection: LineSelection): AsyncGenerator<string> {
  const { file, stamp, lastLine } = selection;
  const { batches } = await openLines(file, stamp);
  for await (const lines of batches) {
    for (const { number, text } of lines) {
      if (number > lastLine) return;
      if (text !== undefined && selection.keeps(number)) yield text;
    }
    if ((lines.at(-1)?.number ?? 0) >= lastLine) return;
  }
}
