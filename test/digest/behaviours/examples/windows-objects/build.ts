import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";

export const raw = String.raw;

export const sysmon = (id: number, fields: EventRecord): EventRecord => ({
  event_type: "winsec",
  provider: "Microsoft-Windows-Sysmon",
  win_event_id: id,
  ...fields,
});

export const security = (id: number, fields: EventRecord = {}): EventRecord => ({
  ...sysmon(id, fields),
  provider: "Microsoft-Windows-Security-Auditing",
});

export const control = (id: number, fields: EventRecord): EventRecord => ({
  ...sysmon(id, fields),
  provider: "Service Control Manager",
});

/** A program or library of the system. */
export const system = (name: string): string => `C:\\Windows\\System32\\${name}`;

/** A program that a user brought along. */
export const BROUGHT = raw`C:\Users\Public\m.exe`;
