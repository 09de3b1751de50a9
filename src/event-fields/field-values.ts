import { parseTime } from "./parse-time.ts";

/** A record of somebody's file: nothing about it is certain. */
export type LooseRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is LooseRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of these fields that holds a text that is not empty, or a number as text. */
export function textOf(record: LooseRecord, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = record[name];
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return undefined;
}

/** As `textOf`, empty where there is none. */
export function plainTextOf(record: LooseRecord, ...names: readonly string[]): string {
  return textOf(record, ...names) ?? "";
}

export function numberOf(record: LooseRecord, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = record[name];
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number === "number" && Number.isFinite(number)) return number;
  }
  return undefined;
}

export function booleanOf(record: LooseRecord, ...names: readonly string[]): boolean | undefined {
  for (const name of names) {
    const value = record[name];
    if (typeof value === "boolean") return value;
  }
  return undefined;
}

export function recordOf(record: LooseRecord, name: string): LooseRecord | undefined {
  const value = record[name];
  return isRecord(value) ? value : undefined;
}

/** The first of these fields that holds a list, and of that the texts. */
export function textsOf(record: LooseRecord, ...names: readonly string[]): string[] | undefined {
  for (const name of names) {
    const value: unknown = record[name];
    if (Array.isArray(value))
      return value.filter((item): item is string => typeof item === "string");
  }
  return undefined;
}

/** Of these fields the first that can be read as a time of 2000 to 2099, in epoch milliseconds. */
export function timeOf(record: LooseRecord, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const time = parseTime(record[name]);
    if (!Number.isNaN(time)) return time;
  }
  return undefined;
}

/** As `textsOf`, empty where there is none. */
export function plainTextsOf(record: LooseRecord, ...names: readonly string[]): string[] {
  return textsOf(record, ...names) ?? [];
}

/** As `timeOf`, in the form the API writes. */
export function isoTimeOf(record: LooseRecord, ...names: readonly string[]): string | undefined {
  const time = timeOf(record, ...names);
  return time === undefined ? undefined : new Date(time).toISOString();
}
