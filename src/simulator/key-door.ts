import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { ApiFailure } from "./api-failure.ts";
import { jsonAnswer } from "./body.ts";
import type { Door } from "./door.ts";
import { textParameter } from "./query.ts";
import { requestTarget } from "./request-target.ts";

/**
 * Version 1: the bare key in `Authorization`, and the organization in a header or a parameter, by default
 * the key's first one (docs/threat-stack-api.md §1.2 [C][D]). That one key opens both versions is a convenience of this
 * API. Errors are `{"status":"error","message":"…"}` (§2.0, §2.4 [C]). A client takes a 404 for `{}` whatever its body
 * (§2.4 [C]); here that is the body [I].
 */
export function createKeyDoor(options: {
  readonly apiKey: string;
  readonly defaultOrganizationId: string;
}): Door {
  const wanted = digest(options.apiKey);
  return {
    async authenticate(request) {
      const { authorization = "" } = request.headers;
      if (!timingSafeEqual(digest(authorization), wanted)) {
        throw new ApiFailure(401, "Unauthorized");
      }
      return {
        organizationId: organizationOf(request) ?? options.defaultOrganizationId,
        // Nothing is signed, so there is nothing to compare.
        verifyBody: () => {},
        sign: undefined,
      };
    },
    refuse({ status, headers, message }) {
      const body = status === 404 ? {} : { status: "error", message };
      return { ...jsonAnswer(body, status), headers };
    },
  };
}

function organizationOf(request: IncomingMessage): string | undefined {
  const named = request.headers["organization"];
  if (typeof named === "string" && named !== "") return named;
  return textParameter(requestTarget(request).query, "organization");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
