import type { ThreatStackError } from "../errors.ts";
import type { Wanted } from "./request-budget.ts";

/** Those who wait: interactive before background, callers in turn, then older operations first. */
export interface FairQueue<P> {
  /** Settles when let in or refused; rejects with the signal's reason when that is aborted, after `onLeft`. */
  join(wanted: Wanted, onLeft: () => void): Promise<P>;
  first(): Wanted | undefined;
  letIn(permit: P): void;
  /** How many stand before it; -1 where it does not wait. */
  ahead(wanted: Wanted): number;
  /** Asks from the first to the last, with the number of those who stay before them; an error refuses. */
  review(judge: (wanted: Wanted, ahead: number) => ThreatStackError | undefined): void;
  isEmpty(): boolean;
}

interface Waiter<P> {
  readonly wanted: Wanted;
  /** Of the caller's requests the first has the turn that is on, each further one a later turn. */
  readonly turn: number;
  enter(permit: P): void;
  fail(error: unknown): void;
}

export function createFairQueue<P>(): FairQueue<P> {
  let queue: Waiter<P>[] = [];
  let turn = 0;
  const lastTurns = new WeakMap<object, number>();

  function nextTurn({ caller }: Wanted): number {
    const next = Math.max(turn, (lastTurns.get(caller) ?? -1) + 1);
    lastTurns.set(caller, next);
    return next;
  }

  return {
    join: (wanted, onLeft) =>
      new Promise<P>((resolve, reject) => {
        const { signal } = wanted;
        signal.throwIfAborted();
        const leave = () => {
          queue = queue.filter((other) => other !== waiter);
          reject(signal.reason);
          onLeft();
        };
        const stopWatching = () => signal.removeEventListener("abort", leave);
        const waiter: Waiter<P> = {
          wanted,
          turn: nextTurn(wanted),
          enter(permit) {
            stopWatching();
            resolve(permit);
          },
          fail(error) {
            stopWatching();
            reject(error);
          },
        };
        signal.addEventListener("abort", leave, { once: true });
        const behind = queue.findIndex((other) => precedes(waiter, other));
        queue.splice(behind === -1 ? queue.length : behind, 0, waiter);
      }),
    first: () => queue[0]?.wanted,
    letIn(permit) {
      const first = queue.shift();
      turn = Math.max(turn, first?.turn ?? 0);
      first?.enter(permit);
    },
    ahead: (wanted) => queue.findIndex((waiter) => waiter.wanted === wanted),
    review(judge) {
      let ahead = 0;
      queue = queue.filter((waiter) => {
        const error = judge(waiter.wanted, ahead);
        if (error === undefined) ahead += 1;
        else waiter.fail(error);
        return error === undefined;
      });
    },
    isEmpty: () => queue.length === 0,
  };
}

function precedes(one: Waiter<unknown>, other: Waiter<unknown>): boolean {
  const [a, b] = [one.wanted, other.wanted];
  if (a.priority !== b.priority) return a.priority === "interactive";
  return one.turn === other.turn ? a.since < b.since : one.turn < other.turn;
}
