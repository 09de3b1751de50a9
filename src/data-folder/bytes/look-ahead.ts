export interface LookedAhead {
  /** The first bytes, as many as were asked for unless there are fewer. */
  readonly head: Buffer;
  /** All bytes, the first ones included. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** Looks at the beginning of a stream without taking it away. */
export async function lookAhead(
  source: AsyncIterable<Buffer>,
  bytes: number,
): Promise<LookedAhead> {
  const iterator = source[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let length = 0;
  let failure: { readonly error: unknown } | undefined;
  try {
    while (length < bytes) {
      const { done, value } = await iterator.next();
      if (done === true) break;
      taken.push(value);
      length += value.length;
    }
  } catch (error) {
    // What came before the failure is read first.
    failure = { error };
  }
  async function* replay(): AsyncGenerator<Buffer> {
    try {
      yield* taken;
      if (failure !== undefined) throw failure.error;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(taken).subarray(0, bytes), chunks: replay() };
}
