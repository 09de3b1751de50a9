import { FAMILY_NAMES, GIVEN_NAMES } from "./names.ts";
import type { Organization } from "./organization.ts";
import type { Random } from "../seeded/random.ts";

export type Duty = "operations" | "developer" | "database" | "windows" | "security";

export interface Person {
  readonly name: string;
  readonly login: string;
  readonly email: string;
  readonly uid: number;
  readonly duty: Duty;
  /** Where this person's connections come from: an office or a home, always the same. */
  readonly address: string;
  /** Long-lived key of the person's IAM user, in AWS's own example form. */
  readonly accessKey: string;
  readonly sid: string;
}

const DUTIES: readonly Duty[] = [
  "operations",
  "operations",
  "operations",
  "developer",
  "developer",
  "developer",
  "developer",
  "developer",
  "database",
  "windows",
  "windows",
  "security",
];

/** The twelve people who work on the organization's machines. */
export function createPeople(random: Random, organization: Organization): Person[] {
  const given = random.sample(GIVEN_NAMES, DUTIES.length);
  const family = random.sample(FAMILY_NAMES, DUTIES.length);
  const domainSid = `S-1-5-21-${random.int(1e9, 4e9)}-${random.int(1e9, 4e9)}-${random.int(1e9, 4e9)}`;
  return DUTIES.map((duty, index) => {
    const first = given[index] ?? "";
    const last = family[index] ?? "";
    const login = `${first.slice(0, 1)}${last}`.toLowerCase();
    return {
      name: `${first} ${last}`,
      login,
      email: `${login}@${organization.slug}.example`,
      uid: 1001 + index,
      duty,
      address: `203.0.113.${20 + index * 7}`,
      accessKey: exampleKey("AKIA", random),
      sid: `${domainSid}-${1104 + index}`,
    };
  });
}

/** An access key id as AWS's documentation writes them: it ends in EXAMPLE, which scanners know. */
export function exampleKey(kind: "AKIA" | "ASIA", random: Random): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const middle = Array.from({ length: 9 }, () => letters[random.int(0, 31)]).join("");
  return `${kind}${middle}EXAMPLE`;
}
