import type { EventDigest } from "../../src/digest/event-digest.ts";
import type { EventRecord } from "../../src/digest/event-record.ts";
import { createEventFold } from "../../src/digest/fold.ts";
import { renderDigest } from "../../src/digest/render/render-digest.ts";
import { createRowsFold } from "../../src/digest/rows.ts";
import type { EventRows, RowsFoldOptions } from "../../src/digest/rows.ts";
import { createClean } from "../../src/text/clean.ts";

export const clean = createClean({ redact: true });

export function digestOf(events: readonly EventRecord[]): EventDigest {
  const fold = createEventFold();
  for (const event of events) fold.add(event, 1000);
  return fold.end();
}

export function digestText(events: readonly EventRecord[], maxTokens = 2000): string {
  return renderDigest(digestOf(events), { maxTokens, clean, call: { alertId: "alert-1" } }).text;
}

export function rowsOf(events: readonly EventRecord[], options: RowsFoldOptions): EventRows {
  const fold = createRowsFold(options);
  for (const event of events) fold.add(event, 1000);
  return fold.end();
}
