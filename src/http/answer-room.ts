import { ThreatStackError } from "../errors.ts";

/** Memory for answers that are still arriving, of all requests of the process together. */
export interface AnswerRoom {
  /** For an answer that begins; `giveUp` ends it where there is no room for it. */
  enter(giveUp: (error: ThreatStackError) => void): AnswerPlace;
}

export interface AnswerPlace {
  /** How many bytes of the answer are held now. */
  hold(bytes: number): void;
  /** It has arrived, or never will. */
  leave(): void;
}

interface Arriving {
  bytes: number;
  readonly giveUp: (error: ThreatStackError) => void;
}

const MIB = 1024 * 1024;

/** Where there is no more room the largest answer gives way: the others are what is usual. */
export function createAnswerRoom(maxBytes: number): AnswerRoom {
  const arriving = new Set<Arriving>();
  let used = 0;

  function free(entry: Arriving): void {
    if (arriving.delete(entry)) used -= entry.bytes;
  }

  return {
    enter(giveUp) {
      const entry: Arriving = { bytes: 0, giveUp };
      arriving.add(entry);
      return {
        hold(bytes) {
          if (!arriving.has(entry)) return;
          used += bytes - entry.bytes;
          entry.bytes = bytes;
          while (used > maxBytes) {
            const largest = [...arriving].reduce((a, b) => (b.bytes > a.bytes ? b : a));
            free(largest);
            largest.giveUp(tooLarge(maxBytes));
          }
        },
        leave: () => free(entry),
      };
    },
  };
}

function tooLarge(maxBytes: number): ThreatStackError {
  return new ThreatStackError(
    "upstream_shape",
    `the answer is the largest of those that arrive at the same time, which together are larger than the ${maxBytes / MIB} MiB there are for them`,
    { hint: "Ask for less, or again when fewer calls are under way." },
  );
}

/** Of this process. */
export const PROCESS_ROOM = createAnswerRoom(48 * MIB);
