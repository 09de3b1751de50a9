/**
 * The bytes as a stream of two chunks.
 * @yields what stands before `at`, and what follows
 */
export async function* cutAt(bytes: Buffer, at: number): AsyncGenerator<Buffer> {
  yield bytes.subarray(0, at);
  yield bytes.subarray(at);
}

/**
 * The bytes as a stream of chunks of this size.
 * @yields each chunk
 */
export async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What came out of a stream, and what ended it. */
export async function readAll(
  chunks: AsyncIterable<Buffer>,
): Promise<{ readonly text: string; readonly error: unknown }> {
  const read: Buffer[] = [];
  try {
    for await (const chunk of chunks) read.push(chunk);
  } catch (error) {
    return { text: Buffer.concat(read).toString(), error };
  }
  return { text: Buffer.concat(read).toString(), error: undefined };
}
