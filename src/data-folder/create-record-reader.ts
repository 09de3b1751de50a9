import type { EventRecord } from "../event-fields/event-record.ts";
import { isRecord } from "../event-fields/event-record.ts";
import { type Opened, openRecords } from "./open-records.ts";
import { alertSchemaOf, inventorySchemaOf, schemaOf } from "./recognise.ts";
import { documentForm, isAllOf } from "./document-form.ts";
import type { Document, DocumentForm, Found, RecordReader } from "./record.ts";
import { otherEventSchema } from "./schemas/other-event.ts";
import { type Around, NOTHING_AROUND, type Schema } from "./schemas/schema.ts";
import { createTextReader } from "./text-reader.ts";

/** Deeper records are no telemetry, and more than a reader's stack may hold. */
const MAX_DEPTH = 100;

/**
 * One for each file: documents in, and for each record in them what it is. Every record of an envelope counts as one;
 * what is none of a known kind comes out as unread, with the reason. It never throws, whatever the document is.
 */
export function createRecordReader(): RecordReader {
  const text = createTextReader();
  let form: DocumentForm | undefined;
  const readText = (item: Opened, line: string): readonly Found[] =>
    item.isWrapped ? text.readAlone(line, item.around) : text.read(line, item.around);

  return {
    read(document: Document): readonly Found[] {
      form = undefined;
      if ("line" in document) {
        const { line } = document;
        return line.trim() === "" ? [] : text.read(line, NOTHING_AROUND);
      }
      const before = text.end();
      const { json } = document;
      const found = readJson(json, readText, (opened) => {
        form = documentForm(json, opened);
      });
      if (form !== undefined && !isAllOf(found, form)) form = undefined;
      return before.length === 0 ? found : [...before, ...found];
    },
    form: () => form,
    end: () => text.end(),
  };
}

type ReadText = (item: Opened, line: string) => readonly Found[];

function readJson(
  json: unknown,
  readText: ReadText,
  onOpened?: (opened: readonly Opened[]) => void,
): readonly Found[] {
  if (typeof json === "object" && json !== null && isDeeper(json, MAX_DEPTH)) {
    return Array.isArray(json)
      ? json.flatMap((item: unknown) =>
          typeof item === "object" && item !== null && isDeeper(item, MAX_DEPTH - 1)
            ? [TOO_DEEP]
            : readJson(item, readText),
        )
      : [TOO_DEEP];
  }
  const opened = openRecords(json);
  onOpened?.(opened);
  return opened.flatMap((item) =>
    typeof item.value === "string" && item.value.trim() !== ""
      ? readText(item, item.value)
      : foundIn(item),
  );
}

const TOO_DEEP: Found = { kind: "unread", reason: `nested more than ${MAX_DEPTH} deep` };

function isDeeper(value: object, levels: number): boolean {
  if (levels === 0) return true;
  for (const name in value) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of records and lists alike
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner === "object" && inner !== null && isDeeper(inner, levels - 1)) return true;
  }
  return false;
}

function foundIn({ value, around }: Opened): readonly Found[] {
  if (!isRecord(value)) return [{ kind: "unread", reason: "JSON that is no object" }];
  const alert = alertSchemaOf(value);
  if (alert !== undefined) return [{ kind: "alert", schema: alert.name, ...alert.toAlert(value) }];
  const schema = schemaOf(value);
  if (schema !== undefined) return [eventOrAlert(schema, value, around)];
  const inventory = inventorySchemaOf(value);
  if (inventory !== undefined) {
    return [{ kind: inventory.kind, schema: inventory.name, record: value }];
  }
  const isDated = !Number.isNaN(around.received) || around.id !== "";
  if (isDated || otherEventSchema.recognises(value))
    return [eventOrAlert(otherEventSchema, value, around)];
  return [
    { kind: "unread", reason: "an object of no known kind, without a time, type or message" },
  ];
}

function eventOrAlert(schema: Schema, record: EventRecord, around: Around): Found {
  const made = schema.toAlert?.(record, around);
  if (made !== undefined) return { kind: "alert", schema: schema.name, ...made };
  const event = withAround(schema.toEvent(record, around), around);
  const { alertId } = around;
  return {
    kind: "event",
    schema: schema.name,
    event,
    ...(alertId === "" ? {} : { alertId }),
  };
}

/** Who took an event in says when, where and under which id, where the event itself does not. */
function withAround(event: EventRecord, { host, id, received }: Around): EventRecord {
  const added: EventRecord = {};
  if (id !== "" && event["_id"] === undefined) added["_id"] = id;
  const isMachine = event["event_type"] === "host" || event["event_type"] === "container";
  if (host !== "" && isMachine && event["hostname"] === undefined) added["hostname"] = host;
  if (
    !Number.isNaN(received) &&
    event["timestamp"] === undefined &&
    event["eventTime"] === undefined
  ) {
    added["_insert_time"] = received;
  }
  return Object.keys(added).length === 0 ? event : { ...event, ...added };
}
