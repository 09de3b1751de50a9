import { hashText } from "../event-fields/hash-text.ts";

const FIRST_SLOTS = 1 << 10;
const MAX_LOAD = 0.7;
/** Twelve bytes each. */
const MAX_VALUES = 2_500_000;
/** Candidates that are named: more than are shown, so that they are seldom sorted. */
const NAMED = 64;

interface NamedCount {
  readonly value: string;
  readonly count: number;
}

function isBehind(one: NamedCount, other: NamedCount): boolean {
  return one.count < other.count || (one.count === other.count && one.value > other.value);
}

/**
 * Counts how often each of any number of values comes, in twelve bytes a value: only those that come most often are
 * kept by name. Values are told apart by a 53-bit hash.
 */
export class DistinctValues {
  #hashes = new Float64Array(FIRST_SLOTS);
  #counts = new Uint32Array(FIRST_SLOTS);
  #size = 0;
  #isFull = false;
  readonly #named = new Map<number, string>();
  /** What comes less often, or as often and behind it by name, is not named. */
  #least: NamedCount = { value: "", count: 0 };
  readonly #keepsNames: boolean;

  constructor({ keepsNames }: { readonly keepsNames: boolean }) {
    this.#keepsNames = keepsNames;
  }

  get size(): number {
    return this.#size;
  }

  /** Whether values came that could not be told apart any more. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** How often it has come now; 1 for the first time. */
  add(value: string): number {
    const hash = hashText(value) || 1;
    const slot = this.#slotOf(hash);
    if (this.#hashes[slot] === 0) {
      if (this.#size >= MAX_VALUES) {
        this.#isFull = true;
        return 1;
      }
      this.#hashes[slot] = hash;
      this.#size += 1;
    }
    const count = (this.#counts[slot] ?? 0) + 1;
    this.#counts[slot] = count;
    if (this.#keepsNames && !isBehind({ value, count }, this.#least)) this.#name(hash, value);
    if (this.#size > this.#hashes.length * MAX_LOAD) this.#grow();
    return count;
  }

  /** Those that came most often, and of equal ones the first by name. */
  greatest(atMost: number): NamedCount[] {
    return [...this.#named]
      .map(([hash, value]) => ({ value, count: this.#counts[this.#slotOf(hash)] ?? 0 }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, atMost);
  }

  #name(hash: number, value: string): void {
    if (this.#named.has(hash)) return;
    this.#named.set(hash, value);
    if (this.#named.size < 4 * NAMED) return;
    const kept = this.greatest(NAMED);
    this.#least = kept.at(-1) ?? this.#least;
    this.#named.clear();
    for (const { value: name } of kept) this.#named.set(hashText(name) || 1, name);
  }

  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = (hash % this.#hashes.length) & mask;
    while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#hashes = new Float64Array(2 * hashes.length);
    this.#counts = new Uint32Array(2 * hashes.length);
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashes[at] ?? 0;
      if (hash === 0) continue;
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash;
      this.#counts[slot] = counts[at] ?? 0;
    }
  }
}
