import { choiceOf } from "./choice-of.ts";
import type { Choice, Place } from "./expected.ts";
import { isIdName } from "./read-id.ts";

const BETWEEN_WORDS = /[\s,;|&+]/;
const BETWEEN_CHOICES = /[,;|&+/\n]|\s(?:and|or)\s/i;
const AND = /^(?:and|or)$/i;
/** A longer text is no list that any tool takes. */
const MAX_CHARS = 20_000;
const LABEL = /\bids?\s?[:=]/gi;

/**
 * The entries of a list that was written as one text: `a, b` is two ids, choices or numbers. A comma
 * in free text means nothing.
 */
export function splitList(text: string, { name, expected }: Place): string[] {
  if (text.length > MAX_CHARS) return [text];
  if (expected.kind === "choice") return choicesIn(text, expected.choices);
  if (expected.kind === "number") return wordsOf(text);
  const isId = expected.kind === "text" && isIdName(name);
  return isId ? wordsOf(text.replaceAll(LABEL, " ")) : [text];
}

function wordsOf(text: string): string[] {
  return text.split(BETWEEN_WORDS).filter((word) => word !== "" && !AND.test(word));
}

/** A blank may stand within a choice, or between two. */
function choicesIn(text: string, choices: readonly Choice[]): string[] {
  const isChoice = (word: string): boolean => choiceOf(word, choices) !== undefined;
  if (isChoice(text)) return [text];
  return text.split(BETWEEN_CHOICES).flatMap((part) => {
    const words = part.split(/\s/).filter(Boolean);
    return words.every(isChoice) ? words : [part];
  });
}
