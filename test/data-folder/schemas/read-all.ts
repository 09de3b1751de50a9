import { createRecordReader } from "../../../src/data-folder/create-record-reader.ts";
import type { Document, Found } from "../../../src/data-folder/record.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";

export function readAll(documents: readonly Document[]): Found[] {
  const reader = createRecordReader();
  return [...documents.flatMap((document) => reader.read(document)), ...reader.end()];
}

/** All events found, those beneath alerts included. */
export function eventsIn(found: readonly Found[]): EventRecord[] {
  return found.flatMap((one): readonly EventRecord[] => {
    if (one.kind === "event") return [one.event];
    return one.kind === "alert" ? one.events : [];
  });
}
