const MINUTE_MS = 60_000;

/** What was counted within the last minute, whenever it is asked. */
export interface LastMinute {
  add(): void;
  count(): number;
  /** Epoch ms of the last one, where it was within a minute. */
  latest(): number | undefined;
  /** How long it takes until there are fewer than so many, if `coming` more are counted now. */
  untilFewerMs(most: number, coming?: number): number;
}

export function createLastMinute(now: () => number): LastMinute {
  let times: number[] = [];

  function recent(): readonly number[] {
    const first = times.findIndex((at) => at > now() - MINUTE_MS);
    times = first === -1 ? [] : times.slice(first);
    return times;
  }

  return {
    add: () => void times.push(now()),
    count: () => recent().length,
    latest: () => recent().at(-1),
    untilFewerMs(most, coming = 0) {
      const all = [...recent(), ...Array.from({ length: coming }, now)];
      const blocking = all.length < most ? undefined : all.at(-most);
      return blocking === undefined ? 0 : blocking + MINUTE_MS - now();
    },
  };
}
