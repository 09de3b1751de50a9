import type { EventDigest } from "../../src/digest/event-digest.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { createEventFold } from "../../src/digest/fold.ts";
import { renderDigest } from "../../src/digest/render/render-digest.ts";
import { createRowsFold } from "../../src/digest/rows.ts";
import type { EventRows, RowsFoldOptions } from "../../src/digest/rows.ts";
import { type AnswerText, layOut } from "../../src/text/answer-text.ts";
import { createClean } from "../../src/text/clean.ts";
import { withoutTags } from "./without-tags.ts";

export const clean = createClean({ redact: true });

export function digestOf(events: readonly EventRecord[]): EventDigest {
  const fold = createEventFold();
  for (const event of events) fold.add(event, 1000);
  return fold.end();
}

/** Parts as one text, without the tag of the data region. */
export function textOf(parts: AnswerText): string {
  return withoutTags(layOut(parts));
}

export function digestText(events: readonly EventRecord[], maxTokens = 2000): string {
  return textOf(renderDigest(digestOf(events), { maxTokens, clean, call: { alertId: "alert-1" } }));
}

export function rowsOf(events: readonly EventRecord[], options: RowsFoldOptions): EventRows {
  const fold = createRowsFold(options);
  for (const event of events) fold.add(event, 1000);
  return fold.end();
}
