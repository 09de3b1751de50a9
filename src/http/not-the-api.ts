import { ThreatStackError } from "../errors.ts";

export const NOT_THE_API_HINT =
  "Check THREATSTACK_BASE_URL, which ends in /v2, or in /api/v1 for version 1, and the proxy variables.";

/** Something else answered in place of the API; `what` is in our own words, such as `an HTML page`. */
export function notTheApi(what: string): string {
  return `this is not the Threat Stack API: ${what} answered`;
}

export function notTheApiError(operation: string, what: string): ThreatStackError {
  return new ThreatStackError("upstream_shape", `${operation}: ${notTheApi(what)}`, {
    hint: NOT_THE_API_HINT,
  });
}
