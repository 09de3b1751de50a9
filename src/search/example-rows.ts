import { matchBehaviours } from "../digest/behaviours/table.ts";
import { createDescriber } from "../digest/describe/create-describer.ts";
import { sayEvent } from "../digest/describe/example.ts";
import { withOutcome } from "../digest/describe/outcome-text.ts";
import { destinationOf } from "../event-fields/endpoints.ts";
import { eventIdOf } from "../event-fields/event-id.ts";
import { timeOf } from "../event-fields/event-time.ts";
import type { Clean } from "../text/clean.ts";
import { shortIdText } from "../text/id-text.ts";
import { showRedacted } from "../text/redacted-text.ts";
import type { Row } from "../text/table.ts";
import { formatTime } from "../text/time.ts";
import type { FoundEvent } from "./engine.ts";

export const EXAMPLE_COLUMNS = [
  "time",
  "id",
  "alert",
  "kind",
  "what",
  "by",
  "from",
  "to",
  "host",
] as const;

const VALUE_CHARS = 80;

export interface ExampleOptions {
  readonly clean: Clean;
  /** Of what happened. */
  readonly chars: number;
  /** Whether the ids of alerts are written out. */
  readonly hasWholeIds: boolean;
}

/** Events as rows: what happened, by whom, from where, and the ids under which each can be opened. */
export function exampleRows(
  examples: readonly FoundEvent[],
  { clean, chars, hasWholeIds }: ExampleOptions,
): Row[] {
  const describe = createDescriber(matchBehaviours);
  return examples.map(({ event, alertId }) => {
    const record = { ...event };
    const { shape, values, account, origin, host } = describe(record);
    const { text } = sayEvent(shape, values, clean.redact);
    const time = timeOf(record);
    return {
      time: Number.isNaN(time) ? "" : formatTime(time),
      id: clean(eventIdOf(record), 128),
      alert: hasWholeIds ? clean(alertId, 64) : shortIdText(alertId),
      kind: clean(shape.kind, VALUE_CHARS),
      what: showRedacted(withOutcome(shape.outcome, text), chars),
      by: clean(shape.who || account, VALUE_CHARS),
      from: clean(origin, VALUE_CHARS),
      to: clean(destinationOf(record), VALUE_CHARS),
      host: clean(host, VALUE_CHARS),
    };
  });
}
