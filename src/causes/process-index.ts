import type { ProcessFact } from "./fact.ts";

/** Starts of processes by machine and pid, in the order of time. */
export interface ProcessIndex {
  /** Those that began with this pid at this moment, as another event says it. */
  startedAt(host: string, pid: string, start: number): readonly ProcessFact[];
  /** The last one that is known to have begun with it by then; pids are given out again. */
  lastBefore(host: string, pid: string, time: number): ProcessFact | undefined;
}

const SECOND_MS = 1000;

export function createProcessIndex(starts: readonly ProcessFact[]): ProcessIndex {
  const byPid = new Map<string, ProcessFact[]>();
  for (const start of starts) {
    const key = `${start.host} ${start.pid}`;
    const known = byPid.get(key);
    if (known === undefined) byPid.set(key, [start]);
    else known.push(start);
  }
  const of = (host: string, pid: string) => byPid.get(`${host} ${pid}`) ?? [];
  return {
    startedAt(host, pid, start) {
      // Some sensors tell whole seconds.
      const until = start % SECOND_MS === 0 ? start + SECOND_MS : start + 1;
      const exact = of(host, pid).filter(({ time }) => time === start);
      if (exact.length > 0) return exact;
      return of(host, pid).filter(({ time }) => time >= start && time < until);
    },
    lastBefore: (host, pid, time) => of(host, pid).findLast((start) => start.time <= time),
  };
}
