import { client } from "hawk";
import { ThreatStackError } from "../errors.ts";
import { YEAR_2000_MS, YEAR_2100_MS } from "./bounded-wait.ts";
import type { Credentials } from "./credentials.ts";
import type { Signable, Signature, Signer, Stamp } from "./signer.ts";

export const JSON_TYPE = "application/json";

/** Characters the package's own server half accepts inside a quoted attribute. */
const ATTRIBUTE = /^[ \w!#$%&'()*+,\-./:;<=>?@[\]^`{|}~]+$/;

/** Version 2: every request is signed, and so are its answers. */
export function createHawkSigner(credentials: Credentials): Signer {
  return {
    sign: (request, stamp) => signRequest(request, credentials, stamp),
    readServerTime: (challenge) => readServerTime(challenge, credentials),
  };
}

/**
 * Signs for docs/threat-stack-api.md §1.3 [D]: sha256, `ext` is the organization, payload hash on bodies only [C].
 * The parts come from the same WHATWG URL whose `pathname + search` is sent, because the package would
 * parse a string with `url.parse`, which disagrees on characters such as `{ } |`.
 */
function signRequest(request: Signable, credentials: Credentials, stamp: Stamp): Signature {
  const { protocol, hostname, port, pathname, search } = request.url;
  const key = hawkCredentials(credentials);
  const { header, artifacts } = client.header(
    { protocol, hostname, port, pathname, search },
    request.method,
    {
      credentials: key,
      ...stamp,
      ext: attribute("organization id", credentials.organizationId),
      ...(request.body && { payload: request.body, contentType: JSON_TYPE }),
    },
  );
  return {
    headers: { authorization: header },
    verifyServer(serverHeader) {
      const response = { headers: { "server-authorization": serverHeader } };
      return client.authenticate(response, key, artifacts).headers["server-authorization"]?.hash;
    },
  };
}

/**
 * The server's clock in ms out of a 401 `WWW-Authenticate: Hawk ts, tsm` (Hawk's own rule, docs/threat-stack-api.md §1.3 [I]).
 * Undefined where the header tells no time, or does not sign it; throws where it is signed with another key.
 */
function readServerTime(header: string, credentials: Credentials): number | undefined {
  if (!/^hawk\s.*\bts="/i.test(header) || !/\btsm="/i.test(header)) return undefined;
  const response = { headers: { "www-authenticate": header } };
  const { headers } = client.authenticate(response, hawkCredentials(credentials), undefined);
  const ms = Number(headers["www-authenticate"]?.ts) * 1000;
  return ms >= YEAR_2000_MS && ms <= YEAR_2100_MS ? ms : undefined;
}

function hawkCredentials({ userId, apiKey }: Credentials): client.Credentials {
  return { id: attribute("user id", userId), key: apiKey, algorithm: "sha256" };
}

function attribute(name: string, value: string): string {
  if (ATTRIBUTE.test(value)) return value;
  throw new ThreatStackError("configuration", `The ${name} cannot stand in a signed request`, {
    hint: "It is 24 letters and digits, without quotes or line breaks.",
  });
}
