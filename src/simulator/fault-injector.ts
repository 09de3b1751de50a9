import type { FaultEffect } from "./fault-kinds.ts";
import type { Fault } from "./parse-faults.ts";
import { createRandom } from "../seeded/random.ts";

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
  const random = createRandom(seed);
  return (pathname) => {
    const path = pathname.replace(/^\/(?:v2|api\/v1)(?=\/|$)/, "");
    const striking = faults.filter(
      (fault) => (fault.path?.test(path) ?? true) && random.chance(fault.rate),
    );
    return Object.assign({}, ...striking.map(({ effect }) => effect));
  };
}
