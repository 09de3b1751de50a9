import type { EventRecord } from "../event-fields/event-record.ts";
import { INVENTORY, type InventorySchema } from "./schemas/inventory.ts";
import type { Schema } from "./schemas/schema.ts";
import { EVENT_SCHEMAS } from "./schemas/schemas.ts";
import { ALERT_SCHEMAS, type AlertSchema } from "./schemas/threat-stack-alert.ts";

let lastRecord: EventRecord | undefined;
let lastSchema: Schema | undefined;

/** The schema of an event; undefined where none is told by its fields. Asked for twice of most records. */
export function schemaOf(record: EventRecord): Schema | undefined {
  if (record === lastRecord) return lastSchema;
  lastSchema = EVENT_SCHEMAS.find((schema) => schema.recognises(record));
  lastRecord = record;
  return lastSchema;
}

export function alertSchemaOf(record: EventRecord): AlertSchema | undefined {
  return ALERT_SCHEMAS.find((schema) => schema.recognises(record));
}

export function inventorySchemaOf(record: EventRecord): InventorySchema | undefined {
  return INVENTORY.find((schema) => schema.recognises(record));
}

/** Whether it is a record of the API that is no event. */
export function isInventory(record: EventRecord): boolean {
  return alertSchemaOf(record) !== undefined || inventorySchemaOf(record) !== undefined;
}
