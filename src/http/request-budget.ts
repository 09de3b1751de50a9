import type { RequestPriority } from "./outgoing-request.ts";
import type { RateState } from "./rate-state.ts";

/** One request that waits to be sent. */
export interface Wanted {
  readonly operation: string;
  readonly priority: RequestPriority;
  /** Who asks: turns go round among callers, however much one of them asks for. */
  readonly caller: object;
  /** When the operation began and when its time is up, in ms of the budget's clock. */
  readonly since: number;
  readonly until: number;
  readonly signal: AbortSignal;
  /** Told how long it has to wait at the least, in ms, where that is at all. */
  readonly onWait?: ((ms: number) => void) | undefined;
}

/** The right to send one request. */
export interface Permit {
  /** The head of the answer came; `rate` is what it said of the budget. */
  learn(rate: RateState | undefined): void;
  /** The answer was read to its end, or there is none. Call it in any case. */
  done(): void;
}

/** The requests a minute that an organization may send (docs/threat-stack-api.md §2.0 [C]). */
export interface RequestBudget {
  /**
   * Waits for the right to send one request: interactive before background, callers in turn, older operations first.
   * Throws `rate_limited` as soon as it is clear that the time of the operation will not do, and the signal's
   * reason when that is aborted.
   */
  take(wanted: Wanted): Promise<Permit>;
  /** The API refused: nothing goes out for so long, a minute at most. */
  pause(ms: number): void;
}

const UNCOUNTED: Permit = { learn() {}, done() {} };

/** Of an API without a limit. */
export const UNLIMITED: RequestBudget = { take: async () => UNCOUNTED, pause() {} };
