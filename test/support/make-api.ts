import { type ApiClient, createApiClient } from "../../src/api/client.ts";
import type { TransportOptions } from "../../src/http/create-transport.ts";
import { type TestTransport, makeTransport } from "./make-transport.ts";
import type { Upstream } from "./start-upstream.ts";

/** A client of a test server, on a transport whose waits pass at once. */
export function makeApi(
  upstream: Upstream,
  options: Partial<TransportOptions> = {},
): TestTransport & { readonly api: ApiClient } {
  const test = makeTransport(options);
  return { ...test, api: createApiClient({ baseUrl: upstream.url, transport: test.transport }) };
}
