import type { EventRecord } from "../../event-fields/event-record.ts";
import type { Outcome, Signals } from "./signals.ts";

/** An event in words: a pure function of the few values that a parser reads. */
export interface Description {
  /** What happened: "start", "lsass access", "s3 GetObject". */
  readonly kind: string;
  /** Who did it, as a program or service: with `kind` the family in which rarity is judged. */
  readonly program: string;
  /** The rest, unmasked; the shape is this text masked. */
  readonly text: string;
  /** Replaces the masked text where part of it must not decide the shape. */
  readonly template?: string;
  /** The acting user, part of the shape. */
  readonly who: string;
  /** As whom and from where they act, such as a terminal or a container; part of the shape, told with the user. */
  readonly context?: string;
  /** The account that was logged in to, and from which address, where the text says so. */
  readonly account?: string;
  readonly origin?: string;
  readonly outcome: Outcome;
  readonly signals: Signals;
}

/** The raw values that decide everything that is said of an event. */
export type Values = Readonly<Record<string, string>>;

/** Between the parts of a value that is a list. */
export const BETWEEN = "\u0002";

/**
 * How a secret is found in a value: in JSON by the names in it; in a list part by part, where these are
 * fields each by its name, in a query behind the names; in a command line `after` the value that names
 * its program, or by the value that names what was written to; in a message after who wrote it.
 */
export type ValueForm =
  | { readonly as: "fields" | "json" | "list" | "query" }
  | { readonly as: "command"; readonly after: string; readonly named?: string }
  | { readonly as: "message"; readonly after: string };

/** Knows the vocabulary of one event type. Events with equal values are described once. */
export interface EventParser<T extends Values = Values> {
  read(event: EventRecord): T;
  /** Of values that do not speak for themselves. */
  readonly forms?: Readonly<Partial<Record<keyof T & string, ValueForm>>>;
  /** The same without what decides neither shape nor behaviour; all of it where there is none. */
  essence?(values: T): T;
  /** Pure; sees the essence where shape and behaviours are decided, all of it where a text is made. */
  describe(values: T): Description;
  /** Who logged in from where, where each line says it anew. */
  people?(values: T): { readonly account: string; readonly origin: string };
}
