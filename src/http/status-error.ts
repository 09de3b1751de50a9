import { type ErrorCode, ThreatStackError } from "../errors.ts";

export interface ErrorAnswer {
  /** Operation the request was for, in our own words. */
  readonly operation: string;
  readonly status: number;
  readonly upstream: string | undefined;
}

interface Meaning {
  readonly code: ErrorCode;
  readonly says: string;
  readonly hint?: string;
}

/** Status codes the API documents (docs/threat-stack-api.md §2.0 [D]). */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  400: {
    code: "invalid_argument",
    says: "the API refused the arguments",
    hint: "Correct what the API names; asking again the same way will not help.",
  },
  401: {
    code: "unauthorized",
    says: "the API does not accept the credentials",
    hint: "Check THREATSTACK_API_KEY and, for version 2, THREATSTACK_USER_ID: both come from Settings > Application Keys.",
  },
  403: {
    code: "forbidden",
    says: "the credentials are valid but not allowed to do this",
    hint: "Check THREATSTACK_ORG_ID, and the role of the user in that organization.",
  },
  404: {
    code: "not_found",
    says: "there is no such record",
    hint: "Copy the id from a list of this organization; a record that is gone cannot be read.",
  },
  409: {
    code: "upstream_status",
    says: "such a record exists already",
    hint: "Choose another name, or change the record that is there.",
  },
  429: {
    code: "rate_limited",
    says: "the organization's request budget is used up",
    hint: "Others spend from the same budget; wait a minute and ask for less.",
  },
};

/** An answer that is not a success, as the one error a caller sees. */
export function statusError({ operation, status, upstream }: ErrorAnswer): ThreatStackError {
  const { code, says, hint } = MEANINGS[status] ?? otherMeaning(status);
  return new ThreatStackError(code, `${operation}: ${says} (HTTP ${status})`, {
    status,
    ...(hint !== undefined && { hint }),
    ...(upstream !== undefined && { upstream }),
  });
}

function otherMeaning(status: number): Meaning {
  if (status >= 300 && status < 400) {
    return {
      code: "upstream_status",
      says: "the host answered with a redirect, which is never followed",
      hint: "Check THREATSTACK_BASE_URL: a signed request is valid for one URL only.",
    };
  }
  return status >= 500
    ? { code: "upstream_status", says: "the API failed", hint: "It may pass: try again later." }
    : { code: "upstream_status", says: "the API answered with an unexpected status" };
}
