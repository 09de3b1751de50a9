import { createRandom, deriveSeed } from "../seeded/random.ts";
import type { World } from "./world.ts";

const ACCOUNTS = "breakglass sysmaint vendorops maint contractor platform-ops migrator oncall-root";

/** The account that outside engineers use in maintenance windows; all that it does is watched by a rule of its own. */
export function maintenanceAccount({ seed }: Pick<World, "seed">): string {
  return createRandom(deriveSeed(seed, "maintenance account")).pick(ACCOUNTS.split(" "));
}
