import type { CachedClient } from "../api/cached-client.ts";
import type { ResourceContext } from "./define-resource.ts";

/** What a client may believe of an answer: how long it stands, and whether others may be given it. */
export interface CacheHint {
  readonly ttlMs: number;
  readonly cacheScope: "public" | "private";
}

export interface Tracked {
  /** To be used in place of the context that was given. */
  readonly context: ResourceContext;
  /** The one that is given where nothing was asked upstream. */
  hint(otherwise: CacheHint): CacheHint;
}

/**
 * How long an answer stands is how long the first of its parts does: asked again before, this
 * server would give the same answer; asked later, perhaps another.
 */
export function trackFreshness(context: ResourceContext): Tracked {
  let until = Number.POSITIVE_INFINITY;
  const { api } = context;
  const note = (...[operation, input]: Parameters<CachedClient["keptUntil"]>): void => {
    until = Math.min(until, api.keptUntil(operation, input) ?? 0);
  };
  const tracked: CachedClient = {
    ...api,
    async call(operation, input, options) {
      const value = await api.call(operation, input, options);
      note(operation, input);
      return value;
    },
    async stream(operation, input, ...[begin, options]) {
      const value = await api.stream(operation, input, begin, options);
      note(operation, input);
      return value;
    },
  };
  return {
    context: { ...context, api: tracked },
    hint: (otherwise) =>
      until === Number.POSITIVE_INFINITY
        ? otherwise
        : { ttlMs: Math.max(0, until - context.now().getTime()), cacheScope: "private" },
  };
}
