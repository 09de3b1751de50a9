import type { RulesetRecord } from "../../tenant/tenant.ts";
import { ApiFailure } from "../api-failure.ts";
import { jsonAnswer } from "../body.ts";
import type { Route } from "../router.ts";
import { rulesetAgents } from "../ruleset-agents.ts";
import type { Store } from "../store.ts";
import { type WriteContext, writeRoutes } from "./author.ts";
import { rulesetFields } from "./other-fields.ts";
import { readWritten } from "./read-written.ts";
import { removeRule } from "./remove-rule.ts";

/** docs/threat-stack-api.md §2.1 rows 17, 19 and 20: 404 for a rule that is not there, 409 for a name that is taken [D]. */
export function rulesetWriteRoutes(context: WriteContext): Route[] {
  const { store } = context;
  const { rulesets } = store.records;
  return writeRoutes(context, [
    {
      method: "POST",
      path: "/v2/rulesets",
      answer({ body }, author) {
        const fields = readRuleset(store, body, undefined);
        const id = author.newId();
        const ruleset = { id, ...fields, createdAt: author.now, updatedAt: author.now, agents: [] };
        rulesets.set(id, ruleset);
        author.log(deed("create", ruleset));
        return jsonAnswer(ruleset);
      },
    },
    {
      method: "PUT",
      path: "/v2/rulesets/:rulesetId",
      answer({ params, body }, author) {
        const before = rulesetOf(store, params["rulesetId"]);
        const fields = readRuleset(store, body, before.id);
        takeOut(store, before, fields.rules);
        const ruleset = { ...before, ...fields, updatedAt: author.now };
        rulesets.set(ruleset.id, ruleset);
        author.log(deed("update", ruleset));
        return jsonAnswer(ruleset);
      },
    },
    {
      method: "DELETE",
      path: "/v2/rulesets/:rulesetId",
      answer({ params }, author) {
        const ruleset = rulesetOf(store, params["rulesetId"]);
        // That the rules made in it go with it, unless another ruleset has them, is inferred [I].
        const own = store.rulesOf(ruleset.id);
        takeOut(store, ruleset, []);
        rulesets.delete(ruleset.id);
        for (const { id } of own) {
          if (store.rule(id)?.rulesetId === "") removeRule(store, id, author.nowMs);
        }
        author.log(deed("delete", ruleset));
        return jsonAnswer(rulesetAgents(ruleset));
      },
    },
  ]);
}

export function rulesetOf(store: Store, rulesetId: string | undefined): RulesetRecord {
  const ruleset = store.ruleset(rulesetId ?? "");
  if (ruleset === undefined) throw new ApiFailure(404, "Ruleset not found.");
  return ruleset;
}

function readRuleset(store: Store, body: Uint8Array, ownId: string | undefined) {
  const { name, description, ruleIds } = readWritten(rulesetFields, body);
  if (ruleIds.some((id) => store.rule(id) === undefined)) {
    throw new ApiFailure(404, "Rule not found.");
  }
  if ([...store.rulesets()].some((other) => other.name === name && other.id !== ownId)) {
    throw new ApiFailure(409, "A ruleset with this name already exists.");
  }
  return { name, description, rules: [...new Set(ruleIds)] };
}

/** A rule that its own ruleset no longer lists belongs to another that does, or to none until one lists it [I]. */
function takeOut({ records }: Store, { id }: RulesetRecord, kept: readonly string[]): void {
  const others = [...records.rulesets.values()].filter((ruleset) => ruleset.id !== id);
  for (const rule of records.rules.values()) {
    const isOut = rule.rulesetId === id && !kept.includes(rule.id);
    const home = others.find(({ rules }) => rules.includes(rule.id))?.id ?? "";
    if (isOut) records.rules.set(rule.id, { ...rule, rulesetId: home });
    else if (rule.rulesetId === "" && kept.includes(rule.id)) {
      records.rules.set(rule.id, { ...rule, rulesetId: id });
    }
  }
}

const WORDS = { create: "created", update: "changed", delete: "deleted" } as const;

function deed(crud: keyof typeof WORDS, { id, name }: RulesetRecord) {
  return {
    crud,
    action: `ruleset.${crud}`,
    description: `Ruleset ${WORDS[crud]}: ${name}`,
    context: { rulesetId: id },
  };
}
