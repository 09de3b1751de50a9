import type { RuleRecord, RulesetRecord } from "../../tenant/tenant.ts";
import { timeId } from "../../seeded/calendar.ts";
import { createRandom, deriveSeed } from "../../seeded/random.ts";
import type { Random } from "../../seeded/random.ts";
import type { RuleHistory } from "../rule-in-force.ts";
import { DAY_MS, isoOf } from "../../seeded/time.ts";
import type { World } from "../world.ts";
import { cloudtrailRules } from "./cloudtrail-rules.ts";
import { CONTAINER_RULES } from "./container-rules.ts";
import { FILE_RULES } from "./file-rules.ts";
import { HOST_THREAT_RULES } from "./host-threat-rules.ts";
import { KUBERNETES_RULES } from "./kubernetes-rules.ts";
import { historyOf } from "./rule-changes.ts";
import type { RulesetTemplate, RuleTemplate } from "./rule-template.ts";
import { THREAT_INTEL_RULES } from "./threat-intel-rules.ts";
import { userActivityRules } from "./user-activity-rules.ts";
import { WINDOWS_RULES } from "./windows-rules.ts";

const RULESETS: readonly RulesetTemplate[] = [
  {
    name: "Base Rule Set",
    description: "Users, programs and connections on Linux machines",
    appliesTo: ({ platform }) => platform !== "windows",
    rules: (world) => [...userActivityRules(world), ...HOST_THREAT_RULES],
  },
  {
    name: "File Integrity Rule Set",
    description: "Files that should not change or be read unnoticed",
    appliesTo: ({ platform }) => platform === "linux",
    rules: () => FILE_RULES,
  },
  {
    name: "CloudTrail Base Rule Set",
    description: "Calls to AWS",
    appliesTo: () => false,
    rules: cloudtrailRules,
  },
  {
    name: "Threat Intelligence Rule Set",
    description: "Connections with listed addresses",
    appliesTo: () => true,
    rules: () => THREAT_INTEL_RULES,
  },
  {
    name: "Windows Base Rule Set",
    description: "Windows security log and Sysmon",
    appliesTo: ({ platform }) => platform === "windows",
    rules: () => WINDOWS_RULES,
  },
  {
    name: "Docker Rule Set",
    description: "Inside containers and around them",
    appliesTo: ({ platform }) => platform === "container",
    rules: () => CONTAINER_RULES,
  },
  {
    name: "Kubernetes Rule Set",
    description: "The cluster's API and its objects",
    appliesTo: ({ role }) => role === "node",
    rules: () => KUBERNETES_RULES,
  },
];

/** Rulesets with the agents they are assigned to (`agents`, seen in early v2 only: docs/threat-stack-api.md §3.6). */
export interface RuleBook {
  readonly rulesets: readonly RulesetRecord[];
  /** As they stand now. */
  readonly rules: readonly RuleRecord[];
  /** All versions of each rule, in the order of `rules`. */
  readonly histories: readonly RuleHistory<RuleRecord>[];
}

export function createRuleBook(world: World): RuleBook {
  const random = createRandom(deriveSeed(world.seed, "rules"));
  const rules: RuleRecord[] = [];
  const rulesets = RULESETS.map((template): RulesetRecord => {
    const createdMs = world.now - random.int(300, 900) * DAY_MS;
    const id = timeId(random, { now: world.now, timeMs: createdMs });
    const own = template
      .rules(world)
      .map((rule) => createRule(rule, { rulesetId: id, createdMs, random, now: world.now }));
    rules.push(...own);
    return {
      id,
      name: template.name,
      description: template.description,
      createdAt: isoOf(createdMs),
      updatedAt: isoOf(createdMs + random.int(1, 200) * DAY_MS),
      rules: own.map((rule) => rule.id),
      agents: world.hosts.filter((host) => template.appliesTo(host)).map(({ agent }) => agent.id),
    };
  });
  const histories = rules.map((rule) => historyOf(world, rule));
  return { rulesets, histories, rules: histories.map(presentOf) };
}

function presentOf(history: RuleHistory<RuleRecord>): RuleRecord {
  return (history.at(-1) ?? history[0]).rule;
}

interface RuleBirth {
  readonly rulesetId: string;
  readonly createdMs: number;
  readonly random: Random;
  readonly now: number;
}

function createRule(template: RuleTemplate, birth: RuleBirth): RuleRecord {
  const { watch, filter } = template;
  const { rulesetId, createdMs, random, now } = birth;
  return {
    id: timeId(random, { now, timeMs: createdMs + random.int(0, DAY_MS) }),
    rulesetId,
    name: template.name,
    type: template.type,
    createdAt: isoOf(createdMs),
    updatedAt: isoOf(createdMs + random.int(0, 240) * DAY_MS),
    title: template.title,
    severityOfAlerts: template.severity,
    alertDescription: template.description,
    aggregateFields: template.aggregateFields,
    ...(filter !== undefined && { filter }),
    window: template.windowHours * 3600,
    threshold: template.threshold,
    suppressions: template.suppressions ?? [],
    enabled: template.isDisabled !== true,
    ...(watch !== undefined && {
      fileIntegrityPaths: watch.paths,
      ignoreFiles: watch.ignore,
      eventsToMonitor: watch.actions,
    }),
  };
}
