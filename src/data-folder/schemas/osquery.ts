import { isRecord } from "../../event-fields/event-record.ts";
import { firstTime } from "./made-alert.ts";
import { hasTexts, textAt, withFacts } from "./read-fields.ts";
import type { Schema } from "./schema.ts";

/** A row that a scheduled query of osquery found, or found no more. */
export const osquerySchema: Schema = {
  name: "osquery",
  product: "osquery",
  recognises: (record) =>
    isRecord(record["columns"]) &&
    hasTexts(record, "name") &&
    ["hostIdentifier", "calendarTime", "unixTime"].some((name) => name in record),
  toEvent: (record) =>
    withFacts(record, {
      event_type: "osquery",
      timestamp: firstTime(record["unixTime"], record["calendarTime"]),
      hostname: textAt(record, "hostIdentifier", "decorations.hostname"),
      user: textAt(record, "columns.username", "columns.user"),
    }),
};
