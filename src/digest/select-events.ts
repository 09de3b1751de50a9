import { matchBehaviours } from "./behaviours/table.ts";
import { eventIdOf } from "../event-fields/event-id.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { createDescriber } from "./describe/create-describer.ts";
import { familyIdOf, groupIdOf } from "./describe/event-shape.ts";

export interface EventSelection {
  /** Id of a group or family as a digest shows it, or any longer prefix of the full id. */
  readonly group?: string;
  /** Ids or prefixes of them, in any case. */
  readonly eventIds?: readonly string[];
  /** Any further test, such as a filter of the rule language. */
  readonly where?: (event: EventRecord) => boolean;
}

/** Whether an event belongs to a selection; every condition given must hold. Keep one for a whole pass. */
export function createSelector(selection: EventSelection): (event: EventRecord) => boolean {
  const { group, eventIds, where } = selection;
  const tests: ((event: EventRecord) => boolean)[] = [];
  if (eventIds !== undefined) tests.push(byId(eventIds));
  if (where !== undefined) tests.push(where);
  if (group !== undefined) tests.push(byGroup(group));
  return (event) => tests.every((test) => test(event));
}

function byId(eventIds: readonly string[]): (event: EventRecord) => boolean {
  const beginnings = eventIds.filter((id) => id !== "").map((id) => id.toLowerCase());
  return (event) => {
    const id = eventIdOf(event).toLowerCase();
    return beginnings.some((beginning) => id.startsWith(beginning));
  };
}

function byGroup(group: string): (event: EventRecord) => boolean {
  const describe = createDescriber(matchBehaviours);
  return (event) => {
    const { shape } = describe(event);
    return (
      groupIdOf(shape.hash).startsWith(group) || familyIdOf(shape.familyHash).startsWith(group)
    );
  };
}
