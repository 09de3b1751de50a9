import type { VulnerabilitySuppressionRecord } from "../../tenant/records/vulnerability.ts";
import { DAY_MS, isoOf } from "../../seeded/time.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import { latestMoment } from "./latest-moment.ts";
import { randomOf } from "./random-of.ts";
import type { Person } from "./roster.ts";

/** Three that people decided to live with, and one decision that has lapsed. */
const SUPPRESSIONS = [
  { cveNumber: "CVE-2023-38546", reason: "No use of cookie engines", isActive: true },
  { cveNumber: "CVE-2020-14145", reason: "Host keys are pinned", isActive: true },
  { cveNumber: "CVE-2018-15473", reason: "Not reachable from outside", isActive: true },
  { cveNumber: "CVE-2021-20193", reason: "Until the next image", isActive: false },
] as const;

/** Low confidence: that the API has such records is all that is known (docs/threat-stack-api.md §3.7). */
export function deriveVulnerabilitySuppressions(
  tenant: Tenant,
  roster: readonly Person[],
): VulnerabilitySuppressionRecord[] {
  const [owner] = roster;
  if (owner === undefined || tenant.agents.length === 0) return [];
  return SUPPRESSIONS.map(({ cveNumber, reason, isActive }) => {
    const random = randomOf(tenant, "suppression", cveNumber);
    return {
      id: random.uuid(),
      cveNumber,
      reason,
      isActive,
      createdAt: isoOf(latestMoment(tenant) - random.int(20, 180) * DAY_MS),
      createdBy: owner.member.email,
    };
  });
}
