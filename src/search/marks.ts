import type { Comparison, Filter } from "../rules/filter.ts";
import type { MayHold } from "../tenant/event-scan.ts";
import type { SearchQuestion } from "./engine.ts";

/**
 * What a text that may hold a wanted event must hold, as plain characters: for each clause, one of its parts. A part
 * is looked for as it is, or in lower case in the text in lower case.
 */
interface Clause {
  readonly parts: readonly string[];
  readonly isLower: boolean;
}

/** Escapes that JSON writes where it need not, so that they hide plain characters. */
const HIDING_ESCAPES = [String.raw`\u`, String.raw`\/`] as const;

/**
 * A cheap test of JSON texts that spares parsing those which cannot hold a wanted event: false is certain. It finds
 * in a text what is in its values as long as nothing there is written as an escape; undefined where no part of the
 * question is sure to stand in the text.
 */
export function marksOf(
  { where, words, eventIds }: SearchQuestion,
  mayMake: (part: string) => boolean,
): MayHold | undefined {
  const clauses = [
    ...words.map((word) => ({ parts: [word], isLower: true })),
    ...(eventIds?.some(isOfContent) === false ? [{ parts: eventIds, isLower: true }] : []),
    ...(where === undefined ? [] : clausesOf(where.filter)),
  ]
    .filter(({ parts }) => parts.every((part) => isPlain(part) && !mayMake(part.toLowerCase())))
    .map(({ parts, isLower }) => ({ parts: parts.map(asWritten), isLower }));
  if (clauses.length === 0) return undefined;
  const exact = clauses.filter(({ isLower }) => !isLower);
  const lower = clauses.filter(({ isLower }) => isLower);
  return (json) => {
    if (holdsAll(json, exact) && (lower.length === 0 || holdsAll(json.toLowerCase(), lower))) {
      return true;
    }
    return HIDING_ESCAPES.some((escape) => json.includes(escape));
  };
}

/** The name of an event without an id of its own stands nowhere in it. */
function isOfContent(eventId: string): boolean {
  return eventId.startsWith("#");
}

function holdsAll(text: string, clauses: readonly Clause[]): boolean {
  return clauses.every(({ parts }) => parts.some((part) => text.includes(part)));
}

/** Characters that JSON has to escape as `\u`, or whose small letter depends on what is around it: the final sigma. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNSURE = /[\u0000-\u001fσς]/;
/** A number may be written in many ways: 1e3 is 1000. No number has two dots. */
const PART_OF_NUMBER = /^[-+\de]*(?:\.[-+\de]*)?$/i;
const NAMES_OF_NUMBERS = "infinity nan";

/** Whether a value that holds this is written so that the text holds it, too. */
function isPlain(part: string): boolean {
  return (
    !UNSURE.test(part) &&
    !PART_OF_NUMBER.test(part) &&
    !NAMES_OF_NUMBERS.includes(part.toLowerCase())
  );
}

function asWritten(part: string): string {
  return JSON.stringify(part).slice(1, -1);
}

/** A field that no event has; see parse-where. */
const TECHNIQUE = "technique";

function clausesOf(filter: Filter): readonly Clause[] {
  if (filter.kind === "comparison") return clausesOfComparison(filter);
  if (filter.kind === "not") return [];
  const each = filter.operands.map(clausesOf);
  if (filter.kind === "and") return each.flat();
  const firsts = each.flatMap(([first]) => (first === undefined ? [] : [first]));
  if (firsts.length < each.length) return [];
  return [{ parts: firsts.flatMap(({ parts }) => parts), isLower: false }];
}

/** What is asked for may stand in several values that are joined by blanks, or in a record that is compared as JSON. */
const JOINTS = /[^\w.@-]+/;

function clausesOfComparison({ field, operator, value }: Comparison): readonly Clause[] {
  if (operator === "!=" || typeof value !== "string" || field === TECHNIQUE) return [];
  const pieces = value.split(JOINTS).filter(isPlain);
  const longest = pieces.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? [] : [{ parts: [longest], isLower: false }];
}
