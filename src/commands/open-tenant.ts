import type { Logger } from "../logger.ts";
import type { Tenant } from "../simulator/tenant.ts";

export interface TenantChoice {
  readonly seed: number;
  /** A folder of the user's own exports; without it the built-in tenant. */
  readonly folder: string | undefined;
}

/** What the embedded API serves, and how every result says so. */
export async function openTenant(
  { seed, folder }: TenantChoice,
  logger: Logger,
): Promise<{ tenant: Tenant; banner: string }> {
  if (folder === undefined) {
    const { generateTenant } = await import("../simulator/tenant/generate-tenant.ts");
    return { tenant: generateTenant({ seed, now: Date.now() }), banner: "[demo tenant] " };
  }
  const { loadDataFolder } = await import("../simulator/data-folder/load-data-folder.ts");
  const { tenant } = await loadDataFolder(folder, { logger });
  return { tenant, banner: "[data folder] " };
}
