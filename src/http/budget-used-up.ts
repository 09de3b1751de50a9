import { ThreatStackError, type ThreatStackErrorOptions } from "../errors.ts";

/** `rate_limited` that says how long to wait. */
export function budgetUsedUp(
  message: string,
  waitMs: number,
  options: Omit<ThreatStackErrorOptions, "hint"> = {},
): ThreatStackError {
  const seconds = Math.ceil(waitMs / 1000);
  return new ThreatStackError("rate_limited", `${message}; free again in ${seconds} s`, {
    ...options,
    hint: `Wait ${seconds} s and call again. The budget is shared by everyone in the organization.`,
  });
}
