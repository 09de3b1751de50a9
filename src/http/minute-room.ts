import { createMinuteLog, MARGIN_MS, MINUTE_MS, type MinuteLog } from "./minute-log.ts";
import type { RequestPriority } from "./outgoing-request.ts";
import { createToldRoom, type ToldRoom } from "./told-room.ts";

/** Share of the budget that background requests leave to interactive ones. */
const LEFT_TO_INTERACTIVE = 0.25;

/** What may still be sent: what was sent in the last minute against the limit, and what the API says of it. */
export interface MinuteRoom {
  readonly log: MinuteLog;
  readonly told: ToldRoom;
  hasRoom(priority: RequestPriority, now: number): boolean;
  /** Tells of a request with so many before it how long it waits at the least, in ms. */
  forecast(now: number): (priority: RequestPriority, ahead: number) => number;
  /** When time alone may make room. */
  nextChange(now: number): number | undefined;
}

export function createMinuteRoom(perMinute: number): MinuteRoom {
  const log = createMinuteLog();
  const told = createToldRoom(perMinute);

  const reserve = (priority: RequestPriority, now: number): number =>
    priority === "background" ? Math.floor(told.limit(now) * LEFT_TO_INTERACTIVE) : 0;

  return {
    log,
    told,
    hasRoom(priority, now) {
      const own = told.limit(now) - log.count(now);
      return Math.min(own, told.left(now, log.unanswered())) > reserve(priority, now);
    },
    forecast(now) {
      log.count(now);
      const releases = log.releases(now);
      const [left, opensAt] = [told.left(now, log.unanswered()), told.opensAt(now)];
      return (priority, ahead) => {
        const most = Math.max(1, told.limit(now) - reserve(priority, now));
        const slot = releases[(ahead % most) + releases.length - most] ?? now;
        const byLog = slot - now + Math.floor(ahead / most) * (MINUTE_MS + MARGIN_MS);
        const behind = ahead - left + reserve(priority, now);
        if (behind < 0) return byLog;
        return Math.max(byLog, opensAt - now + Math.floor(behind / most) * MINUTE_MS);
      };
    },
    nextChange(now) {
      const moments = [told.opensAt(now), ...log.releases(now)].filter((at) => at > now);
      return moments.length === 0 ? undefined : Math.min(...moments);
    },
  };
}
