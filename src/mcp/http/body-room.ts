/** Room for bodies that are still arriving, of all requests together. */
export interface BodyRoom {
  /** For a body that begins; `giveUp` ends its request when others need the room more. */
  enter(giveUp: () => void): BodyPlace;
}

export interface BodyPlace {
  /** Before bytes are kept. */
  take(bytes: number): void;
  /** The whole body has arrived, or never will. */
  leave(): void;
}

interface Waiting {
  bytes: number;
  readonly giveUp: () => void;
}

/**
 * Whoever sends a body slowly takes room and nothing else; when there is no more room the one that
 * has been waited for longest gives way. `maxBytes` must hold the largest body.
 */
export function createBodyRoom(maxBytes: number): BodyRoom {
  const waiting = new Set<Waiting>();
  let used = 0;

  function free(entry: Waiting): void {
    if (waiting.delete(entry)) used -= entry.bytes;
  }

  return {
    enter(giveUp) {
      const entry: Waiting = { bytes: 0, giveUp };
      waiting.add(entry);
      return {
        take(bytes) {
          if (!waiting.has(entry)) return;
          entry.bytes += bytes;
          used += bytes;
          for (const oldest of waiting) {
            if (used <= maxBytes) break;
            if (oldest === entry) continue;
            free(oldest);
            oldest.giveUp();
          }
        },
        leave: () => free(entry),
      };
    },
  };
}
