import { MINUTE_MS, type Spending, type SpendingLog } from "./spending-log.ts";

export interface OtherSpenders {
  /** An answer came that says what is left of the budget. */
  compare(spending: Spending, remaining: number, now: number): void;
  /** Our part, in 0..1, of what the organization spends; 1 while nobody else was noticed lately. */
  share(now: number): number;
}

interface Mark {
  readonly spending: Spending;
  readonly remaining: number;
}

/** For so long others are expected to go on after they were last noticed. */
const REMEMBERED_MS = 2 * MINUTE_MS;

/**
 * Notices other programs that spend from the same budget: what is gone between two answers and cannot be ours.
 * Counts every request of ours that the API may have counted in between, so that it never suspects in vain.
 */
export function createOtherSpenders(log: SpendingLog): OtherSpenders {
  let first: Mark | undefined;
  let last: Mark | undefined;
  let noticed = { share: 1, until: -Infinity };

  function isPast({ spending }: Mark, now: number): boolean {
    return now >= spending.grantedAt + MINUTE_MS;
  }

  function isRenewed({ spending, remaining }: Mark): boolean {
    return (
      last !== undefined && remaining > last.remaining + log.after(spending.grantedTick).length
    );
  }

  return {
    compare(spending, remaining, now) {
      if (last !== undefined && spending.grantedTick < last.spending.grantedTick) return;
      const next = { spending, remaining };
      if (first === undefined || isPast(first, now) || isRenewed(next)) first = next;
      last = next;
      // Two that were under way at the same time may have been counted in another order, or in two minutes.
      if (spending.grantedTick < (first.spending.answeredTick ?? Infinity)) return;
      const ours = log.after(first.spending.grantedTick).length;
      const theirs = first.remaining - remaining - ours;
      if (theirs > 0) {
        noticed = { share: (1 + ours) / (1 + ours + theirs), until: now + REMEMBERED_MS };
      }
    },
    share: (now) => (now < noticed.until ? noticed.share : 1),
  };
}
