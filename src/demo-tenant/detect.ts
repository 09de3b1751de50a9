import { readField } from "../rules/read-field.ts";
import { insertTimeOf, play } from "./activity.ts";
import type { Activity } from "./activity.ts";
import type { Candidates } from "./candidates.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { cutIntoAlerts, eventsIn } from "./cut-into-alerts.ts";
import type { AlertCut, Sighting } from "./cut-into-alerts.ts";
import { groupBy } from "./group-by.ts";
import type { TenantEvent } from "./scene.ts";
import { textOf } from "./text-of.ts";
import type { World } from "./world.ts";

/** Which events of an activity belong to an alert: their positions in its play. */
export interface Contribution {
  readonly activity: Activity;
  readonly positions: readonly number[] | "all";
}

/** What a rule made of the events, as the service does it (docs/threat-stack-api.md §6, "Event to alert" [D]). */
export interface Detection {
  /** In the version that raised the alert. */
  readonly rule: CompiledRule;
  /** The alert's first event; its title is filled from it. */
  readonly first: TenantEvent;
  readonly aggregates: Readonly<Record<string, string>>;
  /** When the service had the event that reached the threshold, epoch ms. */
  readonly reachedMs: number;
  readonly count: number;
  readonly contributions: readonly Contribution[];
}

/** Plays all activities and lets the rules judge the events, of which hardly any is kept. */
export function detect(
  world: World,
  activities: readonly Activity[],
  candidatesOf: Candidates,
): Detection[] {
  const groups = new Map<string, Sighting[]>();
  let ordinal = 0;
  for (const activity of activities) {
    const { uniformCount: count = 1 } = activity;
    let position = 0;
    for (const event of play(world, activity)) {
      judge(groups, candidatesOf(event), { event, activity, position, ordinal, count });
      position += 1;
      ordinal += count;
      if (count > 1) break;
    }
  }
  return [...groups.values()].flatMap((sightings) =>
    cutIntoAlerts(sightings).map((cut) => toDetection(world, cut)),
  );
}

function judge(
  groups: Map<string, Sighting[]>,
  candidates: readonly CompiledRule[],
  moment: Moment,
): void {
  for (const rule of candidates) {
    if (rule.matched(moment.event) && !rule.suppressed(moment.event)) note(groups, rule, moment);
  }
}

interface Moment {
  readonly event: TenantEvent;
  readonly activity: Activity;
  readonly position: number;
  readonly ordinal: number;
  readonly count: number;
}

function note(groups: Map<string, Sighting[]>, rule: CompiledRule, moment: Moment): void {
  const { event, activity, position, ordinal, count } = moment;
  const key = groupKey(rule, event);
  let sightings = groups.get(key);
  if (sightings === undefined) {
    sightings = [];
    groups.set(key, sightings);
  }
  const isFirst = sightings.at(-1)?.activity !== activity;
  sightings.push({
    rule,
    timeMs: event.timestamp,
    insertMs: insertTimeOf(event),
    activity,
    position,
    ordinal,
    count,
    event: isFirst ? event : undefined,
  });
}

/** One group a rule, agent and set of aggregate values (v1 alert keys: docs/threat-stack-api.md §3.2 [S]). */
function groupKey({ record }: CompiledRule, event: TenantEvent): string {
  let key = record.id;
  if (event.event_type !== "cloudtrail") key += `\u001F${String(event["agent_id"])}`;
  for (const field of record.aggregateFields) {
    const [value] = readField(event, field);
    key += `\u001F${textOf(value)}`;
  }
  return key;
}

function toDetection(world: World, { rule, members, reachedMs }: AlertCut): Detection {
  const first = firstEvent(world, members);
  const played = members.toSorted((left, right) => left.ordinal - right.ordinal);
  return {
    rule,
    first,
    aggregates: aggregatesOf(rule, first),
    reachedMs,
    count: eventsIn(members),
    contributions: [...groupBy(played, ({ activity }) => activity)].map(
      ([activity, sightings]) => ({
        activity,
        positions:
          activity.uniformCount === undefined ? sightings.map(({ position }) => position) : "all",
      }),
    ),
  };
}

function firstEvent(world: World, [first]: readonly Sighting[]): TenantEvent {
  if (first?.event !== undefined) return first.event;
  let position = 0;
  for (const event of first === undefined ? [] : play(world, first.activity)) {
    if (position === first?.position) return event;
    position += 1;
  }
  throw new Error("an alert has no events");
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
