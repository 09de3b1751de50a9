import { describe, expect, test } from "vitest";
import { generateTenantWithFindings } from "../../src/demo-tenant/generate-tenant.ts";
import { matchBehaviours } from "../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../src/digest/describe/create-describer.ts";
import { groupIdOf } from "../../src/digest/describe/event-shape.ts";
import { eventIdOf } from "../../src/event-fields/event-id.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import type { Filter } from "../../src/rules/filter.ts";
import { matches } from "../../src/rules/matches.ts";
import { parseFilter } from "../../src/rules/parse-filter.ts";
import { NOW } from "../support/make-tenant.ts";
import { parsedEvents } from "../support/tenant-events.ts";
import { runDraft } from "./run-draft.ts";

/** In the tenant of seed 4 somebody logs in with the account of a person whose travels look like an attack. */
const SEEDS = [2, 4];
/** Of a rule's alerts, so that ten thousand connections are not read for each of many. */
const MAX_EVENTS = 100;
const MAX_ALERTS = 20;
/** Kinds of acts of one alert that are drafted: one may have thousands. */
const MAX_GROUPS = 8;

const describeEvent = createDescriber(matchBehaviours);

function groupOf(event: EventRecord): string {
  return groupIdOf(describeEvent(event).shape.hash);
}

/** Written apart from what is tested: an attack technique of some weight. */
function isAttack(event: EventRecord): boolean {
  return describeEvent(event).shape.hits.some(
    ({ technique, weight }) => technique !== "" && weight >= 2,
  );
}

interface RuleAlerts {
  readonly own: readonly EventRecord[];
  /** Of the other alerts of the rule that belong to the story. */
  readonly story: readonly EventRecord[];
  readonly others: readonly (readonly EventRecord[])[];
  /** Those of them to which an attack contributed. */
  readonly attacks: readonly (readonly EventRecord[])[];
  readonly threshold: number;
}

function stillFires(events: readonly EventRecord[], filter: Filter, threshold: number): boolean {
  const left = events.filter((event) => !matches(filter, event)).length;
  return left >= Math.min(threshold, events.length);
}

type Outcome = "refused" | "silences all" | "leaves some";

/** What was offered for one kind of act is right; whether it reaches all acts of that kind of the story. */
function checkGroup(alerts: RuleAlerts, group: string): Outcome {
  const { own, story, others, attacks, threshold } = alerts;
  const { draft } = runDraft({ own, others, selection: { group } });
  if (draft.kind !== "offered") return "refused";
  const filters = draft.filters.map(({ text }) => parseFilter(text));
  const isSame = (event: EventRecord): boolean => groupOf(event) === group;
  for (const filter of filters) {
    expect(own.filter((event) => isSame(event) && !matches(filter, event))).toEqual([]);
    expect(
      attacks.flat().filter((event) => isAttack(event) && !isSame(event) && matches(filter, event)),
    ).toEqual([]);
    expect(attacks.filter((events) => !stillFires(events, filter, threshold))).toEqual([]);
  }
  const broadest = filters.at(-1);
  const isLeft = story.some((event) => isSame(event) && broadest && !matches(broadest, event));
  return isLeft ? "leaves some" : "silences all";
}

describe.each(SEEDS)("the false positives of the demo tenant of seed %i", (seed) => {
  const { tenant, findings } = generateTenantWithFindings({ seed, now: NOW });
  const attackEvents = new Set(
    findings.filter(({ verdict }) => verdict === "attack").flatMap((each) => each.eventIds()),
  );
  const harmless = findings.filter(({ verdict }) => verdict === "benign");
  const eventsOf = (ids: readonly string[]): EventRecord[][] =>
    ids.slice(0, MAX_ALERTS).map((id) => parsedEvents(tenant.events(id), MAX_EVENTS));

  function readRule(alertId: string, storyIds: readonly string[]): RuleAlerts {
    const ruleId = tenant.alerts.find(({ id }) => id === alertId)?.ruleId;
    const ids = tenant.alerts
      .filter((alert) => alert.ruleId === ruleId && alert.id !== alertId)
      .map(({ id }) => id);
    // A draft answers for the alerts that it was shown, and says which it was not.
    const others = eventsOf(ids);
    return {
      own: eventsOf([alertId]).flat(),
      story: eventsOf(ids.filter((id) => storyIds.includes(id))).flat(),
      others,
      attacks: others.filter((events) =>
        events.some((event) => attackEvents.has(eventIdOf(event))),
      ),
      threshold: tenant.rules.find(({ id }) => id === ruleId)?.threshold ?? 1,
    };
  }

  const outcomes: Outcome[] = [];

  test.each(harmless.map((story) => [story.id, story.alertIds] as const))(
    "%s: what is offered matches each chosen act and no attack beside it",
    (_id, alertIds) => {
      const rules = new Map<string, string>();
      for (const id of alertIds) {
        const ruleId = tenant.alerts.find((alert) => alert.id === id)?.ruleId ?? "";
        if (!rules.has(ruleId)) rules.set(ruleId, id);
      }
      for (const alertId of rules.values()) {
        const alerts = readRule(alertId, alertIds);
        const groups = [...new Set(alerts.own.map(groupOf))].slice(0, MAX_GROUPS);
        outcomes.push(...groups.map((group) => checkGroup(alerts, group)));
      }
      expect(rules.size).toBeGreaterThan(0);
    },
  );

  test("most that is offered silences its kind in all alerts of the story", () => {
    const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
    expect(count("silences all")).toBeGreaterThan(10);
    expect(count("silences all")).toBeGreaterThan(10 * count("leaves some"));
    expect(count("refused")).toBeLessThan(outcomes.length / 2);
  });
});
