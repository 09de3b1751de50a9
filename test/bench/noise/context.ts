import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import type { Random } from "../random.ts";

/** Noise of one platform: events in time order, and the fields that a planted event shares with them. */
export interface Noise {
  readonly events: readonly EventRecord[];
  /** Host, user, time and origin of a planted event. */
  shared(random: Random): EventRecord;
}

const START = Date.UTC(2026, 2, 3, 8, 0, 0);
const HOUR = 3_600_000;

/** Ids and times that every event has. */
export function stamp(random: Random): EventRecord {
  const time = START + random.int(4 * HOUR);
  return {
    _id: random.uuid(),
    timestamp: time,
    event_time: time,
    _insert_time: time + 3000,
    organization_id: "5fa075114135dd5944bb5faa",
  };
}
