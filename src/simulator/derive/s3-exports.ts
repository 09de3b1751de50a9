import type { S3ExportRecord } from "../../tenant/records/s3-export.ts";
import { DAY_MS, isoOf } from "../../seeded/time.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import { latestMoment } from "./latest-moment.ts";
import type { Machines } from "./machines.ts";
import { organizationSlug } from "./organization-slug.ts";
import { randomOf } from "./random-of.ts";

/** One enrolment, within the limits that writing them has (docs/threat-stack-api.md §2.1 [D], §3.8 [D][C]). */
export function deriveS3Exports(tenant: Tenant, machines: Machines): S3ExportRecord[] {
  if (tenant.agents.length === 0) return [];
  const random = randomOf(tenant, "s3 export");
  const known = [...machines.byAgent.values()];
  const accountId =
    machines.accountId ?? known.find((machine) => machine.accountId !== undefined)?.accountId;
  const zone = known.find((machine) => machine.zone !== undefined)?.zone;
  return [
    {
      organization_id: tenant.organization.id,
      s3Bucket: `${organizationSlug(tenant)}-threatstack-events`,
      iamRoleArn: `arn:aws:iam::${accountId ?? "123456789012"}:role/threatstack-s3-export`,
      iamRoleArnExternalId: random.uuid(),
      region: zone?.slice(0, -1) ?? "us-east-1",
      prefix: "raw",
      enrolledAt: isoOf(latestMoment(tenant) - random.int(40, 200) * DAY_MS),
      enabled: true,
      message: "",
    },
  ];
}
