import { isRecord } from "../event-fields/event-record.ts";
import type { Opened } from "./open-records.ts";
import { schemaOf } from "./recognise.ts";
import type { DocumentForm, Found } from "./record.ts";
import { type Around, NOTHING_AROUND } from "./schemas/schema.ts";

/** How a document holds its records, told by what was opened of it; undefined where it takes more to find them. */
export function documentForm(json: unknown, opened: readonly Opened[]): DocumentForm | undefined {
  const [first] = opened;
  if (first === undefined || !isRecord(json) || !isRecord(first.value)) return undefined;
  const schema = schemaOf(first.value);
  if (schema === undefined || schema.toAlert !== undefined) return undefined;
  if (first.value === json) return { schema, list: undefined };
  const lists = Object.keys(json).filter((name) => Array.isArray(json[name]));
  const [list] = lists;
  if (list === undefined || lists.length > 1) return undefined;
  const records = json[list];
  const isList =
    Array.isArray(records) &&
    records.length === opened.length &&
    opened.every(({ value, around }, at) => value === records[at] && isNothing(around));
  return isList ? { schema, list } : undefined;
}

function isNothing({ received, host, id, alertId, beside }: Around): boolean {
  const isSilent = host === "" && id === "" && alertId === "";
  return isSilent && Number.isNaN(received) && Object.keys(beside).length === 0;
}

/** Whether everything that was found are events of that schema. */
export function isAllOf(found: readonly Found[], { schema }: DocumentForm): boolean {
  return found.every((one) => one.kind === "event" && one.schema === schema.name);
}

export function isSameForm(left: DocumentForm, right: DocumentForm): boolean {
  return left.schema === right.schema && left.list === right.list;
}

/** The events of one more document of that form; undefined where it is none after all. */
export function eventsOfForm(
  { schema, list }: DocumentForm,
  json: unknown,
): Record<string, unknown>[] | undefined {
  if (!isRecord(json)) return undefined;
  if (list === undefined) return [schema.toEvent(json, NOTHING_AROUND)];
  const records = json[list];
  if (!Array.isArray(records)) return undefined;
  return records.filter(isRecord).map((record) => schema.toEvent(record, NOTHING_AROUND));
}
