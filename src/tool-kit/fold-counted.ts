import { failureText } from "../answers/failure-text.ts";
import type { ApiClient } from "../api/client.ts";
import { type EventFold, foldEvents, type FoldOptions, type Stopped } from "../api/fold-events.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import type { RunContext } from "./tool-context.ts";

/** What was made of the events of an alert, and how much of them was read. */
export interface CountedFold<T> {
  readonly value: T;
  /** Entries among the events that are no objects, so that nothing could be read of them. */
  readonly skipped: number;
  /** Pages that were read. */
  readonly pages: number;
  /** Why no more of them; absent where all were. */
  readonly stopped?: Stopped;
}

export interface FoldSource extends FoldOptions {
  readonly api: Pick<ApiClient, "stream">;
  readonly alertId: string;
}

/** Folds the events of an alert and counts what stands among them and is none. */
export async function foldCounted<T>(
  { api, alertId, ...options }: FoldSource,
  begin: () => EventFold<T>,
): Promise<CountedFold<T>> {
  const folded = await foldEvents(api, alertId, () => countSkipped(begin()), options);
  return { ...folded, ...folded.value };
}

function countSkipped<T>(fold: EventFold<T>): EventFold<{ value: T; skipped: number }> {
  let skipped = 0;
  return {
    add: (event, byteLength, text) => fold.add(event, byteLength, text),
    skip(byteLength) {
      fold.skip?.(byteLength);
      skipped += 1;
    },
    end: async () => ({ value: await fold.end(), skipped }),
  };
}

/** Whether totals made of it are those of the alert; else they are the least there is. */
export function isWhole({ stopped }: Pick<CountedFold<unknown>, "stopped">): boolean {
  return stopped === undefined;
}

/** A total of what was read: `12 events`, or `at least 12 events`. */
export function atLeast(
  folded: Pick<CountedFold<unknown>, "stopped">,
  total: CleanText,
): CleanText {
  return isWhole(folded) ? total : cleanText`at least ${total}`;
}

type Report = Pick<RunContext, "report">;

/** Says in the answer which events are in no count: those that could not be read, and those that were not. */
export function reportUnread(
  { skipped, pages, stopped }: Omit<CountedFold<unknown>, "value">,
  { report }: Report,
): void {
  if (skipped > 0) {
    const what = skipped === 1 ? cleanText`1 event` : cleanText`${skipped} events`;
    report(cleanText`${what}, which the API sent in an unknown form`);
  }
  if (stopped !== undefined) report(cleanText`events ${afterPages(pages, stopped)}`);
}

/** `after the first 3 pages (…)`. */
function afterPages(pages: number, stopped: Stopped): CleanText {
  const read =
    pages === 1 ? cleanText`after the first page` : cleanText`after the first ${pages} pages`;
  if (stopped === "pages") return cleanText`${read}: one call reads no more`;
  if (stopped === "token")
    return cleanText`${read}: the API names no page after them that can be asked for`;
  if (stopped.code === "timeout")
    return cleanText`${read}: time ran out. Pages read are kept for a minute, so that the same call gets further`;
  return cleanText`${read} (${failureText(stopped)})`;
}
