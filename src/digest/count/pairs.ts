import type { EventShape } from "../describe/event-shape.ts";
import type { DescribedEvent } from "../describe/create-describer.ts";
import { eventIdOf } from "../../event-fields/event-id.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { flatCopy } from "../bounded/flat-copy.ts";
import { groupBy } from "../bounded/group-by.ts";
import { hashText } from "../../event-fields/hash-text.ts";
import { createSample } from "../bounded/sample.ts";
import { byCount } from "../bounded/tally.ts";
import type { TallyEntry } from "../bounded/tally.ts";

/** All attempts of one account from one address. */
export interface Pair {
  readonly hash: number;
  readonly account: string;
  readonly origin: string;
  count: number;
  failed: number;
  succeeded: number;
  first: number;
  /** Id of the earliest event. */
  firstId: string;
  firstFailure: number;
  lastSuccess: number;
  /** Id of the latest success. */
  lastSuccessId: string;
}

export interface Pairs {
  add(described: DescribedEvent, event: EventRecord, time: number): void;
  all(): Pair[];
  /** Whether some had to leave; those that stay are counted from their first event on. */
  isSampled(): boolean;
}

const MAX_PAIRS = 8192;

/** Who came from where, and with what success, in bounded memory and in any order. */
export function createPairs(): Pairs {
  const pairs = createSample<Pair>(MAX_PAIRS);

  /** Undefined where there is no room for it, which is known before a key is made. */
  function pairOf({ account, origin }: DescribedEvent): Pair | undefined {
    const hash = hashText(origin, hashText(account) | 0);
    if (!pairs.admits(hash)) return undefined;
    const key = `${account}\u0001${origin}`;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const pair = newPair({ hash, account: flatCopy(account), origin: flatCopy(origin) });
    pairs.set(flatCopy(key), pair);
    return pair;
  }

  return {
    add(described, event, time) {
      const { account, origin, shape } = described;
      if (account === "" && (origin === "" || shape.outcome === "")) return;
      const known = pairOf(described);
      if (known === undefined) return;
      countEvent(known, event, time);
      if (isRefusal(shape)) countFailure(known, time);
      if (shape.outcome === "ok") countSuccess(known, event, time);
    },
    all: () => [...pairs.entries.values()],
    isSampled: () => pairs.share() < 1,
  };
}

/** A call that failed for another reason than rights says nothing of who may come in. */
function isRefusal({ act, outcome }: EventShape): boolean {
  return outcome === "refused" || (outcome === "failed" && act !== "api" && act !== "kubernetes");
}

/** Sums over pairs by account or origin, the largest first, without those that name none. */
export function sumsBy(
  pairs: readonly Pair[],
  keyOf: (pair: Pair) => string,
  amountOf: (pair: Pair) => number,
): TallyEntry[] {
  const groups = groupBy(pairs, keyOf);
  groups.delete("");
  return [...groups]
    .map(([value, own]) => ({ value, count: own.reduce((sum, pair) => sum + amountOf(pair), 0) }))
    .toSorted(byCount);
}

function newPair({ hash, account, origin }: Pick<Pair, "account" | "hash" | "origin">): Pair {
  return {
    hash,
    account,
    origin,
    count: 0,
    failed: 0,
    succeeded: 0,
    first: Infinity,
    firstId: "",
    firstFailure: Infinity,
    lastSuccess: -Infinity,
    lastSuccessId: "",
  };
}

function countEvent(pair: Pair, event: EventRecord, time: number): void {
  pair.count += 1;
  if (time < pair.first || (time === pair.first && eventIdOf(event) < pair.firstId)) {
    pair.first = time;
    pair.firstId = eventIdOf(event);
  }
}

function countFailure(pair: Pair, time: number): void {
  pair.failed += 1;
  pair.firstFailure = Math.min(pair.firstFailure, time);
}

function countSuccess(pair: Pair, event: EventRecord, time: number): void {
  pair.succeeded += 1;
  const later = time > pair.lastSuccess;
  if (!later && !(time === pair.lastSuccess && eventIdOf(event) > pair.lastSuccessId)) return;
  pair.lastSuccess = time;
  pair.lastSuccessId = eventIdOf(event);
}
