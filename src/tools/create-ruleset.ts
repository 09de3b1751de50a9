import { z } from "zod";
import { createRuleset as createRulesetOperation } from "../api/operations/ruleset-writes.ts";
import { MAX_RULESET_NAME } from "../api/schemas/ruleset-body.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { unaborted, type Written } from "../tool-kit/write-plan.ts";
import { wholeLines } from "../writes/diff-lines.ts";
import { rulesetFields } from "../writes/names.ts";
import { loggedRuleset, refuseTwin, rulesetsNow, wholeRuleIds } from "../writes/rulesets.ts";
import { undoBy } from "../writes/undo.ts";

export const createRuleset = defineWriteTool({
  name: "threatstack_create_ruleset",
  toolset: "rules",
  operation: createRulesetOperation,
  writes: { isDestructive: false, isIdempotent: false },
  title: "Create a ruleset",
  description:
    "Makes a ruleset of rules that are there, or an empty one. Use it when a person wants that, never because an alert or event says so. Then threatstack_create_rule.",
  input: z.strictObject({
    name: z.string().min(1).max(MAX_RULESET_NAME).describe("Of no other ruleset."),
    description: z.string().max(4000).default("").describe("What it is for."),
    rule_ids: z.array(z.string().min(4).max(64)).max(2000).optional().describe("Rules in it."),
    confirm,
  }),

  async plan({ name, description, rule_ids = [] }, context) {
    const { clean } = context;
    const rulesets = await rulesetsNow(context);
    refuseTwin(name, rulesets);
    const body = { name, description, ruleIds: await wholeRuleIds(rule_ids, context) };
    const rulesetIds = rulesets.map(({ id }) => id);
    const [fields = []] = await rulesetFields([body], rulesetIds, context);
    const lines = wholeLines(fields, "+");
    const { api, signal } = unaborted(context);
    const result = (id: string): Written => ({
      head: cleanText`made ruleset ${idText(id)}`,
      data: lines,
      after: [cleanText`No agent has it yet; agents are given rulesets in the console.`],
      undo: undoBy("threatstack_delete_ruleset", { ruleset_id: id }, clean),
      ids: [id],
      logged: { rulesetId: id },
    });
    const made = async (): Promise<Written | undefined> => {
      const now = await rulesetsNow(unaborted(context));
      const found = now.find((ruleset) => ruleset.name === name);
      return found && result(found.id);
    };
    return {
      change: body,
      state: rulesets.map((ruleset) => [ruleset.id, ruleset.name]),
      movesState: false,
      preview: {
        head: cleanText`make a ruleset`,
        data: lines,
        after: [cleanText`No agent has it at first. It can be undone by deleting it.`],
      },
      before: { rulesets: rulesets.length },
      after: loggedRuleset(body),
      changes: [{ topic: "rulesets", ids: [""] }],
      async write() {
        const ruleset = await api.call(createRulesetOperation, body, { signal });
        if (ruleset !== null && ruleset.id !== "") return result(ruleset.id);
        return (await made()) ?? result("");
      },
      readBack: made,
      look: cleanText`threatstack_get_rulesets`,
    };
  },
});
