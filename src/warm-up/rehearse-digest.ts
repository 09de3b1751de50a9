import type { ApiClient } from "../api/client.ts";
import { digestSteps } from "../digest/render/render-digest.ts";
import { layOut } from "../text/answer-text.ts";
import { createClean } from "../text/clean.ts";
import { inTurns } from "../event-loop.ts";
import { foldAlert } from "../tool-kit/fold-alert.ts";
import { makeRehearsalEvents } from "./rehearsal-events.ts";

const clean = createClean({ redact: true });

/** Enough rounds that the engine begins to compile. */
export const REHEARSALS = 6;

/**
 * Digests a made-up alert for nobody, and returns the text. What the engine learns in the first digest of
 * a process it takes for granted until another proves it wrong, and then throws its compiled code away in
 * the middle of an answer. After some rehearsals the first digest that matters is not the first.
 */
export async function rehearseDigest(round: number): Promise<string> {
  const { value: digest } = await foldAlert({
    api: { stream: replay(round) },
    alertId: "rehearsal",
    redact: clean.redact,
  });
  const text = await inTurns(
    digestSteps(digest, { maxTokens: 1000, clean, call: { alertId: "rehearsal" } }),
  );
  return layOut(text);
}

function replay(round: number): ApiClient["stream"] {
  return async (_operation, _input, begin) => {
    const sink = begin();
    await sink.write(Buffer.from(JSON.stringify({ events: makeRehearsalEvents(round) })));
    return sink.end();
  };
}
