import type { z } from "zod";
import type { Operation } from "../api/define-operation.ts";
import type { Row } from "./known.ts";

/** Asks the API itself, whatever is remembered. */
export type Ask = <I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  input: z.input<I>,
) => Promise<z.output<O>>;

/** Of a list: records created from then on, until then, epoch ms; whole seconds, which is what the API is sent. */
export interface Query {
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly token?: string | undefined;
}

export interface ListPage {
  readonly rows: readonly Row[];
  /** Of the next page; undefined at the end. */
  readonly token: string | undefined;
}

/** One list of the API, of any length. */
export interface List {
  readonly name: string;
  /** Whether the API narrows it by the time of creation; else it can only be read from one end to the other. */
  readonly byTime: boolean;
  readonly page: (query: Query, ask: Ask) => Promise<ListPage>;
}

/** Where a record is that a list no longer shows; undefined where it is in none. */
export type Found = Pick<Row, "list" | "listed"> | undefined;

/** The lists that records of one topic stand in. */
export interface ListTopic {
  /** Together they list every record. */
  readonly lists: readonly List[];
  /** Records that these no longer list, of which only the newest matter: one may come and go between two looks. */
  readonly closed?: List;
  /** Looks up a record that has vanished from the list of that name. */
  readonly find: (id: string, list: string, ask: Ask) => Promise<Found>;
}

/** The filters of a query as operations take them. */
export function toInput({ from, until, token }: Query): {
  from?: Date;
  until?: Date;
  token?: string;
} {
  return {
    ...(from !== undefined && { from: new Date(from) }),
    ...(until !== undefined && { until: new Date(until) }),
    ...(token !== undefined && { token }),
  };
}

/** A time of the API; -Infinity where it is none. */
export function timeOf(time: string | null | undefined): number {
  const at = Date.parse(time ?? "");
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
}
