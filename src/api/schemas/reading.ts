/** How a value of an answer was read: kept beside it, so that its own fields stay those of the API. */
export interface Reading {
  readonly sent: unknown;
  /** Paths of what could not be read; `PART` stands for members of the value itself. */
  readonly unread: readonly string[];
  /** How many of the fields that we know of were there and could be read. */
  readonly known?: number;
  readonly hadNoBody?: true;
}

/** In place of a field's name: the whole record could not be read. */
export const WHOLE = "record";
/** In place of a path: some members of a list could not be read. */
export const PART = "";

/** Under which a reading stands at its value, where no listing of fields, comparison or JSON finds it. */
const READING = Symbol("reading");

interface Read {
  readonly [READING]?: Reading;
}

/** A value that was never read, or was built anew, is what was sent. */
export function readingOf(value: object & Read): Reading {
  return value[READING] ?? { sent: value, unread: [] };
}

export function setReading<T extends object>(value: T, reading: Reading): T {
  return Object.defineProperty(value, READING, { value: reading, configurable: true });
}

/** Makes a record in place of another: what is known of how that one was read holds for this one too. */
export function inPlaceOf<T extends object>(read: object, record: T): T {
  return setReading(record, readingOf(read));
}

/**
 * Names of the fields of a record, or of a page of a list, that were sent in a form that could not be read and so are
 * left out of it, as the API spells them and with a dot before a nested one; `["record"]` where it was no record at
 * all. Empty when everything was read.
 */
export function unreadFields(record: object): readonly string[] {
  return readingOf(record).unread;
}

/** The record as it was sent, every field in its own form; only a number that no double can hold is a text of its digits. */
export function asSent(record: object): unknown {
  return readingOf(record).sent;
}

/** Whether a list was taken as empty because the answer had no body: nobody said that there are none. */
export function hadNoBody(page: object): boolean {
  return readingOf(page).hadNoBody === true;
}
