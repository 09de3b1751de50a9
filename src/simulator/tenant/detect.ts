import { readField } from "../../rules/read-field.ts";
import { insertTimeOf, play } from "./activity.ts";
import type { Activity } from "./activity.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { groupBy } from "./group-by.ts";
import type { TenantEvent } from "./scene.ts";
import type { World } from "./world.ts";

/** Which events of an activity belong to an alert: their positions in its play. */
export interface Contribution {
  readonly activity: Activity;
  readonly positions: readonly number[];
}

/** What a rule made of the events, as the service does it (API reference §6, "Event to alert" [D]). */
export interface Detection {
  readonly rule: CompiledRule;
  /** The event that reached the threshold; titles are filled from it. */
  readonly trigger: TenantEvent;
  readonly aggregates: Readonly<Record<string, string>>;
  readonly count: number;
  readonly contributions: readonly Contribution[];
}

interface Sighting {
  readonly event: TenantEvent;
  readonly activity: Activity;
  readonly position: number;
}

interface Group {
  readonly rule: CompiledRule;
  readonly sightings: Sighting[];
}

/** Plays all activities and lets the rules judge them; events are not kept. */
export function detect(
  world: World,
  activities: readonly Activity[],
  rules: readonly CompiledRule[],
): Detection[] {
  const rulesOf = groupBy(
    rules.flatMap((rule) => rule.eventTypes.map((type) => ({ type, rule }))),
    ({ type }) => type,
  );
  const groups = new Map<string, Group>();
  for (const activity of activities) {
    let position = 0;
    for (const event of play(world, activity)) {
      const candidates = rulesOf.get(event.event_type) ?? [];
      note(groups, candidates, { event, activity, position });
      position += 1;
    }
  }
  return [...groups.values()].flatMap(alertsOf);
}

/** Puts an event into a group of each rule that it concerns. */
function note(
  groups: Map<string, Group>,
  candidates: readonly { readonly rule: CompiledRule }[],
  sighting: Sighting,
): void {
  const { event } = sighting;
  for (const { rule } of candidates) {
    if (!rule.matched(event) || rule.suppressed(event)) continue;
    const key = groupKey(rule, event);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { rule, sightings: [sighting] });
    else group.sightings.push(sighting);
  }
}

/** One group a rule, agent and set of aggregate values (v1 alert keys: API reference §3.2 [S]). */
function groupKey({ record }: CompiledRule, event: TenantEvent): string {
  let key = record.id;
  if (event.event_type !== "cloudtrail") key += `\u001F${String(event["agent_id"])}`;
  for (const field of record.aggregateFields) {
    const [value] = readField(event, field);
    key += `\u001F${textOf(value)}`;
  }
  return key;
}

/** The first value of each aggregate field that the event has. */
function aggregatesOf({ record }: CompiledRule, event: TenantEvent): Record<string, string> {
  const aggregates: Record<string, string> = {};
  for (const field of record.aggregateFields) {
    const [value] = readField(event, field);
    if (value !== undefined) aggregates[field] = textOf(value);
  }
  return aggregates;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/**
 * Cuts a group into alerts: one opens when `threshold` events lie within `window` seconds, and takes in
 * what follows for another window (v1 `expires_at` is one window after `created_at`: API reference §3.2 [S]).
 */
function alertsOf({ rule, sightings }: Group): Detection[] {
  const { threshold, window } = rule.record;
  const windowMs = window * 1000;
  const detections: Detection[] = [];
  let waiting: Sighting[] = [];
  let open: { trigger: TenantEvent; members: Sighting[] } | undefined;
  const close = (): void => {
    if (open !== undefined) detections.push(toDetection(rule, open.trigger, open.members));
    open = undefined;
  };
  for (const sighting of sightings.toSorted(byTime)) {
    const time = sighting.event.timestamp;
    if (open !== undefined && time <= open.trigger.timestamp + windowMs) {
      open.members.push(sighting);
      continue;
    }
    close();
    waiting = waiting.filter(({ event }) => event.timestamp > time - windowMs);
    waiting.push(sighting);
    if (waiting.length >= threshold) {
      open = { trigger: sighting.event, members: waiting };
      waiting = [];
    }
  }
  close();
  return detections;
}

function byTime(left: Sighting, right: Sighting): number {
  return (
    left.event.timestamp - right.event.timestamp ||
    insertTimeOf(left.event) - insertTimeOf(right.event)
  );
}

function toDetection(rule: CompiledRule, trigger: TenantEvent, members: Sighting[]): Detection {
  const byActivity = groupBy(members, ({ activity }) => activity);
  return {
    rule,
    trigger,
    aggregates: aggregatesOf(rule, trigger),
    count: members.length,
    contributions: [...byActivity].map(([activity, sightings]) => ({
      activity,
      positions: sightings.map(({ position }) => position),
    })),
  };
}
