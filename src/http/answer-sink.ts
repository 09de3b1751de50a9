/** Takes the bytes of one answer. A retry begins a new sink; `end` runs only after the answer was verified. */
export interface AnswerSink<T> {
  /** How many bytes will come, where the answer says so; before the first of them. */
  expect?(bytes: number): void;
  /** Returns a promise where the work takes long: the next chunk, or the end, comes after it. */
  write(chunk: Uint8Array): void | Promise<void>;
  /** How many of the bytes are held in memory; none where absent. */
  held?(): number;
  end(): T | Promise<T>;
}

/** Thrown by a sink when the bytes stop short or are not what was announced; a read is tried again. */
export class BrokenAnswer extends Error {
  override readonly name = "BrokenAnswer";
}
