import type { ApiClient } from "./client.ts";

/** A client that is opened by its first call: what takes long to open must not hold up the start of the server. */
export function createLazyClient(open: () => Promise<ApiClient>): ApiClient {
  let opening: Promise<ApiClient> | undefined;
  const opened = () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    call: async (...args) => (await opened()).call(...args),
    inspect: async (...args) => (await opened()).inspect(...args),
    stream: async (...args) => (await opened()).stream(...args),
  };
}
