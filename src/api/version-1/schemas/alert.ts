import { z } from "zod";
import type { Alert } from "../../schemas/alert.ts";
import { pageTokens } from "../../schemas/page.ts";
import { severitySchema } from "../../schemas/severity.ts";
import { onlyTold } from "../only-told.ts";
import { timeSchema } from "./time.ts";

const text = z.string().nullish();
const flag = z.boolean().nullish();

const wireAlertSchema = z.looseObject({
  id: z.string(),
  title: text,
  severity: severitySchema.nullish(),
  count: z.coerce.number().nullish(),
  active: flag,
  dismissed: flag,
  created_at: timeSchema,
  expires_at: timeSchema,
  last_updated_at: timeSchema,
  last_notified_at: timeSchema,
  /** `<ruleId>-<agentId>-<md5>`. */
  key: text,
  rule_id: text,
  alert_policy_id: text,
  agent_id: text,
  rule: z.looseObject({ id: text, type: text, policy_id: text }).nullish(),
  latest_events: z.unknown().optional(),
});

const RULE_ID_IN_KEY = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})-/i;

/** An alert of version 1 (docs/threat-stack-api.md §3.2 [S]) as one of version 2. The title stays as it is, `undefined` included. */
export const alertSchema = wireAlertSchema.transform((wire): Alert => {
  const { active, dismissed, created_at, expires_at, last_updated_at, last_notified_at, ...rest } =
    wire;
  const { count, key, rule_id, alert_policy_id, agent_id, rule, latest_events: _, ...same } = rest;
  return onlyTold({
    ...same,
    dataSource: rule?.type === "cloudtrail" || !agent_id ? "cloudtrail" : "host",
    createdAt: created_at,
    expiresAt: expires_at,
    lastUpdatedAt: last_updated_at,
    lastNotifiedAt: last_notified_at,
    isDismissed: dismissed ?? active === false,
    agentId: agent_id,
    // A policy knows its rules by the id that begins the key, an older one stands in `rule_id` [S].
    ruleId: RULE_ID_IN_KEY.exec(key ?? "")?.[1] ?? rule?.id ?? rule_id,
    rulesetId: rule?.policy_id ?? alert_policy_id,
    eventCount: count,
  });
});

export const alertPageSchema = z.looseObject({ alerts: z.array(alertSchema), ...pageTokens });
