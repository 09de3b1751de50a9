import type { EventRecord } from "../../../src/event-fields/event-record.ts";

export type Platform = "cloudtrail" | "kubernetes" | "linux" | "logs" | "windows";

/** One malicious event; host, user, time and origin come from the noise it is planted in. */
export interface Needle {
  readonly platform: Platform;
  /** What a text must hold for the event to count as named: nothing in the noise has it. */
  readonly mark: string;
  readonly fields: EventRecord;
}

/** Rows of a table in cells; empty lines and lines that start with `//` are skipped. */
export function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .map((line) => line.split(" ;; ").map((cell) => cell.trim()));
}
