import type { AlertRecord } from "../tenant/tenant.ts";
import type { Person } from "./people.ts";
import { createRandom, deriveSeed } from "../seeded/random.ts";
import type { Random } from "../seeded/random.ts";
import { DAY_MS, HOUR_MS, isoOf } from "../seeded/time.ts";
import type { World } from "./world.ts";

const REASONS = ["BUSINESS_OP", "BUSINESS_OP", "COMPANY_POLICY", "MAINTENANCE", "OTHER"] as const;
const TEXTS = [
  "Known monitoring check, see runbook",
  "Asked the user, it was them",
  "Duplicate of last week's ticket",
  "Test of the new image",
] as const;

/**
 * What became of an alert since: people work through most of a day's alerts within a day or two,
 * the least serious lapse after two weeks, and some stay (docs/threat-stack-api.md §2.1, dismissal reasons [C]).
 */
export function dismissSome(
  world: World,
  alert: AlertRecord,
  { isAttack }: { readonly isAttack: boolean },
): AlertRecord {
  const random = createRandom(deriveSeed(world.seed, "dismissal", alert.id));
  // What is part of an attack is worked off by mistake at most, where it looks like one more of the least serious.
  if (isAttack && (alert.severity !== 3 || !random.chance(0.3))) return alert;
  const createdMs = Date.parse(alert.createdAt);
  const ageMs = world.now - createdMs;
  if (alert.severity === 3 && ageMs > 15 * DAY_MS && random.chance(0.5)) {
    return dismissed(alert, { at: createdMs + 14 * DAY_MS, reason: "AUTO_DISMISS" });
  }
  const at = createdMs + random.int(HOUR_MS, 2 * DAY_MS);
  if (at > world.now || !random.chance(0.72)) return alert;
  return dismissed(alert, byPerson(world, random, at));
}

interface Dismissal {
  /** Epoch ms. */
  readonly at: number;
  readonly reason: string;
  readonly text?: string;
  readonly by?: Person;
}

function byPerson(world: World, random: Random, at: number): Dismissal {
  const reason = random.pick(REASONS);
  const by = random.pick([...world.peopleOf("security"), ...world.peopleOf("operations")]);
  return { at, reason, by, ...(reason === "OTHER" && { text: random.pick(TEXTS) }) };
}

function dismissed(alert: AlertRecord, { at, reason, text, by }: Dismissal): AlertRecord {
  return {
    ...alert,
    isDismissed: true,
    dismissedAt: isoOf(at),
    dismissReason: reason,
    ...(text !== undefined && { dismissReasonText: text }),
    ...(by !== undefined && { dismissedBy: by.email }),
  };
}
