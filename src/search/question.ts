import { eventIdOf } from "../event-fields/event-id.ts";
import { timeOf } from "../event-fields/event-time.ts";
import type { FilterEvent } from "../rules/filter.ts";
import type { SearchQuestion } from "./engine.ts";
import { holdsWords } from "./values.ts";

/** The words of a text, which are divided by blanks, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** A question as a test of one event, whatever alert it is of; the cheapest conditions first. */
export function testOf(question: SearchQuestion): (event: FilterEvent) => boolean {
  const { where, words, eventIds, from = -Infinity, until = Infinity } = question;
  const tests: ((event: FilterEvent) => boolean)[] = [];
  if (from > -Infinity || until < Infinity) {
    tests.push((event) => {
      const time = timeOf(event);
      return time >= from && time <= until;
    });
  }
  if (eventIds !== undefined) {
    tests.push((event) => {
      const id = eventIdOf(event).toLowerCase();
      return eventIds.some((beginning) => id.startsWith(beginning));
    });
  }
  if (words.length > 0) tests.push((event) => holdsWords(event, words));
  if (where !== undefined) tests.push(where.test);
  return (event) => tests.every((test) => test(event));
}
