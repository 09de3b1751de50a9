import { createActors, sourceOf } from "./actors.ts";
import { createMatcher } from "./behaviours/behaviour.ts";
import { BEHAVIOURS } from "./behaviours/table.ts";
import type { EventDigest } from "./event-digest.ts";
import { toDigest } from "./event-digest.ts";
import { eventIdOf } from "./event-id.ts";
import type { EventRecord } from "./event-record.ts";
import { timeOf } from "./event-time.ts";
import { createGroupTable } from "./groups.ts";
import { createIdPrefixes } from "./id-prefixes.ts";
import { createPairs } from "./pairs.ts";
import { createSighter } from "./sighting.ts";
import { createTimeline } from "./timeline.ts";

export interface EventFold<T> {
  /** `byteLength` is the size of the event as it was sent. */
  add(event: EventRecord, byteLength: number): void;
  end(): T;
}

export interface EventFoldOptions {
  /** Whether the table of known behaviours takes part; off only to measure what it adds. */
  readonly behaviours?: boolean;
}

/**
 * One pass over any number of events in bounded memory. Neither the order of events nor how they
 * were cut into chunks changes what comes out.
 */
export function createEventFold(options: EventFoldOptions = {}): EventFold<EventDigest> {
  const sight = createSighter(createMatcher(options.behaviours === false ? [] : BEHAVIOURS));
  const groups = createGroupTable();
  const actors = createActors();
  const pairs = createPairs();
  const timeline = createTimeline();
  const ids = createIdPrefixes();
  const counted = { total: 0, bytes: 0, undated: 0 };
  const span = { first: Infinity, last: -Infinity };

  return {
    add(event, byteLength) {
      const time = timeOf(event);
      const sighting = sight(event);
      counted.total += 1;
      counted.bytes += byteLength;
      if (Number.isNaN(time)) counted.undated += 1;
      if (time < span.first) span.first = time;
      if (time > span.last) span.last = time;
      groups.add(sighting, event, time);
      const { account, origin, outcome } = sighting;
      const source = sourceOf(event) || origin;
      actors.add(event, sighting, source);
      timeline.add(time);
      ids.add(eventIdOf(event));
      if (account !== "" || outcome !== "") {
        pairs.add({ account, origin: source, outcome, event, time });
      }
    },
    end: () => toDigest({ counted, span, groups, actors, pairs, timeline, ids }),
  };
}
