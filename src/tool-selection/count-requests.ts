import type { ApiClient } from "../api/client.ts";

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
  const onRequest = (): void => {
    requests += 1;
  };
  const counting: ApiClient = {
    ...api,
    call: (operation, input, options) => api.call(operation, input, { ...options, onRequest }),
    inspect: (operation, input, options) =>
      api.inspect(operation, input, { ...options, onRequest }),
    stream: (operation, input, ...[begin, options]) =>
      api.stream(operation, input, begin, { ...options, onRequest }),
  };
  return { context: { ...context, api: counting }, count: () => requests };
}
