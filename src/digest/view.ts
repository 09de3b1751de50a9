import type { EventRecord } from "./event-record.ts";

export type Outcome = "" | "failed" | "ok";

/** What an event did, in the few words the behaviour table is written in. */
export type Act =
  | "start"
  | "exit"
  | "connect"
  | "accept"
  | "write"
  | "read"
  | "delete"
  | "mode"
  | "load"
  | "access"
  | "inject"
  | "registry"
  | "pipe"
  | "dns"
  | "script"
  | "service"
  | "task"
  | "account"
  | "logon"
  | "audit"
  | "share"
  | "api"
  | "kubernetes"
  | "log"
  | "kernel"
  | "intel"
  | "other";

/** What the behaviour table looks at. Everything lower-case except on Linux, where case tells files apart. */
export interface Signals {
  readonly act: Act;
  /** Base name of the acting program, or the service called. */
  readonly program: string;
  /** Its whole path. */
  readonly path: string;
  /** Base name of the parent program. */
  readonly parent: string;
  /** Whole command line, script text, log line or request parameters. */
  readonly command: string;
  /** What was acted on: file, key, image, address with port, API name, resource. */
  readonly target: string;
  /** What else decides: access mask, event id, error code, user agent, flags. */
  readonly extra: string;
  readonly user: string;
}

/** An event in words: a pure function of the few values that a view reads. */
export interface Description {
  /** What happened: "start", "lsass access", "s3 GetObject". */
  readonly kind: string;
  /** Who did it, as a program or service: with `kind` the family in which rarity is judged. */
  readonly program: string;
  /** The rest, unmasked; the shape is this text masked. */
  readonly text: string;
  /** Replaces the masked text where part of it must not decide the shape. */
  readonly shape?: string;
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

/** Knows the vocabulary of one event type. Events with equal values are described once. */
export interface View<T extends Values = Values> {
  read(event: EventRecord): T;
  /** The same without what decides neither shape nor behaviour; all of it where there is none. */
  essence?(values: T): T;
  /** Pure; sees the essence where shape and behaviours are decided, all of it where a text is made. */
  describe(values: T): Description;
  /** Who logged in from where, where each line says it anew. */
  people?(values: T): { readonly account: string; readonly origin: string };
}

const QUIET: Signals = {
  act: "other",
  program: "",
  path: "",
  parent: "",
  command: "",
  target: "",
  extra: "",
  user: "",
};

/** Signals with the unsaid ones empty. */
export function signalsOf(said: Partial<Signals>): Signals {
  return { ...QUIET, ...said };
}

/** Non-empty parts, one space apart. */
export function words(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(" ");
}
