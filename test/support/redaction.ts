import { matchBehaviours } from "../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../src/digest/describe/create-describer.ts";
import { sayEvent } from "../../src/digest/describe/example.ts";
import type { EventDigest } from "../../src/digest/event-digest.ts";
import { createEventFold } from "../../src/digest/fold.ts";
import { renderDigest } from "../../src/digest/render/render-digest.ts";
import { renderRaw } from "../../src/digest/render/render-raw.ts";
import { renderRows } from "../../src/digest/render/render-rows.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { createClean } from "../../src/text/clean.ts";
import { rowsOf, textOf } from "./digest-of.ts";

const call = { alertId: "alert-1" };

export function digestWith(events: readonly EventRecord[], redact: boolean): EventDigest {
  const fold = createEventFold({ redact });
  for (const event of events) fold.add(event, 100);
  return fold.end();
}

/** Every view of the events, with secrets or without. */
export function viewsOf(events: readonly EventRecord[], redact: boolean): Record<string, string> {
  const clean = createClean({ redact });
  const options = { maxTokens: 4000, clean, call };
  const page = rowsOf(events, { limit: 100 });
  return {
    digest: textOf(renderDigest(digestWith(events, redact), options)),
    rows: textOf(renderRows(page, options)),
    raw: textOf(renderRaw(page, options)),
  };
}

export function start(
  line: string,
  parent = "w3wp.exe",
  exe = "C:\\Windows\\System32\\cmd.exe",
): EventRecord {
  return {
    event_type: "winsec",
    provider: "Microsoft-Windows-Sysmon",
    win_event_id: 1,
    exe,
    arguments: line,
    ParentImage: `C:\\x\\${parent}`,
    timestamp: "2026-01-31T00:00:00Z",
  };
}

export function textOfEvent(event: EventRecord, redact = true): string {
  const { shape, values } = createDescriber(matchBehaviours)(event);
  return sayEvent(shape, values, redact).text;
}
