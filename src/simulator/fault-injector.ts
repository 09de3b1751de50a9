import type { FaultEffect } from "./fault-kinds.ts";
import type { Fault } from "./parse-faults.ts";

export interface FaultInjectorOptions {
  readonly faults: readonly Fault[];
  /** Requests in the same order meet the same faults under the same seed. */
  readonly seed: number;
}

/** Draws for one request after the other; what strikes is merged, the later fault winning. */
export function createFaultInjector({
  faults,
  seed,
}: FaultInjectorOptions): (pathname: string) => FaultEffect {
  const draw = createDraw(seed);
  return (pathname) => {
    const path = pathname.replace(/^\/v2(?=\/|$)/, "");
    const striking = faults.filter(
      (fault) => (fault.path?.test(path) ?? true) && draw() < fault.rate,
    );
    return Object.assign({}, ...striking.map(({ effect }) => effect));
  };
}

/** Numbers from 0 up to 1: a 32-bit mixing generator, small and repeatable, not for secrets. */
function createDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
}
