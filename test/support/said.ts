import { matchBehaviours } from "../../src/digest/behaviours/table.ts";
import { createSighter } from "../../src/digest/create-sighter.ts";
import type { EventRecord } from "../../src/digest/event-record.ts";
import { exampleText } from "../../src/digest/example-text.ts";
import { words } from "../../src/digest/view.ts";

/** What the digest says of one event, as `kind | program | text | outcome | by user`. */
export function said(event: EventRecord, what: "shape" | "text" = "text"): string {
  const { sighting, values } = createSighter(() => [])(event);
  const { kind, program, shape, outcome, who, context } = sighting;
  const text = what === "shape" ? shape : exampleText(sighting, values);
  const actor = words(who && `by ${who}`, context);
  return [kind, program, text, outcome, actor].filter(Boolean).join(" | ");
}

/** The behaviours an event shows, as `technique why`. */
export function behavioursOf(event: EventRecord): string[] {
  const { sighting } = createSighter(matchBehaviours)(event);
  return sighting.hits.map(({ technique, why }) => `${technique} ${why}`);
}
