import type { ThreatStackError } from "../errors.ts";
import { budgetUsedUp } from "./budget-used-up.ts";
import { createFairQueue } from "./fair-queue.ts";
import { createMinuteRoom } from "./minute-room.ts";
import type { Permit, RequestBudget, Wanted } from "./request-budget.ts";

export interface SlidingMinuteOptions {
  readonly perMinute: number;
  /** Milliseconds of a clock that never jumps. */
  readonly elapsed: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** No more than the pool has connections. */
const MAX_AT_ONCE = 16;

/** The budget of one process: never more than so many requests in any minute, fewer where the API says so. */
export function createSlidingMinute(options: SlidingMinuteOptions): RequestBudget {
  const { perMinute, elapsed, sleep } = options;
  const room = createMinuteRoom(perMinute);
  const { log, told } = room;
  const queue = createFairQueue<Permit>();
  let atOnce = 0;
  let alarm = new AbortController();

  function letIn(): void {
    const now = elapsed();
    const forecast = room.forecast(now);
    queue.review((wanted, ahead) => {
      const waitMs = forecast(wanted.priority, ahead);
      return now + waitMs < wanted.until ? undefined : tooLate(wanted, told.limit(now), waitMs);
    });
    for (let first = queue.first(); first !== undefined; first = queue.first()) {
      if (atOnce >= MAX_AT_ONCE || !room.hasRoom(first.priority, now)) break;
      queue.letIn(grant());
    }
    alarm.abort();
    const next = queue.isEmpty() ? undefined : room.nextChange(now);
    if (next === undefined) return;
    alarm = new AbortController();
    sleep(next - now, alarm.signal).then(letIn, () => {});
  }

  function grant(): Permit {
    const sent = log.add();
    let isDone = false;
    atOnce += 1;
    return {
      learn(rate) {
        sent.answeredAt ??= elapsed();
        told.learn(rate, { now: elapsed(), order: sent.order });
        letIn();
      },
      done() {
        if (isDone) return;
        isDone = true;
        atOnce -= 1;
        sent.answeredAt ??= elapsed();
        letIn();
      },
    };
  }

  return {
    take(wanted) {
      const taken = queue.join(wanted, letIn);
      const waitMs = room.forecast(elapsed())(wanted.priority, queue.ahead(wanted));
      letIn();
      if (waitMs > 0 && queue.ahead(wanted) >= 0) wanted.onWait?.(waitMs);
      return taken;
    },
    pause(ms) {
      told.pause(ms, elapsed());
      letIn();
    },
  };
}

function tooLate({ operation }: Wanted, limit: number, waitMs: number): ThreatStackError {
  const says = `the organization's budget of ${limit} requests a minute is used up`;
  return budgetUsedUp(`${operation}: ${says}`, waitMs);
}
