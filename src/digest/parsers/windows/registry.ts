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

const OPERATIONS: readonly (readonly [RegExp, string])[] = [
  [/^delete(?:key|value)$|%%1906|registry value deleted/i, "delete"],
  [/^createkey$|%%1904/i, "create"],
  [/^rename/i, "rename"],
];
/** `DWORD (0x00000001)`, `0x1`, `1`: as Sysmon and as Security writes it; a QWORD in two halves. */
const NUMBER = /^(?:[DQ]WORD \()?(?:0x([0-9a-f]+)(?:-0x([0-9a-f]+))?|(\d+))\)?$/i;
/** Sysmon's events of keys and of names. */
const KEY_EVENT = "12";
const RENAMED = "14";

/**
 * Whether a value or key was set, made, deleted or renamed, and the number that a value was set to.
 * Of an operation the first of several texts that names one decides.
 */
export function registryParams(
  id: string,
  details: string,
  operations: readonly string[],
): string[] {
  const told = OPERATIONS.find(([pattern]) => operations.some((text) => pattern.test(text)))?.[1];
  const usual = id === RENAMED ? "rename" : id === KEY_EVENT ? "create" : "set";
  const [, high, low = "", decimal] = NUMBER.exec(details.trim()) ?? [];
  const number = decimal ?? (high === undefined ? undefined : `0x${high}${low}`);
  const op = `op=${told ?? usual}`;
  return number === undefined ? [op] : [op, `value=${String(BigInt(number))}`];
}
