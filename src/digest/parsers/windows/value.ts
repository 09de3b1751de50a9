import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readText } from "../../../event-fields/event-record.ts";
import type { Source } from "./fields.ts";

/** The first of several sources of a value that holds something; "" where none does. */
export function windowsValue(event: EventRecord, sources: readonly Source[]): string {
  for (const [flat] of sources) {
    const value = flat === "" ? "" : readText(event, flat);
    if (value !== "") return value;
  }
  const message = event["message"];
  if (typeof message !== "string") return "";
  for (const [, label, section] of sources) {
    const value = label === "" ? "" : messageValue(message, label, section);
    if (value !== "") return value;
  }
  return "";
}

/** The value after `label:` at the start of a line, below the heading `section:` where one is given. */
export function messageValue(message: string, label: string, section?: string): string {
  const start = section === undefined ? 0 : message.indexOf(`${section}:`);
  if (start < 0) return "";
  const key = `${label}:`;
  for (let at = message.indexOf(key, start); at >= 0; at = message.indexOf(key, at + 1)) {
    if (at === 0 || isBlank(message.charCodeAt(at - 1))) return valueAt(message, at + key.length);
  }
  return "";
}

function valueAt(message: string, from: number): string {
  const end = message.indexOf("\n", from);
  const value = message.slice(from, end < 0 ? message.length : end).trim();
  return value === "-" || value === "S-1-0-0" ? "" : value;
}

function isBlank(unit: number): boolean {
  return unit === 9 || unit === 10 || unit === 13;
}
