import type { CompiledRule } from "./compile-rule.ts";
import type { TenantEvent } from "./scene.ts";

/** Which rules may match an event, by its kind: it spares most rules a look at most events. */
export type Candidates = (event: TenantEvent) => readonly CompiledRule[];

export function createCandidates(rules: readonly CompiledRule[]): Candidates {
  const known = new Map<string, readonly CompiledRule[]>();
  return ({ event_type: eventType, type }) => {
    const key = `${eventType} ${String(type)}`;
    const candidates =
      known.get(key) ??
      rules.filter(
        ({ record, eventTypes, required }) =>
          record.enabled &&
          eventTypes.includes(eventType) &&
          (required.eventType ?? eventType) === eventType &&
          (required.type ?? type) === type,
      );
    known.set(key, candidates);
    return candidates;
  };
}
