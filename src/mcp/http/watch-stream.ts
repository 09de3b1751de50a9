export interface StreamWatcher {
  readonly onChunk?: (chunk: Uint8Array) => void;
  /** Called once, when the source has ended or its reader has gone. */
  readonly onEnd: () => void;
}

/** The same stream, watched. */
export function watchStream(
  source: ReadableStream<Uint8Array>,
  { onChunk, onEnd }: StreamWatcher,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let hasEnded = false;
  // A read that waits when the stream is cancelled ends, too.
  const end = (): void => {
    if (!hasEnded) onEnd();
    hasEnded = true;
  };
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) {
          if (!hasEnded) controller.close();
          end();
          return;
        }
        onChunk?.(value);
        controller.enqueue(value);
      },
      async cancel(reason) {
        end();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
