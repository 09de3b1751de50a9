import type { RuleRecord } from "../../tenant/tenant.ts";
import { startOfWorkday } from "../../seeded/calendar.ts";
import { createRandom, deriveSeed } from "../../seeded/random.ts";
import { actsFrom } from "../rule-in-force.ts";
import type { RuleHistory } from "../rule-in-force.ts";
import { DAY_MS, HOUR_MS, isoOf } from "../../seeded/time.ts";
import type { World } from "../world.ts";

interface RuleChange {
  readonly ruleName: string;
  /** What the rule said before, where it was different. */
  readonly before: (now: RuleRecord) => Partial<RuleRecord>;
}

/** Fetches by the build user are its smoke tests. */
const BUILD_USER = 'user = "jenkins"';
const SMOKE_TESTS_MUTED: RuleChange = {
  ruleName: "Process : Transfer Tool Used by a Service",
  before: ({ suppressions }) => ({ suppressions: suppressions.filter((s) => s !== BUILD_USER) }),
};
const CHANGES: readonly RuleChange[] = [
  SMOKE_TESTS_MUTED,
  // Ten were reached by every passing guesser.
  { ruleName: "SSH : Authentication Burst", before: () => ({ threshold: 10 }) },
];

/** All versions of a rule in the thirty days. The one given is the present one, but for the time of its change. */
export function historyOf(world: World, rule: RuleRecord): RuleHistory<RuleRecord> {
  const first = { rule, actsFromMs: Date.parse(rule.createdAt) };
  const change = CHANGES.find(({ ruleName }) => ruleName === rule.name);
  if (change === undefined) return [first];
  const savedMs = savedAt(world, change);
  return [
    { ...first, rule: { ...rule, ...change.before(rule) } },
    {
      rule: { ...rule, updatedAt: isoOf(savedMs) },
      actsFromMs: actsFrom({ seed: world.seed, now: world.now, ruleId: rule.id, savedMs }),
    },
  ];
}

/** When somebody had enough of the smoke tests' alerts and suppressed them, epoch ms. */
export function smokeTestsMutedAt(world: World): number {
  return savedAt(world, SMOKE_TESTS_MUTED);
}

// At work, in the middle of the thirty days: routine goes on before and after, the stories come later.
function savedAt({ seed, now }: World, { ruleName }: RuleChange): number {
  const random = createRandom(deriveSeed(seed, "rule change", ruleName));
  const day = now - random.int(10, 16) * DAY_MS;
  return startOfWorkday({ now, timeMs: day }) + random.int(8 * HOUR_MS, 17 * HOUR_MS);
}
