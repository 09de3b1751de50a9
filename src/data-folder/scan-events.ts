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
  if (read.documents === 1 && mayHold !== undefined) return yield* scanWhole(read, marked);
  return yield* scanDocuments(read, marked);
}

interface Marked extends Scanning {
  readonly form: DocumentForm;
  readonly mayHold: MayHold | undefined;
}

/**
 * One event a line.
 * @yields batches, also empty ones
 */
async function* scanLines(
  { file, groups }: ReadFile,
  { alertIds, form, mayHold }: Marked,
): AsyncGenerator<readonly ScannedEvent[]> {
  const pending = new PendingBytes();
  let index = 0;
  const take = (bytes: number, into: ScannedEvent[]): void => {
    const isBlank = pending.skipBlanks().end >= bytes;
    const alertId = isBlank ? undefined : alertIds[groups.at(index)];
    const text = alertId === undefined ? "" : pending.text(bytes);
    if (!isBlank) index += 1;
    pending.drop(Math.min(bytes + 1, pending.length));
    if (alertId === undefined || mayHold?.(text) === false) return;
    const [event] = eventsOfForm(form, readJson(text.trim())) ?? [];
    if (event !== undefined) into.push({ event, alertId });
  };
  for await (const { chunks } of openTexts({ file, onUnread: () => {} })) {
    for await (const chunk of chunks) {
      pending.append(chunk);
      const events: ScannedEvent[] = [];
      for (let end = pending.newline(); end !== -1; end = pending.newline()) take(end, events);
      yield events;
    }
    const last: ScannedEvent[] = [];
    if (pending.length > 0) take(pending.length, last);
    yield last;
  }
}

/**
 * One document, as most services deliver their records.
 * @yields batches, also empty ones
 */
async function* scanWhole(
  { file, groups }: ReadFile,
  { alertIds, form, mayHold }: Marked,
): AsyncGenerator<readonly ScannedEvent[]> {
  for await (const { chunks } of openTexts({ file, onUnread: () => {} })) {
    const parts: Buffer[] = [];
    for await (const chunk of chunks) {
      parts.push(chunk);
      yield [];
    }
    const text = Buffer.concat(parts).toString("utf8");
    if (mayHold?.(text) === false) continue;
    // A list of one document is read as that document.
    const documents = [readJson(text.trim())].flat();
    const events = documents.flatMap((document) => eventsOfForm(form, document) ?? []);
    yield numbered(events, { groups, alertIds, from: 0 });
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
