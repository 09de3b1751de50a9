import type { IncomingHttpHeaders } from "node:http";
import { ThreatStackError } from "../errors.ts";
import { isPageType } from "./error-body.ts";
import { notTheApiError } from "./not-the-api.ts";
import type { OutgoingRequest } from "./outgoing-request.ts";

/** Types that are certainly no JSON; an unlabelled or mislabelled answer is tried. */
const NO_JSON = /^(application\/pdf|image\/|multipart\/)/;

/** Throws `upstream_shape` for an encoded answer, a web page, and whatever else is no JSON where that was asked for. */
export function refuseForm(request: OutgoingRequest, headers: IncomingHttpHeaders): void {
  const encoding = (headers["content-encoding"] ?? "identity").toLowerCase();
  if (encoding !== "identity") {
    throw new ThreatStackError(
      "upstream_shape",
      `${request.operation}: the answer is encoded although that was not asked for`,
      { hint: "Check THREATSTACK_BASE_URL and any proxy in between." },
    );
  }
  const mediaType = (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (isPageType(mediaType)) throw notTheApiError(request.operation, "an HTML or XML page");
  if (request.accept === "any" || !NO_JSON.test(mediaType)) return;
  throw notTheApiError(request.operation, "something that is no JSON");
}
