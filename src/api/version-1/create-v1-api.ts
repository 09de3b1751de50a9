import { createTransport, type TransportOptions } from "../../http/create-transport.ts";
import { createKeySigner, type KeyCredentials } from "../../http/key-signer.ts";
import { createApiClient } from "../client.ts";
import type { Api } from "../create-api.ts";
import { createVersion1Client } from "./create-version-1-client.ts";

export interface V1ApiOptions extends Omit<TransportOptions, "signer">, KeyCredentials {
  /** Scheme, host and path, such as `https://app.threatstack.com/api/v1`. */
  readonly baseUrl: URL;
}

/** As `createApi`, over version 1 of the API: the same client type, so that what is built on it works on both. */
export function createV1Api({ baseUrl, apiKey, organizationId, ...options }: V1ApiOptions): Api {
  const signer = createKeySigner({ apiKey, organizationId });
  const transport = createTransport({ ...options, signer });
  const client = createApiClient({ baseUrl, transport, apiVersion: 1 });
  return {
    client: createVersion1Client({ client, now: options.now ?? Date.now }),
    connection: transport,
    close: () => transport.close(),
  };
}
