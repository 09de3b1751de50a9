import type { AlertRecord } from "../tenant/tenant.ts";
import { timeId } from "../seeded/calendar.ts";
import type { Detection } from "./detect.ts";
import { fillTitle } from "./fill-title.ts";
import { createRandom, deriveSeed } from "../seeded/random.ts";
import { isoOf } from "../seeded/time.ts";
import type { World } from "./world.ts";

/** The alert of a detection, still active (docs/threat-stack-api.md §3.1 [S]); undefined while it is not written yet. */
export function alertRecord(world: World, detection: Detection): AlertRecord | undefined {
  const { rule, first, aggregates, reachedMs } = detection;
  const { record } = rule;
  const { _id: firstId } = first;
  const random = createRandom(deriveSeed(world.seed, "alert", record.name, firstId));
  const createdMs = reachedMs + random.int(2000, 20_000);
  if (createdMs > world.now) return undefined;
  const isCloud = record.type === "CloudTrail";
  return {
    id: timeId(random, { now: world.now, timeMs: createdMs }),
    title: fillTitle(record.title, first),
    // Only `cloudtrail` was captured; the other value is the webhook's, in lower case.
    dataSource: isCloud ? "cloudtrail" : "host",
    createdAt: isoOf(createdMs),
    isDismissed: false,
    severity: record.severityOfAlerts,
    ...(!isCloud && { agentId: String(first["agent_id"]) }),
    ruleId: record.id,
    rulesetId: record.rulesetId,
    aggregates,
  };
}
