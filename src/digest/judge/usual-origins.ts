import type { UsualOrigin } from "./judgements.ts";
import { scopeOf } from "../../event-fields/address.ts";
import { groupBy } from "../bounded/group-by.ts";
import { sumsBy } from "../count/pairs.ts";
import type { Pairs } from "../count/pairs.ts";

/**
 * By the whole name of an account, its domain or role included, in lower case: namesakes are others.
 * Empty where not all pairs were kept.
 */
export function usualOriginsOf(pairs: Pairs): ReadonlyMap<string, UsualOrigin> {
  if (pairs.isSampled()) return new Map();
  const letIn = pairs
    .all()
    .filter(({ failed, count, origin }) => failed < count && isPlace(origin));
  const origins = new Map<string, UsualOrigin>();
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
