import { randomBytes } from "node:crypto";
import { createAnswerMemory } from "../api/answer-memory.ts";
import { csv } from "../text/csv.ts";
import { type WholeText, wholeText } from "../text/answer-text.ts";
import type { Row } from "../text/table.ts";
import { resourceUri } from "./resource-uri.ts";

export interface Exported {
  readonly uri: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly bytes: number;
}

/** Tables that a client fetches as a file, so that they need not pass through its model. */
export interface Exports {
  /** Undefined for one that is too large to be held. */
  keep(rows: readonly Row[], columns: readonly string[]): Exported | undefined;
  /** Undefined where there is none, or none any more. */
  read(id: string): WholeText | undefined;
}

const MIB = 1024 * 1024;
const MAX_EXPORTS = 20;
/** Of all together. */
const MAX_BYTES = 16 * MIB;
const KEPT_MS = 1_800_000;
export const EXPORT_MINUTES = KEPT_MS / 60_000;
/** Nobody guesses it. */
const ID_BYTES = 16;

/** In memory, the oldest dropped first; nothing is written to a disk. */
export function createExports(now: () => number = Date.now): Exports {
  const kept = createAnswerMemory<WholeText>({
    maxEntries: MAX_EXPORTS,
    maxBytes: MAX_BYTES,
    now,
  });
  return {
    keep(rows, columns) {
      const text = wholeText`${csv(rows, columns)}`;
      const bytes = Buffer.byteLength(text);
      if (bytes > MAX_BYTES) return undefined;
      const id = randomBytes(ID_BYTES).toString("hex");
      kept.keep(id, text, { bytes, ttlMs: KEPT_MS, asked: kept.asked() });
      return { uri: resourceUri.exported(id), rows: rows.length, columns, bytes };
    },
    read: (id) => kept.get(id),
  };
}
