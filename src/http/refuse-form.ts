import type { IncomingHttpHeaders } from "node:http";
import { ThreatStackError } from "../errors.ts";
import type { OutgoingRequest } from "./outgoing-request.ts";

/** Types that are certainly no JSON; an unlabelled or mislabelled answer is tried. */
const NO_JSON = /^(text\/(html|xml|css)|application\/(xml|xhtml\+xml|pdf)|image\/|multipart\/)/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** Throws `upstream_shape` for an encoded answer, and for a page where JSON was asked for. */
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
  if (request.accept === "any" || !NO_JSON.test(mediaType)) return;
  const named = MEDIA_TYPE.test(mediaType) ? mediaType : "of an unknown type";
  throw new ThreatStackError(
    "upstream_shape",
    `${request.operation}: the answer is ${named}, not JSON`,
    {
      hint: "Check THREATSTACK_BASE_URL: a web page answered in place of the API.",
    },
  );
}
