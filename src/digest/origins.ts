import { scopeOf } from "./addresses.ts";
import { groupBy } from "./group-by.ts";
import type { Pairs } from "./pairs.ts";
import { byCount } from "./tally.ts";

/** Where an account came from when it was not refused. */
export interface Origin {
  /** The most frequent address. */
  readonly address: string;
  /** How many others there are. */
  readonly others: number;
}

/** By the name of an account without its domain, realm or role, in lower case; empty where not all pairs were kept. */
export function originsOf(pairs: Pairs): ReadonlyMap<string, Origin> {
  if (pairs.isSampled()) return new Map();
  const letIn = pairs
    .all()
    .filter(({ failed, count, origin }) => failed < count && isPlace(origin));
  const origins = new Map<string, Origin>();
  for (const [name, own] of groupBy(letIn, ({ account }) => plainName(account))) {
    const [most, ...rest] = [...groupBy(own, ({ origin }) => origin)]
      .map(([value, same]) => ({ value, count: same.reduce((sum, { count }) => sum + count, 0) }))
      .toSorted(byCount);
    if (name !== "" && most !== undefined) {
      origins.set(name, { address: most.value, others: rest.length });
    }
  }
  return origins;
}

/** `CORP\Ann`, `ann@CORP` and `admin-role/ann` are ann. */
export function plainName(account: string): string {
  const name = account.slice(Math.max(account.lastIndexOf("\\"), account.lastIndexOf("/")) + 1);
  const realm = name.indexOf("@");
  return (realm > 0 ? name.slice(0, realm) : name).toLowerCase();
}

/** Of `CORP\Ann` and `ann@CORP.EXAMPLE` corp; of a session the role; "" where none is said. */
export function domainOf(account: string): string {
  const [, before = "", after = ""] = /^(?:(.*)[\\/])?[^@]*(?:@([^.]*))?/.exec(account) ?? [];
  return (before || after).toLowerCase();
}

function isPlace(address: string): boolean {
  const scope = scopeOf(address);
  return scope === "internal" || scope === "external";
}
