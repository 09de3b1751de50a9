import { ThreatStackError } from "../errors.ts";
import type { Signer } from "./signer.ts";

export interface KeyCredentials {
  readonly apiKey: string;
  /** For a key whose user belongs to several organizations. */
  readonly organizationId?: string | undefined;
}

/** What may stand in a header without being read as anything else. */
const VISIBLE = /^[\x21-\x7e]+$/;

/** Version 1: the raw key, no scheme word, and the organization beside it (docs/threat-stack-api.md §1.2 [C][D]). Nothing is signed. */
export function createKeySigner({ apiKey, organizationId }: KeyCredentials): Signer {
  const headers = {
    authorization: visible("API key", apiKey),
    ...(organizationId && { organization: visible("organization id", organizationId) }),
  };
  return { sign: () => ({ headers }), readServerTime: () => undefined };
}

function visible(name: string, value: string): string {
  if (VISIBLE.test(value)) return value;
  throw new ThreatStackError("configuration", `The ${name} cannot stand in a request`, {
    hint: "It has neither blanks nor line breaks.",
  });
}
