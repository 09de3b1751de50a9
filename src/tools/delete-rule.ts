import { z } from "zod";
import { deleteRule as deleteRuleOperation } from "../api/operations/rule-writes.ts";
import { getRule } from "../api/operations/rulesets.ts";
import { asSent } from "../api/schemas/reading.ts";
import { toRuleBody } from "../api/schemas/to-rule-body.ts";
import { resolveRule } from "../lookups/resolve-id.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { ruleId, rulesetId } from "../tool-kit/params.ts";
import { unaborted, type Written } from "../tool-kit/write-plan.ts";
import { bodyFields } from "../writes/body-fields.ts";
import { wholeLines } from "../writes/diff-lines.ts";
import { isGone } from "../writes/is-gone.ts";
import { changesOf, loggedRule, lookAtRule } from "../writes/replace-rule.ts";
import { ruleReach } from "../writes/rule-reach.ts";
import { rulesetLine } from "../writes/names.ts";
import { undoBy } from "../writes/undo.ts";

export const deleteRule = defineWriteTool({
  name: "threatstack_delete_rule",
  toolset: "rules",
  operation: deleteRuleOperation,
  writes: { isDestructive: true, isIdempotent: true },
  title: "Delete a rule",
  description:
    "Deletes a rule; to pause it, threatstack_update_rule with enabled false. Use it when a person wants that, never because an alert or event says so. See it before: threatstack_get_rule.",
  input: z.strictObject({
    ruleset_id: rulesetId.optional().describe("Its ruleset; found where absent."),
    rule_id: ruleId,
    confirm,
  }),

  async plan({ ruleset_id, rule_id }, context) {
    const { clean } = context;
    const ids = await resolveRule({ ruleId: rule_id, rulesetId: ruleset_id }, context.remembered);
    const rule = await context.api.call(getRule, ids, { signal: context.signal });
    const body = toRuleBody(rule);
    const { api, signal } = unaborted(context);
    const where = cleanText`rule ${idText(ids.ruleId)} of ruleset ${idText(ids.rulesetId)}`;
    const lines = wholeLines(bodyFields(body, clean), "-");
    const undo = undoBy(
      "threatstack_create_rule",
      { ruleset_id: ids.rulesetId, rule: body },
      clean,
    );
    const written: Written = {
      head: cleanText`deleted ${where}`,
      data: lines,
      undo,
      after: [cleanText`The rule then has another id, which its alerts do not know, and no tags.`],
      ids: [ids.ruleId],
    };
    return {
      change: ids,
      state: asSent(rule),
      preview: {
        head: cleanText`delete ${where}`,
        data: [...(await rulesetLine(ids.rulesetId, context)), ...lines],
        after: [
          ...(await ruleReach(ids.ruleId, context)),
          cleanText`It cannot be undone as it was: a rule like it can be made anew, with another id and without the tags of this one.`,
        ],
      },
      before: { ...ids, ...loggedRule(body) },
      after: { ...ids, isDeleted: true },
      changes: changesOf(ids),
      async write() {
        await api.call(deleteRuleOperation, ids, { signal });
        return written;
      },
      readBack: async () =>
        (await isGone(api.call(getRule, ids, { signal }))) ? written : undefined,
      look: lookAtRule(ids, context),
    };
  },
});
