import { z } from "zod";
import {
  agentId,
  alertId,
  cursor,
  cve,
  maxTokens,
  rulesetId,
  severities,
  severity,
  start,
} from "../../src/tool-kit/params.ts";

/** Every kind of argument, each wrapped as tools wrap them. */
export const EVERY_KIND = z.strictObject({
  alert_id: alertId.optional(),
  alert_ids: z.array(alertId).min(1).max(3).optional(),
  ruleset_id: rulesetId.optional().describe("Its ruleset."),
  agent_id: agentId.optional(),
  severity,
  severities,
  limit: z.int().min(1).max(100).optional(),
  share: z.number().optional(),
  status: z.enum(["active", "dismissed", "all"]).default("active").describe("Active unless said."),
  by: z
    .array(z.enum(["rule", "dismissed_by", "host"]))
    .max(2)
    .optional(),
  monitored: z.boolean().optional(),
  query: z.string().optional(),
  words: z.array(z.string()).optional(),
  cve: cve.optional(),
  start,
  cursor,
  max_tokens: maxTokens,
  rule: z
    .strictObject({
      title: z.string(),
      description: z.string().optional(),
      level: z.int().max(3).optional(),
      tags: z.array(z.string()).optional(),
    })
    .optional(),
});
