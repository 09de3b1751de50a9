import type { EventScan, MayHold, ScanOptions, ScannedEvent } from "../tenant/event-scan.ts";
import { openTexts } from "./bytes/open-texts.ts";
import { reasonOf } from "./bytes/unreadable.ts";
import { alertIdOf } from "./complete-tenant.ts";
import { eventsOfForm } from "./document-form.ts";
import { PendingBytes } from "./documents/pending-bytes.ts";
import { eventsIn, type ReadFile } from "./event-groups.ts";
import type { FolderState } from "./folder-state.ts";
import { documentsOf, readFile } from "./read-file.ts";
import { readJson } from "./read-json.ts";
import { BLANKS_IN_FRONT } from "./read-lines.ts";
import type { DocumentForm } from "./record.ts";

/** Every event of the files that are read by the moment at which a scan begins. */
export function createEventScan(state: () => FolderState): EventScan {
  return {
    scan: (options) => scan(state(), options),
    count: () => state().counts().events,
  };
}

/** By the number of their group; 0, that of events which another file held before, has none. */
type AlertIds = readonly (string | undefined)[];

async function* scan(
  { groups, records }: FolderState,
  options: ScanOptions,
): AsyncGenerator<readonly ScannedEvent[]> {
  const wanted = groups
    .list()
    .map((group) => ({ group, alertId: alertIdOf(group.key, records.alerts) }))
    .filter(({ alertId }) => options.alertIds?.has(alertId) ?? true);
  const alertIds: (string | undefined)[] = [];
  for (const { group, alertId } of wanted) alertIds[group.number] = alertId;
  const holding =
    options.alertIds === undefined
      ? undefined
      : new Set(wanted.flatMap(({ group }) => group.files()));
  for (const file of groups.files()) {
    if (!(holding?.has(file) ?? true) || !isWithin(file, options)) continue;
    try {
      yield* scanFile(file, { alertIds, options });
    } catch (error) {
      options.onUnread(file.file.name, reasonOf(error));
    }
  }
}

/** Whether some of its events may lie between the bounds; one without a time lies in none. */
function isWithin(
  { events, first, last }: ReadFile,
  { from = -Infinity, until = Infinity }: ScanOptions,
): boolean {
  if (events === 0) return false;
  const isBounded = from > -Infinity || until < Infinity;
  return !isBounded || (first <= until && last >= from);
}

interface Scanning {
  readonly alertIds: AlertIds;
  readonly options: ScanOptions;
}

/**
 * Events are told by their number in the file: what is passed over counts, too.
 * @yields batches, also empty ones
 */
async function* scanFile(
  read: ReadFile,
  scanning: Scanning,
): AsyncGenerator<readonly ScannedEvent[]> {
  const { form } = read;
  if (form === undefined) return yield* scanAnything(read, scanning);
  const { mayMake } = form.schema;
  const mayHold = mayMake && scanning.options.marks?.(mayMake);
  const marked = { ...scanning, form, mayHold };
  if (read.isPlainLines && form.list === undefined) return yield* scanLines(read, marked);
  if (read.documents === 1) return yield* scanWhole(read, marked);
  return yield* scanDocuments(read, marked);
}

interface Marked extends Scanning {
  readonly form: DocumentForm;
  readonly mayHold: MayHold | undefined;
}

/**
 * One event a line. All lines of a chunk are decoded and looked over together, because most questions pass over most of
 * them.
 * @yields batches, also empty ones
 */
async function* scanLines(
  { file, groups }: ReadFile,
  { alertIds, form, mayHold }: Marked,
): AsyncGenerator<readonly ScannedEvent[]> {
  const pending = new PendingBytes();
  let index = 0;
  const take = (bytes: number): readonly ScannedEvent[] => {
    const text = pending.text(bytes);
    pending.drop(bytes);
    const isNeeded = mayHold?.(text) !== false;
    const found: ScannedEvent[] = [];
    for (const line of linesIn(text)) {
      const alertId = alertIds[groups.at(index)];
      index += 1;
      if (!isNeeded || alertId === undefined || mayHold?.(line) === false) continue;
      const [event] = eventsOfForm(form, readJson(line)) ?? [];
      if (event !== undefined) found.push({ event, alertId });
    }
    return found;
  };
  for await (const { chunks } of openTexts({ file, onUnread: () => {} })) {
    for await (const chunk of chunks) {
      pending.append(chunk);
      const end = chunk.lastIndexOf(NEWLINE);
      yield end === -1 ? [] : take(pending.length - chunk.length + end + 1);
    }
    yield take(pending.length);
  }
}

const NEWLINE = 0x0a;

/** @yields lines that are not blank, from where they begin to say something */
function* linesIn(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    const said = line.startsWith("{") ? line : line.replace(BLANKS_IN_FRONT, "");
    if (said !== "") yield said;
    start = end + 1;
  }
}

/**
 * One document, as most services deliver their records.
 * @yields batches, also empty ones
 */
async function* scanWhole(read: ReadFile, marked: Marked): AsyncGenerator<readonly ScannedEvent[]> {
  const { file, groups } = read;
  const { alertIds, form, mayHold } = marked;
  for await (const { chunks } of openTexts({ file, onUnread: () => {} })) {
    const parts: Buffer[] = [];
    for await (const chunk of chunks) {
      parts.push(chunk);
      yield [];
    }
    const text = Buffer.concat(parts).toString("utf8");
    if (mayHold?.(text) === false) continue;
    const events = eventsOfForm(form, readJson(text.trim()));
    // A list that holds but one document is one document as well.
    if (events === undefined) yield* scanDocuments(read, marked);
    else yield numbered(events, { groups, alertIds, from: 0 });
  }
}

/**
 * Documents one behind another, or a list of them, all of one form.
 * @yields batches, also empty ones
 */
async function* scanDocuments(
  { file, groups }: ReadFile,
  { alertIds, form }: Marked,
): AsyncGenerator<readonly ScannedEvent[]> {
  let index = 0;
  for await (const { chunks } of openTexts({ file, onUnread: () => {} })) {
    for await (const documents of documentsOf(chunks, () => {})) {
      const events = documents.flatMap(({ document }) =>
        "json" in document ? (eventsOfForm(form, document.json) ?? []) : [],
      );
      yield numbered(events, { groups, alertIds, from: index });
      index += events.length;
    }
  }
}

/**
 * Whatever the file holds, read as it was at first.
 * @yields batches, also empty ones
 */
async function* scanAnything(
  { file, groups }: ReadFile,
  { alertIds, options }: Scanning,
): AsyncGenerator<readonly ScannedEvent[]> {
  let index = 0;
  let failure: string | undefined;
  const onUnread = (name: string, line: number, why: string): void => {
    if (line === 0 && name === file.name) failure = why;
  };
  for await (const records of readFile(file, { onUnread, onMixed: () => {} })) {
    const events = records.flatMap(({ found }) => eventsIn(found));
    yield numbered(events, { groups, alertIds, from: index });
    index += events.length;
  }
  if (failure !== undefined && index === 0) options.onUnread(file.name, failure);
}

interface Numbering extends Pick<ReadFile, "groups"> {
  readonly alertIds: AlertIds;
  /** The number of the first one in its file. */
  readonly from: number;
}

function numbered(
  events: readonly Readonly<Record<string, unknown>>[],
  { groups, alertIds, from }: Numbering,
): readonly ScannedEvent[] {
  return events.flatMap((event, at) => {
    const alertId = alertIds[groups.at(from + at)];
    return alertId === undefined ? [] : [{ event, alertId }];
  });
}
