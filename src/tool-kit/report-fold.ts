import type { EventFold } from "../api/fold-events.ts";
import { cleanText, numberText } from "../text/clean-text.ts";
import type { Progress } from "./tool-context.ts";

/** Saying it for every event would cost more than folding some of them. */
const EVERY_EVENTS = 500;
const MEGABYTE = 1_000_000;

/** The same fold, which says how many events it has read; how many there are nobody knows before the end. */
export function reportFold<T>(
  begin: () => EventFold<T>,
  progress: Progress | undefined,
): () => EventFold<T> {
  if (progress === undefined) return begin;
  return () => {
    const fold = begin();
    let events = 0;
    let bytes = 0;
    return {
      ...fold,
      add(event, byteLength, text) {
        fold.add(event, byteLength, text);
        events += 1;
        bytes += byteLength;
        if (events % EVERY_EVENTS > 0) return;
        const megabytes = Math.round((bytes / MEGABYTE) * 10) / 10;
        const read = cleanText`${numberText(events)} events, ${megabytes} MB read`;
        progress(events, undefined, read);
      },
    };
  };
}
