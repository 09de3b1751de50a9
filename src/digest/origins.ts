import { scopeOf } from "./addresses.ts";
import { groupBy } from "./group-by.ts";
import { sumsBy } from "./pairs.ts";
import type { Pairs } from "./pairs.ts";

/** Where an account came from when it was not refused. */
export interface Origin {
  /** The most frequent address. */
  readonly address: string;
  /** How many others there are. */
  readonly others: number;
}

/**
 * By the whole name of an account, its domain or role included, in lower case: namesakes are others.
 * Empty where not all pairs were kept.
 */
export function originsOf(pairs: Pairs): ReadonlyMap<string, Origin> {
  if (pairs.isSampled()) return new Map();
  const letIn = pairs
    .all()
    .filter(({ failed, count, origin }) => failed < count && isPlace(origin));
  const origins = new Map<string, Origin>();
  for (const [name, own] of groupBy(letIn, ({ account }) => account.toLowerCase())) {
    const [most, ...rest] = sumsBy(
      own,
      ({ origin }) => origin,
      ({ count }) => count,
    );
    if (name !== "" && most !== undefined) {
      origins.set(name, { address: most.value, others: rest.length });
    }
  }
  return origins;
}

function isPlace(address: string): boolean {
  const scope = scopeOf(address);
  return scope === "internal" || scope === "external";
}
