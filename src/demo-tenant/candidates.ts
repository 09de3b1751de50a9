import { insertTimeOf } from "./activity.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { ruleInForce } from "./rule-in-force.ts";
import type { RuleHistory } from "./rule-in-force.ts";
import type { TenantEvent } from "./scene.ts";

/**
 * Which rules may match an event, by its kind: it spares most rules a look at most events. Each rule comes in the
 * version that acted when the service had the event.
 */
export type Candidates = (event: TenantEvent) => readonly CompiledRule[];

export function createCandidates(histories: readonly RuleHistory<CompiledRule>[]): Candidates {
  const changes = histories.flatMap(([, ...later]) => later.map(({ actsFromMs }) => actsFromMs));
  const known = new Map<string, readonly CompiledRule[]>();
  return (event) => {
    const timeMs = insertTimeOf(event);
    // Between two changes the rules in force stay the same, so what was found once holds.
    let changed = 0;
    for (const actsFromMs of changes) if (actsFromMs <= timeMs) changed += 1;
    const key = `${changed} ${event.event_type} ${String(event["type"])}`;
    const candidates = known.get(key) ?? candidatesAt(histories, timeMs, event);
    known.set(key, candidates);
    return candidates;
  };
}

function candidatesAt(
  histories: readonly RuleHistory<CompiledRule>[],
  timeMs: number,
  { event_type: eventType, type }: TenantEvent,
): CompiledRule[] {
  return histories
    .map((history) => ruleInForce(history, timeMs))
    .filter(
      ({ record, eventTypes, required }) =>
        record.enabled &&
        eventTypes.includes(eventType) &&
        (required.eventType ?? eventType) === eventType &&
        (required.type ?? type) === type,
    );
}
