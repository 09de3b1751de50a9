import type { EventRecord } from "../../../../src/event-fields/event-record.ts";

/** An event that shows a behaviour, and one that is like it and does not. */
export interface Example {
  readonly hit: EventRecord;
  /** Of the same kind of act: what differs is the outcome, the direction or the kind of object. */
  readonly miss: EventRecord;
}

/** By the id of the behaviour. */
export type Examples = Readonly<Record<string, Example>>;
