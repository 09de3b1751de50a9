/** The client half of the `hawk` package, as far as it is used here; the package ships no types. */
declare module "hawk" {
  namespace client {
    interface Credentials {
      id: string;
      key: string;
      algorithm: "sha256";
    }
    /** What a MAC is made of; a response is signed over those of its request. */
    interface Artifacts {
      ts: number;
      nonce: string;
      method: string;
      resource: string;
      host: string;
      port: string | number;
      hash?: string | undefined;
      ext?: string | undefined;
    }
    interface HeaderOptions {
      credentials: Credentials;
      timestamp: number;
      nonce: string;
      ext: string;
      payload?: string | Uint8Array;
      contentType?: string;
    }
    interface ServerHeaders {
      "www-authenticate"?: { ts?: string; tsm?: string; error?: string };
      "server-authorization"?: { mac?: string; ext?: string; hash?: string };
    }
    /** A string would be parsed by `url.parse`; an object is taken as it is. */
    interface UriParts {
      protocol: string;
      hostname: string;
      port: string;
      pathname: string;
      search: string;
    }
    function header(
      uri: UriParts,
      method: string,
      options: HeaderOptions,
    ): { header: string; artifacts: Artifacts };
    function authenticate(
      response: { headers: Record<string, string | undefined> },
      credentials: Credentials,
      artifacts: Artifacts | undefined,
    ): { headers: ServerHeaders };
  }
}
