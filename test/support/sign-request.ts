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

/** The `Authorization` header of a request, made by the client half of the `hawk` package. */
export function signHeader(
  url: string,
  options: SignedRequestOptions,
): { readonly header: string; readonly artifacts: unknown } {
  const { credentials, method = "GET", body, timestamp, nonce } = options;
  const payload = options.signedBody === undefined ? body : options.signedBody;
  return hawk.client.header(url, method, {
    credentials: toHawk(credentials),
    ext: credentials.organizationId,
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(typeof payload === "string" ? { payload, contentType: CONTENT_TYPE } : {}),
  });
}

/** Sends one signed request over fetch. */
export async function signedRequest(
  url: string,
  options: SignedRequestOptions,
): Promise<SignedAnswer> {
  const { credentials, method = "GET", body } = options;
  const { header, artifacts } = signHeader(url, options);
  const response = await fetch(url, {
    method,
    redirect: "manual",
    headers: { authorization: header, "content-type": CONTENT_TYPE },
    ...(body === undefined ? {} : { body }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = Buffer.from(bytes).toString();
  const headers = Object.fromEntries(response.headers);
  return {
    status: response.status,
    headers,
    text,
    json: (): unknown => JSON.parse(text),
    verify: () =>
      void hawk.client.authenticate({ headers }, toHawk(credentials), artifacts, {
        payload: bytes,
        required: true,
      }),
  };
}

const CONTENT_TYPE = "application/json";

function toHawk({ userId, apiKey }: SigningCredentials) {
  return { id: userId, key: apiKey, algorithm: "sha256" };
}
