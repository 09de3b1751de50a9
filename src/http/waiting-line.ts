import type { ThreatStackError } from "../errors.ts";
import type { RequestPriority } from "./outgoing-request.ts";

export interface Visit {
  readonly operation: string;
  readonly priority: RequestPriority;
  /** When the operation began and when its time is up, by the clock of whoever lets in. */
  readonly since: number;
  readonly until: number;
  readonly signal: AbortSignal;
}

/** Those who wait to be let in: interactive before background, older operations first. */
export interface WaitingLine<P> {
  /** Settles when let in or refused; rejects with the signal's reason when that is aborted, after `onLeft`. */
  join(visit: Visit, onLeft: () => void): Promise<P>;
  first(): Visit | undefined;
  letIn(place: P): void;
  /** Asks from the first to the last, with the number of those who stay before them; an error refuses. */
  review(judge: (visit: Visit, ahead: number) => ThreatStackError | undefined): void;
  isEmpty(): boolean;
}

interface Waiter<P> {
  readonly visit: Visit;
  enter(place: P): void;
  fail(error: unknown): void;
}

export function createWaitingLine<P>(): WaitingLine<P> {
  let line: Waiter<P>[] = [];
  return {
    join: (visit, onLeft) =>
      new Promise<P>((resolve, reject) => {
        visit.signal.throwIfAborted();
        const leave = () => {
          line = line.filter((other) => other !== waiter);
          reject(visit.signal.reason);
          onLeft();
        };
        const stopWatching = () => visit.signal.removeEventListener("abort", leave);
        const waiter: Waiter<P> = {
          visit,
          enter(place) {
            stopWatching();
            resolve(place);
          },
          fail(error) {
            stopWatching();
            reject(error);
          },
        };
        visit.signal.addEventListener("abort", leave, { once: true });
        const behind = line.findIndex((other) => precedes(visit, other.visit));
        line.splice(behind === -1 ? line.length : behind, 0, waiter);
      }),
    first: () => line[0]?.visit,
    letIn: (place) => line.shift()?.enter(place),
    review(judge) {
      let ahead = 0;
      line = line.filter((waiter) => {
        const error = judge(waiter.visit, ahead);
        if (error === undefined) ahead += 1;
        else waiter.fail(error);
        return error === undefined;
      });
    },
    isEmpty: () => line.length === 0,
  };
}

function precedes(one: Visit, other: Visit): boolean {
  if (one.priority !== other.priority) return one.priority === "interactive";
  return one.since < other.since;
}
