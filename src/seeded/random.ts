/** A seeded stream of choices: the same seed gives the same stream on every machine. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** `count` different items in random order; fewer where there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  /** Version 4, as AWS makes its ids. */
  uuid(): string;
  /** Version 1 of a time in epoch ms, as agents, events and alerts carry (docs/threat-stack-api.md §3.1 [S]). */
  timeUuid(timeMs: number): string;
}

const GREGORIAN_TO_EPOCH_MS = 12_219_292_800_000;
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function createRandom(seed: number): Random {
  const bits = bitsOf(seed);
  const next = (): number => bits() / 4_294_967_296;
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    sample: (items, count) => shuffle(items, int).slice(0, count),
    hex: (length) => {
      let text = "";
      while (text.length < length) text += hex32(bits());
      return text.slice(0, length);
    },
    uuid: () =>
      uuidOf([bits(), (bits() & 0xffff0fff) | 0x4000, (bits() & 0x3fffffff) | 0x80000000, bits()]),
    timeUuid: (timeMs) => timeUuidOf(timeMs, [bits(), bits(), bits()]),
  };
}

/** A seed for a part of a whole: parts do not disturb each other when one of them changes. */
export function deriveSeed(seed: number, ...labels: readonly (string | number)[]): number {
  let hash = 2_166_136_261 ^ seed;
  for (const character of labels.join("\u001F")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  return hash >>> 0;
}

/** mulberry32: 32 bits a step, good enough for scenery and very fast. */
function bitsOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function shuffle<T>(items: readonly T[], int: Random["int"]): T[] {
  const keyed = items.map((item) => ({ item, key: int(0, 0x7fffffff) }));
  return keyed.toSorted((left, right) => left.key - right.key).map(({ item }) => item);
}

function timeUuidOf(timeMs: number, [fraction, clock, node]: [number, number, number]): string {
  const ms = Math.floor(timeMs) + GREGORIAN_TO_EPOCH_MS;
  const low = ((ms & 0xfffffff) * 10_000 + (fraction % 10_000)) % 4_294_967_296;
  const high = ((ms / 4_294_967_296) * 10_000) & 0xfffffff;
  const middle = ((high & 0xffff) << 16) | 0x1000 | ((high >>> 16) & 0x0fff);
  return uuidOf([low, middle, (clock & 0x3fffffff) | 0x80000000, node]);
}

function uuidOf([first, second, third, fourth]: [number, number, number, number]): string {
  const left = hex32(second);
  const right = hex32(third);
  const middle = `${left.slice(0, 4)}-${left.slice(4)}-${right.slice(0, 4)}`;
  return `${hex32(first)}-${middle}-${right.slice(4)}${hex32(fourth)}`;
}

function hex32(word: number): string {
  // The shifts read the low 32 bits, whatever the sign.
  return `${BYTES[(word >>> 24) & 255]}${BYTES[(word >>> 16) & 255]}${BYTES[(word >>> 8) & 255]}${BYTES[word & 255]}`;
}
