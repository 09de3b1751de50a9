import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import { parseTime } from "../../event-fields/parse-time.ts";
import { timeOf } from "../../event-fields/event-time.ts";
import { hasTexts, integerAt, recordOrJson, textAt } from "./read-fields.ts";
import type { Schema } from "./schema.ts";
import { windowsEvent, type WindowsFacts } from "./windows-event.ts";
import { xmlData } from "./windows-xml.ts";

const CHANNEL = ["Channel", "EventLog", "LogName", "log_name"] as const;
const PROVIDER = ["ProviderName", "SourceName", "EventSourceName", "Provider", "Source"] as const;
const HOST = ["Computer", "Hostname", "MachineName", "ComputerName", "host"] as const;

/** nxlog and every other that writes the values of an event beside its id, channel and computer. */
export const windowsFlatSchema: Schema = {
  name: "windows-flat",
  product: "Windows events with flat fields (nxlog)",
  recognises: (record) =>
    integerAt(record, "EventID") !== undefined &&
    textAt(record, ...CHANNEL, ...PROVIDER) !== "" &&
    textAt(record, ...HOST) !== "",
  toEvent: (record) => windowsEvent(record, flatFacts(record, "EventID")),
};

/** Azure Monitor and Sentinel: the table says its name. */
export const securityEventSchema: Schema = {
  name: "azure-securityevent",
  product: "Azure SecurityEvent (Sentinel)",
  recognises: (record) =>
    integerAt(record, "EventID") !== undefined &&
    hasTexts(record, "Computer") &&
    (/^(?:SecurityEvent|WindowsEvent|Event)$/.test(textAt(record, "Type")) ||
      "TimeGenerated" in record ||
      "TimeGenerated [UTC]" in record),
  toEvent: (record) => windowsEvent(record, flatFacts(record, "EventID")),
};

/** PowerShell's `Get-WinEvent | ConvertTo-Json`. */
export const getWinEventSchema: Schema = {
  name: "get-winevent",
  product: "PowerShell Get-WinEvent",
  recognises: (record) =>
    integerAt(record, "Id") !== undefined && hasTexts(record, "LogName", "ProviderName"),
  toEvent: (record) => windowsEvent(record, flatFacts(record, "Id")),
};

function flatFacts(record: EventRecord, id: string): WindowsFacts {
  return {
    id: integerAt(record, id),
    provider: textAt(record, ...PROVIDER),
    channel: textAt(record, ...CHANNEL),
    host: textAt(record, ...HOST),
    time: timeIn(record),
    number: integerAt(record, "RecordNumber", "RecordId", "EventRecordID", "EventRecordId"),
    message: textAt(record, "Message", "RenderedDescription", "message"),
    user: textAt(record, "SubjectAccount", "Account", "AccountName"),
    sid: "",
    data: valuesIn(record["EventData"]),
  };
}

/** `.NET` writes `/Date(1714979289000)/`, by itself or under `value`. */
const DOT_NET = /^\/Date\((\d{12,13})(?:[+-]\d{4})?\)\/$/;

function timeIn(record: EventRecord): number {
  const created = record["TimeCreated"];
  const said = isRecord(created) ? (created["value"] ?? created["DateTime"]) : created;
  const ticks = typeof said === "string" ? DOT_NET.exec(said)?.[1] : undefined;
  if (ticks !== undefined) return parseTime(ticks);
  const first = parseTime(said ?? record["TimeGenerated [UTC]"]);
  return Number.isNaN(first) ? timeOf(record) : first;
}

function valuesIn(data: unknown): EventRecord {
  const record = recordOrJson(data);
  if (record !== undefined) return record;
  return typeof data === "string" ? xmlData(data) : {};
}
