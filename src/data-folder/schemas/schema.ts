import type { EventRecord } from "../../event-fields/event-record.ts";

/** What an envelope says of the record in it; all of it may be missing. */
export interface Around {
  /** When somebody took the record in, in epoch milliseconds; NaN where that is not known. */
  readonly received: number;
  readonly host: string;
  /** The id under which it is kept. */
  readonly id: string;
  /** The alert that an answer of the API says its events belong to. */
  readonly alertId: string;
  /** Fields that a plain line of text gets, such as the name of its log group. */
  readonly beside: EventRecord;
}

export const NOTHING_AROUND: Around = {
  received: Number.NaN,
  host: "",
  id: "",
  alertId: "",
  beside: {},
};

/** An alert in the API's shape (docs/threat-stack-api.md §3.1), as far as its source says; and what lies beneath it. */
export interface MadeAlert {
  readonly alert: EventRecord;
  readonly events: readonly EventRecord[];
}

/** One way in which a product writes what it saw. */
export interface Schema {
  readonly name: string;
  readonly product: string;
  /** By several fields and their types: one name alone is in many schemas. */
  recognises(record: EventRecord): boolean;
  /** Whether its text may be a record of another kind: it only carries what a program wrote. */
  readonly carriesText?: true;
  /**
   * In the shape that digest, rules and lists know; what the record itself says stays under its own names, except
   * where a name of the API is the same.
   */
  toEvent(record: EventRecord, around: Around): EventRecord;
  /** Where the record is an alert of its own; undefined where this one is not. */
  toAlert?(record: EventRecord, around: Around): MadeAlert | undefined;
  /**
   * Whether `toEvent` may make a value that holds this part, in lower case, though no value of the record does. Absent
   * where nobody knows: its events are then found by reading each.
   */
  readonly mayMake?: (part: string) => boolean;
}
