import type { EventRecord } from "../../src/event-fields/event-record.ts";
import type { EventDigest } from "../../src/digest/event-digest.ts";
import { createEventFold } from "../../src/digest/fold.ts";
import type { DigestCursor } from "../../src/digest/render/digest-cursor.ts";
import { renderDigest } from "../../src/digest/render/render-digest.ts";
import { layOut } from "../../src/text/answer-text.ts";
import { createClean } from "../../src/text/clean.ts";

const clean = createClean({ redact: true });

export function foldAll(events: readonly EventRecord[], behaviours = true): EventDigest {
  const fold = createEventFold({ behaviours });
  for (const event of events) fold.add(event, 1000);
  return fold.end();
}

export function textFor(digest: EventDigest, maxTokens: number): string {
  return pageFor(digest, maxTokens, undefined);
}

/** The page that begins where another ended; the first one for undefined. */
export function pageFor(
  digest: EventDigest,
  maxTokens: number,
  from: DigestCursor | undefined,
): string {
  const call = { alertId: "596bec96f11ead2a97ee0bc0" };
  return layOut(renderDigest(digest, { maxTokens, clean, call, from }));
}
