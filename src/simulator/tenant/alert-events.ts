import type { EventSource } from "../tenant.ts";
import { play } from "./activity.ts";
import type { CompiledRule } from "./compile-rule.ts";
import type { Detection } from "./detect.ts";
import type { TenantEvent } from "./scene.ts";
import type { World } from "./world.ts";

/** The contributing events of a detection, played again whenever they are read, oldest first. */
export function alertEvents(
  world: World,
  detection: Detection,
  rules: readonly CompiledRule[],
): EventSource {
  return {
    count: detection.count,
    open: function* open() {
      const events = detection.contributions.flatMap(({ activity, positions }) => {
        const wanted = new Set(positions);
        return [...play(world, activity)].filter((_, position) => wanted.has(position));
      });
      // A stable sort: events of one moment keep the order in which they were played.
      for (const event of events.toSorted((left, right) => left.timestamp - right.timestamp)) {
        yield JSON.stringify(judged(event, rules));
      }
    },
  };
}

/** Events of agents say which rules matched them (API reference §3.10 [S]; MATCHED is inferred). */
function judged(event: TenantEvent, rules: readonly CompiledRule[]): TenantEvent {
  if (event["alert_metadata"] === undefined) return event;
  const matching = rules.filter(
    (rule) => rule.eventTypes.includes(event.event_type) && rule.matched(event),
  );
  const alerting = matching.filter((rule) => !rule.suppressed(event));
  return {
    ...event,
    alert_metadata: {
      rule_matches: alerting.map(({ record }) => record.id),
      match_state: "MATCHED",
      num_matched: alerting.length,
      num_suppressed: matching.length - alerting.length,
    },
  };
}
