import { ThreatStackError } from "../errors.ts";
import type { Operation } from "./define-operation.ts";

export type ApiVersion = 1 | 2;

/** What is thrown for an operation of the other version. */
export function notServed({ id }: Operation, apiVersion: ApiVersion): ThreatStackError {
  return new ThreatStackError(
    "invalid_argument",
    `${id}: not served by API version ${apiVersion}`,
    { hint: `THREATSTACK_API_VERSION=${apiVersion === 1 ? 2 : 1} has it.` },
  );
}
