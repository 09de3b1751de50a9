import type { AuditRecord } from "../tenant/records/audit-record.ts";
import {
  type LooseRecord,
  isoTimeOf,
  plainTextOf,
  recordOf,
  textOf,
} from "../event-fields/field-values.ts";
import { derivedUuid } from "./derived-id.ts";

const NEVER = "1970-01-01T00:00:00.000Z";

/**
 * An audit record, or a log entry of version 1 (docs/threat-stack-api.md §3.8). Those have no id, nor may others: what
 * is missing derives from the content.
 */
export function toAuditRecord(record: LooseRecord): AuditRecord {
  const id = textOf(record, "id", "_id") ?? derivedUuid(`audit ${JSON.stringify(record)}`);
  return "timestamp" in record && !("eventTime" in record)
    ? fromVersion1(record, id)
    : fromVersion2(record, id);
}

function fromVersion2(record: LooseRecord, id: string): AuditRecord {
  return {
    ...record,
    id,
    userEmail: plainTextOf(record, "userEmail"),
    userId: plainTextOf(record, "userId"),
    organizationId: plainTextOf(record, "organizationId"),
    result: plainTextOf(record, "result"),
    crud: crudOf(plainTextOf(record, "crud")),
    action: plainTextOf(record, "action"),
    source: plainTextOf(record, "source"),
    description: plainTextOf(record, "description"),
    eventTime: isoTimeOf(record, "eventTime") ?? NEVER,
    context: recordOf(record, "context") ?? {},
  };
}

/** Version 1 names a person by name, and tells its kind and its action apart. */
function fromVersion1(record: LooseRecord, id: string): AuditRecord {
  const action = plainTextOf(record, "action");
  const context = record["context"];
  return {
    id,
    userEmail: plainTextOf(record, "user"),
    userId: plainTextOf(record, "user_id"),
    organizationId: plainTextOf(record, "organization_id"),
    result: "success",
    crud: CRUD_BY_ACTION.get(action) ?? "update",
    action: `${plainTextOf(record, "type")}.${action}`,
    source: plainTextOf(record, "source"),
    description: plainTextOf(record, "description"),
    eventTime: isoTimeOf(record, "timestamp") ?? NEVER,
    context: Array.isArray(context) && context.length > 0 ? { items: context } : {},
  };
}

const CRUD_BY_ACTION: ReadonlyMap<string, AuditRecord["crud"]> = new Map([
  ["add", "create"],
  ["create", "create"],
  ["remove", "delete"],
  ["delete", "delete"],
  ["view", "read"],
]);

function crudOf(text: string): AuditRecord["crud"] {
  return text === "create" || text === "read" || text === "delete" ? text : "update";
}
