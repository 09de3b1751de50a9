import { ownIdOf } from "../event-fields/event-id.ts";
import { hashText } from "../event-fields/hash-text.ts";
import type { EventFacts } from "./event-facts.ts";
import type { LooseRecord } from "../event-fields/field-values.ts";

/** 12 bytes each: so many are compared and the rest of the process still fits beside them. */
const MAX_EVENTS = 2_500_000;
const FIRST_SLOTS = 1 << 12;
const MAX_LOAD = 0.7;

export interface SeenEvents {
  /** Whether a file before this one held the event; within one file each counts. */
  isRepeated(event: LooseRecord, facts: EventFacts, file: number): boolean;
  /** Whether events came that could no longer be remembered. */
  readonly isFull: boolean;
}

/**
 * Knows events again by their own id together with their time and type, because short ids, as a Windows channel
 * numbers its records, repeat elsewhere; without an id by their content. Kept as 53-bit hashes in one table.
 */
export function createSeenEvents(maxEvents = MAX_EVENTS): SeenEvents {
  let hashes = new Float64Array(FIRST_SLOTS);
  let files = new Uint32Array(FIRST_SLOTS);
  let size = 0;
  let isFull = false;

  /** Where the hash stands, or would stand. */
  const slotOf = (hash: number): number => {
    const mask = hashes.length - 1;
    let slot = (hash % hashes.length) & mask;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [oldHashes, oldFiles] = [hashes, files];
    hashes = new Float64Array(2 * oldHashes.length);
    files = new Uint32Array(2 * oldFiles.length);
    for (const [at, hash] of oldHashes.entries()) {
      if (hash === 0) continue;
      const slot = slotOf(hash);
      hashes[slot] = hash;
      files[slot] = oldFiles[at] ?? 0;
    }
  };
  return {
    get isFull() {
      return isFull;
    },
    isRepeated(event, facts, file) {
      const hash = hashText(identityOf(event, facts)) || 1;
      const slot = slotOf(hash);
      if (hashes[slot] === hash) return files[slot] !== file;
      if (size >= maxEvents) {
        isFull = true;
        return false;
      }
      hashes[slot] = hash;
      files[slot] = file;
      size += 1;
      if (size > hashes.length * MAX_LOAD) grow();
      return false;
    },
  };
}

function identityOf(event: LooseRecord, { time, type }: EventFacts): string {
  const id = ownIdOf(event);
  if (id === "") return JSON.stringify(event);
  return JSON.stringify([id, time ?? "", type, event["stage"] ?? ""]);
}
