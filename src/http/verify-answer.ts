import type { IncomingHttpHeaders } from "node:http";
import { ThreatStackError } from "../errors.ts";
import type { Verified } from "./outgoing-request.ts";
import { createPayloadHash } from "./payload-hash.ts";
import type { Signature } from "./signer.ts";

export interface Verifier {
  update(chunk: Uint8Array): void;
  /** After the last chunk. Throws `upstream_unverified` on a wrong payload hash. */
  finish(): Verified;
}

const HINT =
  "Something between here and the API changed the answer, or it does not come from the API. Nothing of it was used.";

/**
 * Checks `Server-Authorization` (docs/threat-stack-api.md §1.3 [C]): the MAC at once, the payload hash over the chunks.
 * Throws `upstream_unverified` on a wrong MAC.
 */
export function createVerifier(
  headers: IncomingHttpHeaders,
  signature: Signature,
  operation: string,
): Verifier {
  const header = headers["server-authorization"];
  const verifyServer = signature.verifyServer?.bind(signature);
  if (header === undefined || verifyServer === undefined) {
    return { update() {}, finish: () => "absent" };
  }
  const claimed = verifyMac(() => verifyServer(String(header)), operation);
  if (claimed === undefined) return { update() {}, finish: () => "header" };
  const hash = createPayloadHash(headers["content-type"] ?? "");
  return {
    update: (chunk) => hash.update(chunk),
    finish() {
      if (hash.digest() === claimed) return "payload";
      throw unverified(`${operation}: the answer's payload does not match its signed hash`);
    },
  };
}

function verifyMac(verify: () => string | undefined, operation: string): string | undefined {
  try {
    return verify();
  } catch (cause) {
    throw unverified(`${operation}: the answer is not signed with this key`, cause);
  }
}

function unverified(message: string, cause?: unknown): ThreatStackError {
  return new ThreatStackError("upstream_unverified", message, { hint: HINT, cause });
}
