import type { EventRecord } from "../../event-fields/event-record.ts";
import { integerAt, textAt } from "./read-fields.ts";
import type { Around } from "./schema.ts";
import { windowsEvent } from "./windows-event.ts";

const FIELD = /^(\w{1,60})=(.*)$/;
const MAX_FIELDS = 40;

/** A Windows event as Splunk's `WinEventLog` keeps it: a line a field, the message last; undefined for other texts. */
export function windowsTextEvent(text: string, around: Around): EventRecord | undefined {
  const start = text.indexOf("Message=");
  if (!/(?:^|\n)LogName=/.test(text.slice(0, 400)) || !text.includes("\nEventCode=")) {
    return undefined;
  }
  const fields: Record<string, string> = {};
  const head = text.slice(0, start < 0 ? text.length : start);
  for (const line of head.split(/\r?\n/).slice(0, MAX_FIELDS)) {
    const [, name, value = ""] = FIELD.exec(line) ?? [];
    if (name !== undefined) fields[name] = value;
  }
  const id = integerAt(fields, "EventCode");
  if (id === undefined) return undefined;
  return windowsEvent(fields, {
    id,
    provider: textAt(fields, "SourceName"),
    channel: textAt(fields, "LogName"),
    host: textAt(fields, "ComputerName") || around.host,
    time: around.received,
    number: integerAt(fields, "RecordNumber"),
    message: start < 0 ? "" : text.slice(start + "Message=".length),
    user: textAt(fields, "User"),
    sid: "",
    data: {},
  });
}
