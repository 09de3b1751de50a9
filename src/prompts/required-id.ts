import { ThreatStackError } from "../errors.ts";
import { isId } from "../resources/is-id.ts";
import type { CleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import type { PromptValues } from "./define-prompt.ts";

/** An id, or its beginning; what is none would only be words put into the model's task. */
export function requiredId(values: PromptValues, name: string): CleanText {
  const value = values[name]?.trim() ?? "";
  if (isId(value)) return idText(value);
  throw new ThreatStackError(
    "invalid_argument",
    value === "" ? `${name} is missing` : `${name} is malformed`,
    { hint: "Give the id of a record, or its first 8 characters." },
  );
}
