import { type Random, createRandom, deriveSeed } from "../../seeded/random.ts";
import type { Tenant } from "../../tenant/tenant.ts";

/** A seeded stream for one thing of an organization: the same tenant always derives the same records. */
export function randomOf(tenant: Tenant, ...labels: readonly string[]): Random {
  return createRandom(deriveSeed(0, tenant.organization.id, ...labels));
}
