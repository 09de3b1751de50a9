import type { EventSource } from "../tenant/tenant.ts";
import { play } from "./activity.ts";
import type { Candidates } from "./candidates.ts";
import type { Contribution, Detection } from "./detect.ts";
import type { TenantEvent } from "./scene.ts";
import type { World } from "./world.ts";

/** The contributing events of a detection, played again whenever they are read, oldest first. */
export function alertEvents(
  world: World,
  detection: Detection,
  candidatesOf: Candidates,
): EventSource {
  return {
    count: detection.count,
    open: function* open() {
      for (const event of inOrder(world, detection.contributions)) {
        yield JSON.stringify(judged(event, candidatesOf));
      }
    },
  };
}

/**
 * Each activity plays in order of time; several are merged while they are played, so that none is held.
 * @yields their events, oldest first
 */
function* inOrder(
  world: World,
  contributions: readonly Contribution[],
): Generator<TenantEvent, void> {
  const plays = contributions.map((part) => contributed(world, part));
  const next = plays.map((events) => nextOf(events));
  for (;;) {
    let first = -1;
    for (const [index, event] of next.entries()) {
      const time = next[first]?.timestamp ?? Number.POSITIVE_INFINITY;
      if (event !== undefined && event.timestamp < time) first = index;
    }
    const event = next[first];
    const events = plays[first];
    if (event === undefined || events === undefined) return;
    yield event;
    next[first] = nextOf(events);
  }
}

function nextOf(events: Generator<TenantEvent, void>): TenantEvent | undefined {
  const { done, value } = events.next();
  return done === true ? undefined : (value ?? undefined);
}

// Positions are in order of time, so those of one activity rise; the rest of the play is spared.
function* contributed(
  world: World,
  { activity, positions }: Contribution,
): Generator<TenantEvent, void> {
  if (positions === "all") {
    yield* play(world, activity);
    return;
  }
  const wanted = new Set(positions);
  let position = 0;
  for (const event of play(world, activity)) {
    if (wanted.delete(position)) yield event;
    if (wanted.size === 0) return;
    position += 1;
  }
}

/** Events of agents say which rules matched them (docs/threat-stack-api.md §3.10 [S]; MATCHED is inferred). */
function judged(event: TenantEvent, candidatesOf: Candidates): TenantEvent {
  if (event["alert_metadata"] === undefined) return event;
  const matching = candidatesOf(event).filter((rule) => rule.matched(event));
  const alerting = matching.filter((rule) => !rule.suppressed(event));
  const verdict = {
    rule_matches: alerting.map(({ record }) => record.id),
    match_state: "MATCHED",
    num_matched: alerting.length,
    num_suppressed: matching.length - alerting.length,
  };
  return Object.assign(event, { alert_metadata: verdict });
}
