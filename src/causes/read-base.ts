import type { EventRecord } from "../event-fields/event-record.ts";
import { readText } from "../event-fields/event-record.ts";
import { eventIdOf } from "../event-fields/event-id.ts";
import { timeOf } from "../event-fields/event-time.ts";
import { hostOf } from "../event-fields/host.ts";
import { userOf } from "../event-fields/user.ts";
import { flatCopy } from "../digest/bounded/flat-copy.ts";
import type { Fact } from "./fact.ts";

/** What every fact has. */
export type Base = Pick<Fact, "alertId" | "count" | "host" | "hostName" | "id" | "time" | "user">;

/** Longer texts tell no more of who started what. */
const MAX_CHARS = 300;

export function readBase(event: EventRecord, alertId: string): Base {
  const hostName = hostOf(event);
  return {
    id: eventIdOf(event),
    time: timeOf(event),
    alertId,
    host: readText(event, "agent_id") || hostName.toLowerCase(),
    hostName,
    user: userOf(event),
    count: 1,
  };
}

/** A copy of the beginning, so that a long text is not kept for a few words of it. */
export function cut(text: string): string {
  return text.length > MAX_CHARS ? flatCopy(`${text.slice(0, MAX_CHARS)} …`) : text;
}
