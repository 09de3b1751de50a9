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

/** What takes part beside the user, the origin, the host and the account: counted, and shown in the order of count. */
export type Participant =
  | "clients"
  | "containers"
  | "domains"
  | "instances"
  | "keys"
  | "parents"
  | "pods"
  | "programs"
  | "regions"
  | "sessions"
  | "to";

/** Takes one participant; "" is none. */
export type See = (participant: Participant, value: string) => void;

/**
 * Knows the vocabulary of one event type, and is the only one to know it: a new type is a file with a parser and
 * a line in `parser-of.ts`. Events with equal values are described once. Of what a parser does not say, such as
 * the host, the usual fields are read.
 */
export interface EventParser<T extends Values = Values> {
  /** How the type is called where events do not say it. */
  readonly name: string;
  /** Its names in events, in small letters with nothing between them. */
  readonly types: readonly string[];
  /** Whether an event without such a name is one of these, by fields that no other type has. */
  recognises?(event: EventRecord): boolean;
  read(event: EventRecord): T;
  /** Of values that do not speak for themselves. */
  readonly forms?: Readonly<Partial<Record<keyof T & string, ValueForm>>>;
  /** The same without what decides neither shape nor behaviour; all of it where there is none. */
  essence?(values: T): T;
  /** Pure; sees the essence where shape and behaviours are decided, all of it where a text is made. */
  describe(values: T): Description;
  /** Whether the values tell the act even where there is no more to say of it; where not, the general parser speaks. */
  knowsAct?(values: T): boolean;
  /** Names of fields that the act itself tells, or that say nothing of it. */
  readonly told?: RegExp;
  /** Who logged in from where, where each line says it anew. */
  people?(values: T): { readonly account: string; readonly origin: string };
  /** What the event itself calls its type. */
  typeName?(event: EventRecord): string;
  /** The machine it happened on; "" for what happens in a cloud. */
  host?(event: EventRecord): string;
  /** The address it came from; "" where no field says so. */
  origin?(event: EventRecord): string;
  /** Whom a field names where the description names nobody. */
  user?(event: EventRecord): string;
  /** The account of the cloud. */
  cloudAccount?(event: EventRecord): string;
  /** A number by which the sensor tells its events apart, such as the event ids of Windows. */
  code?(event: EventRecord): string;
  participants?(event: EventRecord, see: See): void;
  /** All that an event says, as `name=value`, of a parser that does not know what matters. */
  leaves?(values: T): readonly string[];
  /** The same parser, silent of the leaves that all events of a type share; of an event that says nothing else it tells all. */
  omitting?(shared: ReadonlyMap<string, ReadonlySet<string>>): EventParser<T>;
}
