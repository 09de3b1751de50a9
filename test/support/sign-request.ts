import { createRequire } from "node:module";

interface HawkClient {
  readonly client: {
    header(
      url: string,
      method: string,
      options: {
        readonly credentials: {
          readonly id: string;
          readonly key: string;
          readonly algorithm: string;
        };
        readonly ext?: string;
        readonly timestamp?: number;
        readonly nonce?: string;
        readonly payload?: string;
        readonly contentType?: string;
      },
    ): { readonly header: string; readonly artifacts: unknown };
    authenticate(
      response: { readonly headers: Record<string, string> },
      credentials: { readonly id: string; readonly key: string; readonly algorithm: string },
      artifacts: unknown,
      // oxlint-disable-next-line max-params -- the package's own signature
      options: { readonly payload?: string | Uint8Array; readonly required?: boolean },
    ): unknown;
  };
}

const hawk: HawkClient = createRequire(import.meta.url)("hawk");

export interface SigningCredentials {
  readonly userId: string;
  readonly apiKey: string;
  readonly organizationId: string;
}

export interface SignedRequestOptions {
  readonly credentials: SigningCredentials;
  readonly method?: string;
  readonly body?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly nonce?: string;
  /** Signs the body as if it were this one; null leaves the payload hash out. */
  readonly signedBody?: string | null;
}

export interface SignedAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  json(): unknown;
  /** Throws where `Server-Authorization` is absent or does not prove this body. */
  verify(): void;
}

/** Sends one request signed by the client half of the `hawk` package, over fetch. */
export async function signedRequest(
  url: string,
  options: SignedRequestOptions,
): Promise<SignedAnswer> {
  const { credentials, method = "GET", body, timestamp, nonce } = options;
  const hawkCredentials = {
    id: credentials.userId,
    key: credentials.apiKey,
    algorithm: "sha256",
  };
  const contentType = "application/json";
  const signed = options.signedBody === undefined ? body : options.signedBody;
  const { header, artifacts } = hawk.client.header(url, method, {
    credentials: hawkCredentials,
    ext: credentials.organizationId,
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(signed === undefined || signed === null ? {} : { payload: signed, contentType }),
  });
  const response = await fetch(url, {
    method,
    redirect: "manual",
    headers: { authorization: header, "content-type": contentType },
    ...(body === undefined ? {} : { body }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  return {
    status: response.status,
    headers,
    text: Buffer.from(bytes).toString(),
    json: () => JSON.parse(Buffer.from(bytes).toString()) as unknown,
    verify: () =>
      void hawk.client.authenticate({ headers }, hawkCredentials, artifacts, {
        payload: bytes,
        required: true,
      }),
  };
}
