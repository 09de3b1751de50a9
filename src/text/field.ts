import { type CleanText, markClean, type OwnWords } from "./clean-text.ts";

/** One labelled value of a record; left out where the value is empty. */
export interface Field {
  readonly label: CleanText;
  readonly value: CleanText | "";
}

/** A field under a name of ours, or under a clean one. */
export function field<Label extends string>(
  label: OwnWords<Label> | CleanText,
  value: CleanText | "",
): Field {
  return { label: markClean(label), value };
}
