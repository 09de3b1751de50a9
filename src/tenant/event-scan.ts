/** One event of a tenant, wherever it is kept. */
export interface ScannedEvent {
  /** As the API sends it. */
  readonly event: Readonly<Record<string, unknown>>;
  readonly alertId: string;
}

/** Whether events whose records stand in this JSON text can be of interest; false only where that is certain. */
export type MayHold = (json: string) => boolean;

export interface ScanOptions {
  /** Epoch milliseconds, both included: what lies outside may be left out. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Of these alerts only; of all where absent. */
  readonly alertIds?: ReadonlySet<string> | undefined;
  /**
   * Makes the test of texts for one way in which records become events. `mayMake` tells of a part of a value, in lower
   * case, whether it may be in an event though it is not in the record. Undefined where no text can be passed over.
   */
  readonly marks?: ((mayMake: (part: string) => boolean) => MayHold | undefined) | undefined;
  /** Told of each file that was not read to its end, and why. */
  readonly onUnread: (file: string, why: string) => void;
}

/** Every event of a tenant in one pass, those of alerts and of exports alike, each once. */
export interface EventScan {
  /** In batches, also empty ones, so that whoever reads is asked often whether to go on. Never throws. */
  scan(options: ScanOptions): AsyncIterable<readonly ScannedEvent[]>;
  /** How many events there are. */
  count(): number;
}
