import type { DataFolder } from "../data-folder/open-data-folder.ts";
import type { Logger } from "../logger.ts";
import type { Tenant } from "../tenant/tenant.ts";

export interface TenantChoice {
  readonly seed: number;
  /** The moment at which the built-in tenant stands now, epoch milliseconds; undefined for the present. */
  readonly now: number | undefined;
  /** A folder of the user's own exports; without it the built-in tenant. */
  readonly folder: string | undefined;
}

export interface OpenTenant {
  readonly tenant: Tenant;
  /** How every result says what answers. */
  readonly banner: string;
  /** The tenant's time, epoch milliseconds: it runs on from the moment chosen. */
  readonly clock: () => number;
  /** Where the tenant comes out of files. */
  readonly dataFolder?: DataFolder;
}

/** What the embedded API serves. */
export async function openTenant(choice: TenantChoice, logger: Logger): Promise<OpenTenant> {
  const { seed, folder, now } = choice;
  if (folder === undefined) {
    const clock = clockFrom(now);
    const { generateTenant } = await import("../demo-tenant/generate-tenant.ts");
    const tenant = generateTenant({ seed, now: now ?? clock() });
    return { tenant, banner: "[demo tenant] ", clock };
  }
  const { openDataFolder } = await import("../data-folder/open-data-folder.ts");
  const dataFolder = await openDataFolder(folder, { logger });
  return { tenant: dataFolder.tenant, banner: "[data folder] ", clock: Date.now, dataFolder };
}

function clockFrom(start: number | undefined): () => number {
  if (start === undefined) return Date.now;
  const ahead = start - Date.now();
  return () => Date.now() + ahead;
}
