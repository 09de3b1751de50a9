import { isWrite } from "../http/outcome-unknown.ts";
import type { ApiClient } from "./client.ts";
import type { Operation } from "./define-operation.ts";

/**
 * The same client, which tells after each write which keys of kept answers it may have changed; keys begin with the id
 * of their operation and a blank. However the write ended: one that failed, or whose answer was lost, may have been
 * made all the same.
 */
export function noteWrites(
  client: ApiClient,
  onWrite: (fits: (key: string) => boolean) => void,
): ApiClient {
  async function noting<T>(operation: Operation, send: () => Promise<T>): Promise<T> {
    if (!isWrite(operation)) return send();
    try {
      return await send();
    } finally {
      onWrite(whatChanges(operation));
    }
  }
  return {
    ...client,
    call: (operation, ...sent) => noting(operation, () => client.call(operation, ...sent)),
    inspect: (operation, ...sent) => noting(operation, () => client.inspect(operation, ...sent)),
  };
}

/** All of them where the operation does not say. */
function whatChanges({ changes }: Operation): (key: string) => boolean {
  if (changes === undefined) return () => true;
  return (key) => {
    const [id = ""] = key.split(" ", 1);
    return changes.some((each) => (each.endsWith(".") ? id.startsWith(each) : id === each));
  };
}
