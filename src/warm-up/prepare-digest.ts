import { setImmediate } from "node:timers/promises";
import { tablesToPrepare } from "../digest/prepare.ts";
import type { Tool } from "../tool-kit/define-tool.ts";
import { getEvents } from "../tools/get-events.ts";
import { REHEARSALS, rehearseDigest } from "./rehearse-digest.ts";

/**
 * Makes the process ready for its first digest, which is else slower than all others: reads tables,
 * compiles patterns, rehearses. Half a second of work, in steps that let everything else go first; for
 * the quiet moment after a server's start. No step begins once `signal` is aborted.
 */
export async function prepareDigest(signal?: AbortSignal): Promise<void> {
  const rehearsals = Array.from({ length: REHEARSALS }, (_, round) => () => rehearseDigest(round));
  const steps: readonly (() => unknown)[] = [...tablesToPrepare(), ...rehearsals];
  for (const step of steps) {
    if (signal?.aborted) return;
    await step();
    await setImmediate();
  }
}

/** The same tools; a call that reads events ends the preparation, which would only take time from it. */
export function endingPreparation(
  tools: readonly Tool[],
  preparing: AbortController,
): readonly Tool[] {
  return tools.map((tool) =>
    tool.operation === getEvents.operation
      ? {
          ...tool,
          run: async (input, context) => {
            preparing.abort();
            return tool.run(input, context);
          },
        }
      : tool,
  );
}
