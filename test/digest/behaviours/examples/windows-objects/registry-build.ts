import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";
import { raw, sysmon, system } from "./build.ts";

const REG = system("reg.exe");
export const set = (TargetObject: string, Details: string, exe = REG) =>
  sysmon(13, { exe, TargetObject, Details });
export const to = (key: string, value: number): EventRecord =>
  set(key, `DWORD (0x${value.toString(16).padStart(8, "0")})`);
export const key = (TargetObject: string, EventType: string) =>
  sysmon(12, { exe: REG, TargetObject, EventType });
export const pair = (hit: EventRecord, miss: EventRecord): Example => ({ hit, miss });
/** A switch whose values 0 and 1 say the opposite of each other. */
export const both = (one: string, zero: string, path: string): Examples => ({
  [`windows-objects.${one}`]: pair(to(path, 1), to(path, 0)),
  [`windows-objects.${zero}`]: pair(to(path, 0), to(path, 1)),
});

export const CONTROL = raw`HKLM\System\CurrentControlSet\Control`;
export const CURRENT_SERVICES = raw`HKLM\System\CurrentControlSet\Services`;
