import type { z } from "zod";
import { failureText } from "../answers/failure-text.ts";
import type { Operation } from "../api/define-operation.ts";
import { createTokenFollower, type PageTokens, type Pages } from "../api/paginate.ts";
import { ThreatStackError } from "../errors.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import type { Reach } from "../tool-kit/tool-context.ts";

/** One call reads no more than this of a list: 200 requests a minute are all the organization has. */
export const MAX_PAGES = 20;

export interface Collected<T> {
  readonly items: readonly T[];
  /** Where the list goes on; undefined where it ends, or where nobody knows how it goes on. */
  readonly token: string | undefined;
  /** Whether `items` is everything from where reading began to the end. */
  readonly isWhole: boolean;
  /** Upstream pages that were read. */
  readonly pages: number;
}

export interface Collecting<I extends z.ZodType, O extends z.ZodType, T> extends Pages<I, O> {
  readonly operation: Operation<I, O>;
  readonly itemsOf: (page: z.output<O>) => readonly T[];
  /** Pages that may be read; `MAX_PAGES` where absent. */
  readonly maxPages?: number;
}

export interface UnreadPages {
  readonly operation: string;
  /** Pages that were read before. */
  readonly pages: number;
  readonly error: ThreatStackError;
}

/** What is not read of a list, and why. */
export function unreadPages({ operation, pages, error }: UnreadPages): CleanText {
  const page = cleanText`page ${pages + 1} of ${idText(operation)}`;
  return error.code === "timeout"
    ? cleanText`${page} and what follows: time ran out (THREATSTACK_TIMEOUT)`
    : cleanText`${page} (${failureText(error)})`;
}

/**
 * All records of a list, or those of its first pages and the token of the next one. Where a page after the
 * first fails, what was read stands, the failure is reported, and the token tries that page again.
 */
export async function collectPages<I extends z.ZodType, O extends z.ZodType<PageTokens>, T>(
  { operation, input, itemsOf, maxPages = MAX_PAGES }: Collecting<I, O, T>,
  reach: Reach,
): Promise<Collected<T>> {
  const { api, signal, progress, report } = reach;
  const follow = createTokenFollower(operation.id, input.token);
  const items: T[] = [];
  let token = input.token;
  let pages = 0;
  try {
    for (; pages < maxPages; pages += 1) {
      const page: z.output<O> = await api.call(operation, { ...input, token }, { signal });
      for (const item of itemsOf(page)) items.push(item);
      progress?.(
        pages + 1,
        undefined,
        cleanText`${idText(operation.id)}: ${items.length} records read`,
      );
      // A token that comes again leads nowhere: what was read stands, and there is no cursor.
      token = undefined;
      token = follow(page);
      if (token === undefined) return { items, token, isWhole: true, pages: pages + 1 };
    }
  } catch (error) {
    const isFirst = items.length === 0 && pages === 0;
    if (isFirst || !(error instanceof ThreatStackError) || signal.aborted) throw error;
    report?.(unreadPages({ operation: operation.id, pages, error }));
  }
  return { items, token, isWhole: false, pages };
}
