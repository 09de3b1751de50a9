export interface AlarmOptions {
  /** Milliseconds of a clock that never jumps. */
  readonly elapsed: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  readonly ring: () => void;
}

export interface Alarm {
  /** Rings once at that time; replaces what was set before. Undefined: not at all. */
  set(at: number | undefined): void;
}

export function createAlarm({ elapsed, sleep, ring }: AlarmOptions): Alarm {
  let current: { readonly at: number; readonly controller: AbortController } | undefined;
  return {
    set(at) {
      if (at === current?.at) return;
      current?.controller.abort();
      current = at === undefined ? undefined : { at, controller: new AbortController() };
      if (current === undefined) return;
      const { signal } = current.controller;
      const wake = () => {
        if (signal.aborted) return;
        current = undefined;
        ring();
      };
      sleep(current.at - elapsed(), signal).then(wake, () => {});
    },
  };
}
