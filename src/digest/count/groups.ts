import type { DescribedEvent } from "../describe/create-describer.ts";
import { eventIdOf } from "../../event-fields/event-id.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { flatCopy } from "../bounded/flat-copy.ts";
import { exampleOf } from "../describe/example.ts";
import type { Example } from "../describe/example.ts";
import { createSample } from "../bounded/sample.ts";
import type { Sample } from "../bounded/sample.ts";
import { keepShape } from "../describe/event-shape.ts";
import type { EventShape } from "../describe/event-shape.ts";
import { compareText } from "../bounded/tally.ts";

/** All events of one shape. */
export interface Group {
  shape: EventShape;
  /** The earliest event by (time, id). */
  exampleId: string;
  example: Example;
  /** Names of hosts: of the example's, and of all the first and the last in order. */
  host: string;
  lowestHost: string;
  highestHost: string;
  /** Whether there is surely another beside these two. */
  hasMoreHosts: boolean;
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
  add(described: DescribedEvent, event: EventRecord, time: number): void;
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

  function familyOf(shape: EventShape): Family | undefined {
    const known = families.get(shape.family);
    if (known !== undefined) return known;
    if (!families.admits(shape.familyHash)) return undefined;
    families.set(shape.family, newFamily(shape, cap));
    return families.get(shape.family);
  }

  return {
    add(described, event, time) {
      const { shape } = described;
      const family = familyOf(shape);
      if (family !== undefined) countTime(family, time);
      const shapes = shape.hits.length > 0 ? risky : family?.shapes;
      const known = shapes?.get(shape.key);
      if (known !== undefined) {
        countEvent(known, { described, event, time });
        return;
      }
      if (shapes?.admits(shape.hash) !== true) return;
      shapes.set(shape.key, newGroup(described, event, time));
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

function newFamily({ family, familyHash, kind, program }: EventShape, cap: number): Family {
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

function newGroup(described: DescribedEvent, event: EventRecord, time: number): Group {
  const { shape } = described;
  const host = flatCopy(described.host);
  const group: Group = {
    shape: keepShape(shape),
    exampleId: eventIdOf(event),
    example: exampleOf(described),
    host,
    lowestHost: host,
    highestHost: host,
    hasMoreHosts: false,
    hash: shape.hash,
    count: 0,
    first: Infinity,
    last: -Infinity,
  };
  countTime(group, time);
  return group;
}

function countEvent(
  group: Group,
  seen: { described: DescribedEvent; event: EventRecord; time: number },
): void {
  const { described, event, time } = seen;
  if (
    time < group.first ||
    (Number.isNaN(time) && group.first === Infinity) ||
    time === group.first
  ) {
    const id = eventIdOf(event);
    if (time < group.first || id < group.exampleId) {
      group.exampleId = id;
      group.shape = keepShape(described.shape);
      group.example = exampleOf(described);
      group.host = flatCopy(described.host);
    }
  }
  countHost(group, described.host);
  countTime(group, time);
}

function countHost(group: Group, host: string): void {
  if (host === "" || host === group.lowestHost || host === group.highestHost) return;
  if (!group.hasMoreHosts) group.hasMoreHosts = isThird(group, host);
  if (group.lowestHost === "" || compareHosts(host, group.lowestHost) < 0) {
    group.lowestHost = flatCopy(host);
  }
  if (compareHosts(host, group.highestHost) > 0) group.highestHost = flatCopy(host);
}

function isThird({ lowestHost, highestHost }: Group, host: string): boolean {
  if (lowestHost === "" || lowestHost === highestHost) return false;
  return (
    !mayBeTwins(lowestHost, host) &&
    !mayBeTwins(highestHost, host) &&
    !mayBeTwins(lowestHost, highestHost)
  );
}

/** Whether two names may be spellings of one host: in another case, or with its domain. */
function mayBeTwins(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].toSorted((x, y) => x.length - y.length);
  return long === short || long?.startsWith(`${short ?? ""}.`) === true;
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
