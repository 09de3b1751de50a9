import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import { severityOfPriority } from "./alert-severity.ts";
import { alertRecord, firstTime } from "./made-alert.ts";
import { hasTexts, recordAt, textAt, withFacts } from "./read-fields.ts";
import type { Schema } from "./schema.ts";

/** What a rule of Falco found, with `json_output`. */
export const falcoSchema: Schema = {
  name: "falco",
  product: "Falco",
  recognises: (record) =>
    hasTexts(record, "rule", "priority", "output") &&
    (isRecord(record["output_fields"]) || "source" in record || "time" in record),
  toEvent: falcoEvent,
  toAlert: (record) => {
    const event = falcoEvent(record);
    return {
      alert: alertRecord({
        id: textAt(record, "uuid"),
        title: textAt(record, "rule"),
        time: firstTime(record["time"], event["timestamp"]),
        severity: severityOfPriority(record["priority"]),
        said: textAt(record, "priority"),
        source: "falco",
        aggregates: { hostname: event["hostname"], user: event["user"] },
      }),
      events: [event],
    };
  },
};

function falcoEvent(record: EventRecord): EventRecord {
  const fields = recordAt(record, "output_fields");
  const { rule, priority, output, ...rest } = record;
  return withFacts(
    { rule, priority, output, ...rest },
    {
      event_type: "falco",
      _id: textAt(record, "uuid"),
      _subtype: rule,
      timestamp: firstTime(record["time"], fields["evt.time"]),
      hostname: textAt(record, "hostname") || textAt(fields, "evt.hostname", "ka.target.node"),
      user: textAt(fields, "user.name", "ka.user.name", "ct.user"),
      exe: textAt(fields, "proc.exepath", "proc.name"),
      containerId: textAt(fields, "container.id").replace(/^host$/, ""),
      containerImage: textAt(fields, "container.image.repository"),
    },
  );
}
