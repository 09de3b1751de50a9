import type { Choice } from "./expected.ts";
import { foldWord } from "./words.ts";

/** The choice itself where it is one, else the only one that differs in case, blanks, `-` and `_` alone. */
export function choiceOf(value: unknown, choices: readonly Choice[]): Choice | undefined {
  const exact = choices.find((choice) => choice === value);
  if (exact !== undefined || (typeof value !== "string" && typeof value !== "number")) return exact;
  const word = foldWord(String(value));
  const alike = choices.filter((choice) => word !== "" && foldWord(String(choice)) === word);
  return alike.length === 1 ? alike[0] : undefined;
}
