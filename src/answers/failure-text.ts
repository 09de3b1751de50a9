import type { ThreatStackError } from "../errors.ts";
import { type CleanText, cleanText, markClean } from "../text/clean-text.ts";

/** Why something could not be read, for a note beside the main answer: "forbidden, HTTP 403". */
export function failureText({ code, status }: ThreatStackError): CleanText {
  const why = markClean(code);
  return status === undefined ? why : cleanText`${why}, HTTP ${status}`;
}
