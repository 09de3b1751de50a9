/** One request as the budget sees it. The API counted it at some moment between grant and answer. */
export interface Spending {
  readonly grantedAt: number;
  /** Place in the order of all grants and answers, finer than any clock. */
  readonly grantedTick: number;
  answeredAt: number | undefined;
  answeredTick: number | undefined;
  /** The answer said what is left, so what it said counts this request in. */
  told: boolean;
}

export interface SpendingLog {
  grant(now: number): Spending;
  /** The head of the answer came, or none will. */
  answer(spending: Spending, now: number): void;
  /** Requests that may still lie in the API's present minute, however it cuts minutes. */
  count(now: number): number;
  /** When each of these falls out of every minute, ascending; one without an answer counts as answered now. */
  releases(now: number): number[];
  /** Requests the API may have counted after that grant, or may yet count. */
  after(grantedTick: number): readonly Spending[];
  /** Grant times of requests without an answer, ascending. */
  unanswered(): number[];
}

export const MINUTE_MS = 60_000;
/** Two clocks do not run alike; clients of the service added as much to the waits it announced (docs/threat-stack-api.md §2.0 [C]). */
export const MARGIN_MS = 250;

/**
 * What this process has spent. A request leaves the log a minute after its *answer*: then whatever minute the API
 * looks at, sliding or fixed, all requests it counted there are among those that the log held at the last grant.
 * Times are milliseconds of a clock that never jumps.
 */
export function createSpendingLog(): SpendingLog {
  let entries: Spending[] = [];
  let tick = 0;

  function releaseAt({ answeredAt }: Spending, now: number): number {
    return (answeredAt ?? now) + MINUTE_MS + MARGIN_MS;
  }

  return {
    grant(now) {
      tick += 1;
      const spending: Spending = {
        grantedAt: now,
        grantedTick: tick,
        answeredAt: undefined,
        answeredTick: undefined,
        told: false,
      };
      entries.push(spending);
      return spending;
    },
    answer(spending, now) {
      if (spending.answeredAt !== undefined) return;
      tick += 1;
      spending.answeredAt = now;
      spending.answeredTick = tick;
    },
    count(now) {
      entries = entries.filter((entry) => releaseAt(entry, now) > now);
      return entries.length;
    },
    releases: (now) => entries.map((entry) => releaseAt(entry, now)).toSorted((a, b) => a - b),
    after: (grantedTick) =>
      entries.filter(
        (entry) =>
          entry.grantedTick !== grantedTick && (entry.answeredTick ?? Infinity) > grantedTick,
      ),
    unanswered: () =>
      entries.filter((entry) => entry.answeredAt === undefined).map(({ grantedAt }) => grantedAt),
  };
}
