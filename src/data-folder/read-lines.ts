import { openTexts } from "./bytes/open-texts.ts";
import { createRecordReader } from "./create-record-reader.ts";
import { PendingBytes } from "./documents/pending-bytes.ts";
import { readJson } from "./read-json.ts";
import type { FolderFile } from "./walk-folder.ts";

/**
 * Events of a file in which each line that is not blank was found to be one event: lines that nobody asked for
 * are neither parsed nor looked at.
 * @yields events as JSON texts
 */
export async function* readLines(
  file: FolderFile,
  isWanted: (index: number) => boolean,
): AsyncGenerator<string> {
  const pending = new PendingBytes();
  let index = 0;
  const take = (bytes: number): string | undefined => {
    const { end } = pending.skipBlanks();
    const isBlank = end >= bytes;
    const text = !isBlank && isWanted(index) ? eventText(pending.text(bytes)) : undefined;
    if (!isBlank) index += 1;
    pending.drop(Math.min(bytes + 1, pending.length));
    return text;
  };
  const takeAll = function* (): Generator<string> {
    for (let end = pending.newline(); end !== -1; end = pending.newline()) {
      const text = take(end);
      if (text !== undefined) yield text;
    }
  };
  for await (const { chunks } of openTexts({ file, onUnread: () => {} })) {
    for await (const chunk of chunks) {
      pending.append(chunk);
      yield* takeAll();
    }
    const last = pending.length > 0 ? take(pending.length) : undefined;
    if (last !== undefined) yield last;
  }
}

/** JSON's blanks, and the record separator of JSON sequences (RFC 7464). */
// oxlint-disable-next-line no-control-regex -- the separator is one
export const BLANKS_IN_FRONT = /^[ \r\t\u001e]+/;

/** The line as it stands, where the event is all of it. */
function eventText(line: string): string | undefined {
  const text = line.replace(BLANKS_IN_FRONT, "").trim();
  const json = readJson(text);
  const [found] = createRecordReader().read({ json });
  if (found?.kind !== "event") return undefined;
  return found.event === json ? text : JSON.stringify(found.event);
}
