/** Counts the calls at work: refuses one too many, and tells when the last has ended. */
export interface Gate {
  readonly busy: number;
  readonly isFull: boolean;
  /** Undefined when as many as allowed are at work; else call what it returns once, at the end. */
  tryEnter(): (() => void) | undefined;
  /** For work that is already going on. */
  enter(): () => void;
  /** Resolves when nothing is at work. */
  idle(): Promise<void>;
}

export function createGate(limit: number): Gate {
  let count = 0;
  let waiting: (() => void)[] = [];

  function enter(): () => void {
    count += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      count -= 1;
      if (count > 0) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    };
  }

  return {
    get busy() {
      return count;
    },
    get isFull() {
      return count >= limit;
    },
    enter,
    tryEnter: () => (count < limit ? enter() : undefined),
    idle: () =>
      count === 0 ? Promise.resolve() : new Promise<void>((resolve) => void waiting.push(resolve)),
  };
}
