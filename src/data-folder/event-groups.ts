import { GoneError } from "../tenant/gone-error.ts";
import type { EventSource } from "../tenant/tenant.ts";
import { reasonOf } from "./bytes/unreadable.ts";
import type { EventFacts } from "./event-facts.ts";
import { type EventTally, createEventTally } from "./event-tally.ts";
import { GroupNumbers } from "./group-numbers.ts";
import { readFile } from "./read-file.ts";
import { readLines } from "./read-lines.ts";
import { isSameForm } from "./document-form.ts";
import type { DocumentForm, Found } from "./record.ts";
import type { FolderFile } from "./walk-folder.ts";

/** Nobody browses a longer list of days: what comes later is grouped without its host. */
const MAX_DAY_GROUPS = 5000;
const MAX_GROUPS = GroupNumbers.MAX - 1;

/** What holds the events of a group together. */
export type GroupKey =
  /** An alert names them, or their place does. */
  | { readonly of: "alert"; readonly alertId: string }
  /** They came within the record of an alert; those that an alert names stand above them. */
  | { readonly of: "carrier"; readonly alertId: string }
  /** They stand in one file at the top. */
  | { readonly of: "file"; readonly stem: string }
  | { readonly of: "day"; readonly day: string; readonly host: string; readonly type: string };

export interface EventGroup {
  readonly key: GroupKey;
  readonly tally: EventTally;
  /** Of the events in `ReadFile.groups`. */
  readonly number: number;
  /** Those that hold events of it. */
  files(): readonly ReadFile[];
  /** The events known at this moment, read anew at each `open`; the same one until there are more. */
  source(): EventSource;
}

/** A file as far as it was read. */
export interface ReadFile {
  readonly file: FolderFile;
  /** Whether each line that is not blank is one event. */
  readonly isPlainLines: boolean;
  /** Of all its documents; undefined where they have none, or several. */
  readonly form: DocumentForm | undefined;
  readonly documents: number;
  readonly events: number;
  /** Epoch milliseconds; Infinity and -Infinity where no event has a time. */
  readonly first: number;
  readonly last: number;
  readonly groups: GroupNumbers;
}

interface GrowingFile extends ReadFile {
  isPlainLines: boolean;
  form: DocumentForm | undefined;
  documents: number;
  events: number;
  first: number;
  last: number;
}

interface Group extends EventGroup {
  readonly parts: Parts;
}

/** Files of a group and how many of its events are in each: two lists, because a group may have many thousand files. */
interface Parts {
  readonly files: ReadFile[];
  readonly counts: number[];
}

export interface EventGroups {
  /** Events added from now on are those of this file, in its order. */
  begin(file: FolderFile): void;
  /** The file holds something else than one event a line. */
  noticeMixed(): void;
  /** How one more document of the file held its events; undefined where it has no form. */
  noticeForm(form: DocumentForm | undefined): void;
  /** Undefined for an event that is shown already. */
  add(key: GroupKey | undefined, facts: EventFacts): void;
  list(): readonly EventGroup[];
  /** In the order in which they were read. */
  files(): readonly ReadFile[];
}

/**
 * Sorts events into groups. Of an event only the number of its group is kept, two bytes: whoever asks for the
 * events of a group has its files read again.
 */
export function createEventGroups(): EventGroups {
  const groups = new Map<string, Group>();
  const begun: ReadFile[] = [];
  let current: GrowingFile | undefined;
  let days = 0;

  const groupOf = (wanted: GroupKey): Group => {
    const key = withRoom(wanted, { groups: groups.size, days });
    const name = nameOf(key);
    const known = groups.get(name);
    if (known !== undefined) return known;
    if (key.of === "day") days += 1;
    const made = createGroup(key, groups.size + 1);
    groups.set(name, made);
    return made;
  };
  return {
    begin(file) {
      current = beginFile(file);
      begun.push(current);
    },
    noticeMixed() {
      if (current !== undefined) current.isPlainLines = false;
    },
    noticeForm(form) {
      if (current !== undefined) takeForm(current, form);
    },
    add(key, facts) {
      if (current === undefined) throw new Error("no file was begun");
      const group = key === undefined ? undefined : groupOf(key);
      current.groups.add(group?.number ?? 0);
      current.events += 1;
      const { time } = facts;
      if (time !== undefined) {
        current.first = Math.min(current.first, time);
        current.last = Math.max(current.last, time);
      }
      if (group === undefined) return;
      group.tally.add(facts);
      const { files, counts } = group.parts;
      if (files.at(-1) !== current) {
        files.push(current);
        counts.push(0);
      }
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    },
    list: () => [...groups.values()],
    files: () => begun,
  };
}

