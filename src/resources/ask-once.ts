import type { z } from "zod";
import type { CachedClient } from "../api/cached-client.ts";
import type { Operation } from "../api/define-operation.ts";
import { nextToken, type PageTokens, type Pages } from "../api/paginate.ts";

/** What is kept, or what one upstream call brings; after that one call only what is kept. */
export type AskOnce = <I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  input: z.input<I>,
) => Promise<z.output<O> | undefined>;

export interface AskOnceOptions {
  readonly api: CachedClient;
  readonly signal: AbortSignal;
}

/**
 * For what is asked at every key stroke: it answers with what is there and fetches at most one page
 * more, so that typing on finds more and never waits for a whole inventory.
 */
export function createAskOnce({ api, signal }: AskOnceOptions): AskOnce {
  let asked = false;
  return async (operation, input) => {
    const kept = api.kept(operation, input);
    if (kept !== undefined || asked) return kept;
    asked = true;
    return api.call(operation, input, { signal });
  };
}

/** The pages of a list as far as they can be had. */
export async function pagesOf<I extends z.ZodType, O extends z.ZodType<PageTokens>>(
  ask: AskOnce,
  { operation, input }: Pages<I, O>,
): Promise<z.output<O>[]> {
  const pages: z.output<O>[] = [];
  const seen = new Set<string | undefined>();
  let token = input.token;
  do {
    seen.add(token);
    const page: z.output<O> | undefined = await ask(operation, { ...input, token });
    if (page === undefined) break;
    pages.push(page);
    token = nextToken(page);
  } while (token !== undefined && !seen.has(token));
  return pages;
}
