import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { isTurnOver, nextTurn } from "../event-loop.ts";

/**
 * Hands every chunk on as it comes, which costs less than iterating; the next one waits for a promise of `take`, and
 * for others where chunks have kept the event loop for long. Rejects where the body breaks off or is gone already,
 * and with what `take` throws: then the body is ended. `take` is at rest when this is settled.
 */
export async function readBody(
  body: Readable,
  take: (chunk: Buffer) => void | Promise<void>,
): Promise<void> {
  let failed: { readonly error: Error } | undefined;
  let working: Promise<void> | undefined;

  function fail(thrown: unknown): void {
    failed = { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
    body.off("data", onChunk);
    body.destroy(failed.error);
  }

  async function goOn(taken: Promise<void>): Promise<void> {
    try {
      await taken;
      body.resume();
    } catch (thrown) {
      fail(thrown);
    }
  }

  function onChunk(chunk: Buffer): void {
    try {
      const taken = isTurnOver() ? nextTurn().then(() => take(chunk)) : take(chunk);
      if (taken === undefined) return;
      body.pause();
      working = goOn(taken);
    } catch (thrown) {
      fail(thrown);
    }
  }

  body.on("data", onChunk);
  try {
    await finished(body);
  } finally {
    // The last chunk may still be worked on: a body ends when it was read.
    await working;
  }
  if (failed !== undefined) throw failed.error;
}
