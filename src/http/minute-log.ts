export const MINUTE_MS = 60_000;
/** Two clocks do not run alike; clients of the service added as much to the waits it announced (docs/threat-stack-api.md §2.0 [C]). */
export const MARGIN_MS = 250;

/** A request that went out; the API counted it at some moment before it was answered. */
export interface Sent {
  /** Place in the order in which requests went out. */
  readonly order: number;
  answeredAt: number | undefined;
}

/**
 * What was sent within the last minute. A request leaves the log a minute after its *answer*: then whatever minute
 * the API looks at, sliding or fixed, all that it counted there is among what the log holds. Times are milliseconds
 * of a clock that never jumps.
 */
export interface MinuteLog {
  add(): Sent;
  count(now: number): number;
  unanswered(): number;
  /** When each leaves the log, ascending; one without an answer as if that came now. */
  releases(now: number): number[];
}

export function createMinuteLog(): MinuteLog {
  let log: Sent[] = [];
  let order = 0;
  const releaseAt = ({ answeredAt }: Sent, now: number): number =>
    (answeredAt ?? now) + MINUTE_MS + MARGIN_MS;
  return {
    add() {
      order += 1;
      const sent = { order, answeredAt: undefined };
      log.push(sent);
      return sent;
    },
    count(now) {
      log = log.filter((sent) => releaseAt(sent, now) > now);
      return log.length;
    },
    unanswered: () => log.filter(({ answeredAt }) => answeredAt === undefined).length,
    releases: (now) => log.map((sent) => releaseAt(sent, now)).toSorted((a, b) => a - b),
  };
}
