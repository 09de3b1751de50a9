import { typeOf } from "../../event-fields/event-type.ts";
import type { Schema } from "./schema.ts";

/** Without case, and without what the names of classes add: `AuditEvent` is `audit` (docs/threat-stack-api.md §3.10). */
const TYPES: ReadonlySet<string> = new Set([
  "audit",
  "file",
  "host",
  "login",
  "network",
  "cloudtrail",
  "threatintel",
  "winsec",
  "kubernetesaudit",
  "kubernetesconfig",
  "kubernetes",
  "container",
  "process",
  "ossec",
  "fim",
]);
const OF_ALL_EVENTS = [
  "_id",
  "timestamp",
  "event_time",
  "eventTime",
  "created_at",
  "_insert_time",
  "agent_id",
  "organization_id",
  "hostname",
] as const;

/** Events of version 2, of version 1, and of the export to S3: what every other schema is brought to. */
export const threatStackEventSchema: Schema = {
  name: "threat-stack",
  product: "Threat Stack events (API version 2 and 1, S3 export)",
  recognises: (record) =>
    TYPES.has(
      typeOf(record)
        .toLowerCase()
        .replaceAll(/[^a-z]/g, "")
        .replace(/event$/, ""),
    ) && OF_ALL_EVENTS.some((name) => name in record),
  toEvent: (record) => record,
  mayMake: () => false,
};
