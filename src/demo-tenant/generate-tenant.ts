import { lazily } from "../seeded/lazily.ts";
import type { AlertRecord, EventSource, RuleRecord, Tenant } from "../tenant/tenant.ts";
import { planActivities } from "./activities.ts";
import type { Activity } from "./activity.ts";
import { alertEvents } from "./alert-events.ts";
import { alertRecord } from "./alert-record.ts";
import { createCandidates } from "./candidates.ts";
import { compileRule } from "./compile-rule.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { detect } from "./detect.ts";
import type { Detection } from "./detect.ts";
import { dismissSome } from "./dismiss.ts";
import { findStories } from "./find-stories.ts";
import type { Finding } from "./finding.ts";
import type { RuleHistory, RuleVersion } from "./rule-in-force.ts";
import { createRuleBook } from "./rules/rulesets.ts";
import type { RuleBook } from "./rules/rulesets.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

export interface TenantOptions {
  readonly seed: number;
  /** Epoch ms; everything in the tenant happened before. */
  readonly now: number;
}

/**
 * The demo tenant: one organization, thirty days, made from a seed. Alerts are what the rules make of
 * the events; events are played anew whenever they are read. Who it is is known at once; the thirty
 * days are played when something of them is first read, so that a server starts without them.
 */
export function generateTenant(options: TenantOptions): Tenant {
  const { organization } = createWorld(options);
  const played = lazily(() => generateTenantWithFindings(options).tenant);
  return {
    organization: { id: organization.id, name: organization.name },
    credentials: organization.credentials,
    live: true,
    get agents() {
      return played().agents;
    },
    get rulesets() {
      return played().rulesets;
    },
    get rules() {
      return played().rules;
    },
    get alerts() {
      return played().alerts;
    },
    events: (alertId) => played().events(alertId),
  };
}

/** Also what tests need to judge it: the cast, all that happened, and what an analyst must find. */
export interface GeneratedTenant {
  readonly tenant: Tenant;
  readonly world: World;
  readonly activities: readonly Activity[];
  /** All versions of each rule, of which the tenant shows the last. */
  readonly histories: readonly RuleHistory<RuleRecord>[];
  readonly findings: readonly Finding[];
}

export function generateTenantWithFindings(options: TenantOptions): GeneratedTenant {
  const world = createWorld(options);
  const book = createRuleBook(world);
  const { rules, rulesets, histories } = book;
  const candidatesOf = createCandidates(compileRules(book));
  const { activities, stories } = planActivities(world);
  const attacks = new Set(
    stories.filter(({ verdict }) => verdict === "attack").map(({ id }) => id),
  );
  const detections = new Map<string, Detection>();
  const alerts: AlertRecord[] = [];
  for (const detection of detect(world, activities, candidatesOf)) {
    const alert = alertRecord(world, detection);
    if (alert !== undefined) {
      detections.set(alert.id, detection);
      alerts.push(dismissSome(world, alert, { isAttack: isPartOf(detection, attacks) }));
    }
  }
  const findings = findStories({ world, activities, stories, detections });
  const tenant: Tenant = {
    organization: { id: world.organization.id, name: world.organization.name },
    credentials: world.organization.credentials,
    agents: world.hosts.map(({ agent }) => agent),
    rulesets,
    rules,
    alerts: alerts.toSorted((left, right) => (left.createdAt < right.createdAt ? 1 : -1)),
    events: (alertId): EventSource | undefined => {
      const detection = detections.get(alertId);
      return detection === undefined ? undefined : alertEvents(world, detection, candidatesOf);
    },
    live: true,
  };
  return { tenant, world, activities, histories, findings };
}

function isPartOf({ contributions }: Detection, stories: ReadonlySet<string>): boolean {
  return contributions.some(({ activity: { story } }) => story !== undefined && stories.has(story));
}

function compileRules({ histories, rulesets }: RuleBook): RuleHistory<CompiledRule>[] {
  const byId = new Map(rulesets.map((ruleset) => [ruleset.id, ruleset]));
  return histories.flatMap(([first, ...later]) => {
    const ruleset = byId.get(first.rule.rulesetId);
    if (ruleset === undefined) return [];
    const compiled = (version: RuleVersion<RuleRecord>): RuleVersion<CompiledRule> => ({
      ...version,
      rule: compileRule(version.rule, ruleset),
    });
    return [[compiled(first), ...later.map(compiled)]];
  });
}
