import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { encodeSegment } from "../encode-segment.ts";
import { singleRecord } from "../schemas/record.ts";
import { rulePageSchema, ruleSchema } from "../schemas/rule.ts";
import { rulesetPageSchema, rulesetSchema } from "../schemas/ruleset.ts";

/** A changed rule takes 10 to 15 minutes to act (docs/threat-stack-api.md §4 no. 26 [D]): what was read is not stale before. */
const RULES_FRESH_MS = 300_000;

/** `GET /rulesets`: for an agent without any the API answers 404 (docs/threat-stack-api.md §2.1 [D]). */
export const listRulesets = defineOperation({
  id: "rulesets.list",
  method: "GET",
  path: () => "/rulesets",
  query: (filters) => filters,
  input: z.strictObject({ agentId: z.string().optional(), token: z.string().optional() }),
  output: rulesetPageSchema,
  retry: "safe",
  freshMs: RULES_FRESH_MS,
  noneOn404: {
    answer: { rulesets: [], token: null },
    when: ({ agentId }) => agentId !== undefined,
  },
});

/** `GET /rulesets/{rulesetId}` (docs/threat-stack-api.md §2.1 [C]). */
export const getRuleset = defineOperation({
  id: "rulesets.get",
  method: "GET",
  path: ({ rulesetId }) => `/rulesets/${encodeSegment(rulesetId)}`,
  input: z.strictObject({ rulesetId: z.string() }),
  output: singleRecord(rulesetSchema),
  retry: "safe",
  freshMs: RULES_FRESH_MS,
});

/** `GET /rulesets/{rulesetId}/rules`: whole rules; a 404 means the ruleset (docs/threat-stack-api.md §2.1 [C]). */
export const listRules = defineOperation({
  id: "rules.list",
  method: "GET",
  path: ({ rulesetId }) => `/rulesets/${encodeSegment(rulesetId)}/rules`,
  query: ({ token }) => ({ token }),
  input: z.strictObject({ rulesetId: z.string(), token: z.string().optional() }),
  output: rulePageSchema,
  retry: "safe",
  freshMs: RULES_FRESH_MS,
});

/** `GET /rulesets/{rulesetId}/rules/{ruleId}`: the bare rule (docs/threat-stack-api.md §2.1 [C][S]). */
export const getRule = defineOperation({
  id: "rules.get",
  method: "GET",
  path: ({ rulesetId, ruleId }) =>
    `/rulesets/${encodeSegment(rulesetId)}/rules/${encodeSegment(ruleId)}`,
  input: z.strictObject({ rulesetId: z.string(), ruleId: z.string() }),
  output: singleRecord(ruleSchema),
  retry: "safe",
  freshMs: RULES_FRESH_MS,
});
