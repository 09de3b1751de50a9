import type { ApiClient } from "../api/client.ts";
import type { EventFold } from "../api/fold-events.ts";
import type { EventDigest } from "../digest/event-digest.ts";
import { createEventFold } from "../digest/fold.ts";
import { inTurns } from "../event-loop.ts";
import { type CountedFold, foldCounted, isWhole } from "./fold-counted.ts";
import type { Progress } from "./tool-context.ts";
import { reportFold } from "./report-fold.ts";

/** Under which the digest of all events of an alert is kept for a while. */
export function digestName(alertId: string): string {
  return `digest of ${alertId}`;
}

/** The digest of all events of an alert where it is still held; nothing is asked for it. */
export function heldDigest(
  api: Pick<ApiClient, "derived">,
  alertId: string,
): EventDigest | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only foldAlert's digests are kept under that name
  const held = api.derived?.(digestName(alertId)) as CountedFold<EventDigest> | undefined;
  return held && isWhole(held) ? held.value : undefined;
}

export interface AlertSource {
  readonly api: Pick<ApiClient, "stream">;
  readonly alertId: string;
  /** Whether texts are made without the secrets in them. */
  readonly redact: boolean;
  /** Undefined selects every event. */
  readonly select?: ((event: Readonly<Record<string, unknown>>) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: Progress | undefined;
}

/** The digest of an alert's events, or of those selected, made while they arrive. */
export async function foldAlert(source: AlertSource): Promise<CountedFold<EventDigest>> {
  const { api, alertId, redact, select, signal, progress } = source;
  const begin = (): EventFold<EventDigest> => {
    const fold = createEventFold({ redact });
    return {
      add(event, byteLength) {
        if (select === undefined || select(event)) fold.add(event, byteLength);
      },
      end: () => inTurns(fold.endInSteps()),
    };
  };
  return foldCounted({ api, alertId, signal }, reportFold(begin, progress));
}
