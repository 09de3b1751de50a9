import type { Tenant } from "../../tenant/tenant.ts";

/** First word of the organization's name, for names of buckets and mail domains: `larkspur`. */
export function organizationSlug({ organization }: Tenant): string {
  const [word = ""] = organization.name.toLowerCase().match(/[a-z0-9]+/) ?? [];
  return word === "" ? "demo" : word;
}
