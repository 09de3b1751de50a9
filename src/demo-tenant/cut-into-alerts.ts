import type { Activity } from "./activity.ts";
import type { CompiledRule } from "./compile-rule.ts";
import type { TenantEvent } from "./scene.ts";

/** That an event matched a rule; the event itself only where an alert may begin. */
export interface Sighting {
  /** The version of the rule that matched it. */
  readonly rule: CompiledRule;
  readonly timeMs: number;
  readonly insertMs: number;
  /** Number among all sightings of the tenant: it decides between equal times. */
  readonly ordinal: number;
  readonly activity: Activity;
  /** Place in the activity's play. */
  readonly position: number;
  /** How many events from there on it stands for; one where it is absent. */
  readonly count?: number;
  readonly event: TenantEvent | undefined;
}

export interface AlertCut {
  /** The version of the rule that raised the alert. */
  readonly rule: CompiledRule;
  readonly members: readonly Sighting[];
  /** When the service had the event that reached the threshold, epoch ms. */
  readonly reachedMs: number;
}

/**
 * Cuts the matches of one group into alerts: one opens when `threshold` events lie within `window` seconds,
 * and takes in what follows for another window (v1 `expires_at` is one window after `created_at`:
 * docs/threat-stack-api.md §3.2 [S]). Both are those of the rule's version that matched the event that opens it; an alert
 * that is open stays so when they change [I].
 */
export function cutIntoAlerts(sightings: readonly Sighting[]): AlertCut[] {
  const cuts: AlertCut[] = [];
  let waiting: Sighting[] = [];
  let open: (AlertCut & { members: Sighting[]; untilMs: number }) | undefined;
  for (const sighting of sightings.toSorted(byTime)) {
    const { timeMs, insertMs, rule } = sighting;
    if (open !== undefined && timeMs <= open.untilMs) {
      open.members.push(sighting);
      continue;
    }
    const windowMs = rule.record.window * 1000;
    waiting = waiting.filter((earlier) => earlier.timeMs > timeMs - windowMs);
    waiting.push(sighting);
    if (eventsIn(waiting) >= rule.record.threshold) {
      open = { rule, members: waiting, reachedMs: insertMs, untilMs: timeMs + windowMs };
      cuts.push(open);
      waiting = [];
    }
  }
  return cuts;
}

export function eventsIn(sightings: readonly Sighting[]): number {
  let count = 0;
  for (const sighting of sightings) count += sighting.count ?? 1;
  return count;
}

function byTime(left: Sighting, right: Sighting): number {
  return left.timeMs - right.timeMs || left.ordinal - right.ordinal;
}
