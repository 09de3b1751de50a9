import type { EventFold } from "../api/fold-events.ts";
import { cleanText } from "../text/clean-text.ts";
import type { RunContext } from "./tool-context.ts";

export interface Counted<T> {
  readonly value: T;
  /** Entries among the events that are no objects, so that nothing could be read of them. */
  readonly skipped: number;
}

/** The same fold, which counts what stands among the events and is none. */
export function countSkipped<T>(begin: () => EventFold<T>): () => EventFold<Counted<T>> {
  return () => {
    const fold = begin();
    let skipped = 0;
    return {
      add: (event, byteLength, text) => fold.add(event, byteLength, text),
      skip(byteLength) {
        fold.skip?.(byteLength);
        skipped += 1;
      },
      end: () => ({ value: fold.end(), skipped }),
    };
  };
}

/** Says in the answer that some events could not be read; they are in no count. */
export function reportSkipped(skipped: number, { report }: Pick<RunContext, "report">): void {
  if (skipped === 0) return;
  const what = skipped === 1 ? cleanText`1 event` : cleanText`${skipped} events`;
  report(cleanText`${what}, which the API sent in an unknown form`);
}
