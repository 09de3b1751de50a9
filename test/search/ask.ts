import { matches } from "../../src/rules/matches.ts";
import type { SearchAnswer, SearchEngine, SearchQuestion } from "../../src/search/engine.ts";
import { wordsOf } from "../../src/search/question.ts";
import type { Question } from "./oracle.ts";

/** A question put to an engine, without examples unless said. */
export function ask(
  engine: SearchEngine,
  { where, text = "", ...question }: Question,
  {
    signal = new AbortController().signal,
    ...more
  }: Partial<SearchQuestion> & {
    readonly signal?: AbortSignal;
  } = {},
): Promise<SearchAnswer> {
  return engine.search(
    {
      ...question,
      words: wordsOf(text),
      where: where && { filter: where, test: (event) => matches(where, event) },
      examples: { from: 0, count: 0 },
      ...more,
    },
    { signal },
  );
}
