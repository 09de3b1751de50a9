import { type LooseRecord, isRecord } from "../../event-fields/field-values.ts";
import { eventBatches } from "../event-batches.ts";
import type { EventSource } from "../../tenant/tenant.ts";

/** As many as the one sample shows of 34 (docs/threat-stack-api.md §3.2 [S]); what the service did is unknown. */
const LATEST = 5;

/** The last events of a source, the latest first. The whole source is passed over, none of it is kept. */
export async function latestEvents(
  source: EventSource,
  signal: AbortSignal,
): Promise<LooseRecord[]> {
  let latest: string[] = [];
  for await (const events of eventBatches(source, signal)) {
    latest = [...latest, ...events.slice(-LATEST)].slice(-LATEST);
  }
  return latest
    .toReversed()
    .map((text): unknown => JSON.parse(text))
    .filter(isRecord);
}
