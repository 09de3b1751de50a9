import { createFactStore, type Facts } from "../causes/fact-store.ts";
import { createIdPrefixes, type IdPrefixes } from "../digest/bounded/id-prefixes.ts";
import type { EventDigest } from "../digest/event-digest.ts";
import { createEventFold } from "../digest/fold.ts";
import { eventIdOf } from "../event-fields/event-id.ts";
import { inTurns } from "../event-loop.ts";
import { type CountedFold, foldCounted, isWhole } from "../tool-kit/fold-counted.ts";
import { reportFold } from "../tool-kit/report-fold.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";

/** What one reading of an alert's events gives: their digest, and what chains of causes are made of. */
export interface ReadCauses {
  readonly digest: EventDigest;
  readonly facts: Facts;
  readonly ids: Pick<IdPrefixes, "shorten">;
}

/** Both folds in one pass; kept for a while where all events were read. */
export async function readCauses(
  alertId: string,
  context: Pick<RunContext, "api" | "clean" | "progress" | "signal">,
  maxPages?: number,
): Promise<CountedFold<ReadCauses>> {
  const { api, clean, progress, signal } = context;
  const begin = () => {
    const fold = createEventFold({ redact: clean.redact });
    const store = createFactStore();
    const ids = createIdPrefixes();
    return {
      add(event: Record<string, unknown>, byteLength: number) {
        fold.add(event, byteLength);
        store.add(event, alertId);
        ids.add(eventIdOf(event));
      },
      end: async (): Promise<ReadCauses> => ({
        digest: await inTurns(fold.endInSteps()),
        facts: store.facts(),
        ids,
      }),
    };
  };
  const options = { api, alertId, signal, ...(maxPages !== undefined && { maxPages }) };
  const read = () => foldCounted(options, reportFold(begin, progress));
  return api.derive === undefined ? read() : api.derive(`causes of ${alertId}`, read, isWhole);
}
