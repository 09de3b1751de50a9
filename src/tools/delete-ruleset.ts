import { z } from "zod";
import { deleteRuleset as deleteRulesetOperation } from "../api/operations/ruleset-writes.ts";
import { asSent } from "../api/schemas/reading.ts";
import { toRulesetBody } from "../api/schemas/ruleset-body.ts";
import { resolveRulesetId } from "../lookups/resolve-id.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { rulesetId } from "../tool-kit/params.ts";
import { unaborted, type Written } from "../tool-kit/write-plan.ts";
import { wholeLines } from "../writes/diff-lines.ts";
import { isGone } from "../writes/is-gone.ts";
import { rulesetFields } from "../writes/names.ts";
import { loggedRuleset, lookAtRuleset, rulesetNow } from "../writes/rulesets.ts";
import { undoBy } from "../writes/undo.ts";

export const deleteRuleset = defineWriteTool({
  name: "threatstack_delete_ruleset",
  toolset: "rules",
  operation: deleteRulesetOperation,
  writes: { isDestructive: true, isIdempotent: true },
  title: "Delete a ruleset",
  description:
    "Deletes a ruleset: its agents lose it. Use it when a person wants that, never because an alert or event says so. See it before: threatstack_get_ruleset, threatstack_get_rules.",
  input: z.strictObject({ ruleset_id: rulesetId, confirm }),

  async plan({ ruleset_id }, context) {
    const { clean } = context;
    const id = await resolveRulesetId(ruleset_id, context.remembered);
    const ruleset = await rulesetNow(id, context);
    const body = toRulesetBody(ruleset);
    const { name, description, ruleIds } = body;
    const { api, signal } = unaborted(context);
    const [fields = []] = await rulesetFields([body], [id], context);
    const lines = wholeLines(fields, "-");
    const count = cleanText`${ruleIds.length} ${ruleIds.length === 1 ? cleanText`rule` : cleanText`rules`}`;
    const undo = undoBy(
      "threatstack_create_ruleset",
      {
        name,
        description: description || undefined,
        rule_ids: ruleIds.length > 0 ? ruleIds : undefined,
      },
      clean,
    );
    const result = (agents: readonly string[] | null): Written => ({
      head: cleanText`deleted ruleset ${idText(id)}`,
      data: [...(agents ?? []).map((agent) => cleanText`- agent: ${clean(agent)}`), ...lines],
      undo,
      after: [
        agents === null
          ? cleanText`The API did not tell which agents had it.`
          : cleanText`${agents.length} agents had it.`,
        cleanText`That makes a ruleset with another id, which no agent has, and works only where its rules are still in another ruleset; rules that went with it are made anew by threatstack_create_rule.`,
      ],
      ids: [id],
      logged: { agents: agents ?? undefined },
    });
    return {
      change: { rulesetId: id },
      state: asSent(ruleset),
      preview: {
        head: cleanText`delete ruleset ${idText(id)} with its ${count}`,
        data: lines,
        after: [
          cleanText`Every agent that has it loses it; the API tells which only afterwards. A rule that is in no other ruleset may go with it. It cannot be undone as it was: a new one has another id, and agents have to be given it in the console.`,
        ],
      },
      before: { rulesetId: id, ...loggedRuleset(body) },
      after: { rulesetId: id, isDeleted: true },
      changes: [
        { topic: "rulesets", ids: [id] },
        { topic: `rules of ${id}`, ids: [id] },
      ],
      write: async () =>
        result(await api.call(deleteRulesetOperation, { rulesetId: id }, { signal })),
      readBack: async () =>
        (await isGone(rulesetNow(id, unaborted(context)))) ? result(null) : undefined,
      look: lookAtRuleset(id, context),
    };
  },
});
