import { ThreatStackError } from "../errors.ts";
import type { AnswerSink } from "./answer-sink.ts";

/** What is held in memory at once; larger answers are for streams. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Holds one answer and hands its bytes to `finish`. Over the limit: `upstream_shape`. */
export function collectAnswer<T>(
  finish: (bytes: Buffer) => T,
  maxBytes: number = MAX_BYTES,
): AnswerSink<T> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    write(chunk) {
      size += chunk.byteLength;
      if (size > maxBytes) {
        throw new ThreatStackError(
          "upstream_shape",
          `The answer is larger than ${maxBytes} bytes, the most that is read at once`,
          { hint: "Ask for less: a shorter time window or a narrower filter." },
        );
      }
      chunks.push(chunk);
    },
    held: () => size,
    end: () => finish(Buffer.concat(chunks, size)),
  };
}
