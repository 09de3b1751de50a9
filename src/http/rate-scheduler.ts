import type { ThreatStackError } from "../errors.ts";
import { createAlarm } from "./alarm.ts";
import { budgetUsedUp } from "./budget-used-up.ts";
import { createRateBudget } from "./rate-budget.ts";
import type { RateState } from "./rate-state.ts";
import { MAX_AT_ONCE } from "./told-budget.ts";
import { type Visit, createWaitingLine } from "./waiting-line.ts";

export interface RateSchedulerOptions {
  /** Requests a minute of the whole organization; false for an API without a limit. */
  readonly perMinute: number | false;
  /** Milliseconds of a clock that never jumps. */
  readonly elapsed: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** The right to send one request. */
export interface Place {
  /** The head of the answer came. */
  answered(rate: RateState | undefined): void;
  /** The answer was read to its end, or there is none. Call it in any case. */
  leave(): void;
}

export interface RateScheduler {
  /**
   * Waits for the right to send one request: interactive before background, older operations first.
   * Throws `rate_limited` as soon as it is clear that the time of the operation will not do, and the
   * signal's reason when that is aborted.
   */
  enter(visit: Visit): Promise<Place>;
  /** The API refused: nobody is let in for so many ms. */
  pause(ms: number): void;
}

const OPEN_PLACE: Place = { answered() {}, leave() {} };
const OPEN_DOOR: RateScheduler = { enter: async () => OPEN_PLACE, pause() {} };

/** The one door of all requests of an organization; its rules are those of `createRateBudget`. */
export function createRateScheduler(options: RateSchedulerOptions): RateScheduler {
  const { perMinute, elapsed, sleep } = options;
  if (perMinute === false) return OPEN_DOOR;
  const budget = createRateBudget(perMinute);
  const line = createWaitingLine<Place>();
  const alarm = createAlarm({ elapsed, sleep, ring: letIn });
  let atOnce = 0;

  function letIn(): void {
    const now = elapsed();
    const forecast = budget.forecast(now);
    line.review((visit, ahead) => {
      const waitMs = forecast(ahead, visit.priority);
      return now + waitMs < visit.until ? undefined : tooLate(visit, budget.limit(), waitMs);
    });
    for (let first = line.first(); first !== undefined; first = line.first()) {
      if (atOnce >= MAX_AT_ONCE || !budget.mayGrant(first.priority, now)) break;
      line.letIn(grant(now));
    }
    alarm.set(line.isEmpty() ? undefined : budget.nextChange(now));
  }

  function grant(now: number): Place {
    const spending = budget.grant(now);
    let left = false;
    atOnce += 1;
    return {
      answered(rate) {
        budget.answered(spending, rate, elapsed());
        letIn();
      },
      leave() {
        if (left) return;
        left = true;
        atOnce -= 1;
        budget.ended(spending, elapsed());
        letIn();
      },
    };
  }

  return {
    enter(visit) {
      const entered = line.join(visit, letIn);
      letIn();
      return entered;
    },
    pause(ms) {
      budget.pause(ms, elapsed());
      letIn();
    },
  };
}

function tooLate({ operation }: Visit, limit: number, waitMs: number): ThreatStackError {
  const says = `the organization's budget of ${limit} requests a minute is used up`;
  return budgetUsedUp(`${operation}: ${says}`, waitMs);
}
