import type { z } from "zod";
import { ThreatStackError } from "../errors.ts";
import type { ApiClient, CallOptions } from "./client.ts";
import type { Operation } from "./define-operation.ts";
import { unreadFields } from "./schemas/reading.ts";

/** What a list answer says about its next page; `paginationToken` is an older name (docs/threat-stack-api.md §2.0 [C]). */
export interface PageTokens {
  readonly token?: string | null | undefined;
  readonly paginationToken?: string | null | undefined;
}

export interface Pages<I extends z.ZodType, O extends z.ZodType> {
  readonly operation: Operation<I, O>;
  readonly input: z.input<I> & { readonly token?: string | undefined };
}

/**
 * Pages of a list with the original filters kept. A `token` in the input starts at that page.
 * @yields one parsed answer a page
 */
export async function* paginate<I extends z.ZodType, O extends z.ZodType<PageTokens>>(
  api: ApiClient,
  { operation, input }: Pages<I, O>,
  options?: CallOptions,
): AsyncGenerator<z.output<O>, void, undefined> {
  const follow = createTokenFollower(operation.id, input.token);
  let token = input.token;
  do {
    const page: z.output<O> = await api.call(operation, { ...input, token }, options);
    yield page;
    token = follow(page);
  } while (token !== undefined);
}

/**
 * The opaque token of the next page; undefined at the end, which is null or "" (docs/threat-stack-api.md §2.0 [D][C]).
 * Throws `upstream_shape` where there is one that cannot be read.
 */
export function nextToken(page: PageTokens): string | undefined {
  const token = page.token || page.paginationToken || undefined;
  if (token === undefined && unreadFields(page).length > 0) {
    throw new ThreatStackError("upstream_shape", "the token of the next page cannot be read", {
      hint: "The list has more than this; narrow the filter to see it.",
    });
  }
  return token;
}

/** As `nextToken`, but throws `upstream_shape` where a token comes a second time: it would be followed for ever. */
export function createTokenFollower(
  operation: string,
  first?: string,
): (page: PageTokens) => string | undefined {
  const seen = new Set(first === undefined ? [] : [first]);
  return (page) => {
    const token = nextToken(page);
    if (token === undefined) return undefined;
    if (seen.has(token)) {
      throw new ThreatStackError("upstream_shape", `${operation}: the same page token came twice`, {
        hint: "The list cannot be read to its end; narrow the filter.",
      });
    }
    seen.add(token);
    return token;
  };
}
