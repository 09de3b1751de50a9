import type { AuditRecord } from "../api/schemas/audit-record.ts";
import type { Clean } from "../text/clean.ts";
import type { Row } from "../text/table.ts";
import { formatTime } from "../text/time.ts";
import { shortIds } from "./short-id.ts";

export const AUDIT_COLUMNS = [
  "id",
  "time",
  "person",
  "action",
  "kind",
  "result",
  "source",
  "description",
];

/** Audit records as cells of `AUDIT_COLUMNS`. */
export function auditRows(records: readonly AuditRecord[], clean: Clean): Row[] {
  const ids = shortIds(records.map((record) => record.id));
  return records.map((record) => ({
    id: clean(ids.get(record.id)),
    time: clean(formatTime(record.eventTime)),
    person: clean(record.userEmail, 60),
    action: clean(record.action, 60),
    kind: clean(record.crud),
    result: clean(record.result),
    source: clean(record.source),
    description: clean(record.description, 160),
  }));
}
