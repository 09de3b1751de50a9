import type { RuleRecord } from "../tenant.ts";
import type { Activity } from "./activity.ts";
import type { TenantEvent } from "./scene.ts";

/** That an event matched a rule; the event itself only where an alert may begin. */
export interface Sighting {
  readonly timeMs: number;
  readonly insertMs: number;
  /** Number among all sightings of the tenant: it decides between equal times. */
  readonly ordinal: number;
  readonly activity: Activity;
  /** Place in the activity's play. */
  readonly position: number;
  readonly event: TenantEvent | undefined;
}

export interface AlertCut {
  readonly members: readonly Sighting[];
  /** When the service had the event that reached the threshold, epoch ms. */
  readonly reachedMs: number;
}

/**
 * Cuts the matches of one group into alerts: one opens when `threshold` events lie within `window` seconds,
 * and takes in what follows for another window (v1 `expires_at` is one window after `created_at`:
 * API reference §3.2 [S]).
 */
export function cutIntoAlerts(
  { threshold, window }: Pick<RuleRecord, "threshold" | "window">,
  sightings: readonly Sighting[],
): AlertCut[] {
  const windowMs = window * 1000;
  const cuts: AlertCut[] = [];
  let waiting: Sighting[] = [];
  let open: { members: Sighting[]; reachedMs: number; untilMs: number } | undefined;
  for (const sighting of sightings.toSorted(byTime)) {
    const { timeMs, insertMs } = sighting;
    if (open !== undefined && timeMs <= open.untilMs) {
      open.members.push(sighting);
      continue;
    }
    waiting = waiting.filter((earlier) => earlier.timeMs > timeMs - windowMs);
    waiting.push(sighting);
    if (waiting.length >= threshold) {
      open = { members: waiting, reachedMs: insertMs, untilMs: timeMs + windowMs };
      cuts.push(open);
      waiting = [];
    }
  }
  return cuts;
}

function byTime(left: Sighting, right: Sighting): number {
  return left.timeMs - right.timeMs || left.ordinal - right.ordinal;
}
