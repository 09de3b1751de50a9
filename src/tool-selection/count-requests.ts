import type { ApiClient, CallOptions } from "../api/client.ts";

export interface CountedRequests<C> {
  /** To be used in place of the context that was given. */
  readonly context: C;
  /** Requests that were sent upstream for it so far, repeated attempts included. */
  readonly count: () => number;
}

/** The same context, whose requests upstream are counted; what is answered from memory, or by a call under way, is none. */
export function countRequests<C extends { readonly api: ApiClient }>(
  context: C,
): CountedRequests<C> {
  const { api } = context;
  let requests = 0;
  // Whoever counts further in is told as well.
  const counted = (options?: CallOptions): CallOptions => ({
    ...options,
    onRequest: () => {
      requests += 1;
      options?.onRequest?.();
    },
  });
  const counting: ApiClient = {
    ...api,
    call: (operation, input, options) => api.call(operation, input, counted(options)),
    inspect: (operation, input, options) => api.inspect(operation, input, counted(options)),
    stream: (operation, input, ...[begin, options]) =>
      api.stream(operation, input, begin, counted(options)),
  };
  return { context: { ...context, api: counting }, count: () => requests };
}
