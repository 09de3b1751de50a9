import type { EventSource } from "../../src/tenant/tenant.ts";

/** An event as a test reads it. */
export type ParsedEvent = Readonly<Record<string, unknown>> & { readonly timestamp: number };

/** The events of a source that makes them at once, or the first of them; none where there is no source. */
export function parsedEvents(
  source: EventSource | undefined,
  count = Number.POSITIVE_INFINITY,
): ParsedEvent[] {
  const texts = source?.open() ?? [];
  if (!(Symbol.iterator in texts)) throw new Error("this source cannot be read at once");
  const events: ParsedEvent[] = [];
  for (const text of texts) {
    if (events.length === count) break;
    events.push(JSON.parse(text) as ParsedEvent);
  }
  return events;
}
