import type { Ids } from "./ids.ts";

export type Args = Readonly<Record<string, unknown>>;

/** How one tool is asked; ids are those of the API version. */
export interface ToolContract {
  readonly full: (ids: Ids) => Args;
  /** Other calls that are answered in full: further forms of the answer, and other kinds of records. */
  readonly views?: (ids: Ids) => readonly Args[];
  /**
   * What there is nothing of: the list's records, everything in the record but what names it, or the events of the
   * alert. Absent where an answer cannot be empty.
   */
  readonly empty?: "records" | "fields" | "events";
  /** A filter or query that fits nothing. */
  readonly nothingFits?: (ids: Ids) => Args;
  /** An id that nobody has; absent where no id is asked for, and the API itself says that there is no such thing. */
  readonly unknown?: Args;
  /** The API documents that a 404 means none. */
  readonly noneOn404?: true;
  /** Its answers hold no text of the API; or none where every text is marked, so that no rule type or bucket is a known one. */
  readonly numbersOnly?: true;
  /** A field with a value of another type than it should have, in one record. */
  readonly odd?: readonly [field: string, value: unknown];
}
