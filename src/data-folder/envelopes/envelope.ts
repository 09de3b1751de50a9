import type { EventRecord } from "../../event-fields/event-record.ts";
import type { Around } from "../schemas/schema.ts";

/** One thing that lay in an envelope: a record, or a text that is a record in JSON or a line of a log. */
export interface Content {
  readonly value: unknown;
  readonly around?: Partial<Around>;
}

/** Whether a value is a record of a known schema, or an envelope of such. */
export type IsKnown = (value: unknown) => boolean;

/** What wraps records of others: an answer of an API, a file as it is delivered, a row of a search. */
export interface Envelope {
  readonly name: string;
  readonly product: string;
  /** What lies in it; undefined where the record is none of this kind. */
  open(record: EventRecord, isKnown: IsKnown): readonly Content[] | undefined;
}
