import type { EventRecord } from "../event-fields/event-record.ts";
import { matchBehaviours } from "./behaviours/table.ts";
import { createDescriber } from "./describe/create-describer.ts";

/** Reads the ATT&CK techniques that an event shows, each once. Keep one for a whole pass. */
export function createTechniqueReader(): (event: EventRecord) => string[] {
  const describe = createDescriber(matchBehaviours);
  return (event) => {
    const techniques = describe(event).shape.hits.map(({ technique }) => technique);
    return [...new Set(techniques.filter(Boolean))];
  };
}
