import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { ApiFailure } from "./api-failure.ts";

const MAC_CHARS = 22;

/** Where a list goes on: which list, with which filters, after which row. */
interface PageState {
  readonly list: string;
  /** The filters of the first request: a token alone brings the next page (docs/threat-stack-api.md §2.0 [C]). */
  readonly query: string;
  readonly after: string;
}

export interface PageTokens {
  seal(state: PageState): string;
  /** @throws ApiFailure 400 for a token of another list, or one that this API did not make [I]. */
  open(token: string, list: string): PageState;
}

/** Opaque, tamper-proof tokens that outlive a restart, since their key derives from the tenant's own. */
export function createPageTokens(secret: string): PageTokens {
  const key = createHash("sha256").update(`page tokens of ${secret}`).digest();
  const macOf = (content: string): string =>
    createHmac("sha256", key).update(content).digest("base64url").slice(0, MAC_CHARS);
  return {
    seal({ list, query, after }) {
      const content = Buffer.from(JSON.stringify([list, query, after])).toString("base64url");
      return macOf(content) + content;
    },
    open(token, list) {
      const content = token.slice(MAC_CHARS);
      if (!same(macOf(content), token.slice(0, MAC_CHARS))) throw invalidToken();
      const state = readState(content);
      if (state.list !== list) throw invalidToken();
      return state;
    },
  };
}

function readState(content: string): PageState {
  const parts: unknown = JSON.parse(Buffer.from(content, "base64url").toString());
  const [list, query, after] = Array.isArray(parts) ? parts.map(String) : [];
  if (list === undefined || query === undefined || after === undefined) throw invalidToken();
  return { list, query, after };
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function invalidToken(): ApiFailure {
  return new ApiFailure(400, "Validation failed: query has invalid token value.");
}
