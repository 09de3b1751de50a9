import { toDigest } from "./to-digest.ts";
import { createActors } from "./count/actors.ts";
import { matchBehaviours } from "./behaviours/table.ts";
import type { EventDigest } from "./event-digest.ts";
import { eventIdOf } from "../event-fields/event-id.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { timeOf } from "../event-fields/event-time.ts";
import { createGroupTable } from "./count/groups.ts";
import { createIdPrefixes } from "./bounded/id-prefixes.ts";
import { createPairs } from "./count/pairs.ts";
import { createDescriber } from "./describe/create-describer.ts";
import { createSharedLeafCounter } from "./count/shared-leaves.ts";
import { createTimeline } from "./count/timeline.ts";
import { finish, type Steps } from "./steps.ts";

export interface EventFold<T> {
  /** `byteLength` is the size of the event as it was sent, and `text` gives it so, while `add` runs. */
  add(event: EventRecord, byteLength: number, text?: () => string): void;
  end(): T;
}

/** One whose end takes long after many events. */
interface SteppedFold<T> extends EventFold<T> {
  endInSteps(): Steps<T>;
}

export interface EventFoldOptions {
  /** Whether the table of known behaviours takes part; off only to measure what it adds. */
  readonly behaviours?: boolean;
  /** Whether texts are made without the secrets in them; off only where they are to be shown. */
  readonly redact?: boolean;
}

/**
 * One pass over any number of events in bounded memory. Neither the order of events nor how they
 * were cut into chunks changes what comes out.
 */
export function createEventFold({
  behaviours = true,
  redact = true,
}: EventFoldOptions = {}): SteppedFold<EventDigest> {
  const describe = createDescriber(behaviours ? matchBehaviours : () => []);
  const groups = createGroupTable();
  const actors = createActors();
  const pairs = createPairs();
  const timeline = createTimeline();
  const shared = createSharedLeafCounter();
  const ids = createIdPrefixes();
  const counted = { total: 0, bytes: 0, undated: 0 };
  const span = { first: Infinity, last: -Infinity };

  const endInSteps = () =>
    toDigest({ counted, span, groups, actors, pairs, timeline, shared, ids, redact });

  return {
    add(event, byteLength) {
      const time = timeOf(event);
      const seen = describe(event);
      counted.total += 1;
      counted.bytes += byteLength;
      if (Number.isNaN(time)) counted.undated += 1;
      if (time < span.first) span.first = time;
      if (time > span.last) span.last = time;
      groups.add(seen, event, time);
      actors.add(event, seen);
      shared.add(seen);
      timeline.add(time);
      ids.add(eventIdOf(event));
      pairs.add(seen, event, time);
    },
    endInSteps,
    end: () => finish(endInSteps()),
  };
}
