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
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) {
          onEnd();
          controller.close();
          return;
        }
        onChunk?.(value);
        controller.enqueue(value);
      },
      async cancel(reason) {
        onEnd();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
