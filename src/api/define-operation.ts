import type { z } from "zod";

/** A list stands for the parameter repeated. */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** One endpoint, as data. */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** Names it in errors and logs, such as `alerts.list`. */
  readonly id: string;
  /** The version of the API that serves it; 2 where absent. */
  readonly apiVersion?: 1;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Every value goes through `encodeSegment`. Begins with a slash. */
  path(input: z.output<I>): string;
  query?(input: z.output<I>): Readonly<Record<string, QueryValue>>;
  body?(input: z.output<I>): unknown;
  readonly input: I;
  readonly output: O;
  /** May it be sent again after it may have reached the server? */
  readonly retry: "safe" | "never";
  /** `origin` leaves out the path of the base URL, such as `/v2`. */
  readonly base?: "origin";
  /** `text` takes an answer that need not be JSON, and then is the text itself. */
  readonly form?: "text";
  /** How long an answer stands for the next one, in ms; 60,000 where absent. */
  readonly freshMs?: number;
  /** Makes of the parsed JSON what `output` reads, where an answer does not tell all of it, such as the next page. */
  reshape?(answer: unknown, input: z.output<I>): unknown;
  /**
   * Of a write: the reading operations whose answers it may change, by id, or by the beginning of ids up to and with
   * their dot, such as `alerts.`. A client that keeps answers forgets these, however the write ended.
   */
  readonly changes?: readonly string[];
  /** Where the API documents that a 404 says "none"; every other 404 is a failure. */
  readonly noneOn404?: NoneOn404<I>;
}

/** How a 404 that says "none" is told from one that does not (docs/threat-stack-api.md §2.0 [C], §2.1 [D]). */
export interface NoneOn404<I extends z.ZodType = z.ZodType> {
  /** What it stands for. */
  readonly answer: unknown;
  /** Of which questions; of all where absent. */
  when?(input: z.output<I>): boolean;
  /** Words that the answer must hold. */
  readonly words?: string;
}

/** Keeps the literal types of an operation. */
export function defineOperation<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
): Operation<I, O> {
  return operation;
}
