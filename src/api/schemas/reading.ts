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

/** By identity: a reading lives exactly as long as its record does, in a cache as anywhere else. */
const READINGS = new WeakMap<object, Reading>();

/** A value that reads as it was sent has no reading of its own: it is what was sent. */
export function readingOf(value: object): Reading {
  return READINGS.get(value) ?? { sent: value, unread: [] };
}

export function setReading<T extends object>(value: T, reading: Reading): T {
  READINGS.set(value, reading);
  return value;
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

/** The record exactly as it was sent, every field in its own form. */
export function asSent(record: object): unknown {
  return readingOf(record).sent;
}

/** Whether a list was taken as empty because the answer had no body: nobody said that there are none. */
export function hadNoBody(page: object): boolean {
  return readingOf(page).hadNoBody === true;
}
