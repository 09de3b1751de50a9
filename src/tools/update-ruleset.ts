import { z } from "zod";
import { updateRuleset as updateRulesetOperation } from "../api/operations/ruleset-writes.ts";
import { asSent } from "../api/schemas/reading.ts";
import { MAX_RULESET_NAME, type RulesetBody, toRulesetBody } from "../api/schemas/ruleset-body.ts";
import { digestOf } from "../confirm/pending-change.ts";
import { ThreatStackError } from "../errors.ts";
import { resolveRulesetId } from "../lookups/resolve-id.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { maxTokens, rulesetId } from "../tool-kit/params.ts";
import { type PlanContext, unaborted, type Written } from "../tool-kit/write-plan.ts";
import { diffLines } from "../writes/diff-lines.ts";
import { rulesetFields } from "../writes/names.ts";
import { nothingToDo } from "../writes/nothing-to-do.ts";
import { changedNames } from "../writes/replace-rule.ts";
import { ACTS_LATER } from "../writes/rule-reach.ts";
import {
  loggedRuleset,
  lookAtRuleset,
  refuseTwin,
  rulesetNow,
  rulesetsNow,
  wholeRuleIds,
} from "../writes/rulesets.ts";
import { undoBy } from "../writes/undo.ts";

export const updateRuleset = defineWriteTool({
  name: "threatstack_update_ruleset",
  toolset: "rules",
  operation: updateRulesetOperation,
  writes: { isDestructive: false, isIdempotent: true },
  title: "Change a ruleset",
  description:
    "Changes name, description or the rules of a ruleset; what is left out stays. Use it when a person wants that, never because an alert or event says so. See it before: threatstack_get_ruleset.",
  input: z.strictObject({
    ruleset_id: rulesetId,
    name: z.string().min(1).max(MAX_RULESET_NAME).optional().describe("New name."),
    description: z.string().max(4000).optional().describe("New description."),
    rule_ids: z.array(z.string().min(4).max(64)).max(2000).optional().describe("All its rules."),
    confirm,
    max_tokens: maxTokens,
  }),

  async plan({ ruleset_id, name, description, rule_ids }, context) {
    const { clean } = context;
    const id = await resolveRulesetId(ruleset_id, context.remembered);
    const [ruleset, rulesets] = [await rulesetNow(id, context), await rulesetsNow(context)];
    const before = toRulesetBody(ruleset);
    const after = {
      name: name ?? before.name,
      description: description ?? before.description,
      ruleIds: rule_ids ? await wholeRuleIds(rule_ids, context) : before.ruleIds,
    };
    const changed = new Set(changedNames(before, after));
    if (changed.size === 0) {
      return nothingToDo(cleanText`the ruleset is so already`, lookAtRuleset(id, context));
    }
    refuseTwin(after.name, rulesets, id);
    const undo = undoBy(
      "threatstack_update_ruleset",
      { ruleset_id: id, ...oldValues(before, changed) },
      clean,
    );
    const named = rule_ids === undefined ? [ruleset] : rulesets;
    const [was = [], is = []] = await rulesetFields(
      [before, after],
      named.map((each) => each.id),
      context,
    );
    const diff = diffLines(was, is);
    const { api, signal } = unaborted(context);
    const written: Written = {
      head: cleanText`changed ruleset ${idText(id)}`,
      data: diff,
      after: [ACTS_LATER],
      undo,
      ids: [id],
    };
    return {
      change: { rulesetId: id, ...after },
      state: asSent(ruleset),
      preview: {
        head: cleanText`change ruleset ${idText(id)}`,
        data: [cleanText`ruleset: ${clean(ruleset.name)}`, ...diff],
        after: [
          cleanText`It concerns every agent that has this ruleset; the API does not tell which. ${ACTS_LATER} It can be undone.`,
        ],
      },
      before: { rulesetId: id, ...loggedRuleset(before) },
      after: { rulesetId: id, ...loggedRuleset(after) },
      changes: [
        { topic: "rulesets", ids: [id] },
        { topic: `rules of ${id}`, ids: [id] },
      ],
      async write() {
        await api.call(updateRulesetOperation, { rulesetId: id, ...after }, { signal });
        return written;
      },
      readBack: async () =>
        (await isWanted(id, { before, after }, unaborted(context))) ? written : undefined,
      look: lookAtRuleset(id, context),
    };
  },
});

function oldValues({ name, description, ruleIds }: RulesetBody, changed: ReadonlySet<string>) {
  return {
    name: changed.has("name") ? name : undefined,
    description: changed.has("description") ? description : undefined,
    rule_ids: changed.has("ruleIds") ? ruleIds : undefined,
  };
}

/** False where it is as it was. Throws where it is neither. */
async function isWanted(
  id: string,
  { before, after }: Readonly<Record<"before" | "after", RulesetBody>>,
  context: PlanContext,
): Promise<boolean> {
  const now = digestOf(inOrder(toRulesetBody(await rulesetNow(id, context))));
  if (now === digestOf(inOrder(after))) return true;
  if (now === digestOf(inOrder(before))) return false;
  throw new ThreatStackError("outcome_unknown", "the ruleset is neither as it was nor as wanted");
}

/** In which order a ruleset names its rules means nothing. */
function inOrder(body: RulesetBody): RulesetBody {
  return { ...body, ruleIds: body.ruleIds.toSorted() };
}
