import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import { severityOfRank } from "./alert-severity.ts";
import { alertRecord, firstTime } from "./made-alert.ts";
import { hasTexts, textAt, withFacts } from "./read-fields.ts";
import type { Schema } from "./schema.ts";

/** Suricata's eve log: alerts, flows and what it decoded of protocols. */
export const suricataSchema: Schema = {
  name: "suricata",
  product: "Suricata eve",
  recognises: (record) =>
    hasTexts(record, "event_type", "timestamp") &&
    ((hasTexts(record, "src_ip", "dest_ip") &&
      ["flow_id", "proto", "alert", "flow", "in_iface"].some((name) => name in record)) ||
      (record["event_type"] === "stats" && isRecord(record["stats"]))),
  toEvent: suricataEvent,
  toAlert: (record) => {
    const found = record["alert"];
    if (record["event_type"] !== "alert" || !isRecord(found)) return undefined;
    const event = suricataEvent(record);
    return {
      alert: alertRecord({
        id: "",
        title: textAt(found, "signature") || `Suricata ${textAt(found, "signature_id")}`.trim(),
        time: firstTime(record["timestamp"]),
        severity: severityOfRank(found["severity"]),
        said: textAt(found, "severity"),
        source: "suricata",
        aggregates: {
          hostname: textAt(record, "host"),
          src_ip: textAt(record, "src_ip"),
          dst_ip: textAt(record, "dest_ip"),
          dst_port: textAt(record, "dest_port"),
          category: textAt(found, "category"),
        },
      }),
      events: [event],
    };
  },
};

/** Its own kinds of event go under `_subtype`, because `event_type` says whose event it is. */
function suricataEvent(record: EventRecord): EventRecord {
  const { alert, ...rest } = record;
  return withFacts(alert === undefined ? rest : { alert, ...rest }, {
    event_type: "suricata",
    _subtype: textAt(record, "event_type"),
    hostname: textAt(record, "host"),
    dst_ip: textAt(record, "dest_ip"),
    dst_port: textAt(record, "dest_port"),
    protocol: textAt(record, "proto"),
  });
}
