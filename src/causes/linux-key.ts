import type { ProcessFact } from "./fact.ts";

/** Of the node of a process that began, or else of one thing that it did. */
export function linuxKey({ isStart, host, pid, time, id }: ProcessFact): string {
  return isStart ? processKey(host, pid, time) : `touch:${id}`;
}

export function processKey(host: string, pid: string, start: number): string {
  return `process:${host}:${pid}:${String(start)}`;
}
