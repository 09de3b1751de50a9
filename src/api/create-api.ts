import type { Credentials } from "../http/credentials.ts";
import { createHawkSigner } from "../http/hawk.ts";
import {
  type Transport,
  type TransportOptions,
  createTransport,
} from "../http/create-transport.ts";
import { type ApiClient, createApiClient } from "./client.ts";

export interface ApiOptions extends Omit<TransportOptions, "signer"> {
  /** Scheme, host and path, such as `https://api.threatstack.com/v2`. */
  readonly baseUrl: URL;
  readonly credentials: Credentials;
}

export interface Api {
  readonly client: ApiClient;
  /** Clock offset and rate budget, for `check`. */
  readonly connection: Pick<Transport, "clockOffsetMs" | "rate">;
  close(): Promise<void>;
}

/** A client with its own pool, clock offset and rate state. */
export function createApi({ baseUrl, credentials, ...options }: ApiOptions): Api {
  const transport = createTransport({ ...options, signer: createHawkSigner(credentials) });
  return {
    client: createApiClient({ baseUrl, transport }),
    connection: transport,
    close: () => transport.close(),
  };
}
