import type { ErrorForm } from "./error-body.ts";
import type { ErrorAnswer, Meaning } from "./error-meaning.ts";
import { NOT_THE_API_HINT, notTheApi } from "./not-the-api.ts";
import { RefusedAnswer } from "./refused-answer.ts";
import { whyUnauthorized } from "./why-unauthorized.ts";

/** Status codes the API documents (docs/threat-stack-api.md §2.0 [D]), and one of proxies. */
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
  407: {
    code: "upstream_status",
    says: "the proxy asks for a user name and a password",
    hint: "Put them into the proxy variable: http://user:password@host:port.",
  },
  409: {
    code: "upstream_status",
    says: "such a record exists already",
    hint: "Choose another name, or change the record that is there.",
  },
  410: {
    code: "upstream_status",
    says: "what was asked for is no longer as it was",
    hint: "What the API says tells why. A folder of --data whose files have changed is read anew within seconds: ask again then.",
  },
  429: {
    code: "rate_limited",
    says: "the organization's request budget is used up",
    hint: "Others spend from the same budget; wait a minute and ask for less.",
  },
};

const REFUSED_BY_A_PAGE: Meaning = {
  code: "upstream_status",
  says: "a web page refused the request, such as a proxy or a firewall sends, and not the API",
  hint: "Check the proxy variables and THREATSTACK_BASE_URL, and ask whoever runs the proxy or the firewall. Nothing is said of the credentials.",
};

const PAGE: Meaning = {
  code: "upstream_status",
  says: notTheApi("an HTML or XML page"),
  hint: NOT_THE_API_HINT,
};

/** A gateway that knows no such path says 404 as well, and an API in its own form only of what it looked for. */
const NOTHING_THERE: Meaning = {
  code: "upstream_status",
  says: "nothing is known at this address, and it does not look as if the Threat Stack API had said so",
  hint: NOT_THE_API_HINT,
};

/** JSON that nobody signed, in a form that the API does not give its errors: whoever refused, its reasons are unknown. */
const REFUSED_BY_SOMEBODY: Meaning = {
  code: "forbidden",
  says: "the request is not allowed",
  hint: "A gateway or firewall in between may have refused it: check THREATSTACK_BASE_URL. If it was the API, check THREATSTACK_ORG_ID and the role of the user in that organization.",
};

/** An answer that is not a success, as the one error a caller sees. */
export function statusError(answer: ErrorAnswer): RefusedAnswer {
  const { operation, status, form, verified, upstream } = answer;
  const { code, says, hint } = meaningOf(answer);
  return new RefusedAnswer(code, `${operation}: ${says} (HTTP ${status})`, {
    status,
    form,
    verified,
    hint,
    ...(upstream !== undefined && { upstream }),
  });
}

function meaningOf(answer: ErrorAnswer): Meaning {
  const { status, form, verified } = answer;
  const isApis = form === "api" || verified !== "absent";
  if (status === 401 || status === 403) {
    const why = whyUnauthorized(answer);
    if (why !== undefined) return why;
    if (form === "page") return REFUSED_BY_A_PAGE;
    if (status === 403 && !isApis) return REFUSED_BY_SOMEBODY;
  }
  if (status === 404 && !isApis) return form === "page" ? PAGE : NOTHING_THERE;
  return MEANINGS[status] ?? otherMeaning(status, form);
}

function otherMeaning(status: number, form: ErrorForm): Meaning {
  const code = "upstream_status";
  if (status >= 300 && status < 400) {
    return {
      code,
      says: "the host answered with a redirect, which is never followed",
      hint: "Check THREATSTACK_BASE_URL: a signed request is valid for one URL only.",
    };
  }
  if (status >= 500) {
    return { code, says: "the API failed", hint: "This may be temporary: try again later." };
  }
  if (form === "page") return PAGE;
  return {
    code,
    says: "the API answered with an unexpected status",
    hint: "Asking again the same way will not help; `threatstack-mcp check` tells who answers.",
  };
}
