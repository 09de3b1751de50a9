import { COMPANIES } from "./names.ts";
import type { Random } from "../seeded/random.ts";

/** Ids begin with this, so that nobody takes a demo's for real ones. */
const DEMO = "de30de30";

export interface Organization {
  readonly id: string;
  readonly name: string;
  /** For host and mail names: `larkspur`. */
  readonly slug: string;
  readonly credentials: { readonly userId: string; readonly apiKey: string };
  /** Twelve digits, four of each of three: visibly made up. */
  readonly accounts: {
    readonly production: string;
    readonly staging: string;
    readonly security: string;
  };
  /** The AWS profile that CloudTrail events carry as `agent_id` (docs/threat-stack-api.md §3.10 [S]). */
  readonly profileId: string;
}

/** Ids in the forms of docs/threat-stack-api.md §1.3. */
export function createOrganization(random: Random): Organization {
  const name = random.pick(COMPANIES);
  const digits = random.sample([1, 2, 3, 4, 5, 6, 7, 8, 9], 5);
  const account = (index: number): string =>
    [digits[index], digits[index + 1], digits[index + 2]]
      .map((digit) => String(digit).repeat(4))
      .join("");
  return {
    id: `${DEMO}${random.hex(16)}`,
    name: `${name} (demo)`,
    slug: name.split(" ")[0]?.toLowerCase() ?? "demo",
    credentials: { userId: `${DEMO}${random.hex(16)}`, apiKey: `${DEMO}${random.hex(56)}` },
    accounts: { production: account(0), staging: account(1), security: account(2) },
    profileId: random.hex(24),
  };
}
