import type { z } from "zod";
import type { Alert } from "../../schemas/alert.ts";
import { amount, anyValue, flag, id, severity, text, time } from "../../schemas/fields.ts";
import { pageSchema } from "../../schemas/page.ts";
import { unreadFields } from "../../schemas/reading.ts";
import { convertedSchema, recordSchema } from "../../schemas/record.ts";
import { onlyTold } from "../only-told.ts";

const wireAlertSchema = recordSchema({
  id,
  title: text,
  severity,
  count: amount,
  active: flag,
  dismissed: flag,
  created_at: time,
  expires_at: time,
  last_updated_at: time,
  last_notified_at: time,
  /** `<ruleId>-<agentId>-<md5>`. */
  key: text,
  rule_id: text,
  alert_policy_id: text,
  agent_id: text,
  rule: recordSchema({ id: text, type: text, policy_id: text }).nullish(),
  latest_events: anyValue,
});
type WireAlert = z.output<typeof wireAlertSchema>;

const RULE_ID_IN_KEY = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})-/i;

/** An alert of version 1 (docs/threat-stack-api.md §3.2 [S]) as one of version 2. The title stays as it is, `undefined` included. */
export const alertSchema = convertedSchema(wireAlertSchema, (wire): Alert => {
  const { created_at, expires_at, last_updated_at, last_notified_at, ...rest } = wire;
  const { active: _, dismissed: __, latest_events: ___, ...others } = rest;
  const { count, key, rule_id, alert_policy_id, agent_id, rule, ...same } = others;
  return onlyTold({
    ...same,
    dataSource: sourceOf(wire),
    createdAt: created_at,
    expiresAt: expires_at,
    lastUpdatedAt: last_updated_at,
    lastNotifiedAt: last_notified_at,
    isDismissed: isDismissed(wire),
    agentId: agent_id,
    // A policy knows its rules by the id that begins the key, an older one stands in `rule_id` [S].
    ruleId: RULE_ID_IN_KEY.exec(key ?? "")?.[1] ?? rule?.id ?? rule_id,
    rulesetId: rule?.policy_id ?? alert_policy_id,
    eventCount: count,
  });
});

export const alertPageSchema = pageSchema("alerts", alertSchema);

/** Only CloudTrail's alerts have no agent (docs/threat-stack-api.md §3.2 [S]); of one that cannot be read nothing follows. */
function sourceOf(wire: WireAlert): string | undefined {
  if (wire.rule?.type === "cloudtrail") return "cloudtrail";
  if (unreadFields(wire).includes("agent_id")) return undefined;
  return wire.agent_id ? "host" : "cloudtrail";
}

function isDismissed(wire: WireAlert): boolean | undefined {
  if (typeof wire.dismissed === "boolean") return wire.dismissed;
  if (typeof wire.active === "boolean") return !wire.active;
  const unread = unreadFields(wire);
  return unread.includes("dismissed") || unread.includes("active") ? undefined : false;
}
