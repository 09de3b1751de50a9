export interface Change {
  readonly id: string;
  readonly kind: "added" | "changed" | "removed";
}

/** One record as it was last seen: all that is kept of it, since there may be tens of thousands. */
export interface Mark {
  /** Equal as long as nothing that matters has changed; undefined where the next one is no news. */
  readonly print: number | undefined;
  /** Creation by the clock of the API, epoch ms; -Infinity where it is not told. */
  readonly at: number;
  /** Name of the list that it was seen in. */
  readonly list: string;
  /** Whether a client is shown it in a list; a dismissed alert is known, but not listed. */
  readonly listed: boolean;
}

export interface Row extends Mark {
  readonly id: string;
}

/** Of unlisted records the newest are remembered, so that none of them is told twice. */
const MAX_UNLISTED = 400;

export interface Known {
  get(id: string): Mark | undefined;
  /** Notes a record as it is now, and says what that changes. */
  note(row: Row): Change | undefined;
  /** Whether it would be news: false for one that is unlisted and as old as those that were forgotten. */
  isWorthNoting(row: Row): boolean;
  remove(id: string): Change | undefined;
  /** Creation times of the records of a list, the newest first. */
  times(list: string): Float64Array;
  /** Listed records of a list created in that span, epoch ms; `until` is not in it. */
  listedWithin(list: string, span: Span): [id: string, mark: Mark][];
  ids(): Iterable<string>;
}

export interface Span {
  readonly from: number;
  readonly until: number;
}

/** What is known of the records of one topic, each id once, whichever lists it stands in. */
export function createKnown(): Known {
  const listed = new Map<string, Mark>();
  const unlisted = new Map<string, Mark>();
  let forgottenUpTo = Number.NEGATIVE_INFINITY;

  const get = (id: string): Mark | undefined => listed.get(id) ?? unlisted.get(id);

  function forgetOldUnlisted(): void {
    if (unlisted.size <= MAX_UNLISTED) return;
    const newestFirst = [...unlisted].toSorted(([, a], [, b]) => b.at - a.at);
    for (const [id, { at }] of newestFirst.slice(MAX_UNLISTED / 2)) {
      unlisted.delete(id);
      forgottenUpTo = Math.max(forgottenUpTo, at);
    }
  }

  return {
    get,
    isWorthNoting: ({ id, at, listed: shown }) =>
      shown || get(id) !== undefined || at > forgottenUpTo,
    note({ id, print, at, list, listed: isListed }) {
      const mark: Mark = { print, at, list, listed: isListed };
      const old = get(id);
      if (old !== undefined && isSame(old, mark)) return undefined;
      (mark.listed ? unlisted : listed).delete(id);
      (mark.listed ? listed : unlisted).set(id, mark);
      forgetOldUnlisted();
      const kind = kindOf(old, mark);
      return kind && { id, kind };
    },
    remove(id) {
      unlisted.delete(id);
      return listed.delete(id) ? { id, kind: "removed" } : undefined;
    },
    times(list) {
      const times: number[] = [];
      for (const marks of [listed, unlisted])
        for (const mark of marks.values()) if (mark.list === list) times.push(mark.at);
      return Float64Array.from(times).toSorted().toReversed();
    },
    listedWithin(list, { from, until }) {
      const found: [string, Mark][] = [];
      for (const [id, mark] of listed)
        if (mark.list === list && mark.at >= from && mark.at < until) found.push([id, mark]);
      return found;
    },
    ids: () => listed.keys(),
  };
}

function isSame(a: Mark, b: Mark): boolean {
  return a.print === b.print && a.at === b.at && a.list === b.list && a.listed === b.listed;
}

/** One that was never listed while anybody looked has come and gone: news, too. */
function kindOf(old: Mark | undefined, mark: Mark): Change["kind"] | undefined {
  if (old === undefined) return "added";
  if (old.listed !== mark.listed) return mark.listed ? "added" : "removed";
  const isKnown = old.print === undefined || mark.print === undefined || old.print === mark.print;
  return isKnown ? undefined : "changed";
}
