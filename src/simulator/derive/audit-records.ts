import type { AuditRecord } from "../../tenant/records/audit-record.ts";
import { timeId, toCalendar } from "../../seeded/calendar.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, isoOf } from "../../seeded/time.ts";
import type { AlertRecord, Tenant } from "../../tenant/tenant.ts";
import { latestMoment } from "./latest-moment.ts";
import { randomOf } from "./random-of.ts";
import type { Person } from "./roster.ts";

export const LOGIN = "user.login";

/** What somebody did, before it has an id and the person's address. */
interface Deed {
  readonly by: Person;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly crud: AuditRecord["crud"];
  readonly action: string;
  readonly description: string;
  readonly context: AuditRecord["context"];
  readonly isFailure?: boolean;
}

/**
 * The audit log that the other records imply (docs/threat-stack-api.md §3.8 [D][C]): every dismissal by a person,
 * their logins before, every rule made or changed, every member invited. Wording of actions is ours [I].
 */
export function deriveAuditRecords(tenant: Tenant, roster: readonly Person[]): AuditRecord[] {
  const now = latestMoment(tenant);
  if (now === 0) return [];
  const dismissals = dismissalsOf(tenant, roster);
  const deeds = [
    ...dismissals,
    ...loginsBefore(tenant, dismissals),
    ...visits(tenant, roster),
    ...ruleChanges(tenant, roster),
    ...invitations(roster),
  ];
  return deeds.map((deed, index) => toRecord(tenant, deed, { index, now }));
}

function dismissalsOf({ alerts }: Tenant, roster: readonly Person[]): Deed[] {
  const byEmail = new Map(roster.map((person) => [person.member.email, person]));
  const byName = new Map(roster.map((person) => [person.member.displayName, person]));
  return alerts.flatMap((alert): Deed[] => {
    const { dismissedBy = "", dismissedAt } = alert;
    const by = byEmail.get(dismissedBy) ?? byName.get(dismissedBy);
    return by === undefined || dismissedAt === undefined ? [] : [dismissal(alert, by, dismissedAt)];
  });
}

function dismissal(alert: AlertRecord, by: Person, dismissedAt: string): Deed {
  const { id, dismissReason, dismissReasonText } = alert;
  return {
    by,
    at: Date.parse(dismissedAt),
    crud: "update",
    action: "alert.dismiss",
    description: `Alert dismissed as ${dismissReason ?? "NONE"}`,
    context: { alertIds: [id], dismissReason, dismissReasonText },
  };
}

/** Nobody dismisses without having logged in that day. */
function loginsBefore(tenant: Tenant, dismissals: readonly Deed[]): Deed[] {
  const now = latestMoment(tenant);
  const firsts = new Map<string, Deed>();
  for (const deed of dismissals) {
    const day = `${deed.by.member.id} ${isoOf(toCalendar({ now, timeMs: deed.at })).slice(0, 10)}`;
    const known = firsts.get(day);
    if (known === undefined || deed.at < known.at) firsts.set(day, deed);
  }
  return [...firsts].flatMap(([day, { by, at }]) => {
    const random = randomOf(tenant, "login", day);
    const time = at - random.int(MINUTE_MS, 20 * MINUTE_MS);
    const success = login(by, time);
    return random.chance(1 / 12) ? [login(by, time - 20 * SECOND_MS, true), success] : [success];
  });
}

function login(by: Person, at: number, isFailure = false): Deed {
  const description = isFailure ? "Login failed: wrong password" : "Logged in";
  const context = { ssoEnabled: by.member.ssoEnabled, mfaEnabled: by.member.mfaEnabled };
  return { by, at, crud: "read", action: LOGIN, description, context, isFailure };
}

/** Those who dismiss nothing log in now and then, up to the day they left. */
function visits(tenant: Tenant, roster: readonly Person[]): Deed[] {
  const busy = new Set(tenant.alerts.map(({ dismissedBy }) => dismissedBy));
  const quiet = roster.filter(({ member }) => !busy.has(member.email));
  return quiet.flatMap((person) => {
    const random = randomOf(tenant, "visits", person.member.email);
    const last = person.leftAt ?? latestMoment(tenant) - random.int(HOUR_MS, 6 * DAY_MS);
    return [0, 1, 2, 3].map((week) =>
      login(person, last - week * 7 * DAY_MS - (week === 0 ? 0 : random.int(0, DAY_MS))),
    );
  });
}

function ruleChanges(tenant: Tenant, roster: readonly Person[]): Deed[] {
  const editors = roster.filter(({ member }) => member.role === "owner" && member.userEnabled);
  if (editors.length === 0) return [];
  return tenant.rules.flatMap(({ id, rulesetId, name, createdAt, updatedAt }): Deed[] => {
    const by = randomOf(tenant, "editor", id).pick(editors);
    const context = { ruleId: id, rulesetId };
    const made: Deed = {
      by,
      at: Date.parse(createdAt),
      crud: "create",
      action: "rule.create",
      description: `Rule created: ${name}`,
      context,
    };
    if (updatedAt === createdAt) return [made];
    const description = `Rule changed: ${name}`;
    const at = Date.parse(updatedAt);
    return [made, { ...made, at, crud: "update", action: "rule.update", description }];
  });
}

function invitations(roster: readonly Person[]): Deed[] {
  const owner = roster.find(({ member }) => member.role === "owner");
  if (owner === undefined) return [];
  return roster
    .filter((person) => person !== owner)
    .map(({ member, joinedAt }) => ({
      by: owner,
      at: joinedAt,
      crud: "create",
      action: "member.add",
      description: `Member added as ${member.role}: ${member.email}`,
      context: { userId: member.id, role: member.role },
    }));
}

interface Place {
  readonly index: number;
  /** Of the last thing that the tenant's records tell of, epoch milliseconds. */
  readonly now: number;
}

function toRecord(tenant: Tenant, deed: Deed, { index, now }: Place): AuditRecord {
  const { by, at, crud, action, description, context, isFailure } = deed;
  const isKey = by.member.id === tenant.credentials.userId && action !== LOGIN;
  return {
    id: timeId(randomOf(tenant, "audit", action, String(now - at), String(index)), {
      now,
      timeMs: at,
    }),
    userEmail: by.member.email,
    userId: by.member.id,
    organizationId: tenant.organization.id,
    result: isFailure === true ? "failure" : "success",
    crud,
    action,
    source: isKey ? "api" : "ui",
    description,
    eventTime: isoOf(at),
    context,
  };
}
