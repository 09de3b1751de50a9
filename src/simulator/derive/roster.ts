import type { MemberRecord } from "../../tenant/records/member.ts";
import { DAY_MS } from "../../seeded/time.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import { latestMoment } from "./latest-moment.ts";
import { organizationSlug } from "./organization-slug.ts";
import { randomOf } from "./random-of.ts";

/** Longer than rules are old: whoever changed one was there. */
const LONGEST_MEMBERSHIP_MS = 1200 * DAY_MS;

/** Somebody who may use the organization's account; when they last did is not known here. */
export interface Person {
  readonly member: MemberRecord;
  /** Epoch milliseconds. */
  readonly joinedAt: number;
  /** The last day of somebody whose access is gone. */
  readonly leftAt?: number;
}

/**
 * The people an organization's records speak of: those who dismissed alerts, the user whose key this API
 * takes, an auditor who only reads, and one who left. Each organization has an owner (docs/threat-stack-api.md §1.4 [D]).
 * Members that the tenant has itself stand for all of them.
 */
export function deriveRoster(tenant: Tenant): Person[] {
  const joinedAt = latestMoment(tenant) - LONGEST_MEMBERSHIP_MS;
  if (tenant.members !== undefined) return tenant.members.map((member) => ({ member, joinedAt }));
  const analysts = [
    ...new Set(tenant.alerts.flatMap(({ dismissedBy }) => dismissedBy ?? [])),
  ].toSorted();
  const domain = domainOf(tenant, analysts);
  const latest = latestMoment(tenant);
  return [
    ...analysts.map((name, index) => analyst(tenant, name, index)),
    outsider(tenant, {
      id: tenant.credentials.userId,
      email: `automation@${domain}`,
      displayName: "Security Automation",
      role: "owner",
      mfaEnabled: false,
    }),
    outsider(tenant, { email: `audit@${domain}`, displayName: "External Audit", role: "reader" }),
    {
      ...outsider(tenant, {
        email: `former.admin@${domain}`,
        displayName: "Former Admin",
        role: "user",
        mfaEnabled: false,
        userEnabled: false,
      }),
      leftAt: latest - 190 * DAY_MS,
    },
  ];
}

function analyst(tenant: Tenant, name: string, index: number): Person {
  const isAddress = name.includes("@");
  const email = isAddress ? name : `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".")}@invalid`;
  const displayName = isAddress ? nameOf(name) : name;
  return outsider(tenant, { email, displayName, role: index === 0 ? "owner" : "user" });
}

type Described = Pick<MemberRecord, "email" | "displayName" | "role"> & Partial<MemberRecord>;

function outsider(tenant: Tenant, described: Described): Person {
  const random = randomOf(tenant, "member", described.email);
  const member = {
    id: random.hex(24),
    ssoEnabled: true,
    mfaEnabled: true,
    userEnabled: true,
    lastAuthenticatedAt: null,
  };
  return {
    member: { ...member, ...described },
    joinedAt: latestMoment(tenant) - LONGEST_MEMBERSHIP_MS + random.int(0, 240) * DAY_MS,
  };
}

/** `jalmeida@…` is J. Almeida: logins are an initial and a family name. */
function nameOf(email: string): string {
  const [login = ""] = email.split("@", 1);
  const [initial, family] = [login.slice(0, 1), login.slice(1)];
  return `${initial.toUpperCase()}. ${family.slice(0, 1).toUpperCase()}${family.slice(1)}`;
}

function domainOf(tenant: Tenant, analysts: readonly string[]): string {
  const domains = analysts.flatMap((name) => name.split("@")[1] ?? []);
  return domains[0] ?? `${organizationSlug(tenant)}.example`;
}
