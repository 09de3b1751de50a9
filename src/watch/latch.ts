/** Opens once, for everybody who waits. */
export interface Latch {
  readonly opened: Promise<void>;
  isOpen(): boolean;
  open(): void;
}

export function createLatch(): Latch {
  const gate = new AbortController();
  const { signal } = gate;
  return {
    opened: new Promise((resolve) => {
      signal.addEventListener("abort", () => resolve(), { once: true });
    }),
    isOpen: () => signal.aborted,
    open: () => gate.abort(),
  };
}
