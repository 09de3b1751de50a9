import type { Sight } from "./create-sighter.ts";
import { eventIdOf } from "./event-id.ts";
import type { EventRecord } from "./event-record.ts";
import { flatCopy } from "./flat-copy.ts";
import { exampleOf } from "./example.ts";
import type { Example } from "./example.ts";
import { createSample } from "./sample.ts";
import type { Sample } from "./sample.ts";
import { keepSighting } from "./sighting.ts";
import type { Sighting } from "./sighting.ts";
import { compareText } from "./tally.ts";

/** All events of one shape. */
export interface Group {
  sighting: Sighting;
  /** The earliest event by (time, id). */
  exampleId: string;
  example: Example;
  /** Names of hosts: of the example's, and of all the first and the last in order. */
  host: string;
  lowestHost: string;
  highestHost: string;
  readonly hash: number;
  count: number;
  /** Epoch milliseconds; Infinity and -Infinity where no event has a time. */
  first: number;
  last: number;
}

/** All events of one kind and program, also those whose shapes are not kept. */
export interface Family {
  readonly key: string;
  readonly kind: string;
  readonly program: string;
  readonly hash: number;
  count: number;
  first: number;
  last: number;
  readonly shapes: Sample<Group>;
}

export interface GroupTable {
  add(sight: Sight, event: EventRecord, time: number): void;
  families(): ReadonlyMap<string, Family>;
  /** Shapes that show a known behaviour: they do not compete with the others for room. */
  risky(): ReadonlyMap<string, Group>;
  /** Whether shapes or families had to leave. */
  isSampled(): boolean;
}

export interface GroupLimits {
  readonly maxFamilies: number;
  readonly maxShapesPerFamily: number;
  readonly maxShapes: number;
  readonly maxRisky: number;
}

const GROUP_LIMITS: GroupLimits = {
  maxFamilies: 2048,
  maxShapesPerFamily: 1024,
  maxShapes: 8192,
  maxRisky: 2048,
};

/** Counts events by shape in bounded memory; what is kept does not depend on the order of events. */
export function createGroupTable(limits: GroupLimits = GROUP_LIMITS): GroupTable {
  const families = createSample<Family>(limits.maxFamilies);
  const risky = createSample<Group>(limits.maxRisky);
  let cap = limits.maxShapesPerFamily;
  let shapesAtMost = 0;

  function makeRoom(): void {
    shapesAtMost = countShapes(families);
    while (shapesAtMost > limits.maxShapes && cap > 1) {
      cap = Math.floor(cap / 2);
      for (const family of families.entries.values()) family.shapes.shrink(cap);
      shapesAtMost = countShapes(families);
    }
  }

  function familyOf(sighting: Sighting): Family | undefined {
    const known = families.get(sighting.family);
    if (known !== undefined) return known;
    if (!families.admits(sighting.familyHash)) return undefined;
    families.set(sighting.family, newFamily(sighting, cap));
    return families.get(sighting.family);
  }

  return {
    add(sight, event, time) {
      const { sighting } = sight;
      const family = familyOf(sighting);
      if (family !== undefined) countTime(family, time);
      const shapes = sighting.hits.length > 0 ? risky : family?.shapes;
      const known = shapes?.get(sighting.key);
      if (known !== undefined) {
        countEvent(known, { sight, event, time });
        return;
      }
      if (shapes?.admits(sighting.hash) !== true) return;
      shapes.set(sighting.key, newGroup(sight, event, time));
      shapesAtMost += 1;
      if (shapesAtMost > limits.maxShapes) makeRoom();
    },
    families: () => families.entries,
    risky: () => risky.entries,
    isSampled: () =>
      families.share() < 1 ||
      risky.share() < 1 ||
      [...families.entries.values()].some(({ shapes }) => shapes.share() < 1),
  };
}

function newFamily({ family, familyHash, kind, program }: Sighting, cap: number): Family {
  return {
    key: family,
    kind,
    program,
    hash: familyHash,
    count: 0,
    first: Infinity,
    last: -Infinity,
    shapes: createSample<Group>(cap),
  };
}

function newGroup(sight: Sight, event: EventRecord, time: number): Group {
  const { sighting } = sight;
  const host = flatCopy(sight.host);
  const group: Group = {
    sighting: keepSighting(sighting),
    exampleId: eventIdOf(event),
    example: exampleOf(sight),
    host,
    lowestHost: host,
    highestHost: host,
    hash: sighting.hash,
    count: 0,
    first: Infinity,
    last: -Infinity,
  };
  countTime(group, time);
  return group;
}

function countEvent(group: Group, seen: { sight: Sight; event: EventRecord; time: number }): void {
  const { sight, event, time } = seen;
  if (
    time < group.first ||
    (Number.isNaN(time) && group.first === Infinity) ||
    time === group.first
  ) {
    const id = eventIdOf(event);
    if (time < group.first || id < group.exampleId) {
      group.exampleId = id;
      group.sighting = keepSighting(sight.sighting);
      group.example = exampleOf(sight);
      group.host = flatCopy(sight.host);
    }
  }
  countHost(group, sight.host);
  countTime(group, time);
}

function countHost(group: Group, host: string): void {
  if (host === "" || host === group.lowestHost || host === group.highestHost) return;
  if (group.lowestHost === "" || compareHosts(host, group.lowestHost) < 0) {
    group.lowestHost = flatCopy(host);
  }
  if (compareHosts(host, group.highestHost) > 0) group.highestHost = flatCopy(host);
}

/** Spellings of one host are neighbours, so that nothing else lies between the lowest and the highest of them. */
function compareHosts(a: string, b: string): number {
  return compareText(orderOf(a), orderOf(b)) || compareText(a, b);
}

function orderOf(host: string): string {
  return host.toLowerCase().replaceAll(".", "\0");
}

function countTime(counted: { count: number; first: number; last: number }, time: number): void {
  counted.count += 1;
  if (time < counted.first) counted.first = time;
  if (time > counted.last) counted.last = time;
}

function countShapes(families: Sample<Family>): number {
  let count = 0;
  for (const family of families.entries.values()) count += family.shapes.entries.size;
  return count;
}
