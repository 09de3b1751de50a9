import type { DescribedEvent } from "./create-describer.ts";
import { exampleText } from "./example-text.ts";
import { flatCopy } from "../bounded/flat-copy.ts";
import { SEPARATOR, templateOf } from "./event-shape.ts";
import type { EventShape } from "./event-shape.ts";
import { redactValues } from "./redact-values.ts";
import type { Values } from "../parsers/parser.ts";
import { withoutTags } from "../../text/secret-tag.ts";
import { markRedacted, type RedactedText } from "../../text/redacted-text.ts";

/** What an event says and what its shape is, as they may be shown. */
export interface Said {
  readonly text: RedactedText;
  readonly template: RedactedText;
}

/**
 * What is kept of the event that stands for a group: its values as one text, or where they are too long
 * what is said of them, with its secrets and without.
 */
export type Example =
  | { readonly names: readonly string[]; readonly values: string }
  | { readonly whole: Said; readonly redacted: Said };

const MAX_VALUES = 1000;

/** A value may be cut from a message many times its size, which must not be held with it: so it is copied. */
export function exampleOf({ shape, values }: DescribedEvent): Example {
  const names = Object.keys(values);
  const all = Object.values(values);
  const joined = all.join(SEPARATOR);
  const isPlain = joined.length <= MAX_VALUES && joined.split(SEPARATOR).length === all.length;
  if (isPlain) return { names, values: flatCopy(joined) };
  const whole = sayWhole(shape, values);
  const redacted = sayEvent(shape, values, true);
  return { whole, redacted: redacted.text === whole.text ? whole : redacted };
}

/** What is said of the event, without its secrets where `redact` is set. */
export function sayExample(shape: EventShape, example: Example, redact: boolean): Said {
  if ("whole" in example) return redact ? example.redacted : example.whole;
  const parts = example.values.split(SEPARATOR);
  const named = example.names.map((name, at) => [name, parts[at] ?? ""] as const);
  return sayEvent(shape, Object.fromEntries(named), redact);
}

/** The same of an event that is at hand. */
export function sayEvent(shape: EventShape, values: Values, redact: boolean): Said {
  const safe = redact ? redactValues(shape.parser, values) : values;
  if (safe === values) return sayWhole(shape, values);
  const { parser } = shape;
  const alike = valuesWithoutTags(safe);
  const essence = parser.essence === undefined ? alike : parser.essence(alike);
  const template = templateOf(parser.describe(essence));
  return {
    text: markRedacted(exampleText(shape, safe, values)),
    template: markRedacted(flatCopy(template)),
  };
}

/** A template stands for many events, and the tag of a secret for one. */
function valuesWithoutTags(values: Values): Values {
  const entries = Object.entries(values).map(
    ([name, value]) => [name, withoutTags(value)] as const,
  );
  return Object.fromEntries(entries);
}

function sayWhole(shape: EventShape, values: Values): Said {
  return {
    text: markRedacted(exampleText(shape, values)),
    template: markRedacted(shape.template),
  };
}
