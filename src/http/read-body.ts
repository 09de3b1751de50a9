import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";

/**
 * Hands every chunk on as it comes, which costs less than iterating. Rejects where the body breaks off or is
 * gone already, and with what `take` throws: then the body is ended.
 */
export async function readBody(body: Readable, take: (chunk: Buffer) => void): Promise<void> {
  const takeWhole = (chunk: Buffer): void => {
    try {
      take(chunk);
    } catch (thrown) {
      body.off("data", takeWhole);
      body.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  body.on("data", takeWhole);
  await finished(body);
}
