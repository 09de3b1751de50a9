/** Work on one answer may keep the event loop for so long; nobody else is heard meanwhile. */
export const TURN_MS = 15;

/** When work was first asked for in this turn of the event loop; undefined while there was none. */
let began: number | undefined;
const waiting: (() => void)[] = [];

/** Whether work of this process has kept the event loop for as long as it may. To be asked before each piece of work. */
export function isTurnOver(): boolean {
  if (began === undefined) {
    began = performance.now();
    setImmediate(() => (began = undefined));
  }
  return performance.now() - began > TURN_MS;
}

/** Resolves once everything else that is due has had its turn; of many who wait, one in each turn of the loop. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(beginTurn);
  });
}

function beginTurn(): void {
  began = undefined;
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(beginTurn);
}

/** Does the steps of a generator, with turns of others between them. */
export async function inTurns<T>(steps: Iterator<void, T, void>): Promise<T> {
  for (;;) {
    if (isTurnOver()) await nextTurn();
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
