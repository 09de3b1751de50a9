import { isTurnOver, nextTurn } from "../event-loop.ts";
import type { EventScan } from "../tenant/event-scan.ts";
import { cleanText, joinClean, numberText, type CleanText } from "../text/clean-text.ts";
import { fileNameText, reasonText } from "../text/file-text.ts";
import type { SearchEngine } from "./engine.ts";
import { createFindings } from "./findings.ts";
import { marksOf } from "./marks.ts";
import { testOf } from "./question.ts";

/** Reads every event there is, one batch after another, and passes over what cannot hold a wanted one. */
export function createScanEngine(events: EventScan): SearchEngine {
  return {
    async search(question, { signal, progress }) {
      const findings = createFindings(question);
      const test = testOf(question);
      const unread: { readonly file: string; readonly why: string }[] = [];
      const total = events.count();
      const batches = events.scan({
        from: question.from,
        until: question.until,
        alertIds: question.alertIds,
        marks: (mayMake) => marksOf(question, mayMake),
        onUnread: (file, why) => unread.push({ file, why }),
      });
      let read = 0;
      for await (const batch of batches) {
        if (isTurnOver()) await nextTurn();
        signal.throwIfAborted();
        for (const [at, { event, alertId }] of batch.entries()) {
          if (at % EVENTS_A_LOOK === 0 && isTurnOver()) await nextTurn();
          if (test(event)) findings.add(event, alertId);
        }
        read += batch.length;
        if (batch.length > 0)
          progress?.(read, undefined, cleanText`${numberText(read)} events read`);
      }
      return {
        ...findings.end(),
        searched: cleanText`all ${numberText(total)} events of the folder`,
        isWhole: unread.length === 0,
        unread: unreadLines(unread),
      };
    },
  };
}

/** A look at the clock costs as much as some fields of an event. */
const EVENTS_A_LOOK = 32;
const NAMED = 5;

function unreadLines(unread: readonly { readonly file: string; readonly why: string }[]) {
  const lines: CleanText[] = unread
    .slice(0, NAMED)
    .map(({ file, why }) => cleanText`${fileNameText(file)}: ${reasonText(why)}`);
  const left = unread.length - lines.length;
  return left > 0 ? [...lines, joinClean([numberText(left), cleanText`more files`], " ")] : lines;
}
