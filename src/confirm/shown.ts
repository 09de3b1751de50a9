import type { Fingerprint } from "./pending-change.ts";

/** What was shown to a person, and when. */
export interface Shown {
  /** Of this one question; used once. */
  readonly id: string;
  /** The moment at which the state was read, epoch milliseconds, a whole second. */
  readonly at: number;
  readonly fingerprint: Fingerprint;
  /** The only process that may accept it; any that has the secret where absent. */
  readonly process: string | undefined;
}
