import type { Allowance, Purpose } from "./allowance.ts";
import { type Change, createKnown, type Known, type Row } from "./known.ts";
import type { Ask, List, ListPage, ListTopic, Query } from "./lists.ts";

export interface ListReaderOptions {
  readonly topic: ListTopic;
  readonly ask: Ask;
  readonly allowance: Allowance;
  /** Each change once; `askedAt` is when the answer was asked for that showed it. */
  readonly onChanges: (changes: readonly Change[], askedAt: number) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Reads lists of one topic, keeps what is known of their records, and tells what changes. */
export interface ListReader {
  readonly topic: ListTopic;
  readonly known: Known;
  /** Reads a page and notes its rows. What is new in a part of the list not read before is no news. */
  page(list: List, query: Query, purpose: Purpose): Promise<ListPage>;
  /** Sends a request within the allowance and tells the changes that are found in its answer. */
  request<T>(purpose: Purpose, work: (ask: Ask, tell: Tell) => Promise<T>): Promise<T>;
  /** Everything created later has been read once; epoch ms, Infinity at the start. */
  readDownTo(list: List): number;
  setReadDownTo(list: List, at: number): void;
}

export type Tell = (changes: readonly Change[]) => void;

export function createListReader(options: ListReaderOptions): ListReader {
  const { topic, ask, allowance, onChanges, now, signal } = options;
  const known = createKnown();
  const readDownTo = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();

  const downTo = (name: string): number => readDownTo.get(name) ?? Number.POSITIVE_INFINITY;

  function noteRow(row: Row): Change[] {
    if (!known.isWorthNoting(row)) return [];
    const isFirstSight = known.get(row.id) === undefined;
    const change = known.note(row);
    return change === undefined || (isFirstSight && row.at <= downTo(row.list)) ? [] : [change];
  }

  /** One request at a time: an answer that is overtaken by a later one would undo what that has told. */
  const request: ListReader["request"] = async (purpose, work) => {
    await allowance.take(purpose, signal);
    const mine = turn.then(async () => {
      const askedAt = now();
      return work(ask, (changes) => {
        if (changes.length > 0) onChanges(changes, askedAt);
      });
    });
    turn = mine.catch(() => {});
    return mine;
  };

  return {
    topic,
    known,
    request,
    page: async (list, query, purpose) =>
      request(purpose, async (asking, tell) => {
        const page = await list.page(query, asking);
        tell(page.rows.flatMap(noteRow));
        return page;
      }),
    readDownTo: ({ name }) => downTo(name),
    setReadDownTo: ({ name }, at) => void readDownTo.set(name, at),
  };
}
