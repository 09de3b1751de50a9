import { openTexts } from "./bytes/open-texts.ts";
import { lookAhead } from "./bytes/look-ahead.ts";
import { reasonOf } from "./bytes/unreadable.ts";
import { createRecordReader } from "./create-record-reader.ts";
import { csvSeparator, readCsv } from "./documents/csv.ts";
import type { PlacedDocument } from "./documents/placed-document.ts";
import { DocumentSplitter } from "./documents/split-documents.ts";
import type { DocumentForm, Found, RecordReader } from "./record.ts";
import type { FolderFile } from "./walk-folder.ts";

export interface PlacedRecord {
  readonly found: Found;
  /** As it stands in the file, where the event is the whole document. */
  readonly text?: string;
}

export interface ReadingOptions {
  /** Told of what is left out, and why: `line` is 0 where a file as a whole, or its rest, is meant. */
  readonly onUnread: (file: string, line: number, why: string) => void;
  /** Told once, where a line that is not blank is something else than one event. */
  readonly onMixed: () => void;
  /** Told how each document held its events; undefined for one of no form, and for what is left out. */
  readonly onForm?: (form: DocumentForm | undefined) => void;
}

const CSV_HEAD_BYTES = 64 * 1024;

/**
 * Everything a file holds, in the same order each time it is read. Never throws: what cannot be read is told
 * and left out, and what came before it stands.
 * @yields records, many at a time
 */
export async function* readFile(
  file: FolderFile,
  { onUnread: tell, onMixed, onForm = () => {} }: ReadingOptions,
): AsyncGenerator<PlacedRecord[]> {
  const mixed = { isTold: false };
  const noticeMixed = (): void => {
    if (!mixed.isTold) onMixed();
    mixed.isTold = true;
  };
  const onUnread = (name: string, line: number, why: string): void => {
    noticeMixed();
    onForm(undefined);
    tell(name, line, why);
  };
  let texts = 0;
  try {
    const onUnreadText = (name: string, why: string): void => onUnread(name, 0, why);
    for await (const { name, chunks } of openTexts({ file, onUnread: onUnreadText })) {
      const onBadLine = (line: number, why: string): void => onUnread(name, line, why);
      const reader = createRecordReader();
      texts += 1;
      if (texts > 1) noticeMixed();
      if (texts > 1) onForm(undefined);
      for await (const documents of documentsOf(chunks, onBadLine)) {
        yield documents.flatMap((document) => {
          const records = recordsOf(document, { reader, onBadLine });
          onForm(reader.form());
          const isOneEvent = records.length === 1 && records[0]?.found.kind === "event";
          if (document.isLine !== true || !isOneEvent) noticeMixed();
          return records;
        });
      }
      const last = reader.end();
      if (last.length > 0) onForm(undefined);
      yield told(last, { line: 0, onBadLine });
    }
  } catch (error) {
    onUnread(file.name, 0, reasonOf(error));
  }
}

type OnBadLine = (line: number, why: string) => void;

/**
 * The documents of one text, many at a time.
 * @yields batches, also empty ones
 */
export async function* documentsOf(
  chunks: AsyncIterable<Buffer>,
  onBadLine: OnBadLine,
): AsyncGenerator<PlacedDocument[]> {
  const { head, chunks: all } = await lookAhead(chunks, CSV_HEAD_BYTES);
  const separator = csvSeparator(head.toString("utf8"));
  if (separator !== undefined) {
    yield* readCsv(all, { separator, onBadLine });
    return;
  }
  const splitter = new DocumentSplitter(onBadLine);
  try {
    for await (const chunk of all) yield splitter.push(chunk);
  } catch (error) {
    yield splitter.end(true);
    onBadLine(splitter.line, reasonOf(error));
    return;
  }
  yield splitter.end(false);
}

function recordsOf(
  { document, line, text }: PlacedDocument,
  { reader, onBadLine }: { readonly reader: RecordReader; readonly onBadLine: OnBadLine },
): PlacedRecord[] {
  const found = reader.read(document);
  const [only] = found;
  if (found.length === 1 && only?.kind === "event" && "json" in document) {
    const isWhole = text !== undefined && only.event === document.json;
    return [isWhole ? { found: only, text } : { found: only }];
  }
  return told(found, { line, onBadLine });
}

function told(
  found: readonly Found[],
  { line, onBadLine }: { readonly line: number; readonly onBadLine: OnBadLine },
): PlacedRecord[] {
  const read: PlacedRecord[] = [];
  for (const one of found) {
    if (one.kind === "unread") onBadLine(line, one.reason);
    else read.push({ found: one });
  }
  return read;
}
