import { ThreatStackError } from "../errors.ts";

/** A place in the (time, id) order of events. */
export interface RowCursor {
  /** Epoch milliseconds; Infinity for events without a time, which come last. */
  readonly time: number;
  readonly id: string;
  /** How many events of exactly this time and id have been shown. */
  readonly shown: number;
  /** Characters of the next event that have been shown already. */
  readonly offset: number;
}

const SHAPE = /^([0-9a-z]+|-)\.(\d+)\.(\d+)\.(.*)$/s;

export function encodeCursor({ time, id, shown, offset }: RowCursor): string {
  const at = Number.isFinite(time) ? time.toString(36) : "-";
  return `${at}.${String(shown)}.${String(offset)}.${id}`;
}

/** Throws `invalid_argument` for what is no cursor of ours. */
export function decodeCursor(text: string): RowCursor {
  const [, at = "", shown = "", offset = "", id = ""] = SHAPE.exec(text) ?? [];
  const time = at === "-" ? Infinity : Number.parseInt(at, 36);
  if (at === "" || Number.isNaN(time)) {
    throw new ThreatStackError("invalid_argument", "That is not a cursor of this tool.", {
      hint: "Pass the cursor exactly as the previous answer gave it, or none to start anew.",
    });
  }
  return { time, id, shown: Number(shown), offset: Number(offset) };
}
