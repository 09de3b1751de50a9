/** What of a file is not read, and why. */
export interface UnreadPart {
  /** Relative to the folder; empty where the folder as a whole is meant. */
  readonly file: string;
  /** The same words for the same reason. */
  readonly why: string;
  readonly count: number;
  /** The first few, from 1; empty where the file as a whole, or its rest, is meant. */
  readonly lines: readonly number[];
}

/** How far the files that a tenant is made of are read, and what of them is not. */
export interface IntakeReport {
  /** False until the folder was gone through, and while it is not known how many files there are. */
  readonly isListed: boolean;
  readonly files: number;
  /** Not yet read to their end. */
  readonly open: number;
  readonly events: number;
  /** Alerts, agents, rules and the like. */
  readonly records: number;
  /** Events and records that another file held already. */
  readonly duplicates: number;
  readonly unread: readonly UnreadPart[];
  /** Of all parts, also of those that `unread` has no room for. */
  readonly unreadCount: number;
}