function beginFile(file: FolderFile): GrowingFile {
  return {
    file,
    groups: new GroupNumbers(),
    isPlainLines: true,
    form: undefined,
    documents: 0,
    events: 0,
    first: Infinity,
    last: -Infinity,
  };
}

function takeForm(file: GrowingFile, form: DocumentForm | undefined): void {
  const { documents, form: before } = file;
  const isKept = form !== undefined && before !== undefined && isSameForm(before, form);
  if (!isKept) file.form = documents === 0 ? form : undefined;
  file.documents += 1;
}

/** Made for each event: a name that `JSON.stringify` makes takes longer than all the rest. */
function nameOf(key: GroupKey): string {
  if (key.of === "day") return `day\0${key.day}\0${key.host}\0${key.type}`;
  return key.of === "file" ? `file\0${key.stem}` : `${key.of}\0${key.alertId}`;
}

function withRoom(
  key: GroupKey,
  { groups, days }: { readonly groups: number; readonly days: number },
): GroupKey {
  if (groups >= MAX_GROUPS)
    return { of: "day", day: "any day", host: "other hosts", type: "other types" };
  if (key.of !== "day" || days < MAX_DAY_GROUPS) return key;
  return { ...key, host: "other hosts", type: "other types" };
}

function createGroup(key: GroupKey, number: number): Group {
  const tally = createEventTally();
  const parts: Parts = { files: [], counts: [] };
  let source: EventSource | undefined;
  return {
    key,
    number,
    tally,
    parts,
    files: () => parts.files,
    source() {
      const count = tally.count();
      if (source?.count !== count) source = createSource({ number, count, parts });
      return source;
    },
  };
}

interface SourceOptions extends Pick<Group, "number" | "parts"> {
  readonly count: number;
}

/** @throws GoneError where the files no longer hold what was counted: half of it must not be sent. */
function createSource({ number, count, parts }: SourceOptions): EventSource {
  return {
    count,
    async *open() {
      let left = count;
      for (const [at, file] of parts.files.entries()) {
        if (left === 0) return;
        const ofFile = Math.min(left, parts.counts[at] ?? 0);
        try {
          for await (const text of textsOf(file, { number, count: ofFile })) {
            left -= 1;
            yield text;
          }
        } catch (error) {
          throw goneError(`${file.file.name}: ${reasonOf(error)}`);
        }
      }
      if (left > 0) throw goneError(`${String(left)} of ${String(count)} events`);
    },
  };
}

function goneError(what: string): GoneError {
  return new GoneError(
    `The data folder is no longer as it was read (${what}). It is read anew within seconds: ask again then.`,
  );
}

interface Wanted {
  readonly number: number;
  readonly count: number;
}

async function* textsOf(read: ReadFile, wanted: Wanted): AsyncGenerator<string> {
  const { number, count } = wanted;
  if (!read.isPlainLines) {
    yield* textsOfMixed(read, wanted);
    return;
  }
  let left = count;
  for await (const text of readLines(read.file, (index) => read.groups.at(index) === number)) {
    yield text;
    left -= 1;
    if (left === 0) return;
  }
}

async function* textsOfMixed(
  { file, groups }: ReadFile,
  { number, count }: Wanted,
): AsyncGenerator<string> {
  let index = 0;
  let left = count;
  for await (const records of readFile(file, { onUnread: () => {}, onMixed: () => {} })) {
    const events = records.flatMap(({ found, text }) =>
      eventsIn(found).map((event) => ({ event, text })),
    );
    const first = index;
    index += events.length;
    const wanted = events.filter((_, at) => groups.at(first + at) === number).slice(0, left);
    left -= wanted.length;
    yield* wanted.map(({ event, text }) => text ?? JSON.stringify(event));
    if (left === 0) return;
  }
}

/** The events of a record: its own, or those that come with an alert. */
export function eventsIn(found: Found): readonly Record<string, unknown>[] {
  if (found.kind === "event") return [found.event];
  return found.kind === "alert" ? found.events : [];
}
