import type { Actors } from "./count/actors.ts";
import { findChanges } from "./judge/changes.ts";
import { textOf } from "./describe/example.ts";
import { rolesOf, toCounts } from "./count/counts.ts";
import { groupBy } from "./bounded/group-by.ts";
import type { Group, GroupTable } from "./count/groups.ts";
import type { IdPrefixes } from "./bounded/id-prefixes.ts";
import { usualOriginsOf } from "./judge/usual-origins.ts";
import type { Pairs } from "./count/pairs.ts";
import { rarities } from "./judge/rarity.ts";
import { familyIdOf, groupIdOf } from "./describe/event-shape.ts";
import { compareText } from "./bounded/tally.ts";
import type { createTimeline } from "./count/timeline.ts";

import type { DigestGroup, EventDigest } from "./event-digest.ts";

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
      familyId: familyHandles.get(group.shape.familyHash) ?? "",
    };
    shown.push(toGroup(group, { ...names, eventId: ids.shorten(group.exampleId), rarity }));
  }
  return {
    ...counted,
    ...span,
    types: toCounts(actors.types),
    codes: toCounts(actors.codes),
    roles: rolesOf(actors),
    origins: usualOriginsOf(pairs),
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
  { shape, example, host, lowestHost, highestHost, hasMoreHosts, count, first, last }: Group,
  known: Pick<DigestGroup, "eventId" | "familyId" | "id" | "rarity">,
): DigestGroup {
  return {
    id: known.id,
    familyId: known.familyId,
    kind: shape.kind,
    program: shape.program,
    who: shape.who,
    context: shape.context,
    template: shape.template,
    text: () => textOf(shape, example),
    outcome: shape.outcome,
    act: shape.act,
    hits: shape.hits,
    hosts: { example: host, lowest: lowestHost, highest: highestHost, hasMore: hasMoreHosts },
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
