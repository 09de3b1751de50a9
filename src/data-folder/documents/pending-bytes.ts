import { isAscii } from "node:buffer";

const NEWLINE = 0x0a;

/** Bytes that are not yet documents: appended behind, dropped in front, all in one buffer. */
export class PendingBytes {
  #buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;

  get length(): number {
    return this.#end - this.#start;
  }

  append(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#buffer.length) this.#makeRoom(chunk.length);
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  drop(bytes: number): void {
    this.#start += bytes;
  }

  at(index: number): number | undefined {
    return index < this.length ? this.#buffer[this.#start + index] : undefined;
  }

  /** Shares memory with what is pending: not to be kept beyond the next `append`. */
  view(): Buffer {
    return this.#buffer.subarray(this.#start, this.#end);
  }

  text(bytes: number): string {
    const slice = this.#buffer.subarray(this.#start, this.#start + bytes);
    return slice.toString(isAscii(slice) ? "latin1" : "utf8");
  }

  /** Index of the next line's end; -1 where it has not come. */
  newline(from = 0): number {
    const at = this.#buffer.indexOf(NEWLINE, this.#start + from);
    return at === -1 || at >= this.#end ? -1 : at - this.#start;
  }

  countNewlines(bytes: number): number {
    let count = 0;
    for (let at = this.newline(); at !== -1 && at < bytes; at = this.newline(at + 1)) count += 1;
    return count;
  }

  /** Where what is no blank begins, from `from` on, and where its line does; the length where there is only blank. */
  skipBlanks(from = 0): {
    readonly end: number;
    readonly lineStart: number;
    readonly newlines: number;
  } {
    const [buffer, last] = [this.#buffer, this.#end];
    let at = this.#start + from;
    let lineStart = at;
    let newlines = 0;
    for (; at < last; at += 1) {
      const byte = buffer[at];
      if (byte === NEWLINE) {
        newlines += 1;
        lineStart = at + 1;
      } else if (!isBlank(byte)) break;
    }
    return { end: at - this.#start, lineStart: lineStart - this.#start, newlines };
  }

  #makeRoom(bytes: number): void {
    const { length } = this;
    // Where a long document once needed much room, the next short ones give it back.
    const isLavish =
      this.#buffer.length > 4 * 1024 * 1024 && length + bytes < this.#buffer.length / 8;
    const isEnough = length + bytes <= this.#buffer.length / 2;
    const target = isEnough && !isLavish ? this.#buffer : Buffer.allocUnsafe(2 * (length + bytes));
    this.#buffer.copy(target, 0, this.#start, this.#end);
    this.#buffer = target;
    this.#start = 0;
    this.#end = length;
  }
}

/** JSON's blanks, and the record separator that JSON sequences begin with (RFC 7464). */
function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0d || byte === 0x09 || byte === 0x1e;
}
