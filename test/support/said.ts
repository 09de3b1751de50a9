import { candidatesOf } from "../../src/digest/notable/candidates.ts";
import { digestOf } from "./digest-of.ts";
import { matchBehaviours } from "../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../src/digest/describe/create-describer.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { exampleText } from "../../src/digest/describe/example-text.ts";
import { words } from "../../src/digest/shape/words.ts";

/** What the digest says of one event, as `kind | program | text | outcome | by user`. */
export function said(event: EventRecord, what: "shape" | "text" = "text"): string {
  const { shape, values } = createDescriber(() => [])(event);
  const { kind, program, template, outcome, who, context } = shape;
  const text = what === "shape" ? template : exampleText(shape, values);
  const actor = words(who && `by ${who}`, context);
  return [kind, program, text, outcome, actor].filter(Boolean).join(" | ");
}

/** The behaviours an event shows, as `technique why`. */
export function behavioursOf(event: EventRecord): string[] {
  const { shape } = createDescriber(matchBehaviours)(event);
  return shape.hits.map(({ technique, why }) => `${technique} ${why}`);
}

/** Why a line stands there that no behaviour explains. */
const UNNAMED: ReadonlySet<string> = new Set(["rare", "complaint", "seen"]);

/** What the foremost line about an event is headed with: "T1562.008 tried, refused: logging stopped"; "" where none is. */
export function headingOf(event: EventRecord): string {
  const { risky, unusual } = candidatesOf(digestOf([event]));
  const [first] = [...risky, ...unusual];
  const isNamed = first !== undefined && (first.technique !== "" || !UNNAMED.has(first.reason));
  return isNamed ? words(first.technique, first.reason) : "";
}
