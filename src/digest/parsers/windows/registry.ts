import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readText } from "../../../event-fields/event-record.ts";
import { messageValue } from "./value.ts";

/** Key and value name in one path, as Sysmon spells it, out of the two fields of the Security channel. */
export function registryValue(event: EventRecord): string {
  const message = readText(event, "message");
  const key = readText(event, "ObjectName") || messageValue(message, "Object Name");
  const name = readText(event, "ObjectValueName") || messageValue(message, "Object Value Name");
  const path = name === "" ? key : `${key}\\${name}`;
  return path
    .replace(/^\\REGISTRY\\MACHINE(?=\\)/i, "HKLM")
    .replace(/^\\REGISTRY\\USER(?=\\)/i, "HKU")
    .replace(/^HKLM\\SYSTEM\\ControlSet\d+(?=\\)/i, "HKLM\\System\\CurrentControlSet");
}
