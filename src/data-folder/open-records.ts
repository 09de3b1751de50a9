import type { EventRecord } from "../event-fields/event-record.ts";
import { isRecord } from "../event-fields/event-record.ts";
import type { Content, Envelope, IsKnown } from "./envelopes/envelope.ts";
import { CARRIERS, HOLDERS, WRAPPERS } from "./envelopes/envelopes.ts";
import { isInventory, schemaOf } from "./recognise.ts";
import { jsonIn } from "./schemas/read-fields.ts";
import { type Around, NOTHING_AROUND } from "./schemas/schema.ts";

/** Envelopes in envelopes: a search's answer, a hit, a shipper's message, a delivered list. */
const MAX_ENVELOPES = 8;

/** A value that is no envelope any more, with what the envelopes said of it. */
export interface Opened {
  readonly value: unknown;
  readonly around: Around;
  /** Whether it stood in an envelope: then a text is a line of a log, whatever it looks like. */
  readonly isWrapped: boolean;
}

/** Opens lists and known envelopes, however deep, in the order of the document; every record comes out once. */
export function openRecords(document: unknown): readonly Opened[] {
  const opened: Opened[] = [];
  open({ value: document, around: NOTHING_AROUND, isWrapped: false }, MAX_ENVELOPES, opened);
  return opened;
}

function open(item: Opened, levels: number, into: Opened[]): void {
  const contents = levels === 0 ? undefined : contentsOf(item, levels);
  if (contents === undefined) {
    into.push(item);
    return;
  }
  for (const { value, around } of contents) {
    open({ value, around: { ...item.around, ...said(around) }, isWrapped: true }, levels - 1, into);
  }
}

/** What an inner envelope does not know, the outer one may. */
function said(around: Partial<Around> = {}): Partial<Around> {
  return Object.fromEntries(
    Object.entries(around).filter(([, value]) => value !== "" && !Number.isNaN(value)),
  );
}

function contentsOf({ value, isWrapped }: Opened, levels: number): readonly Content[] | undefined {
  if (Array.isArray(value)) return value.map((item: unknown) => ({ value: item }));
  if (typeof value === "string") {
    const json = isWrapped ? jsonIn(value) : undefined;
    return json === undefined ? undefined : [{ value: json }];
  }
  return isRecord(value) ? inside(value, levels) : undefined;
}

function inside(record: EventRecord, levels: number): readonly Content[] | undefined {
  const isKnown: IsKnown = (value) => isKnownBelow(value, levels - 1);
  const wrapped = firstOf(WRAPPERS, record, isKnown);
  if (wrapped !== undefined) return wrapped;
  const schema = schemaOf(record);
  if (schema === undefined ? isInventory(record) : schema.carriesText !== true) return undefined;
  const carried = firstOf(CARRIERS, record, isKnown);
  return carried === undefined && schema === undefined
    ? firstOf(HOLDERS, record, isKnown)
    : carried;
}

function isKnownBelow(value: unknown, levels: number): boolean {
  const record = typeof value === "string" ? jsonIn(value) : value;
  if (!isRecord(record) || levels <= 0) return false;
  if (schemaOf(record) !== undefined || isInventory(record)) return true;
  return inside(record, levels) !== undefined;
}

function firstOf(
  envelopes: readonly Envelope[],
  record: EventRecord,
  isKnown: IsKnown,
): readonly Content[] | undefined {
  for (const envelope of envelopes) {
    const contents = envelope.open(record, isKnown);
    if (contents !== undefined) return contents;
  }
  return undefined;
}
