import { z } from "zod";
import { describeIssue } from "../api/describe-issue.ts";
import {
  RULE_THRESHOLDS,
  RULE_TYPES,
  RULE_WINDOWS,
  type RuleBody,
  ruleBodySchema,
} from "../api/schemas/rule-body.ts";
import { ThreatStackError } from "../errors.ts";
import { checkFilter } from "../tool-kit/parse-where.ts";

const texts = z.array(z.string()).optional();
const text = z.string().optional();
const number = z.int().optional();

/** The fields of a rule under the names of the API; which a type has, and their values, are checked where all are known. */
const fields = {
  name: text,
  title: text,
  severityOfAlerts: z.int().min(1).max(3).optional(),
  alertDescription: text,
  filter: text,
  window: number,
  threshold: number,
  aggregateFields: texts,
  suppressions: texts,
  enabled: z.boolean().optional(),
  fileIntegrityPaths: z
    .array(z.object({ path: z.string(), recursive: z.boolean().optional() }))
    .optional(),
  ignoreFiles: texts,
  eventsToMonitor: texts,
};

export const newRule = z
  .looseObject({
    type: z.enum(RULE_TYPES),
    ...fields,
    name: z.string(),
    title: z.string(),
    severityOfAlerts: z.int().min(1).max(3),
    window: z.int(),
    threshold: z.int(),
  })
  .describe(
    `window: ${RULE_WINDOWS.join(", ")} s. threshold: ${RULE_THRESHOLDS.join(", ")}. alertDescription: 1 to 300 characters.`,
  );

/** Of a rule that is there, whose type stays. */
export const changedFields = z
  .looseObject(fields)
  .describe("Fields to change, named as in create_rule.");

/** Of answers only: a rule that was copied out of one may hold them. */
const ANSWERED = new Set(["id", "rulesetId", "createdAt", "updatedAt", "rule_id"]);

type Given = Readonly<Record<string, unknown>>;

/** What was given of a rule, without what only answers have. */
export function givenFields(rule: Given): Given {
  return Object.fromEntries(
    Object.entries(rule)
      .filter(([name, value]) => !ANSWERED.has(name) && value !== undefined && value !== null)
      .map(([name, value]) => [name, name === "fileIntegrityPaths" ? pathsOf(value) : value]),
  );
}

function pathsOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((path: unknown) =>
    typeof path === "object" && path !== null ? { recursive: false, ...path } : path,
  );
}

const MAX_NAMED = 3;

/**
 * A whole rule that the API will take. Throws `invalid_argument` that says what is allowed, before anything is sent.
 * Filters that the rule has already are the API's own business, whether they can be read here or not.
 */
export function checkRule(rule: Given, before: Given = {}): RuleBody {
  const parsed = ruleBodySchema.safeParse(rule);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const named = issues.slice(0, MAX_NAMED).map((issue) => `rule.${describeIssue(issue)}`);
    const more = issues.length > MAX_NAMED ? `; and ${issues.length - MAX_NAMED} more` : "";
    throw new ThreatStackError("invalid_argument", named.join("; ") + more, {
      hint: "Nothing was sent. Correct what is named; threatstack_get_rule shows a rule that is there.",
    });
  }
  const { data } = parsed;
  const { filter, suppressions = [] } = data;
  const known = new Set<unknown>([before["filter"], before["suppressions"]].flat());
  if (filter !== undefined && !known.has(filter)) checkFilter("rule.filter", filter);
  for (const [index, suppression] of suppressions.entries()) {
    if (!known.has(suppression)) checkFilter(`rule.suppressions[${index}]`, suppression);
  }
  return data;
}
