import type { DescribedEvent } from "./create-describer.ts";
import { exampleText } from "./example-text.ts";
import { flatCopy } from "../bounded/flat-copy.ts";
import { SEPARATOR } from "./event-shape.ts";
import type { EventShape } from "./event-shape.ts";

/** What is kept of the event that stands for a group: its values as one text, or its text where they are too long. */
export type Example =
  | { readonly names: readonly string[]; readonly values: string }
  | { readonly text: string };

const MAX_VALUES = 1000;

/** A value may be cut from a message many times its size, which must not be held with it: so it is copied. */
export function exampleOf({ shape, values }: DescribedEvent): Example {
  const names = Object.keys(values);
  const all = Object.values(values);
  const joined = all.join(SEPARATOR);
  const isPlain = joined.length <= MAX_VALUES && joined.split(SEPARATOR).length === all.length;
  return isPlain ? { names, values: flatCopy(joined) } : { text: exampleText(shape, values) };
}

/** The event in words, unmasked. */
export function textOf(shape: EventShape, example: Example): string {
  if ("text" in example) return example.text;
  const values = example.values.split(SEPARATOR);
  const named = example.names.map((name, at) => [name, values[at] ?? ""] as const);
  return exampleText(shape, Object.fromEntries(named));
}
