import type { z } from "zod";
import type { Operation } from "../api/define-operation.ts";
import { nextToken, type PageTokens, paginate, type Pages } from "../api/paginate.ts";
import type { ToolContext } from "../tool-kit/define-tool.ts";

/** One call reads no more than this of a list: 200 requests a minute are all the organization has. */
const MAX_PAGES = 20;

export interface Collected<T> {
  readonly items: readonly T[];
  /** Where the list goes on; undefined when `items` is all there is. */
  readonly token: string | undefined;
}

export interface Collecting<I extends z.ZodType, O extends z.ZodType, T> extends Pages<I, O> {
  readonly operation: Operation<I, O>;
  readonly itemsOf: (page: z.output<O>) => readonly T[];
}

/** All records of a list, or those of its first pages and the token of the next one. */
export async function collectPages<I extends z.ZodType, O extends z.ZodType<PageTokens>, T>(
  { operation, input, itemsOf }: Collecting<I, O, T>,
  { api, signal, progress }: Pick<ToolContext, "api" | "signal" | "progress">,
): Promise<Collected<T>> {
  const items: T[] = [];
  let pages = 0;
  for await (const page of paginate(api, { operation, input }, { signal })) {
    items.push(...itemsOf(page));
    pages += 1;
    progress?.(pages, undefined, `${operation.id}: ${items.length} records read`);
    if (pages === MAX_PAGES) return { items, token: nextToken(page) };
  }
  return { items, token: undefined };
}
