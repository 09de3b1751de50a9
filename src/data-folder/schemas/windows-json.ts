import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, textOf } from "../../event-fields/event-record.ts";
import { severityOf } from "./alert-severity.ts";
import { alertRecord, firstTime } from "./made-alert.ts";
import { hasTexts, integerAt, recordAt, textAt } from "./read-fields.ts";
import type { Schema } from "./schema.ts";
import { isSysmonForLinux, sysmonLinuxEvent } from "./sysmon-linux.ts";
import { windowsEvent } from "./windows-event.ts";

/** The log's own XML as JSON: evtx_dump, xmltodict and others, which differ in where attributes go. */
export const evtxSchema: Schema = {
  name: "windows-evtx",
  product: "Windows event log as JSON (evtx_dump and others)",
  recognises: (record) => {
    const event = eventIn(record);
    return event !== undefined && isSystem(event["System"]);
  },
  toEvent: (record) => {
    const event = eventIn(record) ?? {};
    const system = recordAt(event, "System");
    const facts = {
      id: integerAt({ id: plain(system["EventID"]) }, "id"),
      provider: attribute(system, "Provider", "Name"),
      channel: textOf(plain(system["Channel"])),
      host: textOf(plain(system["Computer"])),
      time: firstTime(attribute(system, "TimeCreated", "SystemTime")),
      number: integerAt({ id: plain(system["EventRecordID"]) }, "id"),
      message: textAt(event, "RenderingInfo.Message"),
      user: "",
      sid: attribute(system, "Security", "UserID"),
      data: { ...recordAt(event, "UserData"), ...dataOf(event["EventData"]) },
    };
    return isSysmonForLinux(facts.provider)
      ? sysmonLinuxEvent(record, facts)
      : windowsEvent(record, facts);
  },
};

function eventIn(record: EventRecord): EventRecord | undefined {
  const event = record["Event"] ?? record;
  return isRecord(event) ? event : undefined;
}

function isSystem(value: unknown): boolean {
  return (
    isRecord(value) &&
    "EventID" in value &&
    ["Computer", "Channel", "Provider", "TimeCreated"].some((name) => name in value)
  );
}

/** A value with or without attributes of its own. */
function plain(value: unknown): unknown {
  return isRecord(value) ? (value["#text"] ?? value["$"] ?? value["Value"]) : value;
}

function attribute(system: EventRecord, element: string, name: string): string {
  const inside = system[element];
  const beside = recordAt(system, `${element}_attributes`);
  if (!isRecord(inside)) return textAt(beside, name) || textOf(inside);
  return (
    textAt(recordAt(inside, "#attributes"), name) ||
    textAt(inside, name, `@${name}`, `-${name}`) ||
    textAt(beside, name)
  );
}

/** By name; `{"Data": [{"@Name": …, "#text": …}]}` is the same once more. */
function dataOf(value: unknown): EventRecord {
  if (!isRecord(value)) return {};
  const list = value["Data"];
  if (!Array.isArray(list) || !list.some(isRecord)) return value;
  const data: EventRecord = { ...value };
  delete data["Data"];
  const nameless: string[] = [];
  for (const item of list) {
    const name = isRecord(item)
      ? textAt(item, "@Name", "Name", "-Name") || textAt(recordAt(item, "#attributes"), "Name")
      : "";
    const text = isRecord(item) ? textOf(item["#text"] ?? item["content"]) : textOf(item);
    if (name === "") nameless.push(text);
    else data[name] = text;
  }
  return nameless.length === 0 ? data : { ...data, Data: nameless };
}

/** What chainsaw's hunt found: a rule's name and level over the event itself. */
export const chainsawSchema: Schema = {
  name: "chainsaw",
  product: "Chainsaw",
  recognises: (record) => chainsawEvent(record) !== undefined,
  toEvent: (record, around) => evtxSchema.toEvent(chainsawEvent(record) ?? {}, around),
  toAlert: (record, around) => {
    if (!hasTexts(record, "name", "level")) return undefined;
    const event = evtxSchema.toEvent(chainsawEvent(record) ?? {}, around);
    return {
      alert: alertRecord({
        id: "",
        title: textAt(record, "name"),
        time: firstTime(record["timestamp"], event["timestamp"]),
        severity: severityOf(record["level"]),
        said: textAt(record, "level"),
        source: "winsec",
        aggregates: { hostname: event["hostname"], group: textAt(record, "group") },
      }),
      events: [event],
    };
  },
};

function chainsawEvent(record: EventRecord): EventRecord | undefined {
  const data = recordAt(record, "document.data");
  return evtxSchema.recognises(data) ? data : undefined;
}

/** winlogbeat and Elastic's agent; before version 7 the same without `winlog`. */
export const winlogbeatSchema: Schema = {
  name: "winlogbeat",
  product: "winlogbeat and Elastic's ECS",
  recognises: (record) => {
    const log = recordAt(record, "winlog");
    const hasId = integerAt(log, "event_id") ?? integerAt(record, "event.code");
    if (hasId !== undefined && (hasTexts(log, "channel") || hasTexts(log, "provider_name"))) {
      return true;
    }
    return integerAt(record, "event_id") !== undefined && hasTexts(record, "log_name");
  },
  toEvent: (record) => {
    const nested = recordAt(record, "winlog");
    const log = Object.keys(nested).length === 0 ? record : nested;
    return windowsEvent(record, {
      id: integerAt(log, "event_id") ?? integerAt(record, "event.code"),
      provider: textAt(log, "provider_name", "source_name") || textAt(record, "event.provider"),
      channel: textAt(log, "channel", "log_name"),
      host: textAt(log, "computer_name") || textAt(record, "host.name", "host.hostname"),
      time: firstTime(record["@timestamp"], textAt(record, "event.created")),
      number: integerAt(log, "record_id", "record_number"),
      message: textAt(record, "message"),
      user: textAt(record, "user.name"),
      sid: textAt(log, "user.identifier"),
      data: { ...recordAt(log, "user_data"), ...recordAt(log, "event_data") },
    });
  },
};
