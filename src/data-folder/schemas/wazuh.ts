import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import { firstTime } from "./made-alert.ts";
import { hasTexts, integerAt, recordAt, textAt, textsAt, withFacts } from "./read-fields.ts";
import type { Schema } from "./schema.ts";
import { windowsEvent } from "./windows-event.ts";

/** Wazuh's `alerts.json`: lines that OSSEC's decoders classified, as the sensor's own host events are. */
export const wazuhSchema: Schema = {
  name: "wazuh",
  product: "Wazuh and OSSEC",
  recognises: (record) =>
    isRecord(record["rule"]) &&
    hasTexts(record, "rule.description") &&
    integerAt(record, "rule.level") !== undefined &&
    (isRecord(record["agent"]) || hasTexts(record, "location")),
  toEvent: (record) => {
    const windows = recordAt(record, "data.win.system");
    if (integerAt(windows, "eventID") !== undefined) return windowsOf(record, windows);
    return withFacts(record, {
      event_type: "host",
      timestamp: firstTime(record["timestamp"], record["@timestamp"]),
      hostname: textAt(record, "predecoder.hostname", "agent.name"),
      sigid: integerAt(record, "rule.id"),
      level: integerAt(record, "rule.level"),
      comment: textAt(record, "rule.description"),
      groups: textsAt(record, "rule.groups"),
      log: textAt(record, "full_log") || textAt(record, "rule.description"),
      user: textAt(record, "data.srcuser", "data.dstuser"),
      src_ip: textAt(record, "data.srcip"),
    });
  },
};

function windowsOf(record: EventRecord, system: EventRecord): EventRecord {
  const data: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(recordAt(record, "data.win.eventdata"))) {
    data[name.charAt(0).toUpperCase() + name.slice(1)] = value;
  }
  return windowsEvent(record, {
    id: integerAt(system, "eventID"),
    provider: textAt(system, "providerName"),
    channel: textAt(system, "channel"),
    host: textAt(system, "computer") || textAt(record, "agent.name"),
    time: firstTime(system["systemTime"], record["timestamp"]),
    number: integerAt(system, "eventRecordID"),
    message: textAt(system, "message"),
    user: "",
    sid: "",
    data,
  });
}
