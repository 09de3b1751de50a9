/**
 * `look-alike`: no attack, but it shows what an attack shows. `harmless`: loud, and of a kind that everybody
 * there knows. An unfinished attack was stopped or still goes on.
 */
export type StoryKind = "attack" | "unfinished attack" | "look-alike" | "harmless";

export type StoryPlatform = "linux" | "windows" | "cloudtrail" | "kubernetes" | "container";

/** What an analyst must learn from one story, as data that only tests read. */
export interface StoryOutcome {
  readonly id: string;
  readonly kind: StoryKind;
  /** Attack where the kind is one, finished or not. */
  readonly verdict: "attack" | "benign";
  /** The first is where it began. */
  readonly platforms: readonly StoryPlatform[];
  /** One sentence a chapter. */
  readonly summary: string;
  /** What it began with, in words. */
  readonly rootCause: string;
  /** Strings that stand in the story's events as they are; times are ISO 8601 to the second. */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly kind:
    | "address"
    | "user"
    | "host"
    | "tool"
    | "object"
    | "time"
    | "domain"
    | "hash"
    | "key"
    | "account"
    | "command";
  readonly text: string;
}

export interface Finding extends StoryOutcome {
  /** Alerts to which the story's events contribute. */
  readonly alertIds: readonly string[];
  /** Names of machines. */
  readonly hosts: readonly string[];
  /** Users, roles and accounts of AWS that took part, willingly or not. */
  readonly accounts: readonly string[];
  readonly indicators: Indicators;
  /** Ids of the events it began with; made at each call. No alert need hold them. */
  rootCauseIds(): readonly string[];
  /** Ids of all its events that had come in, with or without an alert; made at each call. */
  eventIds(): readonly string[];
}

export interface Indicators {
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
  readonly hashes: readonly string[];
  /** Command lines, whole. */
  readonly commands: readonly string[];
  /** Programs and files by path or name. */
  readonly files: readonly string[];
  /** Access keys of AWS. */
  readonly keys: readonly string[];
}
