import {
  type Transport,
  type TransportOptions,
  createTransport,
} from "../http/create-transport.ts";
import { type ApiClient, createApiClient } from "./client.ts";

export interface ApiOptions extends TransportOptions {
  /** Scheme, host and path, such as `https://api.threatstack.com/v2`. */
  readonly baseUrl: URL;
}

export interface Api {
  readonly client: ApiClient;
  /** Clock offset and rate budget, for `check`. */
  readonly connection: Pick<Transport, "clockOffsetMs" | "rate">;
  close(): Promise<void>;
}

/** A client with its own pool, clock offset and rate state. */
export function createApi({ baseUrl, ...options }: ApiOptions): Api {
  const transport = createTransport(options);
  return {
    client: createApiClient({ baseUrl, transport }),
    connection: transport,
    close: () => transport.close(),
  };
}
