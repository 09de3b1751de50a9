import type { Tenant } from "../../tenant/tenant.ts";

/** The last thing that a tenant's records tell of, in epoch milliseconds; 0 for an empty one. */
export function latestMoment({ alerts, agents }: Tenant): number {
  let latest = 0;
  const note = (time: string | undefined): void => {
    const at = time === undefined ? Number.NaN : Date.parse(time);
    if (at > latest) latest = at;
  };
  for (const { createdAt, dismissedAt } of alerts) {
    note(createdAt);
    note(dismissedAt);
  }
  for (const { lastReportedAt } of agents) note(lastReportedAt);
  return latest;
}
