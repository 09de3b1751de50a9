import type { Sight } from "./create-sighter.ts";
import { exampleText } from "./example-text.ts";
import { flatCopy } from "./flat-copy.ts";
import { SEPARATOR } from "./sighting.ts";
import type { Sighting } from "./sighting.ts";

/** What is kept of the event that stands for a group: its values as one text, or its text where they are too long. */
export type Example =
  | { readonly names: readonly string[]; readonly values: string }
  | { readonly text: string };

const MAX_VALUES = 1000;

/** A value may be cut from a message many times its size, which must not be held with it: so it is copied. */
export function exampleOf({ sighting, values }: Sight): Example {
  const names = Object.keys(values);
  const all = Object.values(values);
  const joined = all.join(SEPARATOR);
  const isPlain = joined.length <= MAX_VALUES && joined.split(SEPARATOR).length === all.length;
  return isPlain ? { names, values: flatCopy(joined) } : { text: exampleText(sighting, values) };
}

/** The event in words, unmasked. */
export function textOf(sighting: Sighting, example: Example): string {
  if ("text" in example) return example.text;
  const values = example.values.split(SEPARATOR);
  const named = example.names.map((name, at) => [name, values[at] ?? ""] as const);
  return exampleText(sighting, Object.fromEntries(named));
}
