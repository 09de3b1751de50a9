import type { Filter, FilterEvent } from "../rules/filter.ts";
import type { CleanText } from "../text/clean-text.ts";

/** Where and for what events are searched; everything given must hold. */
export interface SearchQuestion {
  /** The rule language: its tree, and the same as a test of one event. */
  readonly where?:
    | { readonly filter: Filter; readonly test: (event: FilterEvent) => boolean }
    | undefined;
  /** In lower case; each stands in some value of the event. */
  readonly words: readonly string[];
  /** Ids of events, or beginnings of them, in lower case. */
  readonly eventIds?: readonly string[] | undefined;
  readonly alertIds?: ReadonlySet<string> | undefined;
  /** When the event happened, epoch milliseconds, both included. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** A field of the rule language, or `alert`, `day`, `hour`. */
  readonly groupBy?: string | undefined;
  /** Which of the events found, in the order of the search, are handed out, and how many. */
  readonly examples: { readonly from: number; readonly count: number };
  /** Where an answer before has stopped; only that engine knows what it means. */
  readonly after?: string | undefined;
}

export interface FoundEvent {
  readonly event: FilterEvent;
  readonly alertId: string;
}

export interface FoundAlert {
  readonly id: string;
  /** How many of its events were found. */
  readonly events: number;
  /** Of the first of them. */
  readonly eventId: string;
  /** Where the engine knows it. */
  readonly title?: string | null | undefined;
  readonly severity?: number | null | undefined;
}

export interface FoundGroups {
  /** How many different values there are. */
  readonly count: number;
  /** The five that most events have, the greatest first. */
  readonly greatest: readonly { readonly value: string; readonly events: number }[];
  /** Events that have no such field. */
  readonly without: number;
}

/** What was found: totals are exact for what was searched. */
export interface Found {
  readonly events: number;
  /** Every alert that holds any, in the order of the search. */
  readonly alerts: readonly FoundAlert[];
  /** By `hostname` or `host_metadata.hostname`. */
  readonly hosts: number;
  /** Epoch milliseconds; undefined where no event found has a time. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly groups: FoundGroups | undefined;
  readonly examples: readonly FoundEvent[];
}

export interface SearchAnswer extends Found {
  /** What was searched, in our own words. */
  readonly searched: CleanText;
  /** Whether there is nothing else that could have been searched. */
  readonly isWhole: boolean;
  /** What could not be read, and why. */
  readonly unread: readonly CleanText[];
  /** Where the search goes on, and how many alerts are left then; absent at its end. */
  readonly next?: { readonly after: string; readonly alerts: number } | undefined;
}

export interface SearchOptions {
  readonly signal: AbortSignal;
  readonly progress?:
    | ((done: number, total: number | undefined, message: CleanText) => void)
    | undefined;
}

/** One way to search events. All give the same answers. */
export interface SearchEngine {
  search(question: SearchQuestion, options: SearchOptions): Promise<SearchAnswer>;
}
