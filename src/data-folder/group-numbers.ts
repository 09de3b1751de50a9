const CHUNK = 16_384;

/** Of each event of a file, in order, which group it belongs to; 0 for one that belongs to none. Two bytes each. */
export class GroupNumbers {
  static readonly MAX = 65_535;
  readonly #chunks: Uint16Array[] = [];
  #length = 0;

  add(group: number): void {
    const at = this.#length % CHUNK;
    if (at === 0) this.#chunks.push(new Uint16Array(this.#length === 0 ? 128 : CHUNK));
    let last = this.#chunks.at(-1);
    if (last !== undefined && at >= last.length) {
      const larger = new Uint16Array(Math.min(CHUNK, 4 * last.length));
      larger.set(last);
      this.#chunks[this.#chunks.length - 1] = larger;
      last = larger;
    }
    if (last !== undefined) last[at] = group;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#chunks[Math.floor(index / CHUNK)]?.[index % CHUNK] ?? 0;
  }
}
