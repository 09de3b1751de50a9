import type { Actors } from "./count/actors.ts";
import { findChanges } from "./judge/changes.ts";
import { findScans } from "./judge/scans.ts";
import { sayExample } from "./describe/example.ts";
import { rolesOf, toCounts } from "./count/counts.ts";
import { groupBy } from "./bounded/group-by.ts";
import type { Group, GroupTable } from "./count/groups.ts";
import type { IdPrefixes } from "./bounded/id-prefixes.ts";
import { usualOriginsOf } from "./judge/usual-origins.ts";
import type { Pairs } from "./count/pairs.ts";
import { rarities } from "./judge/rarity.ts";
import { familyIdOf, groupIdOf } from "./describe/event-shape.ts";
import type { SharedLeafCounter, SharedLeaves } from "./count/shared-leaves.ts";
import { mask } from "./shape/mask.ts";
import { compareText } from "./bounded/tally.ts";
import type { createTimeline } from "./count/timeline.ts";
import { createSay, type Say } from "./describe/say.ts";
import type { Steps } from "./steps.ts";

import type { DigestGroup, EventDigest } from "./event-digest.ts";

export interface DigestParts {
  readonly counted: { readonly total: number; readonly bytes: number; readonly undated: number };
  readonly span: { readonly first: number; readonly last: number };
  readonly groups: GroupTable;
  readonly actors: Actors;
  readonly pairs: Pairs;
  readonly timeline: ReturnType<typeof createTimeline>;
  readonly shared: SharedLeafCounter;
  readonly ids: IdPrefixes;
  /** Whether texts are made without the secrets in them; nothing else depends on it. */
  readonly redact: boolean;
}

/** A model pays one token for three digits. Where shapes had to leave, short ids might be theirs as well. */
const SHORT_IDS = [4, 7, 10, 13] as const;
const LONG_IDS = [7, 10, 13] as const;

/** Of a millisecond or two. */
const GROUPS_A_STEP = 50;

/**
 * What remains when the last event has been seen: small, frozen in meaning, and enough for any text.
 * @yields between some groups
 */
export function* toDigest(parts: DigestParts): Steps<EventDigest> {
  const { counted, span, groups, actors, pairs, timeline, ids, redact } = parts;
  const say = createSay(redact);
  const families = groups.families();
  const scores = rarities({ total: counted.total, families, risky: groups.risky() });
  yield;
  const isSampled = groups.isSampled();
  const shared = parts.shared.end();
  const lengths = isSampled ? LONG_IDS : SHORT_IDS;
  const handles = handlesOf(scores.keys(), groupIdOf, lengths);
  const familyHandles = handlesOf(families.values(), familyIdOf, lengths);
  const shown: DigestGroup[] = [];
  for (const [group, rarity] of scores) {
    const names = {
      id: handles.get(group.hash) ?? "",
      familyId: familyHandles.get(group.shape.familyHash) ?? "",
    };
    const known = { ...names, eventId: ids.shorten(group.exampleId), rarity };
    shown.push(toGroup(withoutShared(group, shared), known, { say, redact }));
    if (shown.length % GROUPS_A_STEP === 0) yield;
  }
  yield;
  return {
    ...counted,
    ...span,
    types: toCounts(actors.types),
    codes: toCounts(actors.codes),
    shared,
    roles: rolesOf(actors),
    origins: usualOriginsOf(pairs),
    groups: shown.toSorted((a, b) => b.count - a.count || compareText(a.id, b.id)),
    families: new Map(
      [...families.values()].map(({ hash, kind, program, count, first, last }) => {
        const id = familyHandles.get(hash) ?? "";
        return [id, { id, kind: say(kind), program: say(program), count, first, last }];
      }),
    ),
    findings: [
      ...findChanges(pairs, { shorten: (id) => ids.shorten(id), say }),
      ...findScans(shown, isSampled),
    ],
    timeline: timeline.end(),
    isSampled,
  };
}

/** Of a type that nobody knows a group tells what not all events of the type do. */
function withoutShared(group: Group, shared: SharedLeaves): Group {
  const parser = shared.size === 0 ? undefined : group.shape.parser.omitting?.(shared);
  if (parser === undefined) return group;
  const shape = { ...group.shape, parser };
  return {
    ...group,
    shape: { ...shape, template: mask(sayExample(shape, group.example, false).text) },
  };
}

function toGroup(
  { shape, example, host, lowestHost, highestHost, hasMoreHosts, count, first, last }: Group,
  known: Pick<DigestGroup, "eventId" | "familyId" | "id" | "rarity">,
  { say, redact }: { readonly say: Say; readonly redact: boolean },
): DigestGroup {
  const said = once(() => sayExample(shape, example, redact));
  return {
    id: known.id,
    familyId: known.familyId,
    kind: say(shape.kind),
    program: say(shape.program),
    who: say(shape.who),
    context: say(shape.context),
    template: shape.template,
    text: () => said().text,
    shownTemplate: () => said().template,
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

/** What `make` makes when it is asked for the first time. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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
  let open: readonly string[] = ids;
  for (const length of lengths) {
    const sharing = groupBy(open, (id) => id.slice(0, length));
    open = [...sharing.values()].filter((own) => own.length > 1).flat();
    for (const [prefix, own] of sharing) {
      const [only] = own;
      if (only !== undefined && own.length === 1) shortest.set(only, prefix);
    }
  }
  for (const id of open) shortest.set(id, id);
  return shortest;
}
