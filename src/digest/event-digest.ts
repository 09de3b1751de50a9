import type { Actors, Role } from "./actors.ts";
import type { Behaviour } from "./behaviours/behaviour.ts";
import { findChanges } from "./changes.ts";
import type { Finding } from "./changes.ts";
import { textOf } from "./example.ts";
import { rolesOf, toCounts } from "./counts.ts";
import type { Counts } from "./counts.ts";
import { groupBy } from "./group-by.ts";
import type { Group, GroupTable } from "./groups.ts";
import type { GroupHosts } from "./host-labels.ts";
import type { IdPrefixes } from "./id-prefixes.ts";
import { originsOf } from "./origins.ts";
import type { Origin } from "./origins.ts";
import type { Pairs } from "./pairs.ts";
import { rarities } from "./rarity.ts";
import { familyIdOf, groupIdOf } from "./sighting.ts";
import { compareText } from "./tally.ts";
import type { createTimeline, Timeline } from "./timeline.ts";
import type { Act, Outcome } from "./view.ts";

/** Everything a text of any length is made of. */
export interface EventDigest {
  readonly total: number;
  readonly bytes: number;
  /** Events that do not say when they happened. */
  readonly undated: number;
  /** Epoch milliseconds; Infinity and -Infinity where no event has a time. */
  readonly first: number;
  readonly last: number;
  readonly types: Counts;
  /** Windows event ids. */
  readonly codes: Counts;
  readonly roles: Readonly<Record<Role, Counts>>;
  readonly origins: ReadonlyMap<string, Origin>;
  /** Most frequent first. */
  readonly groups: readonly DigestGroup[];
  readonly families: ReadonlyMap<string, DigestFamily>;
  readonly findings: readonly Finding[];
  readonly timeline: Timeline;
  /** Whether there were too many shapes to keep them all. */
  readonly isSampled: boolean;
}

export interface DigestGroup {
  /** Unambiguous within the digest; `familyId` names all of its kind and program. */
  readonly id: string;
  readonly familyId: string;
  readonly kind: string;
  readonly program: string;
  readonly who: string;
  readonly context: string;
  readonly shape: string;
  /** The earliest event's text, unmasked; made when asked for, because few of many groups are shown. */
  readonly text: () => string;
  readonly outcome: Outcome;
  readonly act: Act;
  readonly hits: readonly Behaviour[];
  readonly hosts: GroupHosts;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** As it may be shown: its first 8 characters where nothing else in the alert begins so. */
  readonly eventId: string;
  /** Bits of surprise. */
  readonly rarity: number;
}

export interface DigestFamily {
  readonly id: string;
  readonly kind: string;
  readonly program: string;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

export interface DigestParts {
  readonly counted: { readonly total: number; readonly bytes: number; readonly undated: number };
  readonly span: { readonly first: number; readonly last: number };
  readonly groups: GroupTable;
  readonly actors: Actors;
  readonly pairs: Pairs;
  readonly timeline: ReturnType<typeof createTimeline>;
  readonly ids: IdPrefixes;
}

/** A model pays one token for three digits. Where shapes had to leave, short ids might be theirs as well. */
const SHORT_IDS = [4, 7, 10, 13] as const;
const LONG_IDS = [7, 10, 13] as const;

/** What remains when the last event has been seen: small, frozen in meaning, and enough for any text. */
export function toDigest(parts: DigestParts): EventDigest {
  const { counted, span, groups, actors, pairs, timeline, ids } = parts;
  const families = groups.families();
  const scores = rarities({ total: counted.total, families, risky: groups.risky() });
  const isSampled = groups.isSampled();
  const lengths = isSampled ? LONG_IDS : SHORT_IDS;
  const handles = handlesOf(scores.keys(), groupIdOf, lengths);
  const familyHandles = handlesOf(families.values(), familyIdOf, lengths);
  const shown: DigestGroup[] = [];
  for (const [group, rarity] of scores) {
    const names = {
      id: handles.get(group.hash) ?? "",
      familyId: familyHandles.get(group.sighting.familyHash) ?? "",
    };
    shown.push(toGroup(group, { ...names, eventId: ids.shorten(group.exampleId), rarity }));
  }
  return {
    ...counted,
    ...span,
    types: toCounts(actors.types),
    codes: toCounts(actors.codes),
    roles: rolesOf(actors),
    origins: originsOf(pairs),
    groups: shown.toSorted((a, b) => b.count - a.count || compareText(a.id, b.id)),
    families: new Map(
      [...families.values()].map(({ hash, kind, program, count, first, last }) => {
        const id = familyHandles.get(hash) ?? "";
        return [id, { id, kind, program, count, first, last }];
      }),
    ),
    findings: findChanges(pairs, (id) => ids.shorten(id)),
    timeline: timeline.end(),
    isSampled,
  };
}

function toGroup(
  { sighting, example, host, lowestHost, highestHost, count, first, last }: Group,
  known: Pick<DigestGroup, "eventId" | "familyId" | "id" | "rarity">,
): DigestGroup {
  return {
    id: known.id,
    familyId: known.familyId,
    kind: sighting.kind,
    program: sighting.program,
    who: sighting.who,
    context: sighting.context,
    shape: sighting.shape,
    text: () => textOf(sighting, example),
    outcome: sighting.outcome,
    act: sighting.act,
    hits: sighting.hits,
    hosts: { example: host, lowest: lowestHost, highest: highestHost },
    count,
    first,
    last,
    eventId: known.eventId,
    rarity: known.rarity,
  };
}

/** The ids as they may be shown, by the hashes that they are made of. */
function handlesOf(
  named: Iterable<{ readonly hash: number }>,
  idOf: (hash: number) => string,
  lengths: readonly number[],
): Map<number, string> {
  const ids = Array.from(named, ({ hash }) => [hash, idOf(hash)] as const);
  const shortest = shortestPrefixes(
    ids.map(([, id]) => id),
    lengths,
  );
  return new Map(ids.map(([hash, id]) => [hash, shortest.get(id) ?? id]));
}

/** A letter and digits, as many as it takes to name one of these only. */
function shortestPrefixes(ids: readonly string[], lengths: readonly number[]): Map<string, string> {
  const shortest = new Map<string, string>();
  let open = [...ids];
  for (const length of lengths) {
    const sharing = groupBy(open, (id) => id.slice(0, length));
    open = [];
    for (const [prefix, own] of sharing) {
      const [only] = own;
      if (only !== undefined && own.length === 1) shortest.set(only, prefix);
      else open.push(...own);
    }
  }
  for (const id of open) shortest.set(id, id);
  return shortest;
}
